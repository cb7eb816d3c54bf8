"""Resumes as the reader leaves them, for browser tests."""

from django.utils import timezone

from accounts.models import User
from resumes.ingesting import ingest_resume
from resumes.models import Resume
from resumes.parsing.document import Kind
from resumes.samples import sample_file
from resumes.tests.factories import make_resume
from resumes.uploading import keep_file

LONG_NAME = "A name without an end " * 11
UNBROKEN = "Donaudampfschifffahrtsgesellschaftskapitän" * 4


def read_sample(user: User, sample: str = "data-analyst.pdf", *, role: str = "") -> Resume:
    name, kind, data = sample_file(sample)
    return _read(user, data, kind, name=name, role=role)


def read_text(user: User, text: str) -> Resume:
    return _read(user, text.encode(), Kind.TXT, name="pasted.txt")


def _read(user: User, data: bytes, kind: Kind, *, name: str, role: str = "") -> Resume:
    resume = keep_file(user=user, data=data, kind=kind, name=name, role=role)
    ingest_resume(resume=resume, now=timezone.now())
    return Resume.objects.get(pk=resume.pk)


def with_hidden_text(user: User) -> Resume:
    resume = make_resume(user=user, title="With hidden text")
    assert resume.document is not None
    line = {
        "index": len(resume.document["lines"]),
        "text": "python " * 60,
        "page": 1,
        "box": None,
        "size": 1.0,
    }
    resume.document["lines"].append(
        {**line, "bold": False, "italic": False, "bullet": False, "hidden": "white"}
    )
    resume.save()
    return resume
