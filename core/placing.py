"""The order of cards in the columns of a board, in the database: rows with a `rank`, smaller is higher."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db.models import Model, QuerySet

from core.ranks import GAP, place

IN_ORDER = ("rank", "pk")


class MovedOn(Exception):
    """The move that was to be undone is not the latest any more."""


def hold(user_id: UUID) -> None:
    """Have everyone who moves cards of this person wait for the end of this transaction.

    Take it before any row of the board is locked, and two moves can never wait for each other. Rows that only
    point to the person are not held up. (On SQLite every transaction of ours is alone from its beginning.)
    """
    people = get_user_model()._default_manager.select_for_update(no_key=True)
    people.filter(pk=user_id).values_list("pk").first()


def top_of(column: QuerySet[Any]) -> int:
    """A rank above all of `column`."""
    first = column.order_by("rank").values_list("rank", flat=True).first()
    return 0 if first is None else first - GAP


def put[Row: Model](
    card: Row, column: QuerySet[Row], *, before: UUID | None = None, after: UUID | None = None, at: datetime
) -> int:
    """Give `card`, which is not saved, its rank in `column`; its position there, counted from nought.

    Others are written only where the gap between them was used up; `at` is then their `updated_at`.
    """
    others = list(column.exclude(pk=card.pk).order_by(*IN_ORDER).values_list("pk", "rank"))
    placing = place(others, before=before, after=after)
    if placing.others:
        rows = [column.model(pk=pk, rank=rank, updated_at=at) for pk, rank in placing.others.items()]
        column.model._default_manager.bulk_update(rows, ["rank", "updated_at"])
    card.rank = placing.rank  # type: ignore[attr-defined]
    return placing.position
