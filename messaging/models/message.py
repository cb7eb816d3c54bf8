import uuid
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from messaging.models.sequence import Sequence
from recruiters.models import Recruiter
from resumes.models import Resume


class MessageType(models.TextChoices):
    INITIAL_OUTREACH = "initial_outreach", "First message"
    FOLLOW_UP = "follow_up", "Follow-up"
    THANK_YOU = "thank_you", "Thank you"
    CHECK_IN = "check_in", "Check-in"


class MessageStatus(models.TextChoices):
    DRAFT = "draft", "Draft"
    READY = "ready", "Ready"
    SENT = "sent", "Sent"
    OPENED = "opened", "Opened"
    RESPONDED = "responded", "Answered"


class Channel(models.TextChoices):
    EMAIL = "email", "E-mail"
    LINKEDIN_INVITE = "linkedin_invite", "LinkedIn invitation"
    LINKEDIN_MESSAGE = "linkedin_message", "LinkedIn message"
    LINKEDIN_INMAIL = "linkedin_inmail", "LinkedIn InMail"
    OTHER = "other", "Other"


class MessageQuerySet(models.QuerySet["Message"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(user=user, archived_at=None)

    def archived_by(self, user: Any) -> Self:
        return self.filter(user=user).exclude(archived_at=None)


class Message(models.Model):
    """What a person says to a recruiter, from the first draft to the answer.

    `posting` is the text to draw on; `quality` is the report of `messaging.scoring` (`core.score`) and
    `quality_total` its total. `unconfirmed` lists what a writer brought in that stands in no source and the
    person has not confirmed. `post_id` is the Message-ID (RFC 5322) of what was sent by e-mail.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="messages")
    recruiter = models.ForeignKey(Recruiter, on_delete=models.CASCADE, related_name="messages")
    resume = models.ForeignKey(
        Resume, on_delete=models.SET_NULL, null=True, blank=True, related_name="messages"
    )
    type = models.CharField(max_length=20, choices=MessageType, default=MessageType.INITIAL_OUTREACH)
    channel = models.CharField(max_length=20, choices=Channel, default=Channel.EMAIL)
    subject = models.CharField(max_length=255, blank=True)
    body = models.TextField(blank=True)
    posting = models.TextField("posting to draw on", blank=True)
    writer = models.CharField(max_length=20, blank=True)
    unconfirmed = models.JSONField(default=list, blank=True)

    quality_total = models.PositiveSmallIntegerField(null=True, blank=True)
    quality = models.JSONField(null=True, blank=True)
    word_count = models.PositiveIntegerField(default=0)

    status = models.CharField(max_length=10, choices=MessageStatus, default=MessageStatus.DRAFT)
    sent_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    responded_at = models.DateTimeField(null=True, blank=True)

    sequence = models.ForeignKey(
        Sequence, on_delete=models.SET_NULL, null=True, blank=True, related_name="steps"
    )
    step = models.PositiveSmallIntegerField(default=0)
    scheduled_for = models.DateTimeField(null=True, blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    sending_since = models.DateTimeField(null=True, blank=True)
    post_id = models.CharField(max_length=255, blank=True)
    trouble = models.CharField(max_length=200, blank=True)

    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[MessageQuerySet] = MessageQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["sequence", "step"], condition=~Q(sequence=None), name="message_one_a_step"
            ),
        )
        indexes = (
            # MessageQuerySet.for_user, newest first: the list page.
            models.Index(fields=["user", "-created_at"], condition=Q(archived_at=None), name="message_list"),
            # What beat looks for every minute.
            models.Index(
                fields=["scheduled_for"],
                condition=~Q(scheduled_for=None) & Q(sent_at=None),
                name="message_due",
            ),
            # Answers and bounces are matched by it.
            models.Index(fields=["post_id"], condition=~Q(post_id=""), name="message_post_id"),
        )

    def __str__(self) -> str:
        return self.subject or self.body[:60]

    def get_absolute_url(self) -> str:
        return reverse("messaging:detail", args=[self.pk])
