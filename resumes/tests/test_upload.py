import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from accounts.models import User
from resumes import tasks, uploading
from resumes.models import READING_IS_LATE, Resume, Status
from resumes.samples import sample_file
from resumes.tests.factories import TEXT, make_resume
from resumes.uploading import printable

pytestmark = pytest.mark.django_db


def send(client: Client, name: str, data: bytes, **fields: str) -> Any:
    return client.post("/resumes/upload/", {"file": SimpleUploadedFile(name, data), **fields})


def test_an_uploaded_text_is_read_by_the_worker_and_scored(as_ana: Client, ana: User, run_tasks: Any) -> None:
    with run_tasks():
        answer = send(as_ana, "my resume.txt", TEXT.encode(), role="Data analyst")
    resume = Resume.objects.get()
    assert answer["Location"] == f"/resumes/{resume.pk}/progress/"
    assert resume.status == Status.READY
    assert resume.title == "my resume"
    assert resume.is_master
    assert resume.content["basics"]["email"] == "ana@example.com"
    assert resume.score_total
    assert resume.versions.get().reason == "Read from the file"
    assert as_ana.get(f"/resumes/{resume.pk}/").status_code == 200


def test_a_pdf_gets_pictures_of_its_pages(as_ana: Client, run_tasks: Any) -> None:
    with run_tasks():
        as_ana.post("/resumes/sample/")
    resume = Resume.objects.get()
    assert [page["number"] for page in resume.pages] == [1]
    picture = as_ana.get(f"/resumes/{resume.pk}/pages/1/")
    assert picture["Content-Type"] == "image/webp"
    assert b"".join(picture.streaming_content)[8:12] == b"WEBP"  # type: ignore[attr-defined]
    assert "private" in picture["Cache-Control"]
    assert as_ana.get(f"/resumes/{resume.pk}/pages/2/").status_code == 404


def test_the_page_does_not_wait_for_the_reading(as_ana: Client) -> None:
    send(as_ana, "a.txt", TEXT.encode())
    resume = Resume.objects.get()
    assert resume.status == Status.PENDING
    answer = as_ana.get(f"/resumes/{resume.pk}/", follow=True)
    assert "Waiting for its turn" in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.pdf", b"", "There is no text in this file"),
        ("photo.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 60, "PNG"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "PDF"),
        ("page.html", b"<!doctype html><html><body>My resume</body></html>", "web page"),
        ("setup.exe", b"MZ" + b"\0" * 200, "PDF"),
        ("big.txt", b"word " * 2_200_000, "10 MB"),
    ],
)
def test_what_cannot_be_a_resume_is_refused_at_once_with_a_reason(
    as_ana: Client, name: str, data: bytes, words: str
) -> None:
    answer = send(as_ana, name, data, title="Kept as typed")
    assert answer.status_code == 422
    text = answer.content.decode()
    assert words in text
    assert "Kept as typed" in text
    assert not Resume.objects.exists()


def test_no_file_at_all_says_so(as_ana: Client) -> None:
    answer = as_ana.post("/resumes/upload/", {})
    assert answer.status_code == 422
    assert "Choose the file of your resume first." in answer.content.decode()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("resume.pdf", "resume.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ana\\cv.docx", "cv.docx"),
        ("a\x00b\n.txt", "ab.txt"),
        ("履歴書 Zoë.pdf", "履歴書 Zoë.pdf"),
        ("\u202egnp.fdp", "gnp.fdp"),
        ("/", "resume"),
        ("", "resume"),
    ],
)
def test_a_file_name_is_kept_as_it_can_be_shown(given: str, kept: str) -> None:
    assert printable(given) == kept


def test_the_original_comes_back_byte_for_byte_and_only_as_a_download(as_ana: Client, run_tasks: Any) -> None:
    _, _, data = sample_file()
    with run_tasks():
        send(as_ana, "Zoë's résumé.pdf", data)
    answer = as_ana.get(f"/resumes/{Resume.objects.get().pk}/file/")
    assert io.BytesIO(b"".join(answer.streaming_content)).getvalue() == data  # type: ignore[attr-defined]
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_file_that_cannot_be_read_is_kept_with_a_message_and_no_score(
    as_ana: Client, run_tasks: Any
) -> None:
    with run_tasks():
        send(as_ana, "broken.pdf", b"%PDF-1.7\n" + b"garbage " * 200)
    resume = Resume.objects.get()
    assert resume.status == Status.FAILED
    assert resume.score_total is None
    text = as_ana.get(f"/resumes/{resume.pk}/", follow=True).content.decode()
    assert resume.message
    assert "This file could not be read" in text
    assert "Upload another file" in text


def test_an_error_of_ours_says_so_and_offers_another_try(
    as_ana: Client, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_: Any) -> None:
        raise RuntimeError("a bug")

    resume = make_resume(user=ana, status=Status.PENDING)
    monkeypatch.setattr(tasks, "ingest_resume", broken)
    with pytest.raises(RuntimeError):
        tasks.read_resume(str(resume.pk))
    text = as_ana.get(f"/resumes/{resume.pk}/progress/").content.decode()
    assert "Something went wrong on our side" in text
    assert f"/resumes/{resume.pk}/again/" in text


def test_a_reading_that_takes_too_long_offers_a_way_on(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana, status=Status.READING)
    Resume.objects.update(status_at=timezone.now() - READING_IS_LATE * 2)
    text = as_ana.get(f"/resumes/{resume.pk}/progress/").content.decode()
    assert "takes longer than it should" in text
    assert f"/resumes/{resume.pk}/again/" in text


def test_the_progress_fragment_asks_again_only_while_reading(as_ana: Client, ana: User) -> None:
    waiting = make_resume(user=ana, status=Status.PENDING)
    htmx = {"HX-Request": "true"}
    text = as_ana.get(f"/resumes/{waiting.pk}/progress/", headers=htmx).content.decode()
    assert "hx-trigger" in text
    assert "<html" not in text
    failed = make_resume(user=ana, status=Status.FAILED, message="A message.")
    assert "hx-trigger" not in as_ana.get(f"/resumes/{failed.pk}/progress/", headers=htmx).content.decode()
    ready = make_resume(user=ana)
    answer = as_ana.get(f"/resumes/{ready.pk}/progress/", headers=htmx)
    assert answer["HX-Redirect"] == f"/resumes/{ready.pk}/"


def test_a_reading_can_be_cancelled_and_the_file_comes_back_by_undo(as_ana: Client, run_tasks: Any) -> None:
    with run_tasks():
        answer = send(as_ana, "my resume.txt", TEXT.encode())
        resume = Resume.objects.get()
        away = f'action="/resumes/{resume.pk}/delete/"'
        assert away in as_ana.get(answer["Location"]).content.decode()
        as_ana.post(f"/resumes/{resume.pk}/delete/")
    resume.refresh_from_db()
    assert resume.status == Status.PENDING
    assert resume.document is None
    as_ana.post(f"/resumes/{resume.pk}/undelete/")
    tasks.read_resume(str(resume.pk))
    assert as_ana.get(f"/resumes/{resume.pk}/").status_code == 200


def test_there_is_an_end_to_how_many_are_kept(
    as_ana: Client, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploading, "MOST_RESUMES", 1)
    make_resume(user=ana)
    answer = send(as_ana, "a.txt", TEXT.encode())
    assert answer.status_code == 422
    assert "as many as fit" in answer.content.decode()
