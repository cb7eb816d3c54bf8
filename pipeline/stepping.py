"""The person's own next step with an application: done, put off, planned as it was."""

from datetime import date, datetime

from django.db import transaction

from pipeline.models import Activity, ActivityKind, Application
from pipeline.recording import record
from pipeline.saving import held


@transaction.atomic
def plan_step(*, application: Application, action: str, on: date | None) -> Application:
    row = held(application)
    row.next_action, row.next_action_on = action, on
    row.save(update_fields=["next_action", "next_action_on", "updated_at"])
    return row


@transaction.atomic
def finish_step(*, application: Application, at: datetime) -> Activity:
    """The step goes from the plan into the history."""
    row = held(application)
    activity = record(
        user=row.user,
        kind=ActivityKind.NOTE_ADDED,
        at=at,
        title=f"Done for {row}",
        key=_key(row, at),
        text=row.next_action,
        application=row,
    )
    plan_step(application=row, action="", on=None)
    return activity


@transaction.atomic
def unfinish_step(*, application: Application, action: str, on: date | None, told: datetime) -> Application:
    """Undo `finish_step`, of which the history tells at `told`."""
    Activity.objects.filter(user_id=application.user_id, key=_key(application, told)).delete()
    return plan_step(application=application, action=action, on=on)


def _key(application: Application, at: datetime) -> str:
    return f"step:{application.pk}:{at:%Y%m%dT%H%M%S%f}"
