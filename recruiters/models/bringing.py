import uuid
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone

LATE = timedelta(minutes=2)


class ImportStatus(models.TextChoices):
    OPEN = "open", "Being looked through"
    RUNNING = "running", "Being brought in"
    DONE = "done", "Brought in"
    FAILED = "failed", "Failed"


class ContactImportQuerySet(models.QuerySet["ContactImport"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(user=user)


class ContactImport(models.Model):
    """A file of people on its way in: kept until it is thrown away, so that nothing of it is lost at a limit.

    A table has `headings`, `rows` ([line, cells] each) and `columns`, the field of each column; cards have
    `entries` ({"line", "values", "trouble"} each). `choices` maps lines to what is to be done with them where
    it is not what we suggest. `result` counts what was added, merged, skipped and is waiting.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="contact_imports"
    )
    file_name = models.CharField(max_length=255, blank=True)
    headings = models.JSONField(default=list, blank=True)
    rows = models.JSONField(default=list, blank=True)
    columns = models.JSONField(default=list, blank=True)
    entries = models.JSONField(default=list, blank=True)
    choices = models.JSONField(default=dict, blank=True)
    status = models.CharField(max_length=8, choices=ImportStatus, default=ImportStatus.OPEN)
    result = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[ContactImportQuerySet] = ContactImportQuerySet.as_manager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_table(self) -> bool:
        return bool(self.headings)

    def is_late(self, now: datetime) -> bool:
        """Bringing in takes seconds; past two minutes something is wrong with the worker."""
        return self.is_running and self.started_at is not None and now - self.started_at > LATE

    @property
    def is_running(self) -> bool:
        return self.status == ImportStatus.RUNNING
