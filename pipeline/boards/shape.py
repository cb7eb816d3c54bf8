"""What a board shows, whatever its cards stand for. Plain Python."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from core.ranks import Step

STEPS = {Step.TOP: "To the top", Step.UP: "One up", Step.DOWN: "One down", Step.BOTTOM: "To the bottom"}


class Stage(Protocol):
    """A column: `recruiters.stages.Stage` and `pipeline.stages.ApplicationStage` are such."""

    @property
    def value(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def is_closed(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Due:
    """What waits to be done: `text` with `on` in words; `tone` is empty, `warn` (now) or `bad` (late)."""

    text: str
    on: date
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """`figure` is the score with its name ("Priority 72"), `note` a warning that must not be overlooked."""

    key: UUID
    name: str
    detail: str
    address: str
    move_address: str
    since: datetime
    days: str
    figure: str = ""
    due: Due | None = None
    note: str = ""

    @property
    def since_exactly(self) -> str:
        return f"{self.since.day} {self.since:%B %Y, %H:%M} UTC"


@dataclass(frozen=True, slots=True)
class Column:
    """`total` counts the cards of this stage that fit the search, `cards` holds the first of them; `address`
    brings this stage to the front, `more_address` shows more of it, where there is more to show."""

    stage: Stage
    total: int
    cards: tuple[Card, ...]
    address: str
    more_address: str = ""
    is_chosen: bool = False

    @property
    def missing(self) -> int:
        return self.total - len(self.cards)


def days_in_words(days: int) -> str:
    """How long a card has stood in its stage."""
    if days <= 0:
        return "Since today"
    return "1 day" if days == 1 else f"{days} days"


def due_in_words(text: str, on: date, today: date) -> Due:
    """`text` with the day as a person would say it: today, tomorrow, in 3 days, 2 days late."""
    left = (on - today).days
    if left < 0:
        return Due(f"{text}: {'1 day' if left == -1 else f'{-left} days'} late", on, "bad")
    if left == 0:
        return Due(f"{text} today", on, "warn")
    return Due(f"{text} tomorrow" if left == 1 else f"{text} in {left} days", on)


def first_due(waiting: Iterable[tuple[str, date | None]], today: date) -> Due | None:
    """The earliest of (text, day) pairs; pairs without a day are not due."""
    known = [(on, text) for text, on in waiting if on is not None]
    if not known:
        return None
    on, text = min(known, key=lambda pair: pair[0])
    return due_in_words(text, on, today)
