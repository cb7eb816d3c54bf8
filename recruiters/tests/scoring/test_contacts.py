from datetime import UTC, datetime, timedelta

import pytest

from recruiters.scoring.contacts import Contacts, Happening, Kind, contacts_of

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def after(*kinds: Kind) -> Contacts:
    """One thing a day; every message after the first is a follow-up."""
    seen: list[Happening] = []
    for day, kind in enumerate(kinds):
        follow_up = kind is Kind.SENT and any(h.kind is Kind.SENT for h in seen)
        seen.append(Happening(kind, START + timedelta(days=day), follow_up))
    return contacts_of(seen)


SENT, OPENED, ANSWER, CALL, MEETING = Kind.SENT, Kind.OPENED, Kind.RESPONDED, Kind.CALL, Kind.MEETING


@pytest.mark.parametrize(
    ("kinds", "answered_since", "owed", "follow_ups"),
    [
        ((), False, False, 0),
        ((SENT,), False, False, 0),
        ((SENT, SENT, SENT), False, False, 2),
        ((SENT, ANSWER), True, True, 0),
        ((SENT, SENT, ANSWER), True, True, 0),
        ((SENT, ANSWER, SENT), False, False, 1),
        ((SENT, ANSWER, CALL), True, False, 0),
        ((SENT, ANSWER, OPENED), True, True, 0),
        ((ANSWER,), True, True, 0),
        ((MEETING,), False, False, 0),
    ],
)
def test_it_knows_whose_turn_it_is(
    kinds: tuple[Kind, ...], answered_since: bool, owed: bool, follow_ups: int
) -> None:
    known = after(*kinds)
    assert (known.answered_since, known.owed, known.follow_ups) == (answered_since, owed, follow_ups)


def test_an_opened_message_is_no_contact() -> None:
    assert after(SENT, OPENED).last == START
    assert after(OPENED).last is None


@pytest.mark.parametrize(
    ("kinds", "rate", "opened"),
    [
        ((), None, None),
        ((CALL,), None, None),
        ((ANSWER,), 1.0, None),
        ((SENT,), 0.0, 0.0),
        ((SENT, SENT, ANSWER, OPENED), 0.5, 0.5),
        ((SENT, ANSWER, ANSWER, OPENED, OPENED), 1.0, 1.0),
    ],
)
def test_rates_are_shares_of_what_was_sent(
    kinds: tuple[Kind, ...], rate: float | None, opened: float | None
) -> None:
    assert (after(*kinds).rate, after(*kinds).open_share) == (rate, opened)


def test_days_are_counted_by_the_calendar() -> None:
    known = contacts_of([Happening(SENT, datetime(2026, 11, 2, 23, 59, tzinfo=UTC))])
    assert known.days_since(datetime(2026, 11, 3, 0, 1, tzinfo=UTC)) == 1
    assert known.days_since(datetime(2026, 11, 1, tzinfo=UTC)) == 0
