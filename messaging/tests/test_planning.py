"""When steps go: laws for every zone and day, and the days on which clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messaging.planning import (
    DEFAULT_GAPS,
    LONGEST_GAP,
    MOST_STEPS,
    business_days_after,
    is_business_day,
    is_local_time,
    moment,
    plan,
    zone_of,
)

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia")
zones = st.sampled_from([*ZONES, "America/St_Johns", "Africa/Cairo", "America/Santiago"]).map(ZoneInfo)
starts = st.datetimes(datetime(2020, 1, 1), datetime(2030, 12, 31)).map(lambda d: d.replace(tzinfo=UTC))
gap_lists = st.lists(st.integers(1, LONGEST_GAP), min_size=1, max_size=MOST_STEPS)


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        ("2026-11-18", 0, "2026-11-18"),  # a Wednesday
        ("2026-11-18", 1, "2026-11-19"),
        ("2026-11-18", 3, "2026-11-23"),
        ("2026-11-18", 5, "2026-11-25"),
        ("2026-11-20", 1, "2026-11-23"),  # a Friday
        ("2026-11-21", 0, "2026-11-23"),  # a Saturday
        ("2026-11-21", 1, "2026-11-23"),
        ("2026-11-22", 5, "2026-11-27"),  # a Sunday
    ],
)
def test_business_days_leave_weekends_out(day: str, count: int, expected: str) -> None:
    assert business_days_after(date.fromisoformat(day), count) == date.fromisoformat(expected)


@given(starts, gap_lists, st.times(datetime.min.time(), time(23, 59)), zones)
def test_steps_come_one_after_the_other_on_business_days_at_the_same_local_time(
    start: datetime, gaps: list[int], at: time, zone: ZoneInfo
) -> None:
    at = at.replace(second=0, microsecond=0, fold=0)
    steps = list(plan(start, gaps, at=at, zone=zone))
    assert len(steps) == len(gaps)
    before = start
    for step, gap in zip(steps, gaps, strict=True):
        assert step > before
        local = step.astimezone(zone)
        days = _days_between(before.astimezone(zone).date(), local.date())
        if is_local_time(local.date(), at, zone):
            assert is_business_day(local.date())
            assert local.time().replace(fold=0) == at
            assert days == gap
        else:  # the clocks skip that hour: it goes when they are on again
            assert step - moment(local.date(), at, zone) in {timedelta(0), timedelta(days=-1)}
        before = step


def _days_between(first: date, last: date) -> int:
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(map(is_business_day, days))


@pytest.mark.parametrize(
    ("start", "zone", "first", "second"),
    [
        # Clocks go back on 25 October 2026 in Berlin, and on 1 November in New York.
        ("2026-10-22T07:00", "Europe/Berlin", "2026-10-29T08:00", "2026-11-09T08:00"),
        ("2026-10-27T13:00", "America/New_York", "2026-11-03T14:00", "2026-11-12T14:00"),
        # They go forward on 28 March 2027 in Berlin.
        ("2027-03-24T08:00", "Europe/Berlin", "2027-03-31T07:00", "2027-04-09T07:00"),
    ],
)
def test_nine_in_the_morning_stays_nine_in_the_morning(
    start: str, zone: str, first: str, second: str
) -> None:
    began = datetime.fromisoformat(start).replace(tzinfo=UTC)
    steps = plan(began, DEFAULT_GAPS, at=time(9), zone=ZoneInfo(zone))
    assert [step.astimezone(UTC).strftime("%Y-%m-%dT%H:%M") for step in steps] == [first, second]


def test_a_time_that_the_clocks_skip_is_moved_and_known() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    skipped, twice = date(2027, 3, 28), date(2026, 10, 25)
    assert not is_local_time(skipped, time(2, 30), berlin)
    assert moment(skipped, time(2, 30), berlin) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    assert is_local_time(twice, time(2, 30), berlin)
    assert moment(twice, time(2, 30), berlin) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "../etc/passwd", "Europe/Berlin\x00", "x" * 500, "/abs"]
)
def test_what_is_no_zone_is_none(name: str) -> None:
    assert zone_of(name) is None
