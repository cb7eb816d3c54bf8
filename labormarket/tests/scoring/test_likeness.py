from math import isclose, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labormarket.scoring.adjacent import carry_over
from labormarket.scoring.likeness import centred, correlation, means, nearest, similarity
from labormarket.tests.scoring.facts import element

ROWS = {"nurse": [4.5, 1.0, 3.0], "doctor": [4.8, 1.2, 3.4], "welder": [1.2, 4.6, 2.0]}
IMPORTANCE = st.lists(st.one_of(st.just(nan), st.floats(1, 5)), min_size=4, max_size=4)


def test_the_nearest_ask_for_the_same_beyond_others() -> None:
    usual = means(ROWS.values(), 3)
    profiles = {code: centred(row, usual) for code, row in ROWS.items()}
    found = nearest("nurse", profiles, 5)
    assert [code for code, _ in found] == ["doctor", "welder"]
    assert found[0][1] > 0.8
    assert found[1][1] == 0.0, "what points apart is not like at all"


def test_what_is_not_published_is_neither_more_nor_less() -> None:
    assert means([[nan, 2.0], [4.0, nan]], 2) == [4.0, 2.0]
    assert centred([nan, 2.0], [4.0, 2.0]) == [0.0, 0.0]
    assert similarity([0.0, 0.0], [1.0, 0.0]) == 0.0


@given(one=IMPORTANCE, other=IMPORTANCE, usual=st.lists(st.floats(1, 5), min_size=4, max_size=4))
def test_likeness_is_mutual_and_within_bounds(
    one: list[float], other: list[float], usual: list[float]
) -> None:
    left, right = centred(one, usual), centred(other, usual)
    assert 0.0 <= similarity(left, right) <= 1.0
    assert isclose(similarity(left, right), similarity(right, left), abs_tol=1e-12)
    assert not any(left) or isclose(similarity(left, left), 1.0)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((1, 2, 3), (2, 4, 6), 1.0),
        ((1, 2, 3), (3, 2, 1), -1.0),
        ((1, 1, 1), (1, 2, 3), None),
        ((), (), None),
        ((1, 2), (1, 2, 3), None),
    ],
)
def test_correlation(one: tuple[float, ...], other: tuple[float, ...], expected: float | None) -> None:
    assert correlation(one, other) == (None if expected is None else pytest.approx(expected))


def test_what_carries_over_is_what_she_works_at_already() -> None:
    asked = [
        element("Instructing", 4.0, level=4.0),
        element("Science", 3.5, level=6.0),
        element("Writing", 3.2, level=3.4),
        element("Biology", 5.0, level=5.0),
        element("Night Vision", 3.0, level=None),
        element("Never rated", 3.0, level=2.0),
    ]
    levels = {"id of Instructing": 5.0, "id of Science": 3.0, "id of Writing": 3.0, "id of Biology": 4.0}
    carries, missing = carry_over({**levels, "id of Night Vision": 1.0}, asked)
    assert [item.name for item in carries] == ["Instructing", "Writing"]
    assert [item.name for item in missing] == ["Science", "Biology"]
