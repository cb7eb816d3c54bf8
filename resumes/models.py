import uuid
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from core.score import Score
from resumes.parsing.document import Document, Kind, Reading, Source

KEPT_AFTER_DELETION = timedelta(days=30)
READING_IS_LATE = timedelta(seconds=60)


class Status(models.TextChoices):
    PENDING = "pending", "Waiting to be read"
    READING = "reading", "Being read"
    READY = "success", "Read"
    FAILED = "error", "Could not be read"


class FileType(models.TextChoices):
    PDF = Kind.PDF.value, "PDF"
    DOCX = Kind.DOCX.value, "Word"
    TXT = Kind.TXT.value, "Text"


def original_path(resume: "Resume", _filename: str) -> str:
    """The name given by the person never reaches the disk."""
    return f"resumes/{resume.user_id}/{resume.pk}/original.{resume.file_type}"


class ResumeQuerySet(models.QuerySet["Resume"]):
    def for_user(self, user: Any) -> Self:
        return self.filter(user=user, deleted_at=None)

    def deleted_by(self, user: Any) -> Self:
        return self.filter(user=user).exclude(deleted_at=None)

    def deleted_before(self, moment: datetime) -> Self:
        return self.filter(deleted_at__lt=moment)

    def claim(self, pk: uuid.UUID, *, at: datetime) -> bool:
        """Mark a resume as being read, unless another worker has finished it in the meantime."""
        waiting = self.filter(pk=pk, status__in=[Status.PENDING, Status.READING], deleted_at=None)
        return bool(waiting.update(status=Status.READING, status_at=at, attempts=F("attempts") + 1))

    def being_read_since_before(self, moment: datetime) -> Self:
        return self.filter(status__in=[Status.PENDING, Status.READING], status_at__lt=moment, deleted_at=None)

    def search(self, words: str) -> Self:
        return self.filter(
            Q(title__icontains=words) | Q(file_name__icontains=words) | Q(role__icontains=words)
        )

    def for_listing(self) -> Self:
        """Without the documents themselves, which weigh tens of kilobytes each."""
        return self.defer("document", "sources", "content", "score", "pages")


class Resume(models.Model):
    """A file a person uploaded, what was read from it, her corrections and the score of the result.

    `document` is what a parser sees (`resumes.parsing.document.Document`) and never changes;
    `content` is JSON Resume, as read and then corrected; `sources` tells for each value of it where it
    stands; `corrected` lists the paths that the person set herself. `revision` is the number of the newest
    `ResumeVersion`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="resumes")
    title = models.CharField(max_length=255)
    role = models.CharField("role you aim at", max_length=200, blank=True)
    is_master = models.BooleanField(default=False)

    file = models.FileField(upload_to=original_path, max_length=200)
    file_name = models.CharField(max_length=255)
    file_type = models.CharField(max_length=8, choices=FileType)
    file_size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)

    status = models.CharField(max_length=8, choices=Status, default=Status.PENDING)
    attempts = models.PositiveSmallIntegerField(default=0)
    trouble = models.CharField(max_length=40, blank=True)
    message = models.TextField(blank=True)

    document = models.JSONField(null=True, blank=True)
    sources = models.JSONField(default=dict, blank=True)
    content = models.JSONField(default=dict, blank=True)
    corrected = models.JSONField(default=list, blank=True)
    pages = models.JSONField(default=list, blank=True)
    revision = models.PositiveIntegerField(default=0)

    score_total = models.PositiveSmallIntegerField(null=True, blank=True)
    score = models.JSONField(null=True, blank=True)

    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    status_at = models.DateTimeField(auto_now_add=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[ResumeQuerySet] = ResumeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(is_master=True, deleted_at=None),
                name="resume_one_master_a_person",
            ),
            models.CheckConstraint(
                condition=Q(score_total=None) | Q(score_total__lte=100), name="resume_score_at_most_100"
            ),
        )
        indexes = (
            # ResumeQuerySet.for_user, newest first: the list page.
            models.Index(fields=["user", "-created_at"], condition=Q(deleted_at=None), name="resume_list"),
            # ResumeQuerySet.deleted_before: the nightly purge.
            models.Index(fields=["deleted_at"], condition=~Q(deleted_at=None), name="resume_purge"),
        )

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("resumes:detail", args=[self.pk])

    def restore_url(self, number: int) -> str:
        return reverse("resumes:restore", args=[self.pk, number])

    @property
    def is_ready(self) -> bool:
        return self.status == Status.READY

    @property
    def is_being_read(self) -> bool:
        return self.status in {Status.PENDING, Status.READING}

    @property
    def may_try_again(self) -> bool:
        """The same file may be read another time: the trouble lay with us."""
        return self.trouble in {"ours", "busy", "too-slow"}

    def is_late(self, now: datetime) -> bool:
        """Reading takes seconds; past a minute something is wrong with the worker."""
        return self.is_being_read and now - self.status_at > READING_IS_LATE

    @property
    def reading(self) -> Reading:
        """What was read, as corrected. Raises ValueError before the file was read."""
        if self.document is None:
            raise ValueError(f"Resume {self.pk} has not been read.")
        return Reading(
            document=Document.from_json(self.document),
            resume=self.content,
            sources={path: Source(**source) for path, source in self.sources.items()},
        )

    @property
    def report(self) -> Score | None:
        return Score.from_json(self.score) if self.score else None

    def page_path(self, number: int) -> str:
        return f"resumes/{self.user_id}/{self.pk}/page-{number}.webp"

    def take_score(self, score: Score) -> None:
        self.score = score.as_json()
        self.score_total = score.total

    def mark(self, status: Status, *, at: datetime) -> None:
        self.status = status
        self.status_at = at

    def delete_softly(self, *, at: datetime) -> None:
        self.deleted_at = at
        self.is_master = False
        self.save(update_fields=["deleted_at", "is_master", "updated_at"])

    def undelete(self) -> None:
        self.deleted_at = None
        self.save(update_fields=["deleted_at", "updated_at"])


class ResumeVersionQuerySet(models.QuerySet["ResumeVersion"]):
    def newest_first(self) -> Self:
        return self.order_by("-number")

    def for_listing(self) -> Self:
        return self.defer("content", "sources", "corrected")


class ResumeVersion(models.Model):
    """A snapshot of a resume's content, taken at every change."""

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    reason = models.CharField(max_length=200)
    content = models.JSONField()
    sources = models.JSONField(default=dict)
    corrected = models.JSONField(default=list)
    score_total = models.PositiveSmallIntegerField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[ResumeVersionQuerySet] = ResumeVersionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["resume", "number"], name="resume_version_number_unique"),
        )

    def __str__(self) -> str:
        return f"Version {self.number}"


class PostingQuerySet(models.QuerySet["Posting"]):
    def newest_first(self) -> Self:
        return self.order_by("-created_at")


class Posting(models.Model):
    """A job posting that a person pasted to see how one resume meets it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="postings")
    title = models.CharField(max_length=200)
    text = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[PostingQuerySet] = PostingQuerySet.as_manager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return self.title
