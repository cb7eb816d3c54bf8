from typing import Any

import pytest
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import RequestFactory

from accounts.models import User
from resumes.hooks import show_where
from resumes.showing import names_skill, showing_of
from resumes.tests.factories import make_reading, make_resume


@pytest.mark.parametrize(
    ("text", "skill", "named"),
    [
        ("Ran 40 services on k8s", "Kubernetes", True),
        ("Wrote JavaScript for the shop", "Java", False),
        ("Built a PostgreSQL warehouse", "SQL", True),
        ("Praised for critical   thinking", "Critical Thinking", True),
        ("Rethinking critical paths", "Critical Thinking", False),
        ("", "SQL", False),
        ("Anything", "   ", False),
    ],
)
def test_a_text_names_a_skill_by_whole_words_and_known_names(text: str, skill: str, named: bool) -> None:
    assert names_skill(text, skill) is named


def test_it_tells_the_line_that_shows_it_from_the_list_that_names_it() -> None:
    reading = make_reading().as_json()
    content, sources = reading["resume"], reading["sources"]
    forecast = showing_of(content, sources, "forecast")
    assert [(proof.entry, proof.line) for proof in forecast.proofs] == [("Data analyst, Acme", 6)]
    listed = showing_of(content, sources, "Excel")
    assert (listed.proofs, listed.is_listed, listed.place) == ((), True, "Data analyst, Acme")
    assert showing_of({}, {}, "Excel").place == ""


def test_the_slot_of_the_market_holds_her_own_resumes_only(
    rf: RequestFactory, ana: User, mallory: User, django_assert_num_queries: Any
) -> None:
    request = rf.get("/")
    request.user = ana
    make_resume(user=mallory, title="Hers alone")
    assert "no resume here yet" in drawn(request)
    for _ in range(3):
        make_resume(user=ana, title="Analyst & more")
    with django_assert_num_queries(1):
        show_where(request, "Excel")
    text = drawn(request)
    assert text.count("Analyst &amp; more") == text.count("It is listed there") == 3
    assert "Hers alone" not in text


def drawn(request: HttpRequest) -> str:
    part = show_where(request, "Excel")
    assert part
    return render_to_string(part.template, dict(part.context), request)
