import uuid
from datetime import datetime
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from core.score import Score
from messaging.models.sequence import Sequence, SequenceStatus
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


class Delivery(models.TextChoices):
    """Where a message stands that this site sends by e-mail (`messaging.sending` tells the way)."""

    NONE = "", "Not sent from here"
    QUEUED = "queued", "Waiting to be sent"
    SENDING = "sending", "Being sent"
    HANDED = "handed", "Being handed over"
    SENT = "sent", "Sent"
    UNKNOWN = "unknown", "Not known whether it went"
    FAILED = "failed", "Could not be sent"


UNSENT = (MessageStatus.DRAFT, MessageStatus.READY)


class MessageQuerySet(models.QuerySet["Message"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(user=user, archived_at=None)

    def archived_by(self, user: Any) -> Self:
        return self.filter(user=user).exclude(archived_at=None)

    def search(self, words: str) -> Self:
        return self.filter(
            Q(subject__icontains=words)
            | Q(body__icontains=words)
            | Q(recruiter__first_name__icontains=words)
            | Q(recruiter__last_name__icontains=words)
            | Q(recruiter__company__icontains=words)
        )

    def for_listing(self) -> Self:
        return self.select_related("recruiter").defer(
            "quality", "posting", "confirmed", "recruiter__scores", "recruiter__research_summary"
        )

    def due(self, now: datetime) -> Self:
        """What is to be sent from here by now; the steps of a sequence one after the other."""
        earlier = Message.objects.filter(
            sequence=OuterRef("sequence"), step__lt=OuterRef("step"), sent_at=None, archived_at=None
        )
        return self.filter(
            Q(try_again_at=None) | Q(try_again_at__lte=now),
            Q(sequence=None) | ~Exists(earlier),
            delivery=Delivery.QUEUED,
            scheduled_for__lte=now,
            archived_at=None,
        )

    def waiting_for_person(self, now: datetime) -> Self:
        """Steps whose time has come and that go only when the person has looked at them or sends them."""
        return self.filter(_waits(now), archived_at=None)

    def statistics(self, now: datetime) -> dict[str, int]:
        """How many were sent, opened and answered, and what waits for the person. One query."""
        sent, opened, answered = ~Q(sent_at=None), ~Q(opened_at=None), ~Q(responded_at=None)
        return self.aggregate(
            drafts=Count("pk", filter=Q(sent_at=None)),
            sent=Count("pk", filter=sent),
            opened=Count("pk", filter=sent & opened),
            answered=Count("pk", filter=sent & answered),
            unknown=Count("pk", filter=Q(delivery=Delivery.UNKNOWN)),
            waiting=Count("pk", filter=_waits(now)),
        )


def _waits(now: datetime) -> Q:
    return Q(
        sequence__status=SequenceStatus.ACTIVE,
        scheduled_for__lte=now,
        delivery=Delivery.NONE,
        status__in=UNSENT,
    )


class Message(models.Model):
    """What a person says to a recruiter, from the first draft to the answer.

    `posting` is the text to draw on; `opening` the first line of a text from templates, so that no two
    recruiters get the same. `quality` is the report of `messaging.scoring` (`core.score`),
    `quality_total` its total and `blocked` the names of what keeps the text from being sent. `confirmed`
    lists what a writer brought in that stands in no source and the person vouched for. `revision` counts the
    saved texts, so that a second tab notices. `post_id` is the Message-ID (RFC 5322) of what was sent by
    e-mail, `sent_to` the address it went to.
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
    opening = models.CharField(max_length=500, blank=True)
    confirmed = models.JSONField(default=list, blank=True)
    revision = models.PositiveIntegerField(default=0)

    quality_total = models.PositiveSmallIntegerField(null=True, blank=True)
    quality = models.JSONField(null=True, blank=True)
    blocked = models.JSONField(default=list, blank=True)
    word_count = models.PositiveIntegerField(default=0)

    status = models.CharField(max_length=10, choices=MessageStatus, default=MessageStatus.DRAFT)
    sent_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    responded_at = models.DateTimeField(null=True, blank=True)

    sequence = models.ForeignKey(
        Sequence, on_delete=models.SET_NULL, null=True, blank=True, related_name="steps"
    )
    step = models.PositiveSmallIntegerField(default=0)
    reviewed_at = models.DateTimeField(null=True, blank=True)

    delivery = models.CharField(max_length=8, choices=Delivery, default=Delivery.NONE, blank=True)
    scheduled_for = models.DateTimeField(null=True, blank=True)
    try_again_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sending_since = models.DateTimeField(null=True, blank=True)
    handed_at = models.DateTimeField(null=True, blank=True)
    post_id = models.CharField(max_length=255, blank=True)
    sent_to = models.EmailField(max_length=254, blank=True)
    trouble = models.CharField(max_length=300, blank=True)

    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[MessageQuerySet] = MessageQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["sequence", "step"],
                condition=~Q(sequence=None) & Q(archived_at=None),
                name="message_one_a_step",
            ),
        )
        indexes = (
            # MessageQuerySet.for_user, newest first: the list page.
            models.Index(fields=["user", "-updated_at"], condition=Q(archived_at=None), name="message_list"),
            # MessageQuerySet.due: what beat looks for every minute.
            models.Index(fields=["scheduled_for"], condition=Q(delivery=Delivery.QUEUED), name="message_due"),
            # The daily limit of a person.
            models.Index(
                fields=["user", "sending_since"], condition=~Q(sending_since=None), name="message_sent_a_day"
            ),
            # Answers and bounces are matched by it.
            models.Index(fields=["post_id"], condition=~Q(post_id=""), name="message_post_id"),
        )

    def __str__(self) -> str:
        return self.subject or self.body[:60] or "Empty message"

    def get_absolute_url(self) -> str:
        return reverse("messaging:detail", args=[self.pk])

    @property
    def is_sent(self) -> bool:
        return self.sent_at is not None

    @property
    def is_editable(self) -> bool:
        """What went out stays as it went; what is on its way must not change under way."""
        return not self.is_sent and self.delivery in {Delivery.NONE, Delivery.FAILED}

    @property
    def is_under_way(self) -> bool:
        return self.delivery in {Delivery.QUEUED, Delivery.SENDING, Delivery.HANDED}

    @property
    def report(self) -> Score | None:
        return Score.from_json(self.quality) if self.quality else None
