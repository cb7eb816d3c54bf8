from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from core.placing import hold
from recruiters.models import Recruiter
from recruiters.rescoring import SCORED, reckon


class EditedMeanwhile(Exception):
    """Somebody, most likely the same person in another window, has saved the form in the meantime."""

    def __init__(self, stored: Recruiter) -> None:
        super().__init__(f"{stored.pk} is at revision {stored.revision}")
        self.stored = stored


@transaction.atomic
def edit_recruiter(
    *, recruiter: Recruiter, values: Mapping[str, Any], revision: int, at: datetime
) -> Recruiter:
    """Put new values on a recruiter; what else happened to the row since, such as a move, stays.

    `revision` is the one that the form was drawn with. Raises EditedMeanwhile, Recruiter.DoesNotExist.
    """
    hold(recruiter.user_id)
    row = Recruiter.objects.for_user(recruiter.user_id).select_for_update(no_key=True).get(pk=recruiter.pk)
    if row.revision != revision:
        raise EditedMeanwhile(row)
    changed = {name: value for name, value in values.items() if getattr(row, name) != value}
    if not changed:
        return row
    for name, value in changed.items():
        setattr(row, name, value)
    row.revision += 1
    reckon(row, at=at)
    row.save(update_fields=[*changed, "revision", *SCORED, "updated_at"])
    return row


@transaction.atomic
def mark_do_not_contact(*, recruiter: Recruiter, marked: bool, at: datetime) -> Recruiter:
    """Set or take off the mark; what is due and the priority follow."""
    hold(recruiter.user_id)
    row = Recruiter.objects.for_user(recruiter.user_id).select_for_update(no_key=True).get(pk=recruiter.pk)
    row.do_not_contact = marked
    reckon(row, at=at)
    row.save(update_fields=["do_not_contact", *SCORED, "updated_at"])
    return row
