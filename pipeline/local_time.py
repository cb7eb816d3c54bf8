"""Local times where people meet. Plain Python."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo


class NoSuchTime(ValueError):
    """The clocks go forward and leave this time out; `after` is the first one there is."""

    def __init__(self, after: time) -> None:
        super().__init__(f"The next time there is: {after:%H:%M}")
        self.after = after


class TwoSuchTimes(ValueError):
    """The clocks go back, so that this time comes twice."""


def moment(day: date, at: time, zone: tzinfo, *, second: bool | None = None) -> datetime:
    """A local time as a moment in UTC.

    `second` says which of two is meant where a time comes twice. Raises NoSuchTime, TwoSuchTimes and
    OverflowError at the ends of the calendar.
    """
    first, last = (datetime.combine(day, at, tzinfo=zone).replace(fold=fold) for fold in (0, 1))
    shift = first.utcoffset(), last.utcoffset()
    if shift[0] == shift[1]:
        return first.astimezone(UTC)
    if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != datetime.combine(day, at):
        raise NoSuchTime(_after_gap(first, zone))
    if second is None:
        raise TwoSuchTimes
    return (last if second else first).astimezone(UTC)


def _after_gap(skipped: datetime, zone: tzinfo) -> time:
    """The first minute that exists after a time that does not."""
    wall = skipped.replace(tzinfo=None, second=0, microsecond=0)
    while (
        datetime.combine(wall.date(), wall.time(), tzinfo=zone)
        .astimezone(UTC)
        .astimezone(zone)
        .replace(tzinfo=None)
        != wall
    ):
        wall += timedelta(minutes=1)
    return wall.time()
