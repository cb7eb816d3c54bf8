"""Weeks as unemployment offices count them, from Monday or, mostly in the US, from Sunday. Plain Python."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

MONDAY, SUNDAY = "monday", "sunday"
STARTS = {MONDAY: "Monday", SUNDAY: "Sunday"}
DAYS = timedelta(days=7)
FIRST_DAY, LAST_DAY = date(1970, 1, 12), date(2999, 12, 1)


@dataclass(frozen=True, slots=True)
class Week:
    first: date

    @property
    def last(self) -> date:
        return self.first + timedelta(days=6)

    @property
    def before(self) -> "Week":
        return Week(self.first - DAYS)

    @property
    def after(self) -> "Week":
        return Week(self.first + DAYS)

    def moments(self, zone: tzinfo) -> tuple[datetime, datetime]:
        """From the first moment on, up to but without the last, on the clocks of that zone."""
        begin, end = (datetime.combine(day, time(), tzinfo=zone) for day in (self.first, self.first + DAYS))
        return begin, end


def week_of(day: date, start: str) -> Week:
    passed = day.weekday() if start == MONDAY else (day.weekday() + 1) % 7
    return Week(day - timedelta(days=passed))


def read_day(text: str) -> date | None:
    """A day of the centuries that people look for work in."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= LAST_DAY else None
