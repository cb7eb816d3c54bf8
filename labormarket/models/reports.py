import uuid
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from labormarket.models.occupations import Occupation
from labormarket.models.wages import Area


class ReportKind(models.TextChoices):
    OPPORTUNITY = "opportunity", "Opportunity"
    SKILLS_GAP = "skills_gap", "Skills gap"


class ReportQuerySet(models.QuerySet["Report"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(user=user)


class Report(models.Model):
    """What was worked out for a person about a role: one row, and one use of the plan, for each role and
    place in a window. `inputs` are what she set, `report` the scores as `Score.as_json()` writes them."""

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
        indexes = (models.Index(fields=["user", "-updated_at"], name="report_of_user"),)

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.occupation_id}"
