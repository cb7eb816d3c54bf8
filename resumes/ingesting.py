"""Reading an uploaded file: text and values out, page pictures kept, the first score, version 1."""

from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from resumes.models import Resume, Status
from resumes.parsing.document import Reading
from resumes.picturing import PageImage
from resumes.reading import CannotRead, read_and_picture
from resumes.rescoring import rescore
from resumes.signals import resume_uploaded
from resumes.versioning import snapshot

ATTEMPTS = 3


def ingest_resume(*, resume: Resume, now: datetime) -> Resume:
    """Read the resume's file in a limited child and keep the outcome, good or bad; idempotent."""
    if resume.attempts >= ATTEMPTS:
        return give_up(resume=resume, now=now)
    if not Resume.objects.claim(resume.pk, at=now):
        return resume
    with resume.file.open("rb") as file:
        data = file.read()
    try:
        reading, images = read_and_picture(data, name=resume.file_name)
    except CannotRead as problem:
        return _keep_failure(resume, problem, now=now)
    return _keep_reading(resume, reading, images, now=now)


def give_up(*, resume: Resume, now: datetime) -> Resume:
    """Something is wrong on our side and not with the file."""
    resume.mark(Status.FAILED, at=now)
    resume.trouble = "ours"
    resume.message = (
        "Something went wrong on our side while reading this file. It is kept as you uploaded it: "
        "try again, or upload it in another format."
    )
    resume.save(update_fields=["status", "status_at", "trouble", "message", "updated_at"])
    return resume


def _keep_failure(resume: Resume, problem: CannotRead, *, now: datetime) -> Resume:
    resume.mark(Status.FAILED, at=now)
    resume.trouble = problem.code
    resume.message = problem.message
    resume.pages = [_keep_page(resume, picture) for picture in problem.pictures]
    # The person may have renamed or deleted it meanwhile.
    resume.save(update_fields=["status", "status_at", "trouble", "message", "pages", "updated_at"])
    return resume


@transaction.atomic
def _keep_reading(resume: Resume, reading: Reading, images: list[PageImage], *, now: datetime) -> Resume:
    current = Resume.objects.select_for_update().get(pk=resume.pk)
    if not current.is_being_read:
        return current
    current.pages = [_keep_page(current, image) for image in images]
    content = reading.as_json()
    current.document = content["document"]
    current.content = content["resume"]
    current.sources = content["sources"]
    current.corrected = []
    current.trouble = current.message = ""
    current.mark(Status.READY, at=now)
    rescore(current)
    snapshot(current, reason="Read from the file")
    resume_uploaded.send(Resume, resume=current, at=now)
    return current


def _keep_page(resume: Resume, image: PageImage) -> dict[str, Any]:
    """The picture goes to private storage; the row knows its size."""
    path = resume.page_path(image.number)
    default_storage.delete(path)
    default_storage.save(path, ContentFile(image.data))
    return {"number": image.number, "width": image.width, "height": image.height}
