"""What the components draw from plain values."""

import re
from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, RequestContext, Template
from django.test import RequestFactory

from core.score import Advice, Component, Effect, Evidence, Gate, Score
from core.templatetags import ui


def draw(template: str, **context: Any) -> str:
    return Template("{% load ui %}" + template).render(Context(context))


class Form(forms.Form):
    name = forms.CharField(label="Full name", help_text="As on your resume.")
    size = forms.ChoiceField(widget=forms.RadioSelect, choices=[("s", "Small"), ("l", "Large")])
    nick = forms.CharField(required=False)
    secret = forms.CharField(widget=forms.PasswordInput)
    agree = forms.BooleanField(label="I agree")
    token = forms.CharField(widget=forms.HiddenInput, required=False)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((), ""),
        ((0,), "line 1"),
        ((2, 3, 4), "lines 3–5"),
        ((8, 2, 3, 3), "lines 3–4, 9"),
        ((0, 2), "lines 1, 3"),
    ],
)
def test_lines_are_said_as_people_count(lines: tuple[int, ...], said: str) -> None:
    assert ui.line_numbers(lines) == said


@pytest.mark.parametrize(
    ("points", "said"), [(10.0, "10"), (9.96, "10"), (7.25, "7.2"), (0.04, "0"), (0.0, "0")]
)
def test_points_have_no_more_digits_than_they_need(points: float, said: str) -> None:
    assert ui.points(points) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(1, "1 second"), (40, "40 seconds"), (60, "1 minute"), (61, "2 minutes"), (900, "15 minutes")],
)
def test_waits_are_never_said_too_short(seconds: int, said: str) -> None:
    assert ui.wait(seconds) == said


@pytest.mark.parametrize(
    ("percent", "tone"),
    [(None, "none"), (0, "bad"), (49, "bad"), (50, "warn"), (74, "warn"), (75, "good"), (100, "good")],
)
def test_a_number_has_a_tone(percent: int | None, tone: str) -> None:
    assert ui.tone(percent) == tone


def test_a_field_names_its_hint_and_its_errors_to_everybody() -> None:
    form = Form({"name": ""})
    html = draw("{% field form.name %}", form=form)
    described = re.search(r'aria-describedby="([^"]+)"', html)
    assert described is not None
    for identifier in described.group(1).split():
        assert f'id="{identifier}"' in html
    assert 'aria-invalid="true"' in html
    assert '<label for="id_name">Full name</label>' in html
    assert "required" in html


def test_what_is_not_required_is_called_optional() -> None:
    html = draw("{% field form.nick %}{% field form.name %}", form=Form())
    assert html.count(">optional<") == 1


def test_choices_stand_under_a_legend() -> None:
    html = draw("{% field form.size %}", form=Form())
    assert "<fieldset" in html
    assert "<legend>Size</legend>" in html


def test_a_hidden_field_has_no_label() -> None:
    assert "label" not in draw("{% field form.token %}", form=Form())


def test_what_was_typed_is_escaped_and_kept() -> None:
    html = draw("{% field form.name %}", form=Form({"name": "O'Brien & <Sons>"}))
    assert "O&#x27;Brien &amp; &lt;Sons&gt;" in html


def test_autocomplete_is_set_for_one_drawing_only() -> None:
    assert 'autocomplete="name"' in draw("{% field form.name autocomplete='name' %}", form=Form())
    assert "autocomplete" not in draw("{% field form.name %}", form=Form())


def test_a_summary_links_to_every_field_that_is_wrong() -> None:
    html = draw("{% form_errors form %}", form=Form({"name": "", "secret": "x"}))
    assert "3 things need another look" in html
    assert 'href="#id_name"' in html
    assert 'href="#id_size_0"' in html or 'href="#id_size"' in html


@pytest.mark.parametrize("data", [None, {"name": "A", "size": "s", "secret": "x", "agree": "on"}])
def test_a_form_in_order_has_no_summary(data: dict[str, str] | None) -> None:
    assert draw("{% form_errors form %}", form=Form(data)).strip() == ""


SCORE = Score.of(
    (
        Component(
            "skills",
            "Skills",
            60,
            45,
            (
                Evidence("Python & <SQL>", Effect.EARNED, (3, 4), "Named."),
                Evidence("etc.", Effect.COST, (5,)),
                Evidence("", Effect.NOTE, (), "Nothing else."),
            ),
            Advice("Name one more tool.", 6),
        ),
        Component("contact", "Contact", 40, 40),
    )
)


def test_a_score_is_told_in_words_with_its_reasons() -> None:
    html = draw("{% score score 'Readability' '/r/' %}", score=SCORE)
    assert "<strong>85</strong>" in html
    assert 'stroke-dasharray="85 100"' in html
    assert "<q>Python &amp; &lt;SQL&gt;</q>" in html
    assert "Earned points:" in html
    assert "Cost points:" in html
    assert 'href="/r/#line-3">lines 4–5</a>' in html
    assert html.count("<details") == 2
    assert "Up to 6 points." in html
    assert "style=" not in html


def test_only_what_can_be_improved_is_said_to_need_no_improving() -> None:
    full = Score.of((Component("openings", "Openings", 100, 95),))
    assert "Nothing stands out to improve" in draw("{% score score %}", score=full)
    assert "to improve" not in draw("{% score score improvable=False %}", score=full)


def test_a_closed_gate_shows_its_reason_and_no_number() -> None:
    closed = Score((), gate=Gate("image-only", "A picture of a page.", "Save it as text."))
    html = draw("{% score score %}", score=closed)
    assert "No score yet" in html
    assert "A picture of a page." in html
    assert "Save it as text." in html
    assert "of 100" not in html


def test_a_gate_that_lasts_promises_no_score() -> None:
    html = draw("{% score score %}", score=Score((), gate=Gate("not-published", "None.", lasting=True)))
    assert "No score<" in html


def test_a_cap_shows_the_number_and_why_it_is_held() -> None:
    capped = Score(SCORE.components, gate=Gate("stuffing", "One word 450 times.", cap=30))
    html = draw("{% score score %}", score=capped)
    assert "<strong>30</strong>" in html
    assert "Held at 30" in html


def test_no_score_at_all_is_said() -> None:
    assert "nothing to score" in draw("{% score score %}", score=None)


def test_a_pager_keeps_the_rest_of_the_address() -> None:
    request = RequestFactory().get("/list/?q=a%26b&page=2")
    page = Paginator(range(60), 25).page(2)
    context = RequestContext(request, {"page": page})
    html = Template("{% load ui %}{% pager page 'resumes' %}").render(context)
    assert "26–50 of 60 resumes" in html
    assert 'href="/list/?q=a%26b&amp;page=1"' in html
    assert 'href="/list/?q=a%26b&amp;page=3"' in html
