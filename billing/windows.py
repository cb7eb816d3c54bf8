"""The stretch of time in which uses are counted: a calendar month or, for the coach, a day, both in UTC.

UTC, and not the time zone of the person, because a window must not shrink, grow or come twice when somebody
travels or changes a setting.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from billing.plans import FEATURES, Feature, Period


@dataclass(frozen=True, slots=True)
class Window:
    """From the beginning of `start` to the beginning of `renews_on`."""

    start: date
    renews_on: date


def window_of(feature: Feature, at: datetime) -> Window:
    """The window of a feature that holds the moment `at`, which must know its time zone."""
    if at.tzinfo is None:
        raise ValueError("A moment without a time zone is in no window.")
    today = at.astimezone(UTC).date()
    if FEATURES[feature].period is Period.DAY:
        return Window(today, today + timedelta(days=1))
    first = today.replace(day=1)
    return Window(first, (first + timedelta(days=31)).replace(day=1))
