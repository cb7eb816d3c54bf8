from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from core.placing import MovedOn, hold, put
from recruiters.models import Recruiter, StageChange
from recruiters.rescoring import reckon
from recruiters.signals import stage_change_undone, stage_changed
from recruiters.stages import Stage


@dataclass(frozen=True, slots=True)
class Move:
    """`recruiter` as it is now; `position` in its column, from nought, if it was moved at all; `change` if to
    another stage."""

    recruiter: Recruiter
    position: int | None = None
    change: StageChange | None = None


def move_recruiter(
    *, recruiter: Recruiter, stage: Stage, at: datetime, before: UUID | None = None, after: UUID | None = None
) -> Recruiter:
    """Put a recruiter into a stage, there below `after` or else above `before`, else at the top.

    The row that comes back is a fresh one. Nothing happens to a recruiter who is in that stage already,
    unless a neighbour is named. Raises Recruiter.DoesNotExist for one that was archived.
    """
    return put_recruiter(recruiter=recruiter, stage=stage, at=at, before=before, after=after).recruiter


@transaction.atomic
def put_recruiter(
    *, recruiter: Recruiter, stage: Stage, at: datetime, before: UUID | None = None, after: UUID | None = None
) -> Move:
    """As `move_recruiter`, and says what it did."""
    hold(recruiter.user_id)
    card = _current(recruiter)
    was = Stage(card.stage)
    if was == stage and before is None and after is None:
        return Move(card)
    change = None
    if was != stage:
        card.stage, card.stage_at = stage, at
        change = StageChange.objects.create(recruiter=card, before=was, after=stage, at=at)
        reckon(card, at=at)
    position = _put(card, before=before, after=after, at=at)
    if change:
        stage_changed.send(Recruiter, recruiter=card, before=was, after=stage, at=at, change=change)
    return Move(card, position, change)


@transaction.atomic
def take_back_move(
    *, recruiter: Recruiter, change: UUID, at: datetime, before: UUID | None = None, after: UUID | None = None
) -> Recruiter:
    """Undo a change of stage as if it had not been: where it was, since when it was there, and no trace.

    Raises MovedOn if the recruiter has moved since, or if it was undone before.
    """
    hold(recruiter.user_id)
    card = _current(recruiter)
    latest = card.stage_changes.order_by("-at", "-pk").first()
    if latest is None or latest.pk != change or latest.after != card.stage:
        raise MovedOn
    card.stage = latest.before
    latest.delete()
    earlier = card.stage_changes.order_by("-at", "-pk").first()
    card.stage_at = earlier.at if earlier else card.created_at
    reckon(card, at=at)
    _put(card, before=before, after=after, at=at)
    stage_change_undone.send(Recruiter, recruiter=card, change=change, at=at)
    return card


def _current(recruiter: Recruiter) -> Recruiter:
    return Recruiter.objects.for_user(recruiter.user_id).select_for_update(no_key=True).get(pk=recruiter.pk)


def _put(card: Recruiter, *, before: UUID | None, after: UUID | None, at: datetime) -> int:
    column = Recruiter.objects.for_user(card.user_id).filter(stage=card.stage)
    position = put(card, column, before=before, after=after, at=at)
    card.save()
    return position
