"""A board: which rows are its cards, how they look and how they move."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.urls import reverse

from pipeline.boards.shape import STEPS, Card, Stage

NOBODY = str(UUID(int=0))


@dataclass(frozen=True, slots=True)
class Moved[Row: Model]:
    """`position` in its column, from nought, if it was moved at all; `change` if to another stage."""

    row: Row
    position: int | None
    change: UUID | None


class Board[Row: Model](ABC):
    """`name` stands in the names of addresses; `page`, `detail` and `add` are those of the board, of one card
    and of the form for a new one; `empty` teaches, as title and text."""

    name: ClassVar[str]
    page: ClassVar[str]
    detail: ClassVar[str]
    add: ClassVar[str]
    noun: ClassVar[str]
    label: ClassVar[str]
    lede: ClassVar[str]
    empty: ClassVar[tuple[str, str]]
    add_label: ClassVar[str]
    stages: ClassVar[Sequence[Stage]]

    @abstractmethod
    def rows(self, user: Any) -> QuerySet[Row]:
        """All that a person may move, without what weighs much."""

    @abstractmethod
    def card(self, row: Row, now: datetime, query: str = "") -> Card:
        """`query` is the state of the board, for the way back from the page of a move."""

    @abstractmethod
    def put(
        self, row: Row, stage: str, *, at: datetime, before: UUID | None, after: UUID | None
    ) -> Moved[Row]: ...

    @abstractmethod
    def take_back(
        self, row: Row, change: UUID, *, at: datetime, before: UUID | None, after: UUID | None
    ) -> Row: ...

    def drawn(self, rows: QuerySet[Row], now: datetime) -> QuerySet[Row]:  # noqa: ARG002
        """With all that `card` reads."""
        return rows

    @abstractmethod
    def search(self, rows: QuerySet[Row], words: str) -> QuerySet[Row]:
        """Those in which every word stands, wherever."""

    def address(self, act: str = "", pk: UUID | None = None) -> str:
        """Of the board, or of an act on one of its cards."""
        return reverse(f"pipeline:{self.name}-{act}", args=[pk]) if act else reverse(f"pipeline:{self.page}")

    def card_addresses(self, pk: UUID) -> tuple[str, str]:
        """Of what a card stands for, and of the page that moves it."""
        detail, move = self._addresses_of_nobody
        return detail.replace(NOBODY, str(pk)), move.replace(NOBODY, str(pk))

    @cached_property
    def _addresses_of_nobody(self) -> tuple[str, str]:
        # To resolve them for each of two hundred cards takes a fifth of the time of the page.
        return reverse(self.detail, args=[NOBODY]), self.address("move", UUID(NOBODY))

    @property
    def add_address(self) -> str:
        return reverse(self.add)

    @property
    def steps(self) -> Sequence[tuple[str, str]]:
        return [(step.value, label) for step, label in STEPS.items()]

    def stage(self, value: str) -> Stage:
        return next(stage for stage in self.stages if stage.value == value)
