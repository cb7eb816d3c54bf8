import uuid
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from pipeline.models.application import Application
from recruiters.models import Recruiter
from resumes.models import Resume


class ActivityKind(models.TextChoices):
    """The fifteen types of J section 8."""

    RECRUITER_ADDED = "recruiter_added", "Recruiter added"
    MESSAGE_SENT = "message_sent", "Message sent"
    MESSAGE_OPENED = "message_opened", "Message opened"
    RESPONSE_RECEIVED = "response_received", "Answer received"
    INTERVIEW_SCHEDULED = "interview_scheduled", "Interview scheduled"
    INTERVIEW_COMPLETED = "interview_completed", "Interview done"
    OFFER_RECEIVED = "offer_received", "Offer received"
    OFFER_ACCEPTED = "offer_accepted", "Offer accepted"
    OFFER_DECLINED = "offer_declined", "Offer declined"
    STATUS_CHANGE = "status_change", "Stage changed"
    RESUME_UPLOADED = "resume_uploaded", "Resume uploaded"
    RESUME_TAILORED = "resume_tailored", "Resume tailored"
    RESEARCH_COMPLETED = "research_completed", "Research done"
    FOLLOW_UP_SENT = "follow_up_sent", "Follow-up sent"
    NOTE_ADDED = "note_added", "Note added"


class ActivityQuerySet(models.QuerySet["Activity"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(user=user, archived_at=None)

    def archived_by(self, user: Any) -> Self:
        return self.filter(user=user).exclude(archived_at=None)

    def search(self, words: str) -> Self:
        """Those in which every word occurs."""
        found = self
        for word in words.split():
            found = found.filter(Q(title__icontains=word) | Q(text__icontains=word))
        return found

    def newest_first(self) -> Self:
        return self.order_by("-at", "-pk")

    def with_places(self) -> Self:
        """With what an address needs to know of the things they are about, and without the rest of these."""
        return self.select_related("recruiter", "application", "resume").only(
            *(field.attname for field in self.model._meta.concrete_fields),
            "recruiter__archived_at",
            "application__archived_at",
            "resume__deleted_at",
        )


class Activity(models.Model):
    """One thing that was done or happened. `key` names what it tells of, so that nothing is told twice."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="activities")
    kind = models.CharField(max_length=20, choices=ActivityKind)
    at = models.DateTimeField(default=timezone.now)
    title = models.CharField(max_length=500)
    text = models.TextField(blank=True)
    by_hand = models.BooleanField(default=False)
    key = models.CharField(max_length=120)
    recruiter = models.ForeignKey(
        Recruiter, on_delete=models.SET_NULL, null=True, blank=True, related_name="activities"
    )
    application = models.ForeignKey(
        Application, on_delete=models.SET_NULL, null=True, blank=True, related_name="activities"
    )
    resume = models.ForeignKey(
        Resume, on_delete=models.SET_NULL, null=True, blank=True, related_name="activities"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[ActivityQuerySet] = ActivityQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (models.UniqueConstraint(fields=["user", "key"], name="activity_told_once"),)
        indexes = (
            # The timeline, newest first.
            models.Index(fields=["user", "-at"], condition=Q(archived_at=None), name="activity_timeline"),
        )

    def __str__(self) -> str:
        return self.title
