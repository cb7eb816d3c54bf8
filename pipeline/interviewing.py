"""Rounds of interviews: arranged, changed, called off, held, thanked for."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from messaging.planning import business_days_after
from pipeline.models import ActivityKind, Application, Interview, InterviewOutcome
from pipeline.moving import put_application
from pipeline.recording import record, unrecord
from pipeline.stages import ApplicationStage

BEFORE_INTERVIEWS = (ApplicationStage.SAVED, ApplicationStage.APPLIED, ApplicationStage.SCREENING)
HEARD_BY_CALENDARS = frozenset({"starts_at", "minutes", "timezone_name", "place", "people", "kind"})


class NotPending(Exception):
    """Only a round whose outcome is open can be called off."""


@transaction.atomic
def schedule(*, application: Application, at: datetime, **fields: Any) -> Interview:
    """Arrange the next round; an application that stands before interviews moves there."""
    rounds = application.interviews.order_by("-round").values_list("round", flat=True)
    interview = Interview(application=application, round=(rounds.first() or 0) + 1, created_at=at, **fields)
    interview.thank_by = business_days_after(interview.local_start.date(), 1)
    interview.save(force_insert=True)
    record(
        user=application.user,
        kind=ActivityKind.INTERVIEW_SCHEDULED,
        at=at,
        title=f"{application}: interview arranged, round {interview.round}",
        key=f"interview-scheduled:{interview.pk}",
        application=application,
    )
    if application.stage in BEFORE_INTERVIEWS:
        move = put_application(application=application, stage=ApplicationStage.INTERVIEWING, at=at)
        if move.change:
            # One act is told once, and the interview says more than the stage.
            unrecord(user=application.user, key=f"stage:{move.change.pk}")
    return interview


@transaction.atomic
def change(*, interview: Interview, values: Mapping[str, Any], at: datetime) -> Interview:
    """Put new values on a round; calendars hear of a new time or place, an outcome says that it was held."""
    row = _held(interview)
    changed = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in changed.items():
        setattr(row, name, value)
    if HEARD_BY_CALENDARS & changed.keys():
        row.sequence += 1
    if {"starts_at", "timezone_name"} & changed.keys() and not row.is_cancelled:
        row.thank_by = business_days_after(row.local_start.date(), 1)
    if changed.get("outcome") in {InterviewOutcome.PASSED, InterviewOutcome.FAILED} and row.done_at is None:
        _mark_done(row, at=at)
    row.save()
    return row


@transaction.atomic
def finish(*, interview: Interview, at: datetime) -> Interview:
    """The round was held."""
    row = _held(interview)
    if row.done_at is None and not row.is_cancelled:
        _mark_done(row, at=at)
        row.save(update_fields=["done_at", "updated_at"])
    return row


def _mark_done(row: Interview, *, at: datetime) -> None:
    row.done_at = at
    record(
        user=row.application.user,
        kind=ActivityKind.INTERVIEW_COMPLETED,
        at=at,
        title=f"{row.application}: interview held, round {row.round}",
        key=f"interview-completed:{row.pk}",
        application=row.application,
    )


@transaction.atomic
def call_off(*, interview: Interview, at: datetime) -> Interview:
    """Raises NotPending."""
    row = _held(interview)
    if row.outcome != InterviewOutcome.PENDING or row.done_at is not None:
        raise NotPending
    row.outcome, row.thank_by = InterviewOutcome.CANCELLED, None
    row.sequence += 1
    row.save(update_fields=["outcome", "thank_by", "sequence", "updated_at"])
    record(
        user=row.application.user,
        kind=ActivityKind.STATUS_CHANGE,
        at=at,
        title=f"{row.application}: interview called off, round {row.round}",
        key=_called_off(row),
        application=row.application,
    )
    return row


@transaction.atomic
def reinstate(*, interview: Interview) -> Interview:
    """Undo `call_off`."""
    row = _held(interview)
    if row.is_cancelled:
        row.outcome = InterviewOutcome.PENDING
        row.thank_by = business_days_after(row.local_start.date(), 1)
        row.sequence += 1
        row.save(update_fields=["outcome", "thank_by", "sequence", "updated_at"])
        unrecord(user=row.application.user, key=_called_off(row))
    return row


def _called_off(row: Interview) -> str:
    return f"interview-cancelled:{row.pk}"


@transaction.atomic
def mark_thanked(*, interview: Interview, at: datetime | None) -> Interview:
    """When thanks were sent; None takes the mark off."""
    row = _held(interview)
    row.thanked_at = at
    row.save(update_fields=["thanked_at", "updated_at"])
    return row


def _held(interview: Interview) -> Interview:
    mine = Interview.objects.for_user(interview.application.user_id).select_related("application")
    return mine.select_for_update(no_key=True, of=("self",)).get(pk=interview.pk)
