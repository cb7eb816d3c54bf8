"""Taking in a file that a person uploads; reading it is `resumes.ingesting`, in a task."""

import hashlib
from datetime import datetime
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.db import transaction

from accounts.models import User
from resumes.models import Resume, Status
from resumes.parsing.document import Kind
from resumes.tasks import read_resume

MOST_RESUMES = 200


class TooMany(Exception):
    message = f"You keep {MOST_RESUMES} resumes, as many as fit. Delete those you no longer need first."


@transaction.atomic
def upload_resume(
    *, user: User, data: bytes, kind: Kind, name: str, title: str = "", role: str = ""
) -> Resume:
    """Keep the file privately and queue its reading. Raises TooMany."""
    resume = keep_file(user=user, data=data, kind=kind, name=name, title=title, role=role)
    read_resume.delay_on_commit(str(resume.pk))
    return resume


def keep_file(*, user: User, data: bytes, kind: Kind, name: str, title: str = "", role: str = "") -> Resume:
    """A resume that nobody has read yet; the first of a person becomes the master. Raises TooMany."""
    kept = Resume.objects.for_user(user).count()
    if kept >= MOST_RESUMES:
        raise TooMany
    name = printable(name)
    resume = Resume(
        user=user,
        title=title or PurePath(name).stem[:255] or "Resume",
        role=role,
        file_name=name[-255:],
        file_type=kind.value,
        file_size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        is_master=not kept,
    )
    resume.file.save(f"original.{kind.value}", ContentFile(data), save=False)
    resume.save()
    return resume


@transaction.atomic
def read_again(*, resume: Resume, now: datetime) -> None:
    """Queue the reading once more, at the person's wish."""
    resume.attempts = 0
    resume.mark(Status.PENDING, at=now)
    resume.save(update_fields=["status", "status_at", "attempts", "updated_at"])
    read_resume.delay_on_commit(str(resume.pk))


def printable(name: str) -> str:
    """The file's name without path and control characters, as it can be shown and stored."""
    return "".join(c for c in name.replace("\\", "/").rpartition("/")[2] if c.isprintable()) or "resume"
