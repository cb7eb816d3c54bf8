"""What e-mail providers tell us, and whom a person may not write to."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Suppression(models.Model):
    """An address that asked for no more mail, or that bounced for good; kept for ever.

    `user` is whose mail it refused; null means everybody's (the address does not exist, or it complained).
    """

    email = models.EmailField(max_length=254, db_index=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True)
    reason = models.CharField(max_length=20)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.email}: {self.reason}"


class ProviderEvent(models.Model):
    """A webhook call that was taken in, so that a second delivery changes nothing."""

    key = models.CharField(max_length=255, unique=True)
    kind = models.CharField(max_length=40)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
