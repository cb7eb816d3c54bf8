from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from core.placing import hold, put
from pipeline.matching import take_match
from pipeline.models import ActivityKind, Application, EarlierPosting, StageChange
from pipeline.recording import record
from recruiters.models import Recruiter


class EditedMeanwhile(Exception):
    """The form was saved in another window since it was drawn."""

    def __init__(self, stored: Application) -> None:
        super().__init__(f"{stored.pk} is at revision {stored.revision}")
        self.stored = stored


@transaction.atomic
def save_application(
    *, user: User, at: datetime, contacts: Iterable[Recruiter] = (), **fields: Any
) -> Application:
    """Keep a job, on top of its column, with its match and the first entry of its history."""
    application = Application(user=user, created_at=at, stage_at=at, **fields)
    hold(user.pk)
    put(application, Application.objects.for_user(user).filter(stage=application.stage), at=at)
    take_match(application)
    application.save(force_insert=True)
    application.contacts.set(contacts)
    change = StageChange.objects.create(application=application, after=application.stage, at=at)
    record(
        user=user,
        kind=ActivityKind.STATUS_CHANGE,
        at=at,
        title=f"{application}: saved",
        key=f"stage:{change.pk}",
        application=application,
    )
    return application


@transaction.atomic
def edit_application(
    *,
    application: Application,
    values: Mapping[str, Any],
    contacts: Iterable[Recruiter],
    revision: int,
    at: datetime,
) -> Application:
    """Put new values on an application; a posting that is replaced is kept beside the new one.

    `revision` is the one the form was drawn with. Raises EditedMeanwhile, Application.DoesNotExist.
    """
    row = held(application)
    if row.revision != revision:
        raise EditedMeanwhile(row)
    before = row.posting
    changed = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in changed.items():
        setattr(row, name, value)
    if "posting" in changed and before.strip():
        EarlierPosting.objects.create(application=row, text=before, replaced_at=at)
    if {"posting", "resume"} & changed.keys():
        take_match(row)
    row.revision += 1
    row.save(update_fields=[*changed, "match", "match_total", "revision", "updated_at"])
    row.contacts.set(contacts)
    return row


@transaction.atomic
def match_again(*, application: Application) -> Application:
    """After the resume was corrected."""
    row = held(application)
    take_match(row)
    row.save(update_fields=["match", "match_total", "updated_at"])
    return row


def held(application: Application) -> Application:
    """The row as it is now, nobody else changing it until the transaction ends."""
    mine = Application.objects.for_user(application.user_id)
    return mine.select_for_update(no_key=True, of=("self",)).get(pk=application.pk)
