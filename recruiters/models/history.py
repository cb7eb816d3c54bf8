"""What happened with a recruiter: touches, notes, changes of stage."""

import uuid
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from recruiters.models.recruiter import Recruiter
from recruiters.stages import STAGE_CHOICES


class TouchKind(models.TextChoices):
    SENT = "sent", "Message sent"
    OPENED = "opened", "Message opened"
    RESPONDED = "responded", "They answered"
    CALL = "call", "Call"
    MEETING = "meeting", "Meeting"


class Channel(models.TextChoices):
    """By what means; the column takes other words too, for what the floors above send by."""

    EMAIL = "email", "E-mail"
    LINKEDIN = "linkedin", "LinkedIn"
    PHONE = "phone", "Phone"
    PERSON = "person", "In person"
    OTHER = "other", "Another way"


class TouchQuerySet(models.QuerySet["Touch"]):
    def newest_first(self) -> Self:
        return self.order_by("-at", "-pk")


class Touch(models.Model):
    """One contact in either direction; `reference` is the row it tells of in another app, such as a message.

    `stage_change` is the move to another stage that this contact led to.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recruiter = models.ForeignKey(Recruiter, on_delete=models.CASCADE, related_name="touches")
    kind = models.CharField(max_length=10, choices=TouchKind)
    is_follow_up = models.BooleanField(default=False)
    channel = models.CharField(max_length=20, blank=True)
    text = models.TextField(blank=True)
    reference = models.UUIDField(null=True, blank=True)
    stage_change = models.ForeignKey(
        "StageChange", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[TouchQuerySet] = TouchQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["recruiter", "kind", "reference"],
                condition=~Q(reference=None),
                name="touch_told_once",
            ),
        )
        indexes = (models.Index(fields=["recruiter", "-at"], name="touch_timeline"),)

    def __str__(self) -> str:
        return self.get_kind_display()


class NoteKind(models.TextChoices):
    GENERAL = "general", "Note"
    CALL = "call", "From a call"
    MEETING = "meeting", "From a meeting"
    RESEARCH = "research", "Found out"
    REFERRAL = "referral", "Referral"
    DONE = "done", "Done"


class NoteQuerySet(models.QuerySet["Note"]):
    def standing(self) -> Self:
        return self.filter(deleted_at=None)


class Note(models.Model):
    """What the person wrote down."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recruiter = models.ForeignKey(Recruiter, on_delete=models.CASCADE, related_name="notes")
    kind = models.CharField(max_length=10, choices=NoteKind, default=NoteKind.GENERAL)
    text = models.TextField()
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[NoteQuerySet] = NoteQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = (models.Index(fields=["recruiter", "-created_at"], name="note_timeline"),)

    def __str__(self) -> str:
        return self.text[:60]


class StageChange(models.Model):
    """A move from one stage to another, by hand or by what happened."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recruiter = models.ForeignKey(Recruiter, on_delete=models.CASCADE, related_name="stage_changes")
    before = models.CharField(max_length=12, choices=STAGE_CHOICES)
    after = models.CharField(max_length=12, choices=STAGE_CHOICES)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = (models.Index(fields=["recruiter", "-at"], name="recruiter_stage_history"),)

    def __str__(self) -> str:
        return f"{self.before} to {self.after}"
