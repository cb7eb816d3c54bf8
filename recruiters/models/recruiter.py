import uuid
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from recruiters.stages import STAGE_CHOICES, Stage


class CompanyType(models.TextChoices):
    AGENCY = "agency", "Agency"
    CORPORATE = "corporate", "Corporate"
    EXECUTIVE_SEARCH = "executive_search", "Executive search"


class RecruiterQuerySet(models.QuerySet["Recruiter"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(user=user, archived_at=None)

    def archived_by(self, user: Any) -> Self:
        return self.filter(user=user).exclude(archived_at=None)


class Recruiter(models.Model):
    """A person who can put one's name forward, and where things stand with them.

    `stage` has its one home here, and `rank` is the place within its column of the board: smaller is higher.
    `industries` and `locations` are lists of plain texts in the order given. The totals are the results of
    `recruiters.scoring`, 0-100 or null without data; `scores` holds their reports (`core.score`) by name.
    `follow_up_on` is what the rule of J section 6 says is due; `next_action` is the person's own plan.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="recruiters")
    first_name = models.CharField(max_length=100)
    last_name = models.CharField(max_length=100, blank=True)
    email = models.EmailField("e-mail address", max_length=254, blank=True)
    phone = models.CharField(max_length=50, blank=True)
    linkedin_url = models.URLField("LinkedIn address", max_length=500, blank=True)
    company = models.CharField(max_length=200, blank=True)
    title = models.CharField("job title", max_length=200, blank=True)
    company_type = models.CharField(max_length=20, choices=CompanyType, blank=True)
    specialty = models.CharField(max_length=200, blank=True)
    industries = models.JSONField(default=list, blank=True)
    locations = models.JSONField(default=list, blank=True)
    salary_from = models.PositiveIntegerField("salaries they place, from", null=True, blank=True)
    salary_to = models.PositiveIntegerField("salaries they place, to", null=True, blank=True)
    source = models.CharField("where you met", max_length=200, blank=True)

    stage = models.CharField(max_length=12, choices=STAGE_CHOICES, default=Stage.NEW)
    stage_at = models.DateTimeField("in this stage since", default=timezone.now)
    rank = models.BigIntegerField(default=0)

    do_not_contact = models.BooleanField("do not contact", default=False)
    next_action = models.CharField(max_length=255, blank=True)
    next_action_on = models.DateField("on", null=True, blank=True)
    last_contact_at = models.DateTimeField(null=True, blank=True)
    follow_up_on = models.DateField(null=True, blank=True)
    research_summary = models.JSONField(default=list, blank=True)

    engagement_total = models.PositiveSmallIntegerField(null=True, blank=True)
    fit_total = models.PositiveSmallIntegerField(null=True, blank=True)
    priority_total = models.PositiveSmallIntegerField(null=True, blank=True)
    scores = models.JSONField(default=dict, blank=True)

    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[RecruiterQuerySet] = RecruiterQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(stage__in=[stage.value for stage in Stage]), name="recruiter_stage_is_known"
            ),
        )
        indexes = (
            # RecruiterQuerySet.for_user: the list, by priority.
            models.Index(
                fields=["user", "-priority_total"], condition=Q(archived_at=None), name="recruiter_list"
            ),
            # The board: one column in its order.
            models.Index(
                fields=["user", "stage", "rank"], condition=Q(archived_at=None), name="recruiter_board"
            ),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("recruiters:detail", args=[self.pk])

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()
