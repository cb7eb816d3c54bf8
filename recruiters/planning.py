"""The person's own next step with a recruiter: decided, done, put off."""

from datetime import date, datetime

from django.db import transaction

from recruiters.models import Note, NoteKind, Recruiter
from recruiters.noting import add_note
from recruiters.rescoring import SCORED, reckon


@transaction.atomic
def plan_action(*, recruiter: Recruiter, action: str, on: date | None, at: datetime) -> None:
    """Decide on a next step, or on none with an empty `action`."""
    recruiter.next_action = action
    recruiter.next_action_on = on
    reckon(recruiter, at=at)
    recruiter.save(update_fields=["next_action", "next_action_on", *SCORED, "updated_at"])


@transaction.atomic
def finish_action(*, recruiter: Recruiter, at: datetime) -> Note:
    """The step is done: it goes from the plan into the history."""
    note = add_note(recruiter=recruiter, text=recruiter.next_action, at=at, kind=NoteKind.DONE)
    plan_action(recruiter=recruiter, action="", on=None, at=at)
    return note
