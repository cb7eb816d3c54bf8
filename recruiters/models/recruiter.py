import uuid
from datetime import date, datetime, timedelta
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from accounts.contact import validate_linkedin_url, validate_phone
from accounts.models import HIGHEST_SALARY
from core.score import Score
from recruiters.models import listed  # noqa: F401 - registers the lookup `lists`
from recruiters.scoring.follow_up import LATEST
from recruiters.stages import CLOSED, STAGE_CHOICES, Stage


class CompanyType(models.TextChoices):
    AGENCY = "agency", "Agency"
    CORPORATE = "corporate", "Corporate"
    EXECUTIVE_SEARCH = "executive_search", "Executive search"


class RecruiterQuerySet(models.QuerySet["Recruiter"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(user=user, archived_at=None)

    def archived_by(self, user: Any) -> Self:
        return self.filter(user=user).exclude(archived_at=None)

    def search(self, words: str) -> Self:
        """Those in whose data or notes every word occurs."""
        found = self
        for word in words.split():
            noted = Recruiter.objects.filter(notes__deleted_at=None, notes__text__icontains=word)
            here = Q(pk__in=noted.values("pk"))
            for name in ("first_name", "last_name", "company", "title", "specialty", "email"):
                here |= Q(**{f"{name}__icontains": word})
            found = found.filter(here)
        return found

    def in_stage(self, stage: Stage) -> Self:
        return self.filter(stage=stage)

    def in_industry(self, name: str) -> Self:
        return self.filter(industries__lists=name)

    def in_location(self, name: str) -> Self:
        return self.filter(locations__lists=name)

    def needing_follow_up(self, today: date) -> Self:
        """J section 6: five to fourteen days after the last contact, no answer, fewer than three, open."""
        return self.filter(_follow_up_is_due(today))

    def due(self, today: date) -> Self:
        """A follow-up, or what the person has planned for today or earlier."""
        return self.filter(_follow_up_is_due(today) | Q(next_action_on__lte=today))

    def for_listing(self) -> Self:
        """Without the reports and summaries, which weigh kilobytes each."""
        return self.defer("scores", "research_summary", "industries", "locations")


def _follow_up_is_due(today: date) -> Q:
    return Q(
        follow_up_on__lte=today,
        last_contact_at__date__gte=today - timedelta(days=LATEST),
        do_not_contact=False,
    ) & ~Q(stage__in=CLOSED)


class Recruiter(models.Model):
    """A person who can put one's name forward, and where things stand with them.

    `stage` has its one home here, and `rank` is the place within its column of the board: smaller is higher.
    `industries` and `locations` are lists of plain texts in the order given. The totals are the results of
    `recruiters.scoring`, 0-100 or null without data; `scores` holds their reports (`core.score`) by name.
    `follow_up_on` is the day from which the rule of J section 6 says a follow-up is due, null where none is;
    `next_action` is the person's own plan. `revision` counts the edits of the form.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="recruiters")
    first_name = models.CharField(max_length=100)
    last_name = models.CharField(max_length=100, blank=True)
    email = models.EmailField("e-mail address", max_length=254, blank=True)
    phone = models.CharField(max_length=50, blank=True, validators=[validate_phone])
    linkedin_url = models.URLField("LinkedIn address", max_length=500, blank=True)
    company = models.CharField(max_length=200, blank=True)
    title = models.CharField("job title", max_length=200, blank=True)
    company_type = models.CharField(max_length=20, choices=CompanyType, blank=True)
    specialty = models.CharField(max_length=200, blank=True)
    industries = models.JSONField(default=list, blank=True)
    locations = models.JSONField(default=list, blank=True)
    salary_from = models.PositiveIntegerField(
        "salaries they place, from", null=True, blank=True, validators=[MaxValueValidator(HIGHEST_SALARY)]
    )
    salary_to = models.PositiveIntegerField(
        "salaries they place, to", null=True, blank=True, validators=[MaxValueValidator(HIGHEST_SALARY)]
    )
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

    revision = models.PositiveIntegerField(default=0)
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

    @property
    def is_closed(self) -> bool:
        return self.stage in CLOSED

    @property
    def role(self) -> str:
        """What they do and where: `Technical recruiter · Acme`."""
        return " · ".join(part for part in (self.title, self.company) if part)

    @property
    def linkedin_page(self) -> str:
        """The address if it is one that a link may lead to."""
        try:
            validate_linkedin_url(self.linkedin_url)
        except ValidationError:
            return ""
        return self.linkedin_url

    def score(self, name: str) -> Score | None:
        """The report of `engagement`, `fit` or `priority`, None before the first reckoning."""
        report = self.scores.get(name)
        return Score.from_json(report) if report else None

    def needs_follow_up(self, today: date) -> bool:
        """As `needing_follow_up`, for a row at hand."""
        if self.follow_up_on is None or self.last_contact_at is None:
            return False
        if self.do_not_contact or self.is_closed:
            return False
        return self.follow_up_on <= today <= self.last_contact_at.date() + timedelta(days=LATEST)

    def has_action_due(self, today: date) -> bool:
        return self.next_action_on is not None and self.next_action_on <= today

    def archive(self, *, at: datetime) -> None:
        self.archived_at = at
        self.save(update_fields=["archived_at", "updated_at"])

    def unarchive(self) -> None:
        self.archived_at = None
        self.save(update_fields=["archived_at", "updated_at"])
