from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.score import Score
from recruiters.scoring.contacts import Contacts
from recruiters.scoring.priority import (
    FACTORS,
    WEIGHTS,
    Situation,
    calculate_priority,
    days_points,
    pending_points,
    research_points,
)
from recruiters.stages import Stage

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
TODAY = NOW.date()


def contacted(days: int, **known: int | bool) -> Contacts:
    return Contacts(last=NOW - timedelta(days=days), **{"sent": 1, **known})  # type: ignore[arg-type]


def score(situation: Situation) -> Score:
    return calculate_priority(situation, now=NOW)


def test_the_weights_and_factors_are_those_of_the_specification() -> None:
    assert list(WEIGHTS.values()) == [30, 25, 20, 15, 10]
    factors = [FACTORS[stage] for stage in Stage]
    assert factors == [1.0, 0.8, 1.2, 1.5, 1.3, 0.5, 0.1, 0.1]


@pytest.mark.parametrize(
    ("days", "points"),
    [(0, 10), (4, 10), (5, 100), (14, 100), (15, 60), (30, 60), (31, 40), (60, 40), (61, 20)],
)
def test_time_since_the_last_contact(days: int, points: int) -> None:
    assert days_points(days) == points


@pytest.mark.parametrize(
    ("situation", "points"),
    [
        (Situation(Contacts()), 0),
        (Situation(contacted(1, answered=1, answered_since=True, owed=True)), 100),
        (Situation(contacted(7), follow_up_on=TODAY), 80),
        (Situation(contacted(7), follow_up_on=TODAY + timedelta(days=1)), 0),
        (Situation(Contacts(), next_action="Call", next_action_on=TODAY), 100),
        (Situation(Contacts(), next_action="Call", next_action_on=date(2020, 1, 1)), 100),
        (Situation(Contacts(), next_action="Call", next_action_on=TODAY + timedelta(days=3)), 60),
        (Situation(Contacts(), next_action="Call", next_action_on=TODAY + timedelta(days=4)), 20),
        (Situation(Contacts(), next_action="Call"), 0),
    ],
)
def test_what_waits_to_be_done(situation: Situation, points: int) -> None:
    assert pending_points(situation, TODAY)[0] == points


@pytest.mark.parametrize(
    ("notes", "researched", "points"), [(0, False, 0), (1, False, 40), (3, False, 70), (0, True, 100)]
)
def test_what_was_found_out(notes: int, researched: bool, points: int) -> None:
    assert research_points(Situation(Contacts(), notes=notes, researched=researched))[0] == points


FULL = Situation(contacts=contacted(6, answered=1, answered_since=True, owed=True), fit=100, researched=True)


@pytest.mark.parametrize(
    ("stage", "total"),
    [
        (Stage.NEW, 100),
        (Stage.RESEARCHING, 80),
        (Stage.RESPONDED, 100),
        (Stage.OFFER, 50),
        (Stage.DECLINED, 10),
        (Stage.ACCEPTED, 10),
    ],
)
def test_the_stage_multiplies_up_to_100(stage: Stage, total: int) -> None:
    report = score(replace(FULL, stage=stage))
    assert report.total == total
    assert report.scale is not None
    assert report.scale.factor == FACTORS[stage]


def test_the_parts_add_up() -> None:
    known = Situation(contacted(20), stage=Stage.CONTACTED, fit=50, notes=1)
    # 60 * .3 + 0 * .25 + 50 * .2 + 40 * .15 + 25 * .1 = 36.5, times 1.2
    assert score(known).total == 44


def test_what_is_unknown_is_left_out() -> None:
    report = score(Situation(Contacts()))
    assert [part.name for part in report.left_out] == ["days_since", "potential", "response"]


def test_an_empty_recruiter_does_not_outrank_a_poor_one() -> None:
    poor = Situation(contacted(400), stage=Stage.CONTACTED, fit=5)
    assert (score(Situation(Contacts())).total or 0) < (score(poor).total or 0)


def test_do_not_contact_stands_last() -> None:
    assert score(replace(FULL, do_not_contact=True)).total == 0


situations = st.builds(
    Situation,
    st.one_of(
        st.just(Contacts()),
        st.builds(
            lambda days, sent, answered: Contacts(
                sent=sent, answered=answered, last=NOW - timedelta(days=days), owed=bool(answered)
            ),
            st.integers(0, 500),
            st.integers(1, 20),
            st.integers(0, 25),
        ),
    ),
    st.sampled_from(Stage),
    st.text(max_size=10),
    st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1)),
    st.none() | st.integers(0, 100),
    st.integers(0, 9),
    st.booleans(),
    st.booleans(),
)


@given(situations)
def test_the_total_stays_between_0_and_100(situation: Situation) -> None:
    report = score(situation)
    assert report.total is not None
    assert 0 <= report.total <= 100
    assert Score.from_json(report.as_json()) == report


@given(situations)
def test_more_research_never_lowers_it(situation: Situation) -> None:
    more = replace(situation, notes=situation.notes + 1)
    assert (score(more).total or 0) >= (score(situation).total or 0)
    assert (score(replace(situation, researched=True)).total or 0) >= (score(situation).total or 0)


@given(situations, st.integers(0, 100))
def test_a_better_fit_never_lowers_it(situation: Situation, fit: int) -> None:
    if situation.fit is not None:
        better = replace(situation, fit=max(situation.fit, fit))
        assert (score(better).total or 0) >= (score(situation).total or 0)


@given(situations)
def test_something_due_never_lowers_it(situation: Situation) -> None:
    due = replace(situation, next_action="Call", next_action_on=TODAY)
    assert (score(due).total or 0) >= (score(situation).total or 0)
