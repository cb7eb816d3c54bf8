"""When the steps of a sequence go out: business days in the person's own zone, at her own hour. Plain Python.

Business days are Monday to Friday; holidays differ by place and are left to the person. A local time that a
change of the clocks skips is moved forward by the length of the gap; one that comes twice is the first of
both.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

DEFAULT_GAPS = (5, 7)
"""Business days after the step before: day 0, five later, seven after that, then nothing more."""

MOST_STEPS = 4
LONGEST_GAP = 60
SATURDAY = 5


def zone_of(name: str) -> ZoneInfo | None:
    """The IANA zone of that name, or None."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return None


def is_business_day(day: date) -> bool:
    return day.weekday() < SATURDAY


def business_days_after(day: date, count: int) -> date:
    """The `count`th business day after `day`, which may be a weekend; 0 is `day`, or the Monday after it."""
    for _ in range(count):
        day = _forward(day + timedelta(days=1))
    return _forward(day)


def _forward(day: date) -> date:
    while not is_business_day(day):
        day += timedelta(days=1)
    return day


def moment(day: date, at: time, zone: tzinfo) -> datetime:
    """That local time as a moment in UTC, whatever the clocks do that day."""
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


def next_step(sent: datetime, gap: int, *, at: time, zone: tzinfo) -> datetime:
    """When the step goes that follows one sent at `sent`, `gap` business days later; always after it."""
    day = business_days_after(sent.astimezone(zone).date(), gap)
    planned = moment(day, at, zone)
    while planned <= sent:
        day = business_days_after(day, 1)
        planned = moment(day, at, zone)
    return planned


def next_slot(now: datetime, *, at: time, zone: tzinfo) -> datetime:
    """The next business day's moment at that time of day, today's if it is still to come."""
    day = _forward(now.astimezone(zone).date())
    slot = moment(day, at, zone)
    return slot if slot > now else moment(business_days_after(day, 1), at, zone)


def plan(start: datetime, gaps: Sequence[int], *, at: time, zone: tzinfo) -> Iterator[datetime]:
    """The moments of the steps after a first one at `start`, in their order."""
    for gap in gaps:
        start = next_step(start, gap, at=at, zone=zone)
        yield start


def is_local_time(day: date, at: time, zone: tzinfo) -> bool:
    """False for a time that the clocks skip on that day."""
    there = moment(day, at, zone).astimezone(zone)
    return (there.date(), there.time().replace(fold=0)) == (day, at.replace(fold=0))
