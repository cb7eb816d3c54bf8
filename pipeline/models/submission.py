import uuid
from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone

from pipeline.models.application import Application


class FrozenError(TypeError):
    """What was sent cannot be changed afterwards."""


class SubmissionQuerySet(models.QuerySet["Submission"]):
    def newest_first(self) -> Self:
        return self.order_by("-at", "-pk")

    def update(self, **_values: Any) -> int:
        raise FrozenError("A submission is never changed.")

    def bulk_update(self, *_args: Any, **_kwargs: Any) -> int:
        raise FrozenError("A submission is never changed.")


class Submission(models.Model):
    """What was sent with an application, frozen when it was marked as applied. Never changed afterwards.

    `resume_content` is the JSON Resume as it was; the hashes are SHA-256 in hex of the UTF-8 text (of the
    canonical JSON for the resume, of the bytes for the file), empty where that part was not sent.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="submissions")
    at = models.DateTimeField(default=timezone.now)
    posting = models.TextField(blank=True)
    posting_sha256 = models.CharField(max_length=64, blank=True)
    resume_title = models.CharField(max_length=255, blank=True)
    resume_version = models.PositiveIntegerField(null=True, blank=True)
    resume_content = models.JSONField(null=True, blank=True)
    resume_sha256 = models.CharField(max_length=64, blank=True)
    file_sha256 = models.CharField(max_length=64, blank=True)
    letter = models.TextField(blank=True)
    letter_sha256 = models.CharField(max_length=64, blank=True)
    message = models.TextField(blank=True)
    message_sha256 = models.CharField(max_length=64, blank=True)

    objects: ClassVar[SubmissionQuerySet] = SubmissionQuerySet.as_manager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return f"Sent {self.at:%Y-%m-%d}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise FrozenError("A submission is never changed.")
        super().save(*args, **kwargs)

    @property
    def hashes(self) -> tuple[str, str, str, str]:
        """Of posting, resume, letter and message: two submissions with the same ones sent the same."""
        return (self.posting_sha256, self.resume_sha256, self.letter_sha256, self.message_sha256)
