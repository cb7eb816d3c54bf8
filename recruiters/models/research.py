import uuid
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.core.validators import URLValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone

from ai.reply import byline
from recruiters.models.recruiter import Recruiter

SILENT_AFTER = timedelta(minutes=3)
"""A chain of models ends sooner than this."""


class ResearchStatus(models.TextChoices):
    PENDING = "pending", "Waiting"
    WORKING = "working", "Being read"
    READY = "ready", "Ready"
    FAILED = "error", "Failed"


UNFINISHED = (ResearchStatus.PENDING, ResearchStatus.WORKING)


class ResearchQuerySet(models.QuerySet["Research"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(recruiter__user=user, recruiter__archived_at=None)

    def standing(self) -> Self:
        return self.filter(deleted_at=None)

    def silent_since(self, moment: datetime) -> Self:
        return self.filter(status__in=UNFINISHED, asked_at__lt=moment)


class Research(models.Model):
    """What a person pasted about a recruiter or a company, and the summary drawn from it.

    `sentences` is a list of {"text", "start", "end"}: each sentence of the summary with the span of `text`
    (character offsets, end exclusive) that says so. `writer` and `model` tell who wrote it. `window` is the
    first day of the window the use was taken from, null once it was given back.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recruiter = models.ForeignKey(Recruiter, on_delete=models.CASCADE, related_name="researches")
    title = models.CharField("what it is", max_length=200, blank=True)
    url = models.URLField(
        "where it stands", max_length=1000, blank=True, validators=[URLValidator(schemes=["http", "https"])]
    )
    text = models.TextField()
    sentences = models.JSONField(default=list, blank=True)
    status = models.CharField(max_length=8, choices=ResearchStatus, default=ResearchStatus.PENDING)
    trouble = models.CharField(max_length=200, blank=True)
    writer = models.CharField(max_length=20, blank=True)
    model = models.CharField(max_length=200, blank=True)
    window = models.DateField(null=True, blank=True)
    asked_at = models.DateTimeField(default=timezone.now)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    finished_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[ResearchQuerySet] = ResearchQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = (models.Index(fields=["recruiter", "-created_at"], name="research_newest"),)

    def __str__(self) -> str:
        return self.title or self.text[:60]

    def get_absolute_url(self) -> str:
        return reverse("recruiters:research-one", args=[self.recruiter_id, self.pk])

    @property
    def is_unfinished(self) -> bool:
        return self.status in UNFINISHED

    @property
    def by(self) -> str:
        return byline(self.writer, self.model) if self.writer else ""
