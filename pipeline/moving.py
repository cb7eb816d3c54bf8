"""Moving an application between and within the columns of its board."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from core.placing import MovedOn, hold, put
from pipeline.freezing import freeze, thaw
from pipeline.models import ActivityKind, Application, StageChange
from pipeline.recording import record, unrecord
from pipeline.stages import ApplicationStage

TOLD_AS = {
    ApplicationStage.OFFER: ActivityKind.OFFER_RECEIVED,
    ApplicationStage.ACCEPTED: ActivityKind.OFFER_ACCEPTED,
}


@dataclass(frozen=True, slots=True)
class Move:
    """`application` as it is now; `position` in its column, from nought, if it was moved at all; `change`
    if to another stage."""

    application: Application
    position: int | None = None
    change: StageChange | None = None


def move_application(
    *,
    application: Application,
    stage: ApplicationStage,
    at: datetime,
    before: UUID | None = None,
    after: UUID | None = None,
) -> Application:
    """Put an application into a stage, there below `after` or else above `before`, else at the top.

    What enters "applied" is frozen as it is. The row that comes back is a fresh one. Nothing happens to an
    application that is in that stage already, unless a neighbour is named. Raises Application.DoesNotExist
    for one that was archived.
    """
    return put_application(
        application=application, stage=stage, at=at, before=before, after=after
    ).application


@transaction.atomic
def put_application(
    *,
    application: Application,
    stage: ApplicationStage,
    at: datetime,
    before: UUID | None = None,
    after: UUID | None = None,
) -> Move:
    """As `move_application`, and says what it did."""
    hold(application.user_id)
    card = _current(application)
    was = ApplicationStage(card.stage)
    if was == stage and before is None and after is None:
        return Move(card)
    if was == stage:
        return Move(card, _put(card, before=before, after=after, at=at))
    card.stage, card.stage_at = stage, at
    change = StageChange.objects.create(application=card, before=was, after=stage, at=at)
    position = _put(card, before=before, after=after, at=at)
    if stage == ApplicationStage.APPLIED:
        freeze(application=card, at=at)
    _tell(change, was)
    return Move(card, position, change)


@transaction.atomic
def take_back_move(
    *,
    application: Application,
    change: UUID,
    at: datetime,
    before: UUID | None = None,
    after: UUID | None = None,
) -> Application:
    """Undo a change of stage as if it had not been: where it was, since when it was there, and no trace.

    Raises MovedOn if the application has moved since, or if it was undone before.
    """
    hold(application.user_id)
    card = _current(application)
    latest = card.stage_changes.order_by("-at", "-pk").first()
    if latest is None or latest.pk != change or latest.after != card.stage or not latest.before:
        raise MovedOn
    if latest.after == ApplicationStage.APPLIED:
        thaw(application=card)
    card.stage = latest.before
    latest.delete()
    earlier = card.stage_changes.order_by("-at", "-pk").first()
    card.stage_at = earlier.at if earlier else card.created_at
    _put(card, before=before, after=after, at=at)
    unrecord(user=card.user, key=_key(change))
    return card


def _current(application: Application) -> Application:
    mine = Application.objects.for_user(application.user_id)
    return mine.select_for_update(no_key=True).get(pk=application.pk)


def _put(card: Application, *, before: UUID | None, after: UUID | None, at: datetime) -> int:
    column = Application.objects.for_user(card.user_id).filter(stage=card.stage)
    position = put(card, column, before=before, after=after, at=at)
    card.save(update_fields=["stage", "stage_at", "rank", "updated_at"])
    return position


def _tell(change: StageChange, was: ApplicationStage) -> None:
    card, stage = change.application, ApplicationStage(change.after)
    declined = was == ApplicationStage.OFFER and stage == ApplicationStage.WITHDRAWN
    kind = ActivityKind.OFFER_DECLINED if declined else TOLD_AS.get(stage, ActivityKind.STATUS_CHANGE)
    title = f"{card}: {was.label} to {stage.label.lower()}"
    record(user=card.user, kind=kind, at=change.at, title=title, key=_key(change.pk), application=card)


def _key(change: UUID) -> str:
    return f"stage:{change}"
