"""When a message without an answer wants another one (J section 6)."""

from datetime import date, timedelta

from recruiters.scoring.contacts import Contacts

EARLIEST, LATEST = 5, 14
"""Days after the last contact between which a follow-up is due (J)."""
MOST = 3
"""After so many follow-ups without an answer it is enough (J)."""
SATURDAY = 5


def needs_follow_up(*, days_since: int | None, follow_ups: int, answered: bool, closed: bool) -> bool:
    """The rule of J, word for word."""
    if closed or answered or days_since is None or follow_ups >= MOST:
        return False
    return EARLIEST <= days_since <= LATEST


def follow_up_day(contacts: Contacts, *, closed: bool, today: date) -> date | None:
    """From which day on a follow-up is due, or None where none is, or its time has passed."""
    if contacts.last is None:
        return None
    last = contacts.last.date()
    will_need = needs_follow_up(
        days_since=max(EARLIEST, (today - last).days),
        follow_ups=contacts.follow_ups,
        answered=contacts.answered_since,
        closed=closed,
    )
    return working_day(last + timedelta(days=EARLIEST)) if will_need else None


def working_day(day: date) -> date:
    """The day itself, or the Monday after a weekend: nobody should be written to on a Sunday."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= SATURDAY else day
