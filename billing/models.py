from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models

from billing.plans import FEATURES, PLANS, Plan

PLAN_CHOICES = [(plan.value, tier.name) for plan, tier in PLANS.items()]
FEATURE_CHOICES = [(feature.value, words.name) for feature, words in FEATURES.items()]


class Subscription(models.Model):
    """The plan of a person. Who has no row is on Basic; changed through `billing.changing` only."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="subscription"
    )
    plan = models.CharField(max_length=20, choices=PLAN_CHOICES, default=Plan.BASIC.value)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(plan__in=[p.value for p in Plan]), name="plan_is_known"
            ),
        )

    def __str__(self) -> str:
        return f"{PLANS[Plan(self.plan)].name} of {self.user_id}"


class PlanChange(models.Model):
    """Who changed the plan of a person, when, from what to what and why. Rows are never edited."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="plan_changes")
    before = models.CharField(max_length=20, choices=PLAN_CHOICES)
    after = models.CharField(max_length=20, choices=PLAN_CHOICES)
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = (
            # The history of one person, newest first.
            models.Index(fields=["user", "-at"], name="plan_change_history"),
        )

    def __str__(self) -> str:
        return f"{self.before} to {self.after}"


class UsageCounterQuerySet(models.QuerySet["UsageCounter"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(user=user)


class UsageCounter(models.Model):
    """How often a person has used a feature in the window that begins on `window`.

    A new window is a new row, so nothing is ever set back.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="usage_counters"
    )
    feature = models.CharField(max_length=20, choices=FEATURE_CHOICES)
    window = models.DateField()
    used = models.PositiveIntegerField(default=0)

    objects: ClassVar[UsageCounterQuerySet] = UsageCounterQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["user", "feature", "window"], name="usage_one_row_a_window"),
        )

    def __str__(self) -> str:
        return f"{self.feature} since {self.window}: {self.used}"
