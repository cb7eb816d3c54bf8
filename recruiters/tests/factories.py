from datetime import datetime
from typing import Any

from django.utils import timezone

from accounts.models import User
from recruiters.models import Note, Recruiter
from recruiters.rescoring import rescore


def make_recruiter(
    *,
    user: User,
    first_name: str = "Jordan",
    last_name: str = "Reyes",
    at: datetime | None = None,
    **fields: Any,
) -> Recruiter:
    """A recruiter with scores; nothing is spent and nobody is told."""
    at = at or timezone.now()
    recruiter = Recruiter.objects.create(
        user=user, first_name=first_name, last_name=last_name, created_at=at, stage_at=at, **fields
    )
    rescore(recruiter, at=at)
    return recruiter


def make_note(*, recruiter: Recruiter, text: str = "Met at the fair.", **fields: Any) -> Note:
    return Note.objects.create(recruiter=recruiter, text=text, **fields)
