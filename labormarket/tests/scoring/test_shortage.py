from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.score import Score
from labormarket.scoring.shortage import calculate_shortage_score, reading_of
from labormarket.tests.scoring.facts import CARE, TOTAL, make_outlook

RATES = st.one_of(st.none(), st.floats(-50, 100))
POSITIVE = st.one_of(st.none(), st.floats(0.1, 20))


def part(score: Score, name: str) -> float:
    return next(component.points or 0.0 for component in score.components if component.name == name)


@pytest.mark.parametrize(
    ("name", "told", "share"),
    [
        ("openings", {"openings": 6.0, "hires": 3.0}, 1.0),
        ("openings", {"openings": 4.5, "hires": 3.0}, 0.75),
        ("openings", {"openings": 3.0, "hires": 3.0}, 0.5),
        ("quits", {"quits": 4.0}, 1.0),
        ("quits", {"quits": 3.0}, 0.75),
        ("quits", {"quits": 9.0}, 1.0),
        ("growth", {"growth": 5.0}, 1.0),
        ("growth", {"growth": 3.0}, 0.75),
        ("growth", {"growth": -3.0}, 0.0),
        ("salary", {"pay": 6.0}, 1.0),
        ("salary", {"pay": -1.0}, 0.0),
        ("projection", {"change": 15.0}, 1.0),
        ("projection", {"change": 10.0}, 0.75),
        ("projection", {"change": -5.0}, 0.0),
        ("projection", {"change": -30.0}, 0.0),
    ],
)
def test_benchmarks_earn_what_the_document_says(name: str, told: dict[str, float], share: float) -> None:
    score = calculate_shortage_score(make_outlook(**told))
    assert part(score, name) == pytest.approx(100 * share), "a part alone weighs 100"


def test_weights_are_those_of_the_specification_where_everything_is_published() -> None:
    score = calculate_shortage_score(
        make_outlook(openings=4, hires=3, quits=2, growth=1, pay=3, change=5, industry_growth=5)
    )
    assert [(c.name, round(c.weight)) for c in score.components] == [
        ("openings", 30),
        ("quits", 20),
        ("growth", 20),
        ("salary", 15),
        ("projection", 15),
    ]
    assert not score.left_out


def test_what_is_not_published_is_left_out_and_the_others_weigh_more() -> None:
    score = calculate_shortage_score(make_outlook(openings=4, hires=2, quits=4, change=15))
    assert score.total == 100
    assert sum(c.weight for c in score.components) == pytest.approx(100)
    assert [c.name for c in score.left_out] == ["growth", "salary"]
    assert all("two yearly releases" in c.evidence[0].reason for c in score.left_out)


@pytest.mark.parametrize(
    ("industry_growth", "factor"), [(5.0, 1.0), (20.0, 1.5), (-10.0, 0.5), (-100.0, 0.0), (None, None)]
)
def test_the_industry_multiplies(industry_growth: float | None, factor: float | None) -> None:
    score = calculate_shortage_score(
        make_outlook(openings=3, hires=3, quits=2, change=5, industry_growth=industry_growth)
    )
    assert (score.scale.factor if score.scale else None) == factor
    assert score.total == min(100, round(50 * (1.0 if factor is None else factor)))


def test_figures_of_the_industry_alone_are_no_score_of_the_occupation() -> None:
    score = calculate_shortage_score(make_outlook(openings=6, hires=3, quits=4, industry_growth=9))
    assert score.total is None
    assert score.gate
    assert score.gate.name == "not_published"


def test_from_less_than_half_of_the_weight_there_is_no_total() -> None:
    score = calculate_shortage_score(make_outlook(change=40))
    assert score.total is None
    assert score.gate
    assert score.gate.name == "too_little"
    assert calculate_shortage_score(make_outlook(change=40, growth=5, pay=6)).total == 100


def test_it_says_whose_figures_they_are() -> None:
    outlook = make_outlook(openings=6, hires=3, change=5, measured=TOTAL, projection_group="All Nurses")
    said = " ".join(e.reason for c in calculate_shortage_score(outlook).components for e in c.evidence)
    assert "total nonfarm (rates of health care and social assistance alone are not loaded)" in said
    assert "The jobs of All Nurses are projected to change by +5% in ten years" in said
    assert "(Employment Projections, 2024-34)" in said
    own = calculate_shortage_score(replace(outlook, measured=CARE, projection_group=""))
    assert "not loaded" not in " ".join(e.reason for c in own.components for e in c.evidence)


@pytest.mark.parametrize(
    ("total", "said"),
    [(100, "Critical"), (80, "Critical"), (79, "Significant"), (59, "Moderate"), (39, "Low")],
)
def test_a_total_is_said_in_words(total: int, said: str) -> None:
    assert reading_of(total).startswith(said)


@given(
    told=st.fixed_dictionaries(
        {
            "openings": POSITIVE,
            "hires": POSITIVE,
            "quits": POSITIVE,
            "growth": RATES,
            "pay": RATES,
            "change": RATES,
            "industry_growth": RATES,
        }
    ),
    name=st.sampled_from(["openings", "quits", "growth", "pay", "change", "industry_growth"]),
    more=st.floats(0, 50),
)
def test_it_stays_within_bounds_and_more_demand_never_lowers_it(
    told: dict[str, Any], name: str, more: float
) -> None:
    before = calculate_shortage_score(make_outlook(**told)).total
    assert before is None or 0 <= before <= 100
    if before is not None and told[name] is not None:
        after = calculate_shortage_score(make_outlook(**{**told, name: told[name] + more})).total
        assert after is not None
        assert after >= before
