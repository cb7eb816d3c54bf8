"""Figures from the BLS, which may answer anything at all: what is there is only ever replaced by better."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pytest_django import Settings

from labormarket.bls.answers import understand
from labormarket.bls.asking import Bls
from labormarket.bls.failures import Declined, FetchFailed, Unreachable, Unreadable
from labormarket.bls.turns import FETCHING, file_lock
from labormarket.fetching import Fetched, fetch
from labormarket.keeping import Month, keep
from labormarket.known_series import PAYROLLS, UNEMPLOYMENT, fetched, known
from labormarket.models import Observation, Release, Series, Source
from labormarket.tasks import fetch_series, plan_fetch
from labormarket.tests.bls import acts
from labormarket.tests.bls.server import FakeBls

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 8, 20, 15, tzinfo=UTC)
JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)
BOTH = [UNEMPLOYMENT, PAYROLLS]


def ask_for(series: list[str], bls: FakeBls, *, key: str = "") -> Fetched:
    outcome = fetch(series, bls=Bls(bls.url, key, largest=100_000), clock=lambda: NOW)
    assert outcome
    return outcome


def held(series: str = UNEMPLOYMENT) -> dict[date, float | None]:
    return dict(Observation.objects.filter(series=series).values_list("month", "value"))


@pytest.fixture
def june(bls: FakeBls) -> None:
    """A June is there, and the bureau has a July and a revised June."""
    keep([Month(known()[name], JUNE, 4.4) for name in BOTH], origin="a file")
    for name in BOTH:
        bls.has(name, "2026-06", 4.3)
        bls.has(name, "2026-07", 4.1, "P")


def test_it_keeps_new_and_revised_months_and_says_when(bls: FakeBls, june: None) -> None:
    assert ask_for(BOTH, bls).answered == BOTH
    assert held() == {JUNE: 4.3, JULY: 4.1}
    series = Series.objects.get(pk=UNEMPLOYMENT)
    assert (series.fetched_at, series.failed_at, series.failure) == (NOW, None, "")
    assert [*Observation.objects.filter(preliminary=True).values_list("month", flat=True)] == [JULY, JULY]
    assert Release.objects.get(pk=Source.CPS).period == "July 2026"


def test_it_asks_for_ten_years_and_25_series_at_once_without_a_key(bls: FakeBls) -> None:
    ask_for(fetched(), bls)
    assert [len(question.series) for question in bls.questions] == [25, 25, 25, 25, 25, 25, 10]
    assert {question.years for question in bls.questions} == {(2017, 2026)}
    assert {question.key for question in bls.questions} == {None}


def test_a_key_lets_it_ask_for_more(bls: FakeBls) -> None:
    ask_for(fetched(), bls, key="of-ours")
    assert [len(question.series) for question in bls.questions] == [50, 50, 50, 10]
    assert {(question.years, question.key) for question in bls.questions} == {((2007, 2026), "of-ours")}


def test_a_month_that_was_not_collected_has_no_row(bls: FakeBls) -> None:
    bls.has(UNEMPLOYMENT, "2025-09", 4.4)
    bls.has(UNEMPLOYMENT, "2025-10", "-", "X")
    bls.has(UNEMPLOYMENT, "2025-11", 4.5)
    ask_for([UNEMPLOYMENT], bls)
    assert held() == {date(2025, 9, 1): 4.4, date(2025, 11, 1): 4.5}


def without_series(whole: dict[str, Any]) -> dict[str, Any]:
    return {**whole, "Results": {"series": []}}


def under_another_name(whole: dict[str, Any]) -> dict[str, Any]:
    return {**whole, "Results": {"series": [{"seriesID": "LNS11000000", "data": [{}]}]}}


def with_first(**changed: object) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """The newest month of each series says something else."""

    def change(whole: dict[str, Any]) -> dict[str, Any]:
        for series in whole["Results"]["series"]:
            series["data"][0].update(changed)
        return whole

    return change


TROUBLES = {
    "no key": (acts.declines("The key provided by the User is invalid."), Declined, False),
    "all questions used": (acts.declines("daily threshold has been reached"), Declined, False),
    "too many requests": (acts.says(b"slow down", status=429), Unreachable, True),
    "an error of its own": (acts.says(b"<h1>Sorry</h1>", status=503), Unreachable, True),
    "sent elsewhere": (acts.says(b"", status=302, location="http://127.0.0.1:9/"), Unreachable, True),
    "a web page": (acts.says(b"<!DOCTYPE html><p>Access denied"), Unreadable, True),
    "nothing": (acts.says(b""), Unreadable, True),
    "a cut answer": (acts.cut(), Unreadable, True),
    "no UTF-8": (acts.says(b'{"status": "\xff"}'), Unreadable, True),
    "a bomb of brackets": (acts.says(b"[" * 200_000), Unreadable, True),
    "too much": (acts.answer(lambda whole: {**whole, "blown": " " * 200_000}), Unreadable, True),
    "another object": (acts.says(b'{"status": "REQUEST_SUCCEEDED", "Results": []}'), Unreadable, True),
    "no series": (acts.answer(without_series), Unreadable, False),
    "another series": (acts.answer(under_another_name), Unreadable, False),
    "a word": (acts.answer(with_first(value="four")), Unreadable, False),
    "no number": (acts.answer(with_first(value="NaN")), Unreadable, False),
    "a rate below nothing": (acts.answer(with_first(value="-4.1")), Unreadable, False),
    "a month to come": (acts.answer(with_first(year="2027")), Unreadable, False),
    "a month of its own": (acts.answer(with_first(period="M14")), Unreadable, False),
    "two values for one month": (acts.answer(with_first(period="M06")), Unreadable, False),
    "a list for a year": (acts.answer(with_first(year=[2026])), Unreadable, False),
}


@pytest.mark.parametrize(("act", "failure", "again"), TROUBLES.values(), ids=TROUBLES)
def test_the_last_good_value_stays_with_its_date_and_the_failure_is_noted(
    act: acts.Act, failure: type[FetchFailed], again: bool, bls: FakeBls, june: None
) -> None:
    bls.plays(act)
    outcome = ask_for(BOTH, bls)
    assert held() == {JUNE: 4.4}
    assert (outcome.answered, outcome.failed, outcome.again) == ([], BOTH, BOTH if again else [])
    series = Series.objects.get(pk=UNEMPLOYMENT)
    assert (series.fetched_at, series.failed_at) == (None, NOW)
    assert series.failure == outcome.trouble == failure.sentence


@pytest.mark.parametrize("act", [acts.hangs(), acts.drips()], ids=["silent", "slow"])
def test_nobody_waits_for_ever(act: acts.Act, bls: FakeBls, june: None) -> None:
    bls.plays(act)
    impatient = Bls(bls.url, patience=0.3, deadline=0.3)
    outcome = fetch(BOTH, bls=impatient, clock=lambda: NOW)
    assert outcome
    assert (outcome.again, outcome.trouble) == (BOTH, Unreachable.sentence)
    assert held() == {JUNE: 4.4}


def test_nobody_there_is_a_server_that_does_not_answer(bls: FakeBls, june: None) -> None:
    gone = Bls("http://127.0.0.1:9/", patience=0.3)
    outcome = fetch(BOTH, bls=gone, clock=lambda: NOW)
    assert outcome
    assert outcome.trouble == Unreachable.sentence


def test_one_bad_series_does_not_hold_up_the_others(bls: FakeBls, june: None) -> None:
    bls.figures[PAYROLLS][0]["value"] = "n.n."
    outcome = ask_for(BOTH, bls)
    assert (outcome.answered, outcome.failed) == ([UNEMPLOYMENT], [PAYROLLS])
    assert (held(UNEMPLOYMENT)[JULY], held(PAYROLLS)) == (4.1, {JUNE: 4.4})


def test_after_a_failure_nothing_more_is_asked_and_what_came_before_is_kept(bls: FakeBls, june: None) -> None:
    bls.plays_once(acts.answer(), acts.says(b"", status=500))
    outcome = ask_for(fetched(), bls)
    assert len(bls.questions) == 2
    assert held() == {JUNE: 4.3, JULY: 4.1}
    assert outcome.again == fetched()[25:]


def test_success_takes_the_failure_back(bls: FakeBls, june: None) -> None:
    bls.plays_once(acts.cut())
    ask_for(BOTH, bls)
    ask_for(BOTH, bls)
    assert not Series.objects.exclude(failed_at=None, failure="").exists()


def test_the_task_asks_again_only_for_what_is_missing_and_not_for_ever(bls: FakeBls) -> None:
    bls.plays_once(acts.answer())
    bls.plays(acts.says(b"", status=503))
    fetch_series.apply()
    asked = [question.series[0] for question in bls.questions]
    assert asked == [fetched()[0], *[fetched()[25]] * 3]


def test_the_task_gives_in_where_the_bureau_declines(bls: FakeBls) -> None:
    bls.plays(acts.declines("daily threshold"))
    fetch_series.apply()
    assert len(bls.questions) == 1


def test_the_task_takes_chosen_series_and_passes_over_unknown_ones(bls: FakeBls) -> None:
    fetch_series([PAYROLLS, "LNS99999999"])
    assert [question.series for question in bls.questions] == [[PAYROLLS]]


def test_nothing_is_asked_where_it_is_switched_off(bls: FakeBls, settings: Settings) -> None:
    settings.BLS_FETCH = False
    plan_fetch()
    fetch_series()
    with pytest.raises(CommandError, match="BLS_FETCH is off"):
        call_command("fetch_series")
    assert not bls.questions


def test_the_command_fetches_all_and_says_what_failed(
    bls: FakeBls, capsys: pytest.CaptureFixture[str]
) -> None:
    bls.has(UNEMPLOYMENT, "2026-07", 4.1)
    with pytest.raises(CommandError, match="159 series stay as they were"):
        call_command("fetch_series")
    assert "1 series fetched." in capsys.readouterr().out


@pytest.mark.skipif(connection.vendor != "postgresql", reason="the lock of PostgreSQL")
def test_two_do_not_ask_at_once(bls: FakeBls) -> None:
    database = connection.settings_dict
    login = {"host": database["HOST"], "port": database["PORT"], "user": database["USER"]}
    with psycopg.connect(dbname=database["NAME"], password=database["PASSWORD"], **login) as other:
        other.execute("SELECT pg_advisory_lock(%s)", [FETCHING])
        assert fetch(BOTH, bls=Bls(bls.url), clock=lambda: NOW) is None
        other.execute("SELECT pg_advisory_unlock(%s)", [FETCHING])
    assert not bls.questions
    assert ask_for(BOTH, bls).failed


def test_two_processes_of_one_machine_do_not_ask_at_once() -> None:
    with file_lock() as first, file_lock() as second:
        assert (first, second) == (True, False)
    with file_lock() as third:
        assert third


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda children: st.lists(children, max_size=3) | st.dictionaries(st.text(), children, max_size=3),
    max_leaves=8,
)
FIGURE = st.fixed_dictionaries(
    {
        "year": st.sampled_from(["2025", "2026", "2027", "26", None]) | JSON,
        "period": st.sampled_from(["M06", "M07", "M13", "Q01", "M00"]) | JSON,
        "value": st.sampled_from(["4.1", "-", "", "1,204.5", "-3", "1e999", "#"]) | JSON,
        "footnotes": st.just([{"code": "P"}]) | JSON,
    }
)
ANSWER = JSON | st.fixed_dictionaries(
    {
        "status": st.sampled_from(["REQUEST_SUCCEEDED", "REQUEST_NOT_PROCESSED"]) | JSON,
        "Results": JSON
        | st.fixed_dictionaries(
            {
                "series": JSON
                | st.lists(
                    st.fixed_dictionaries(
                        {
                            "seriesID": st.sampled_from(BOTH) | JSON,
                            "data": JSON | st.lists(FIGURE, max_size=4),
                        }
                    ),
                    max_size=3,
                )
            }
        ),
    }
)


@given(ANSWER)
@hypothesis_settings(max_examples=80, deadline=None)
def test_whatever_is_answered_is_understood_or_refused_by_name(answer: Any) -> None:
    try:
        read = understand(answer, asked=BOTH, today=NOW.date())
    except (Declined, Unreadable):
        return
    assert {*read.months} | {*read.troubles} == {*BOTH}
    for name, months in read.months.items():
        assert months
        assert len({month.month for month in months}) == len(months)
        assert all(known()[name].allows(month.value) and month.month <= NOW.date() for month in months)


@given(st.lists(st.binary(max_size=60) | ANSWER.map(lambda answer: json.dumps(answer).encode()), max_size=3))
@hypothesis_settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_answered_no_value_is_lost(bls: FakeBls, june: None, bodies: list[bytes]) -> None:
    before = set(Observation.objects.exclude(value=None).values_list("series", "month"))
    bls.plays_once(*map(acts.says, bodies))
    for _ in bodies:
        ask_for(BOTH, bls)
    assert before <= set(Observation.objects.exclude(value=None).values_list("series", "month"))
