"""What a model writes becomes plain text: no pictures, no links it made up, nothing unseen."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ai.plain import ADDRESS, addresses_in, plain_data, plain_text

SAME = [
    "Hello Maria,\n\nI saw your post.\n\nBest,\nAna",
    "3 < 5 and 7 > 6, a <- b",
    "* one\n* two\n- three",
    "snake_case, 2*3*4 and __init__",
    "Node.js, ASP.NET, socket.io, C++, C# and React.js/Next.js",
    "and/or, 24/7, 9:30, e.g. this",
    "50 % & more; \"quoted\" 'too'",
    "{{ request.user }} {% debug %}",
    "Familie 👨‍👩‍👧 می‌خواهم",
    "Title: a role at Acme",
    "[1] is a number",
]


@pytest.mark.parametrize("text", SAME)
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain_text(text) == text


CASES = [
    ("a ![x](https://e.test/p.png?q=1) b", "a  b"),
    ("a ![x][1] b\n\n[1]: https://e.test", "a  b"),
    ("a ![x](https://e.test/p b", "a "),
    ("Read [this](https://e.test/x) now", "Read this now"),
    ("Read [this](javascript:alert(1)) now", "Read this) now"),
    ("See https://e.test/x?q=1.", "See ."),
    ("See www.e.de now", "See  now"),
    ("See e.com/path, e.com", "See , "),
    ("See //e.test/x", "See"),
    ("Write to a@e.test or mailto:a@e.test", "Write to  or"),
    ("JaVaScRiPt:alert(1)", ")"),
    ("data:text/html;base64,AAAA end", " end".strip()),
    ("<b>bold</b> <img src=x onerror=a> end", "bold  end"),
    ("<script>alert(1)</script>Hi", "Hi"),
    ("<script>alert(1)", ""),
    ("<svg onload=a><g/></svg>Hi", "Hi"),
    ("<!-- hidden -->Hi <!-- open", "Hi"),
    ("<https://e.test>", ""),
    ("# Title\n\n**bold** text", "Title\n\nbold text"),
    ("zero\u200bwidth \u202eright\u202c \u2066iso\u2069 \ufeffbom soft\u00adhyphen", None),
    ("nul\x00 bell\x07 esc\x1b[31m", "nul bell esc[31m"),
    ("line\r\nbreak\rend\u2028x", "line\nbreak\nendx"),
    ("tags" + "".join(chr(0xE0000 + ord(c)) for c in "obey"), "tags"),
    ("lone \ud800 surrogate", "lone  surrogate"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_markup_links_and_hidden_characters_go(text: str, expected: str | None) -> None:
    if expected is None:
        expected = "zerowidth right iso bom softhyphen"
    assert plain_text(text) == expected.strip()


def test_addresses_of_the_person_stay_where_they_are_written_out() -> None:
    own = addresses_in(["Ana, https://www.ana.example/work/, ana@silva.example"])
    text = "See https://ana.example/work and [here](https://ana.example/work), write to ana@silva.example."
    assert plain_text(text, own) == (
        "See https://ana.example/work and here (https://ana.example/work), write to ana@silva.example."
    )
    assert (
        plain_text("See https://ana.example/work?steal=1 or https://ana.example.evil.test", own) == "See  or"
    )


def test_the_words_of_a_link_do_not_hide_where_it_leads() -> None:
    left = plain_text("[https://bank.test](https://ana.example)", ["https://ana.example"])
    assert left == "(https://ana.example)"


@pytest.mark.parametrize("depth", [1, 5, 200])
def test_markup_put_together_by_taking_away_goes_too(depth: int) -> None:
    nested = "<scr" * depth + "<b>" + "ipt>" * depth + "alert(1)"
    assert not re.search("<[a-z]", plain_text(nested))


def test_structured_answers_are_cleaned_all_through() -> None:
    data = {"a": ["x ![y](https://e.test)", {"b": "see e.com"}], "n": 1, "none": None, "yes": True}
    assert plain_data(data) == {"a": ["x", {"b": "see"}], "n": 1, "none": None, "yes": True}


@given(st.text(max_size=300))
def test_nothing_that_a_mail_program_would_link_is_left(text: str) -> None:
    assert list(ADDRESS.finditer(plain_text(text))) == []


MARKS = "[a](|![|https://e.test|)|<b>|<script>|e.com|](|//|\u200b|x|<|>|ja|vascript:|http|s:|<!--".split("|")


@given(st.lists(st.sampled_from(MARKS), max_size=12).map("".join))
def test_taking_away_does_not_put_a_link_together(text: str) -> None:
    left = plain_text(text)
    assert list(ADDRESS.finditer(left)) == []
    assert "<script" not in left
    assert plain_text(left) == left
