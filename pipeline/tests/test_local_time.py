"""Local times where clocks change: nothing is moved behind anybody's back."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.local_time import NoSuchTime, TwoSuchTimes, moment

BERLIN, CHICAGO, LORD_HOWE = (
    ZoneInfo("Europe/Berlin"),
    ZoneInfo("America/Chicago"),
    ZoneInfo("Australia/Lord_Howe"),
)
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


@pytest.mark.parametrize(
    ("day", "at", "zone", "utc"),
    [
        (date(2026, 7, 1), time(9, 30), BERLIN, "2026-07-01T07:30"),
        (date(2026, 12, 1), time(9, 30), BERLIN, "2026-12-01T08:30"),
        (date(2026, 7, 1), time(23, 30), CHICAGO, "2026-07-02T04:30"),
        (SPRING, time(1, 59), BERLIN, "2026-03-29T00:59"),
        (SPRING, time(3, 0), BERLIN, "2026-03-29T01:00"),
        (AUTUMN, time(1, 59), BERLIN, "2026-10-24T23:59"),
        (AUTUMN, time(3, 0), BERLIN, "2026-10-25T02:00"),
    ],
)
def test_a_time_that_comes_once_is_that_moment(day: date, at: time, zone: ZoneInfo, utc: str) -> None:
    assert moment(day, at, zone) == datetime.fromisoformat(f"{utc}+00:00")


@pytest.mark.parametrize(
    ("day", "at", "zone", "after"),
    [
        (SPRING, time(2, 0), BERLIN, time(3, 0)),
        (SPRING, time(2, 59), BERLIN, time(3, 0)),
        (date(2026, 3, 8), time(2, 30), CHICAGO, time(3, 0)),
        (date(2026, 10, 4), time(2, 15), LORD_HOWE, time(2, 30)),
    ],
)
def test_a_time_that_is_skipped_names_the_next_one(day: date, at: time, zone: ZoneInfo, after: time) -> None:
    with pytest.raises(NoSuchTime) as gap:
        moment(day, at, zone)
    assert gap.value.after == after


def test_a_time_that_comes_twice_asks_which() -> None:
    with pytest.raises(TwoSuchTimes):
        moment(AUTUMN, time(2, 30), BERLIN)
    first = moment(AUTUMN, time(2, 30), BERLIN, second=False)
    second = moment(AUTUMN, time(2, 30), BERLIN, second=True)
    assert (first, second - first) == (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), timedelta(hours=1))


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)), st.sampled_from([BERLIN, CHICAGO, LORD_HOWE])
)
def test_every_moment_shows_the_time_that_was_asked_for(when: datetime, zone: ZoneInfo) -> None:
    for second in (False, True):
        try:
            found = moment(when.date(), when.time(), zone, second=second)
        except NoSuchTime:
            continue
        assert found.astimezone(zone).replace(tzinfo=None) == when
