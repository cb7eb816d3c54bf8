import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from recruiters.models import Recruiter


class SequenceStatus(models.TextChoices):
    ACTIVE = "active", "Running"
    DONE = "done", "Done"
    STOPPED = "stopped", "Stopped"


class Sequence(models.Model):
    """A first message and its follow-ups to one recruiter; its steps are messages.

    `timezone_name` is the IANA zone that steps are planned in, `hour` the local hour they go out at.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sequences")
    recruiter = models.ForeignKey(Recruiter, on_delete=models.CASCADE, related_name="sequences")
    timezone_name = models.CharField(max_length=64, default="UTC")
    hour = models.PositiveSmallIntegerField(default=9)
    status = models.CharField(max_length=8, choices=SequenceStatus, default=SequenceStatus.ACTIVE)
    stopped_because = models.CharField(max_length=100, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"Sequence {self.pk}"
