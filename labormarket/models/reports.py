import uuid
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from labormarket.models.occupations import Occupation
from labormarket.models.wages import Area

KEPT_AFTER_DELETION = timedelta(days=30)


class ReportKind(models.TextChoices):
    OPPORTUNITY = "opportunity", "Opportunity"
    SKILLS_GAP = "skills_gap", "Skills gap"


class ReportQuerySet(models.QuerySet["Report"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(user=user, deleted_at=None)

    def deleted_by(self, user: Any) -> Self:
        return self.filter(user=user).exclude(deleted_at=None)

    def deleted_before(self, moment: datetime) -> Self:
        return self.filter(deleted_at__lt=moment)

    def with_subject(self) -> Self:
        """With the role and the place that they are about."""
        return self.select_related("occupation", "area")

    def for_listing(self) -> Self:
        """Newest first, without what was worked out."""
        return self.with_subject().defer("report", "occupation__words").order_by("-updated_at", "pk")


class Report(models.Model):
    """What was worked out for a person about a role: one row, and one use of the plan, for each role and
    place in a window. `inputs` are what she set, `report` the scores as `Score.as_json()` writes them.

    A deleted one stays until its window is over, so that working it out again in it costs nothing.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="market_reports"
    )
    kind = models.CharField(max_length=11, choices=ReportKind)
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT, related_name="+")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    window = models.DateField()
    inputs = models.JSONField(default=dict)
    report = models.JSONField(default=dict)
    total = models.PositiveSmallIntegerField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(default=timezone.now)
    deleted_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[ReportQuerySet] = ReportQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["user", "kind", "occupation", "area", "window"], name="report_counts_once_a_window"
            ),
            models.UniqueConstraint(
                fields=["user", "kind", "occupation", "window"],
                condition=models.Q(area=None),
                name="report_without_a_place_counts_once",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=ReportKind.values), name="report_kind_is_known"
            ),
        )
        # The list of somebody's reports, newest first.
        indexes = (
            models.Index(
                fields=["user", "-updated_at"], condition=models.Q(deleted_at=None), name="report_of_user"
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.occupation_id}"

    def get_absolute_url(self) -> str:
        return reverse("labormarket:report", args=[self.pk])
