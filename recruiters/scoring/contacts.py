"""What the history of contacts with a recruiter says, as plain figures."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """The same words as `recruiters.models.TouchKind`."""

    SENT = "sent"
    OPENED = "opened"
    RESPONDED = "responded"
    CALL = "call"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Happening:
    kind: Kind
    at: datetime
    is_follow_up: bool = False


@dataclass(frozen=True, slots=True)
class Contacts:
    """`last` is the last contact in either direction; that a message was opened is none.

    `answered_since` says that they have answered the last message, `owed` that the person has not written,
    called or met since their answer. `follow_ups` counts those since their last answer.
    """

    sent: int = 0
    opened: int = 0
    answered: int = 0
    follow_ups: int = 0
    last: datetime | None = None
    answered_since: bool = False
    owed: bool = False

    def days_since(self, now: datetime) -> int | None:
        """Calendar days from the last contact to `now`, never below nought; None where there was none."""
        return None if self.last is None else max(0, (now.date() - self.last.date()).days)

    @property
    def rate(self) -> float | None:
        """Answers by messages, 0-1; None where there was neither. Who wrote first has answered."""
        if not self.sent:
            return 1.0 if self.answered else None
        return min(1.0, self.answered / self.sent)

    @property
    def open_share(self) -> float | None:
        return min(1.0, self.opened / self.sent) if self.sent else None


def contacts_of(happenings: Iterable[Happening]) -> Contacts:
    """Count what happened; `happenings` come in the order in which they happened."""
    counts = dict.fromkeys(Kind, 0)
    follow_ups, last, answered_since, owed = 0, None, False, False
    for happening in happenings:
        counts[happening.kind] += 1
        if happening.kind is Kind.OPENED:
            continue
        last = happening.at if last is None else max(last, happening.at)
        owed = happening.kind is Kind.RESPONDED
        if happening.kind is Kind.RESPONDED:
            follow_ups, answered_since = 0, True
        elif happening.kind is Kind.SENT:
            follow_ups += happening.is_follow_up
            answered_since = False
    return Contacts(
        sent=counts[Kind.SENT],
        opened=counts[Kind.OPENED],
        answered=counts[Kind.RESPONDED],
        follow_ups=follow_ups,
        last=last,
        answered_since=answered_since,
        owed=owed,
    )
