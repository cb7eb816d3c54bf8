from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import User
from pipeline.funnel import History, Way, funnel
from pipeline.histories import APPLICATIONS, histories_of_applications, histories_of_recruiters
from pipeline.moving import move_application
from pipeline.saving import save_application
from pipeline.stages import ApplicationStage as A
from pipeline.tests.factories import make_application
from recruiters.moving import move_recruiter
from recruiters.stages import Stage
from recruiters.tests.factories import make_recruiter

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
WAY = Way(["saved", "applied", "offer"], {"rejected": "applied", "withdrawn": "saved"})


def history(*stages: str, days: float = 1) -> History:
    return [(stage, START + n * days * DAY) for n, stage in enumerate(stages)]


@pytest.mark.parametrize(
    ("stages", "reached", "here", "ended"),
    [
        ([], [0, 0, 0], [0, 0, 0], [0, 0, 0]),
        (["saved"], [1, 0, 0], [1, 0, 0], [0, 0, 0]),
        (["saved", "applied"], [1, 1, 0], [0, 1, 0], [0, 0, 0]),
        (["saved", "offer"], [1, 1, 1], [0, 0, 1], [0, 0, 0]),
        (["offer"], [1, 1, 1], [0, 0, 1], [0, 0, 0]),
        (["saved", "offer", "saved"], [1, 1, 1], [1, 0, 0], [0, 0, 0]),
        (["saved", "rejected"], [1, 1, 0], [0, 0, 0], [0, 1, 0]),
        (["saved", "withdrawn"], [1, 0, 0], [0, 0, 0], [1, 0, 0]),
        (["saved", "applied", "withdrawn"], [1, 1, 0], [0, 0, 0], [0, 1, 0]),
        (["saved", "offer", "rejected"], [1, 1, 1], [0, 0, 0], [0, 0, 1]),
        (["saved", "rejected", "applied"], [1, 1, 0], [0, 1, 0], [0, 0, 0]),
        (["unheard of"], [0, 0, 0], [0, 0, 0], [0, 0, 0]),
    ],
)
def test_each_counts_at_the_furthest_stage_it_reached(
    stages: list[str], reached: list[int], here: list[int], ended: list[int]
) -> None:
    steps = funnel([history(*stages)], WAY)
    assert [step.reached for step in steps] == reached
    assert [step.here for step in steps] == here
    assert [step.ended for step in steps] == ended


def test_shares_are_of_those_in_the_stage_before_and_none_of_nobody() -> None:
    steps = funnel([history("saved", "applied"), history("saved"), history("saved", "rejected")], WAY)
    assert [(step.share, step.before) for step in steps] == [(None, 0), (2 / 3, 3), (0, 2)]
    assert [step.share for step in funnel([], WAY)] == [None, None, None]


@pytest.mark.parametrize(
    ("lengths", "expected"), [([], None), ([3], 3), ([1, 3], 2), ([1, 2, 90], 2), ([0, 0, 5], 0)]
)
def test_the_time_in_a_stage_is_the_median_of_the_stays_that_ended(
    lengths: list[int], expected: float | None
) -> None:
    going_on = history("saved")
    steps = funnel([going_on, *(history("saved", "applied", days=n) for n in lengths)], WAY)
    assert (steps[0].days, steps[0].stays) == (expected, len(lengths))
    assert steps[1].days is None


def test_a_clock_that_went_back_makes_no_stay_shorter_than_nothing() -> None:
    assert funnel([[("saved", START), ("applied", START - DAY)]], WAY)[0].days == 0


moves = st.lists(
    st.tuples(st.sampled_from([*A]), st.datetimes(timezones=st.just(UTC))).map(lambda m: (m[0].value, m[1])),
    max_size=6,
)


@given(st.lists(moves, max_size=8))
def test_laws_of_the_funnel(histories: list[Any]) -> None:
    steps = funnel(histories, APPLICATIONS)
    counts = [step.reached for step in steps]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == sum(bool(history) for history in histories)
    assert sum(step.here + step.ended for step in steps) == counts[0]
    assert all(step.share is None or 0 <= step.share <= 1 for step in steps)
    assert steps == funnel(histories[::-1], APPLICATIONS)


@pytest.mark.django_db
def test_the_history_of_an_application_is_all_it_went_through(ana: User, mallory: User) -> None:
    job = save_application(user=ana, at=START, title="Analyst")
    job = move_application(application=job, stage=A.INTERVIEWING, at=START + 4 * DAY)
    move_application(application=job, stage=A.REJECTED, at=START + 9 * DAY)
    assert histories_of_applications(ana) == [
        [("saved", START), ("interviewing", START + 4 * DAY), ("rejected", START + 9 * DAY)]
    ]
    assert histories_of_applications(mallory) == []


@pytest.mark.django_db
def test_what_was_put_away_counts_unless_it_was_only_saved(ana: User) -> None:
    make_application(user=ana, archived_at=START)
    make_application(user=ana, archived_at=START, stage="rejected")
    assert [rows[-1][0] for rows in histories_of_applications(ana)] == ["rejected"]


@pytest.mark.django_db
def test_the_history_of_a_recruiter_begins_where_it_stood_first(ana: User) -> None:
    jordan = make_recruiter(user=ana, at=START)
    jordan = move_recruiter(recruiter=jordan, stage=Stage.CONTACTED, at=START + DAY)
    move_recruiter(recruiter=jordan, stage=Stage.RESPONDED, at=START + 2 * DAY)
    make_recruiter(user=ana, at=START, stage=Stage.OFFER)
    assert sorted(histories_of_recruiters(ana)) == [  # type: ignore[type-var]
        [("new", START), ("contacted", START + DAY), ("responded", START + 2 * DAY)],
        [("offer", START)],
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["", "?of=recruiters", "?of=%00"])
def test_an_empty_funnel_says_what_it_will_show(as_ana: Client, query: str) -> None:
    assert "Nothing to count yet" in as_ana.get(f"/pipeline/funnel/{query}").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("count", [3, 30])
@pytest.mark.parametrize("query", ["", "?of=recruiters"])
def test_it_costs_four_queries_for_any_number(
    as_ana: Client, ana: User, count: int, query: str, django_assert_num_queries: Any
) -> None:
    for n in range(count):
        move_application(application=make_application(user=ana), stage=A.APPLIED, at=START + n * DAY)
        make_recruiter(user=ana)
    with django_assert_num_queries(4):
        html = as_ana.get(f"/pipeline/funnel/{query}").content.decode()
    assert 'role="img"' in html
    assert "got</caption>" in html
    assert f"{count} {'recruiters' if query else 'applications'} got" in html
    assert "style=" not in html
