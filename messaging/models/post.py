"""What e-mail providers tell us, and whom a person may not write to."""

from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Reason(models.TextChoices):
    ASKED = "asked", "They asked for no more mail"
    BOUNCED = "bounced", "The address does not take mail"
    COMPLAINED = "complained", "They reported a message as unwanted"


class SuppressionQuerySet(models.QuerySet["Suppression"]):
    def holding(self, user: Any, email: str) -> Self:
        """What keeps `user` from writing to `email`."""
        return self.filter(Q(everyone=True) | Q(user=user), email=email.strip().lower())


class Suppression(models.Model):
    """An address that asked for no more mail, or that does not exist; kept for ever, in small letters.

    It refuses the mail of `user`, or of everybody here. A row outlives the person it refused.
    """

    email = models.EmailField(max_length=254)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    everyone = models.BooleanField(default=False)
    reason = models.CharField(max_length=20, choices=Reason)
    at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[SuppressionQuerySet] = SuppressionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["email", "user"], condition=Q(everyone=False), name="suppression_once_a_person"
            ),
            models.UniqueConstraint(
                fields=["email"], condition=Q(everyone=True), name="suppression_once_for_everyone"
            ),
        )

    def __str__(self) -> str:
        return f"{self.email}: {self.get_reason_display()}"


class ProviderEvent(models.Model):
    """A webhook call that was taken in, so that a second delivery changes nothing."""

    key = models.CharField(max_length=255, unique=True)
    kind = models.CharField(max_length=40)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
