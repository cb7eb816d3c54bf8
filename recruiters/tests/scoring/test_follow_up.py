from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiters.scoring.contacts import Contacts
from recruiters.scoring.follow_up import follow_up_day, needs_follow_up, working_day


@pytest.mark.parametrize(
    ("days", "follow_ups", "answered", "closed", "due"),
    [
        (None, 0, False, False, False),
        (0, 0, False, False, False),
        (4, 0, False, False, False),
        (5, 0, False, False, True),
        (14, 0, False, False, True),
        (15, 0, False, False, False),
        (7, 2, False, False, True),
        (7, 3, False, False, False),
        (7, 9, False, False, False),
        (7, 0, True, False, False),
        (7, 0, False, True, False),
    ],
)
def test_the_rule_of_the_specification(
    days: int | None, follow_ups: int, answered: bool, closed: bool, due: bool
) -> None:
    asked = needs_follow_up(days_since=days, follow_ups=follow_ups, answered=answered, closed=closed)
    assert asked is due


def contacted(on: date, **more: int | bool) -> Contacts:
    return Contacts(sent=1, last=datetime.combine(on, time(10), UTC), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("last", "day"),
    [
        (date(2026, 11, 2), date(2026, 11, 9)),  # Saturday the 7th
        (date(2026, 11, 3), date(2026, 11, 9)),  # Sunday the 8th
        (date(2026, 11, 4), date(2026, 11, 9)),
        (date(2026, 11, 5), date(2026, 11, 10)),
        (date(2026, 12, 26), date(2026, 12, 31)),
    ],
)
def test_it_falls_on_a_working_day(last: date, day: date) -> None:
    assert follow_up_day(contacted(last), closed=False, today=last) == day


def test_there_is_none_without_contact_or_when_its_time_has_passed() -> None:
    assert follow_up_day(Contacts(), closed=False, today=date(2026, 11, 2)) is None
    last = date(2026, 11, 2)
    assert follow_up_day(contacted(last), closed=False, today=last + timedelta(days=14)) is not None
    assert follow_up_day(contacted(last), closed=False, today=last + timedelta(days=15)) is None


days = st.dates(date(2000, 1, 1), date(2099, 12, 1))


@given(days, st.integers(0, 20))
def test_the_day_lies_in_the_window_and_never_on_a_weekend(last: date, later: int) -> None:
    day = follow_up_day(contacted(last), closed=False, today=last + timedelta(days=later))
    if day is not None:
        assert day.weekday() < 5
        assert 5 <= (day - last).days <= 7


@given(days)
def test_a_working_day_is_at_most_two_days_later(day: date) -> None:
    assert working_day(day).weekday() < 5
    assert 0 <= (working_day(day) - day).days <= 2
