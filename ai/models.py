import uuid
from datetime import datetime
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models

from ai.prompt import Task as TaskName
from ai.reply import Writer


class Task(models.TextChoices):
    MESSAGE = TaskName.MESSAGE.value, "Write a message"
    IMPROVE = TaskName.IMPROVE.value, "Improve a message"
    RESEARCH = TaskName.RESEARCH.value, "Summarise research"
    COACH = TaskName.COACH.value, "Coach"
    INTERVIEW = TaskName.INTERVIEW.value, "Interview practice"
    RESUME = TaskName.RESUME.value, "Write a resume"


class Backend(models.TextChoices):
    CLAUDE = Writer.CLAUDE.value, "Claude"
    OPENAI = Writer.OPENAI.value, "OpenAI"
    COMPATIBLE = Writer.COMPATIBLE.value, "OpenAI-compatible server"
    TEMPLATE = Writer.TEMPLATE.value, "Templates"


class Outcome(models.TextChoices):
    ASKING = "asking", "Not finished"
    ANSWERED = "answered", "Answered"
    RATE_LIMITED = "rate-limited", "The provider said: too many requests"
    OVERLOADED = "overloaded", "The provider was overloaded"
    TIMED_OUT = "timed-out", "Not finished within the deadline"
    UNREACHABLE = "unreachable", "No connection"
    REJECTED = "rejected", "The provider did not accept the request"
    FAILED = "failed", "The provider failed"
    CUT_OFF = "cut-off", "The answer broke off"
    TOO_LONG = "too-long", "The answer ran past its length"
    REFUSED = "refused", "The model declined"
    EMPTY = "empty", "The answer was empty"
    INVALID = "invalid", "The answer did not have the shape asked for"
    ABANDONED = "abandoned", "The reader left"


class CallQuerySet(models.QuerySet["Call"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(user=user)

    def since(self, moment: datetime) -> Self:
        return self.filter(started_at__gte=moment)

    def to_models(self) -> Self:
        return self.exclude(backend=Backend.TEMPLATE)

    def questions(self) -> Self:
        """One row for each question: its first call, however many backends were asked after it."""
        return self.filter(position=0)


class Call(models.Model):
    """One backend asked once. Holds figures and names, never a word of what was asked or answered.

    The calls of one question share `question` and count up in `position`. Tokens and cost are null where the
    provider did not say or the price of the model is not known; cost is in millionths of a US dollar.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    question = models.UUIDField()
    position = models.PositiveSmallIntegerField()
    # Who leaves takes the name along; what was spent stays known.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="ai_calls"
    )
    task = models.CharField(max_length=12, choices=Task)
    backend = models.CharField(max_length=12, choices=Backend)
    model = models.CharField(max_length=200, blank=True)
    streamed = models.BooleanField(default=False)
    outcome = models.CharField(max_length=12, choices=Outcome, default=Outcome.ASKING)
    reason = models.CharField(max_length=200, blank=True)
    request_id = models.CharField("the provider's number", max_length=200, blank=True)
    input_tokens = models.PositiveIntegerField(null=True)
    output_tokens = models.PositiveIntegerField(null=True)
    cost = models.PositiveBigIntegerField("cost in millionths of a dollar", null=True)
    latency = models.PositiveIntegerField("milliseconds", null=True)
    started_at = models.DateTimeField()

    objects: ClassVar[CallQuerySet] = CallQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["question", "position"], name="ai_call_asked_in_order"),
        )
        indexes = (
            # CallQuerySet.for_user().since(): the limits of a person, and each person's own calls in admin.
            models.Index(fields=["user", "-started_at"], name="ai_call_of_person"),
            # The status page: one backend, newest first.
            models.Index(fields=["backend", "-started_at"], name="ai_call_of_backend"),
        )

    def __str__(self) -> str:
        return f"{self.backend}: {self.outcome}"
