"""Hostile files the whole way: uploaded over HTTP, read by the task, scored, shown, matched with a posting.

Reading happens in a limited child (see resumes/tests/test_reading_hostile.py); what comes out of it is
scored and drawn in the worker and the web process, which have no such limits. So no outcome may be slow
or break a page.
"""

import time
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from resumes.models import Posting, Resume
from resumes.samples import sample_posting
from tests import hostile

SHARED = settings.BASE_DIR.parent / "shared" / "data" / "hostile"
AT_MOST = 12.0
"""Seconds for reading (9 in the child) and scoring together."""
PAGE_AT_MOST = 5.0

pytestmark = pytest.mark.django_db


NAMED = (
    *(
        "double_flate.pdf",
        "picture_named_pdf.pdf",
        "only_a_picture.pdf",
        "with_password.pdf",
        "cut_short.pdf",
    ),
    *(
        "hundred_thousand_pages.pdf",
        "million_words.pdf",
        "absurd_numbers.pdf",
        "actions.pdf",
        "forty_pages.pdf",
    ),
    *(
        "gigabyte.docx",
        "laughs.docx",
        "hundred_thousand_members.docx",
        "climbing_name.docx",
        "cut_short.docx",
    ),
    *("hundred_thousand_paragraphs.docx", "wide_table.docx", "one_paragraph_of_ten_megabytes.docx"),
)


def bombs() -> list[str]:
    """One of each kind, and every text: texts are what gets through to scoring and to the pages."""
    return [name for name in hostile.BUILDERS if name in NAMED or name.endswith(".txt")]


def samples() -> list[Path]:
    """One of each family of the shared files: the child's own test goes over all of them."""
    files = sorted(path for path in SHARED.rglob("*") if path.is_file())
    return files[::10]


def walk(client: Client, name: str, data: bytes, run_tasks: Any) -> None:
    started = time.monotonic()
    with run_tasks():
        answer = client.post("/resumes/upload/", {"file": SimpleUploadedFile(name, data)})
    assert time.monotonic() - started < AT_MOST
    if answer.status_code == 422:
        assert 'id="id_file_error"' in answer.content.decode(), "a refusal says why"
        return
    assert answer.status_code == 302
    resume = Resume.objects.get()
    assert resume.message or resume.is_ready
    posting = Posting.objects.create(resume=resume, title="A job", text=sample_posting())
    pages = ("", "analysis/", "versions/", f"postings/{posting.pk}/", "file/")
    for page in pages:
        started = time.monotonic()
        shown = client.get(f"/resumes/{resume.pk}/{page}", follow=True)
        assert shown.status_code == 200, page
        assert time.monotonic() - started < PAGE_AT_MOST, page


@pytest.mark.parametrize("name", bombs())
def test_a_bomb_is_answered_in_time_on_every_page(name: str, as_ana: Client, run_tasks: Any) -> None:
    walk(as_ana, name, hostile.BUILDERS[name](), run_tasks)


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_an_odd_file_is_answered_in_time_on_every_page(path: Path, as_ana: Client, run_tasks: Any) -> None:
    walk(as_ana, path.name, path.read_bytes(), run_tasks)


@pytest.mark.parametrize("name", [name for name in hostile.NAMES if "\ud800" not in name])
def test_a_hostile_name_is_shown_as_text_and_touches_no_path(
    name: str, as_ana: Client, run_tasks: Any
) -> None:
    file = SimpleUploadedFile(
        "resume.txt", b"Ana Silva\nana@example.com\nExperience\nClerk, Acme 2019 - 2021\n"
    )
    file.__dict__["_name"] = name  # past the cleaning that the class does
    with run_tasks():
        answer = as_ana.post("/resumes/upload/", {"file": file})
    # 400 is Django's own answer to a name that no browser sends.
    assert answer.status_code in {302, 400, 422}
    text = as_ana.get("/resumes/").content.decode()
    assert "<img src=x" not in text
    for resume in Resume.objects.all():
        assert as_ana.get(f"/resumes/{resume.pk}/file/").status_code == 200
