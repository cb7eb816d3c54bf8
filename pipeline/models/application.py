import uuid
from datetime import date, datetime
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone

from accounts.models import Currency
from pipeline.stages import STAGE_CHOICES, ApplicationStage
from recruiters.models import Recruiter
from resumes.models import Resume


class SalaryPeriod(models.TextChoices):
    """The units of schema.org's QuantitativeValue that pay is named in."""

    YEAR = "year", "a year"
    MONTH = "month", "a month"
    WEEK = "week", "a week"
    DAY = "day", "a day"
    HOUR = "hour", "an hour"


class ApplicationQuerySet(models.QuerySet["Application"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(user=user, archived_at=None)

    def archived_by(self, user: Any) -> Self:
        return self.filter(user=user).exclude(archived_at=None)

    def search(self, words: str) -> Self:
        return self.filter(
            Q(title__icontains=words)
            | Q(company__icontains=words)
            | Q(place__icontains=words)
            | Q(notes__icontains=words)
        )

    def due_by(self, day: date) -> Self:
        """Those whose deadline has not passed unanswered: saved ones with a deadline up to this day."""
        return self.filter(deadline__lte=day, stage=ApplicationStage.SAVED)

    def for_listing(self) -> Self:
        """Without the texts and reports, which weigh tens of kilobytes each."""
        return self.defer("posting", "notes", "match")

    def with_interview_to_come(self, now: datetime) -> Self:
        return self.with_next_interview(now).exclude(next_interview_at=None)

    def with_next_interview(self, now: datetime) -> Self:
        """Adds `next_interview_at`: when the next interview starts that was not cancelled, or None."""
        coming = self.model._meta.get_field("interviews").related_model._default_manager.filter(
            application=OuterRef("pk"), starts_at__gte=now
        )
        upcoming = coming.exclude(outcome="cancelled").order_by("starts_at")
        return self.annotate(next_interview_at=Subquery(upcoming.values("starts_at")[:1]))


class Application(models.Model):
    """A job one may apply for or has applied for. `posting` is the pasted text, kept for good.

    `rank` is the place within its column of the board: smaller is higher. `match` is the report against the
    chosen resume (`resumes.scoring.match`) with the `revision` of the resume it read, `match_total` its
    coverage, 0-100. `revision` grows with every edit of the form.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="applications")
    title = models.CharField("job title", max_length=200)
    company = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=200, blank=True)
    url = models.URLField("address of the posting", max_length=2000, blank=True)
    source = models.CharField("where you found it", max_length=200, blank=True)
    posting = models.TextField(blank=True)
    salary_from = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    salary_to = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    salary_currency = models.CharField(max_length=3, choices=Currency, default=Currency.USD)
    salary_period = models.CharField(max_length=5, choices=SalaryPeriod, blank=True)
    deadline = models.DateField(null=True, blank=True)
    notes = models.TextField(blank=True)
    next_action = models.CharField(max_length=255, blank=True)
    next_action_on = models.DateField("on", null=True, blank=True)
    contacts = models.ManyToManyField(Recruiter, blank=True, related_name="applications")
    resume = models.ForeignKey(
        Resume, on_delete=models.SET_NULL, null=True, blank=True, related_name="applications"
    )
    match_total = models.PositiveSmallIntegerField(null=True, blank=True)
    match = models.JSONField(null=True, blank=True)

    stage = models.CharField(max_length=12, choices=STAGE_CHOICES, default=ApplicationStage.SAVED)
    stage_at = models.DateTimeField("in this stage since", default=timezone.now)
    rank = models.BigIntegerField(default=0)
    applied_at = models.DateTimeField(null=True, blank=True)

    revision = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[ApplicationQuerySet] = ApplicationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(stage__in=[stage.value for stage in ApplicationStage]),
                name="application_stage_is_known",
            ),
            models.CheckConstraint(
                condition=(Q(salary_from=None) | Q(salary_from__gte=0))
                & (Q(salary_to=None) | Q(salary_to__gte=0)),
                name="application_salary_is_not_negative",
            ),
        )
        indexes = (
            # The board: one column in its order.
            models.Index(
                fields=["user", "stage", "rank"], condition=Q(archived_at=None), name="application_board"
            ),
            # The table, newest first.
            models.Index(
                fields=["user", "-created_at"], condition=Q(archived_at=None), name="application_list"
            ),
        )

    def __str__(self) -> str:
        return f"{self.title}, {self.company}" if self.company else self.title

    def get_absolute_url(self) -> str:
        return reverse("pipeline:application", args=[self.pk])


class StageChange(models.Model):
    """A move of an application from one stage to another; `before` is empty for the first."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="stage_changes")
    before = models.CharField(max_length=12, choices=STAGE_CHOICES, blank=True)
    after = models.CharField(max_length=12, choices=STAGE_CHOICES)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = (models.Index(fields=["application", "-at"], name="application_stage_history"),)

    def __str__(self) -> str:
        return f"{self.before} to {self.after}"


class EarlierPosting(models.Model):
    """A text of a posting that a newer one took the place of: what was pasted is never lost."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="earlier_postings")
    text = models.TextField()
    replaced_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.text[:60]
