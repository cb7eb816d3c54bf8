from datetime import datetime
from uuid import UUID

from django.db import transaction

from recruiters.models import Recruiter, StageChange
from recruiters.signals import stage_changed
from recruiters.stages import Stage


@transaction.atomic
def move_recruiter(
    *, recruiter: Recruiter, stage: Stage, at: datetime, before: UUID | None = None, after: UUID | None = None
) -> Recruiter:
    """Put a recruiter into a stage, there above `before` or below `after`; at the top if neither is given."""
    recruiter = Recruiter.objects.select_for_update().get(pk=recruiter.pk)
    was = Stage(recruiter.stage)
    if was != stage:
        recruiter.stage, recruiter.stage_at = stage, at
        StageChange.objects.create(recruiter=recruiter, before=was, after=stage, at=at)
    recruiter.save()
    if was != stage:
        stage_changed.send(Recruiter, recruiter=recruiter, before=was, after=stage, at=at)
    return recruiter
