"""One act on many applications, and how each of them was, so that the act can be taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.models import User
from core.placing import MovedOn, hold
from pipeline.archiving import archive, bring_back
from pipeline.models import Application
from pipeline.moving import put_application, take_back_move
from pipeline.stages import ApplicationStage


@dataclass(frozen=True, slots=True)
class Done:
    """`act` is move, archive, source or deadline; `before` pairs the key of each changed row with what undoes
    it: the key of its change of stage, nothing, or the value it had."""

    act: str
    before: Sequence[tuple[str, str]]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@transaction.atomic
def move_many(*, user: User, keys: Iterable[UUID], stage: ApplicationStage, at: datetime) -> Done:
    hold(user.pk)
    rows = Application.objects.for_user(user).filter(pk__in=keys).for_listing().order_by("-rank", "-pk")
    moves = [put_application(application=row, stage=stage, at=at) for row in rows]
    return Done("move", [(str(m.application.pk), str(m.change.pk)) for m in moves if m.change])


def archive_many(*, user: User, keys: Iterable[UUID], at: datetime) -> Done:
    return Done("archive", [(str(key), "") for key in archive(user=user, keys=keys, at=at)])


@transaction.atomic
def set_many(*, user: User, keys: Iterable[UUID], field: str, value: str | date | None, at: datetime) -> Done:
    """Give all the same source or deadline."""
    hold(user.pk)
    rows = list(Application.objects.for_user(user).filter(pk__in=keys).for_listing())
    changed = [(str(row.pk), str(getattr(row, field) or "")) for row in rows if getattr(row, field) != value]
    mine = Application.objects.for_user(user).filter(pk__in=[key for key, _value in changed])
    mine.update(**{field: value}, updated_at=at)
    return Done(field, changed)


@transaction.atomic
def undo_many(*, user: User, done: Done, at: datetime) -> int:
    """Take an act back; how many rows are as they were. What has changed since stays as it is now."""
    hold(user.pk)
    if done.act == "archive":
        return len(bring_back(user=user, keys=[UUID(key) for key, _nothing in done.before], at=at))
    if done.act == "move":
        return sum(_moved_back(user, UUID(key), UUID(change), at) for key, change in done.before)
    mine = Application.objects.for_user(user)
    return sum(
        mine.filter(pk=key).update(
            **{done.act: value or (None if done.act == "deadline" else "")}, updated_at=at
        )
        for key, value in done.before
    )


def _moved_back(user: User, key: UUID, change: UUID, at: datetime) -> bool:
    row = Application.objects.for_user(user).for_listing().filter(pk=key).first()
    if row is None:
        return False
    try:
        take_back_move(application=row, change=change, at=at)
    except MovedOn:
        return False
    return True
