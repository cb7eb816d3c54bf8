import uuid
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from recruiters.models import Recruiter


class SequenceStatus(models.TextChoices):
    ACTIVE = "active", "Running"
    DONE = "done", "Done"
    STOPPED = "stopped", "Stopped"


class SequenceQuerySet(models.QuerySet["Sequence"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(user=user)

    def running(self) -> Self:
        return self.filter(status=SequenceStatus.ACTIVE)


class Sequence(models.Model):
    """A first message and its follow-ups to one recruiter; its steps are messages.

    `timezone_name` is the IANA zone that steps are planned in, `hour` and `minute` the local time of day
    they go out at. `gaps` holds for each step after the first how many business days it comes after the one
    before.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sequences")
    recruiter = models.ForeignKey(Recruiter, on_delete=models.CASCADE, related_name="sequences")
    timezone_name = models.CharField(max_length=64, default="UTC")
    hour = models.PositiveSmallIntegerField(default=9)
    minute = models.PositiveSmallIntegerField(default=0)
    gaps = models.JSONField(default=list)
    status = models.CharField(max_length=8, choices=SequenceStatus, default=SequenceStatus.ACTIVE)
    stopped_because = models.CharField(max_length=100, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[SequenceQuerySet] = SequenceQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            # Two at once would write to the same person twice.
            models.UniqueConstraint(
                fields=["recruiter"], condition=Q(status="active"), name="sequence_one_running_a_recruiter"
            ),
        )

    def __str__(self) -> str:
        return f"Sequence {self.pk}"

    @property
    def is_running(self) -> bool:
        return self.status == SequenceStatus.ACTIVE
