from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.score import Advice, Component, Gate, Score
from labormarket.scoring.gap import skills_gap
from labormarket.scoring.opportunity import Opportunity, calculate_opportunity
from labormarket.tests.scoring.facts import make_requirements

GAP = skills_gap(make_requirements(), [])


def scored(total: int | None, *, gain: float = 0.0) -> Score:
    if total is None:
        return Score.of([], gate=Gate("not_published", "Nothing is published."))
    step = Advice("Add Kubernetes.", gain) if gain else None
    return Score.of([Component("part", "Part", 100, total, advice=step)])


def opportunity(match: int | None, shortage: int | None, *, gain: float = 0.0) -> Opportunity:
    return calculate_opportunity(scored(match, gain=gain), scored(shortage), GAP)


@pytest.mark.parametrize(
    ("match", "shortage", "total"),
    [(100, 100, 100), (0, 100, 0), (0, 0, 0), (64, 100, 80), (90, 40, 60), (50, 50, 50), (25, 81, 45)],
)
def test_it_is_the_geometric_mean(match: int, shortage: int, total: int) -> None:
    assert opportunity(match, shortage).total == total


@pytest.mark.parametrize(("match", "shortage"), [(None, 50), (50, None), (None, None)])
def test_without_one_of_them_there_is_no_total_and_a_reason(match: int | None, shortage: int | None) -> None:
    found = opportunity(match, shortage)
    assert found.total is None
    assert found.score.gate
    assert found.score.gate.reason == "Nothing is published."


def test_recommendations_tell_what_they_add_to_the_opportunity() -> None:
    steps = opportunity(64, 100, gain=17).recommendations
    assert [(step.text, round(step.gain, 1)) for step in steps] == [("Add Kubernetes.", 10.0)]


def test_it_says_how_the_two_become_one() -> None:
    scale = opportunity(57, 100).score.scale
    assert scale
    assert "square root of 57 × 100" in scale.reason


@given(match=st.integers(0, 100), shortage=st.integers(0, 100), more=st.integers(0, 100))
def test_it_rises_with_both_and_lies_between_them(match: int, shortage: int, more: int) -> None:
    total = total_of(match, shortage)
    assert abs(total - sqrt(match * shortage)) <= 0.5 + 1e-9
    assert min(match, shortage) <= total <= max(match, shortage)
    assert total_of(min(100, match + more), shortage) >= total
    assert total_of(match, min(100, shortage + more)) >= total


def total_of(match: int, shortage: int) -> int:
    total = opportunity(match, shortage).total
    assert total is not None
    return total
