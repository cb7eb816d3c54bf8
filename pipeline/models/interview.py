import uuid
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self
from zoneinfo import ZoneInfo

from django.db import models
from django.utils import timezone

from pipeline.models.application import Application


class InterviewKind(models.TextChoices):
    PHONE = "phone", "Phone"
    VIDEO = "video", "Video"
    ON_SITE = "on_site", "On site"
    TASK = "task", "Task or test"
    OTHER = "other", "Other"


class InterviewOutcome(models.TextChoices):
    PENDING = "", "Not known yet"
    PASSED = "passed", "On to the next round"
    FAILED = "failed", "Not this time"
    CANCELLED = "cancelled", "Cancelled"


class InterviewQuerySet(models.QuerySet["Interview"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(application__user=user, application__archived_at=None)

    def in_order(self) -> Self:
        return self.order_by("starts_at", "round", "pk")


class Interview(models.Model):
    """One round. `timezone_name` is the IANA zone it was arranged in; the moments are stored in UTC.

    `sequence` grows with every change that a calendar must hear of. `thank_by` is the day a thank-you is due
    once the round is done, `thanked_at` when it was sent.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="interviews")
    round = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=8, choices=InterviewKind, default=InterviewKind.VIDEO)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField("length in minutes", default=60)
    timezone_name = models.CharField("time zone", max_length=64, default="UTC")
    place = models.CharField("place or link", max_length=500, blank=True)
    people = models.CharField("with whom", max_length=500, blank=True)
    notes = models.TextField(blank=True)
    outcome = models.CharField(max_length=10, choices=InterviewOutcome, blank=True)
    thanked_at = models.DateTimeField(null=True, blank=True)
    thank_by = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    sequence = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[InterviewQuerySet] = InterviewQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = (models.Index(fields=["application", "starts_at"], name="interview_order"),)

    def __str__(self) -> str:
        return f"Round {self.round}"

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def local_start(self) -> datetime:
        """When it starts on the clock of the place it was arranged in."""
        return self.starts_at.astimezone(ZoneInfo(self.timezone_name))

    @property
    def wall_start(self) -> datetime:
        """The same without its zone, so that templates show it as it is."""
        return self.local_start.replace(tzinfo=None)

    @property
    def is_cancelled(self) -> bool:
        return self.outcome == InterviewOutcome.CANCELLED
