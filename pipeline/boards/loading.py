"""The columns of a board from the database, in two queries however many cards there are."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, Count, F, IntegerField, QuerySet, Value, When, Window
from django.db.models.functions import RowNumber
from django.http import QueryDict

from core.placing import IN_ORDER
from core.requests import words_of
from pipeline.boards.board import Board
from pipeline.boards.shape import Column

SHOWN = 200
"""Cards that are drawn however they are spread; beyond that each column begins with fewer."""
PER_COLUMN = 50
MOST = 1000
MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class View:
    """What of a board a person looks at, as the address says it: words searched for, the stage in front (on a
    phone it is the only one), and how many of its cards are wanted."""

    words: str = ""
    stage: str = ""
    count: int = PER_COLUMN

    @classmethod
    def of(cls, query: QueryDict, board: Board[Any]) -> "View":
        words = words_of(query)
        stage = query.get("stage", "")
        count = query.get("count", "")
        return cls(
            words=" ".join(words.split()[:MOST_WORDS]),
            stage=stage if stage in {s.value for s in board.stages} else "",
            count=min(max(int(count), PER_COLUMN), MOST)
            if count.isascii() and count.isdigit() and len(count) < 6
            else PER_COLUMN,
        )

    def query(self, **changes: str | int) -> str:
        """As the end of an address, with changes; empty for the plain view."""
        whole = {"q": self.words, "stage": self.stage, "count": self.count, **changes}
        said = {key: value for key, value in whole.items() if value and (key, value) != ("count", PER_COLUMN)}
        return f"?{urlencode(said)}" if said else ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """`version` is another one whenever something that the columns show is another."""

    columns: tuple[Column, ...]
    version: str

    @property
    def total(self) -> int:
        return sum(column.total for column in self.columns)


def load(
    board: Board[Any], user: Any, view: View, now: datetime, *, stages: Iterable[str] | None = None
) -> Loaded:
    """The columns of a board in their order; of `stages` the cards, of the others the count alone."""
    fitting = board.search(board.rows(user), view.words)
    counts = dict(fitting.order_by().values_list("stage").annotate(Count("pk")))
    chosen = view.stage or _front(board, counts)
    wanted = set(counts if stages is None else stages)
    rows = board.drawn(_first(fitting, counts, chosen, view.count).filter(stage__in=wanted), now)
    cards: dict[str, list[Any]] = {}
    for row in rows.order_by(*IN_ORDER):
        cards.setdefault(row.stage, []).append(board.card(row, now, view.query(stage="")))
    columns = tuple(
        Column(
            stage,
            total := counts.get(stage.value, 0),
            tuple(shown := cards.get(stage.value, ())),
            address=f"{board.address()}{view.query(stage=stage.value)}",
            more_address=_more_address(board, view, stage.value, total, len(shown)),
            is_chosen=stage.value == chosen,
        )
        for stage in board.stages
    )
    said = repr([(column.total, column.cards) for column in columns])
    return Loaded(columns, hashlib.sha256(said.encode()).hexdigest()[:16])


def _more_address(board: Board[Any], view: View, stage: str, total: int, shown: int) -> str:
    if not 0 < shown < min(total, MOST):
        return ""
    return f"{board.address()}{view.query(stage=stage, count=min(shown + SHOWN, MOST))}#column-{stage}"


def _front(board: Board[Any], counts: dict[str, int]) -> str:
    """The first stage with something in it that is not closed; the first of all if there is none."""
    open_stages = [stage.value for stage in board.stages if counts.get(stage.value) and not stage.is_closed]
    return (open_stages or [board.stages[0].value])[0]


def _first(rows: QuerySet[Any], counts: dict[str, int], chosen: str, count: int) -> QuerySet[Any]:
    """All rows of a board of usual size; of a larger one the first of each column."""
    if sum(counts.values()) <= SHOWN:
        return rows
    in_order = [F(name).asc() for name in IN_ORDER]
    limit = Case(
        When(stage=chosen, then=Value(count)), default=Value(PER_COLUMN), output_field=IntegerField()
    )
    numbered: QuerySet[Any] = rows.annotate(
        number=Window(RowNumber(), partition_by=F("stage"), order_by=in_order)
    )
    return numbered.filter(number__lte=limit)
