import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiters.marking import marked
from recruiters.summarising import MOST_SENTENCES, sentences, summarise

PAGE = """Sign in
We use cookies to improve your experience.
Acme raised $40M in March and is opening a data office in Porto.
Maria leads hiring for the analytics team and is looking for five data analysts who know SQL.
Our lunch is free. Follow us on all channels.
The office has a nice view over the river and many plants that people like to water in the morning.
The analytics team is looking for five data analysts who know SQL, led by Maria.
© 2026 Acme. All rights reserved.
"""


def told(text: str, *about: str) -> list[str]:
    return [text[span.start : span.end] for span in summarise(text, about=about)]


def test_it_takes_what_tells_and_leaves_what_pages_are_filled_with() -> None:
    found = told(PAGE, "Maria Lopes", "Acme")
    assert found[0].startswith("Acme raised $40M")
    assert any("looking for five data analysts" in sentence for sentence in found)
    assert not any(word in "".join(found) for word in ("cookies", "Sign in", "©", "Follow us", "plants"))


def test_the_same_thing_is_told_once() -> None:
    assert sum("five data analysts" in sentence for sentence in told(PAGE, "Maria")) == 1


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("One is here. Two is there.", ["One is here.", "Two is there."]),
        ("Dr. Silva of Acme Inc. leads. She hires.", ["Dr. Silva of Acme Inc. leads.", "She hires."]),
        ("A line that is wrapped\nin the middle. Next.", ["A line that is wrapped\nin the middle.", "Next."]),
        ("Heading\nA sentence.", ["Heading", "A sentence."]),
        ("- one item\n- another item", ["one item", "another item"]),
        ('He said "We grow." Then he left.', ['He said "We grow."', "Then he left."]),
        ("Is it so? Yes! It is.", ["Is it so?", "Yes!", "It is."]),
        ("Wir suchen Ärzte. Über uns.", ["Wir suchen Ärzte.", "Über uns."]),
        ("Raised 4.5 million. Good.", ["Raised 4.5 million.", "Good."]),
        ("  \n ", []),
    ],
)
def test_where_sentences_end(text: str, cut: list[str]) -> None:
    assert [text[span.start : span.end] for span in sentences(text)] == cut


@given(st.text(max_size=400))
def test_sentences_follow_each_other_inside_the_text(text: str) -> None:
    last = 0
    for span in sentences(text):
        assert last <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        last = span.end
    assert len(summarise(text)) <= MOST_SENTENCES


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5))
def test_a_marked_text_is_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    parts = marked(text, [{"start": min(pair), "end": max(pair)} for pair in spans])
    assert "".join(part.text for part in parts) == text
