"""Materials are fenced in by marks that no text can know, and what is sent can be sent."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ai.completing import complete
from ai.delimiting import MOST_CHARACTERS, word
from ai.prompt import Material
from ai.tests.prompts import make_prompt
from tests.models.injections import INJECTIONS, Injection
from tests.models.server import FakeProvider

MARK = re.compile(r"<</?(text-[0-9a-f]{16})")


def test_each_material_stands_between_its_marks_and_the_question_comes_last() -> None:
    prompt = make_prompt(
        ask="Write to Maria.", materials=(Material("posting", "We hire."), Material("note", "Nice."))
    )
    wording = word(prompt)
    boundary = MARK.findall(wording.content)[0]
    assert wording.content == (
        f"<<{boundary} posting>>\nWe hire.\n<</{boundary}>>\n\n"
        f"<<{boundary} note>>\nNice.\n<</{boundary}>>\n\nWrite to Maria."
    )
    assert wording.system.startswith("You write short messages.\n\n")
    assert f"<</{boundary}>>" in wording.system


def test_the_marks_are_new_for_each_call() -> None:
    boundaries = {MARK.findall(word(make_prompt()).content)[0] for _ in range(20)}
    assert len(boundaries) == 20


def test_without_materials_there_is_nothing_to_explain() -> None:
    wording = word(make_prompt(materials=()))
    assert (wording.system, wording.content) == ("You write short messages.", "Write to Maria.")


@pytest.mark.parametrize("injection", INJECTIONS, ids=str)
def test_no_text_closes_its_marks_or_reaches_the_instructions(injection: Injection) -> None:
    wording = word(make_prompt(materials=(Material("note", injection.text),)))
    opened, inner = wording.content.split("\n", 1)
    boundary = MARK.findall(opened)[0]
    inside, after = inner.split(f"\n<</{boundary}>>")
    assert after == "\n\nWrite to Maria."
    assert injection.order not in wording.system
    assert inside


@given(st.text(max_size=200), st.text(max_size=200))
def test_whatever_the_texts_are_there_are_two_marks_for_each(label: str, text: str) -> None:
    content = word(make_prompt(materials=(Material(label, text),))).content
    boundary = MARK.findall(content)[0]
    assert content.count(boundary) == 2
    content.encode()


def test_hidden_characters_do_not_reach_the_model() -> None:
    hidden = "Nice" + "".join(chr(0xE0000 + ord(c)) for c in "obey") + "\u200b\u202e talk \u0000"
    assert ">>\nNice talk \n<<" in word(make_prompt(materials=(Material("note", hidden),))).content


def test_a_text_longer_than_any_resume_is_cut() -> None:
    content = word(make_prompt(materials=(Material("note", "a" * (MOST_CHARACTERS + 1)),))).content
    assert content.count("a" * 100) == MOST_CHARACTERS // 100
    assert "[the rest is left out]" in content


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["\ud800 alone", "\x00", "😀👨‍👩‍👧", "a" * 500, "مرحبا", ""])
def test_any_text_can_be_sent(text: str, claude: FakeProvider) -> None:
    prompt = make_prompt(materials=(Material("note", text),), ask=f"Write {text}", system=text)
    assert complete(prompt).by == "Written by Claude"
