from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from recruiters.models import Recruiter
from recruiters.signals import recruiter_added


@transaction.atomic
def add_recruiter(*, user: User, at: datetime, **fields: Any) -> Recruiter:
    """Keep a new recruiter, at the top of its column."""
    first = Recruiter.objects.for_user(user).filter(stage=fields.get("stage", "new")).order_by("rank").first()
    fields.setdefault("rank", first.rank - 1024 if first else 0)
    recruiter = Recruiter.objects.create(user=user, created_at=at, stage_at=at, **fields)
    recruiter_added.send(Recruiter, recruiter=recruiter, at=at)
    return recruiter
