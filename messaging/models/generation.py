import uuid
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from ai.reply import byline
from messaging.models.message import Message

SILENT_AFTER = timedelta(minutes=3)
"""A worker says that it lives with every part it writes, and a chain of models ends sooner than this."""


class Task(models.TextChoices):
    WRITE = "write", "Write"
    IMPROVE = "improve", "Improve"


class Progress(models.TextChoices):
    PENDING = "pending", "Waiting"
    WRITING = "writing", "Being written"
    DONE = "done", "Written"
    STOPPED = "stopped", "Stopped"
    FAILED = "failed", "Failed"


class Decision(models.TextChoices):
    OPEN = "", "Not decided"
    USED = "used", "Used"
    KEPT = "kept", "Kept the own text"


UNFINISHED = (Progress.PENDING, Progress.WRITING)


class GenerationQuerySet(models.QuerySet["Generation"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(message__user=user, message__archived_at=None)

    def unfinished(self) -> Self:
        return self.filter(status__in=UNFINISHED)

    def silent_since(self, moment: datetime) -> Self:
        return self.unfinished().filter(seen_at__lt=moment)


class Generation(models.Model):
    """A proposal for a message, beside what the person typed; nothing of it is saved until she says so.

    `text` is what has been written so far; `subject` and `body` are the finished parts. `unsourced` lists
    what stands in none of the sources ({"field", "text", "kind", "start", "end"}). `window` is the first day
    of the window the use was taken from, null once it was given back. `seen_at` is the worker's last sign of
    life.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="generations")
    task = models.CharField(max_length=8, choices=Task)
    status = models.CharField(max_length=8, choices=Progress, default=Progress.PENDING)
    text = models.TextField(blank=True)
    subject = models.CharField(max_length=255, blank=True)
    body = models.TextField(blank=True)
    changes = models.JSONField(default=list, blank=True)
    opening = models.CharField(max_length=500, blank=True)
    unsourced = models.JSONField(default=list, blank=True)
    writer = models.CharField(max_length=20, blank=True)
    model = models.CharField(max_length=200, blank=True)
    trouble = models.CharField(max_length=200, blank=True)
    window = models.DateField(null=True, blank=True)
    decision = models.CharField(max_length=4, choices=Decision, default=Decision.OPEN, blank=True)
    before_subject = models.CharField(max_length=255, blank=True)
    before_body = models.TextField(blank=True)
    requested_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[GenerationQuerySet] = GenerationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["message"],
                condition=Q(status__in=["pending", "writing"]),
                name="generation_one_at_a_time",
            ),
        )
        indexes = (models.Index(fields=["message", "-requested_at"], name="generation_newest"),)

    def __str__(self) -> str:
        return f"{self.get_task_display()}: {self.get_status_display()}"

    @property
    def is_unfinished(self) -> bool:
        return self.status in UNFINISHED

    @property
    def is_proposal(self) -> bool:
        return bool(self.body) and not self.is_unfinished and self.decision == Decision.OPEN

    @property
    def by(self) -> str:
        return byline(self.writer, self.model) if self.writer else ""
