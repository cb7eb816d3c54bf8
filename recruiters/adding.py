from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from billing import quotas
from billing.plans import Feature
from core.placing import hold, top_of
from recruiters.models import Recruiter
from recruiters.rescoring import rescore
from recruiters.signals import recruiter_added
from recruiters.stages import Stage


@transaction.atomic
def add_recruiter(*, user: User, at: datetime, **fields: Any) -> Recruiter:
    """Keep a new recruiter, at the top of its column. Raises billing.quotas.QuotaExceeded."""
    hold(user.pk)
    quotas.spend(user, Feature.RECRUITERS, at=at)
    stage = fields.get("stage", Stage.NEW)
    fields.setdefault("rank", top_of(Recruiter.objects.for_user(user).in_stage(stage)))
    recruiter = Recruiter.objects.create(user=user, created_at=at, stage_at=at, **fields)
    rescore(recruiter, at=at)
    recruiter_added.send(Recruiter, recruiter=recruiter, at=at)
    return recruiter
