from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from accounts.models import User
from resumes import tasks
from resumes.ingesting import ATTEMPTS, ingest_resume
from resumes.models import KEPT_AFTER_DELETION, Resume, Status
from resumes.parsing.document import Kind
from resumes.purging import purge_resumes
from resumes.samples import sample_file
from resumes.tests.factories import TEXT, make_resume
from resumes.uploading import keep_file, read_again

pytestmark = pytest.mark.django_db


def uploaded(user: User, text: str = TEXT) -> Resume:
    return keep_file(user=user, data=text.encode(), kind=Kind.TXT, name="a.txt")


def test_reading_twice_ends_the_same_and_makes_one_version(ana: User) -> None:
    resume = uploaded(ana)
    ingest_resume(resume=resume, now=timezone.now())
    once = Resume.objects.values("content", "score", "revision").get()
    tasks.read_resume(str(resume.pk))
    ingest_resume(resume=Resume.objects.get(), now=timezone.now())
    assert Resume.objects.values("content", "score", "revision").get() == once


def test_a_task_for_a_resume_that_is_gone_does_nothing(ana: User) -> None:
    resume = uploaded(ana)
    resume.delete_softly(at=timezone.now())
    tasks.read_resume(str(resume.pk))
    assert Resume.objects.get().status == Status.PENDING
    tasks.read_resume("00000000-0000-0000-0000-000000000000")


def test_a_file_that_was_tried_often_is_given_up_until_the_person_asks_again(
    ana: User, run_tasks: Any
) -> None:
    resume = uploaded(ana)
    Resume.objects.update(attempts=ATTEMPTS)
    tasks.read_resume(str(resume.pk))
    resume = Resume.objects.get()
    assert resume.status == Status.FAILED
    assert resume.may_try_again
    with run_tasks():
        read_again(resume=resume, now=timezone.now())
    assert Resume.objects.get().status == Status.READY


def test_a_file_missing_from_the_store_is_our_fault_and_said_so(ana: User) -> None:
    resume = uploaded(ana)
    default_storage.delete(str(resume.file.name))
    with pytest.raises(FileNotFoundError):
        tasks.read_resume(str(resume.pk))
    assert Resume.objects.get().trouble == "ours"


def test_what_a_dead_worker_left_is_queued_again(ana: User, run_tasks: Any) -> None:
    uploaded(ana)
    Resume.objects.update(status=Status.READING, status_at=timezone.now() - tasks.FORGOTTEN_AFTER * 2)
    with run_tasks():
        tasks.read_forgotten_resumes()
    assert Resume.objects.get().status == Status.READY


def test_one_that_is_being_read_right_now_is_left_alone(ana: User, run_tasks: Any) -> None:
    uploaded(ana)
    Resume.objects.update(status=Status.READING, status_at=timezone.now())
    with run_tasks():
        tasks.read_forgotten_resumes()
    assert Resume.objects.get().status == Status.READING


def test_deleted_resumes_stay_for_thirty_days_and_then_are_gone_with_their_files(ana: User) -> None:
    name, kind, data = sample_file()
    resume = keep_file(user=ana, data=data, kind=kind, name=name)
    ingest_resume(resume=resume, now=timezone.now())
    resume = Resume.objects.get()
    files = [str(resume.file.name), resume.page_path(1)]
    now = timezone.now()
    resume.delete_softly(at=now - KEPT_AFTER_DELETION + timedelta(minutes=5))
    tasks.purge_deleted_resumes()
    assert Resume.objects.exists()
    assert all(default_storage.exists(path) for path in files)
    assert purge_resumes(before=now) == 1
    assert not Resume.objects.exists()
    assert not any(default_storage.exists(path) for path in files)


def test_purging_does_not_mind_files_that_are_gone_already(ana: User) -> None:
    resume = make_resume(user=ana)
    resume.delete_softly(at=timezone.now() - timedelta(days=90))
    assert purge_resumes(before=timezone.now()) == 1


def test_names_survive_byte_for_byte(ana: User) -> None:
    text = TEXT.replace("Ana Silva", "Zoë Müller-Nguyễn").replace("Acme", "O'Brien & Sons")
    ingest_resume(resume=uploaded(ana, text), now=timezone.now())
    content = Resume.objects.get().content
    assert content["basics"]["name"] == "Zoë Müller-Nguyễn"
    assert content["work"][0]["name"] == "O'Brien & Sons"


def test_the_file_on_disk_is_named_by_us_and_readable_by_the_owner_alone(ana: User) -> None:
    resume = keep_file(user=ana, data=b"x", kind=Kind.TXT, name="../../evil.sh")
    assert resume.file.name == f"resumes/{ana.pk}/{resume.pk}/original.txt"
    assert default_storage.path(str(resume.file.name)).endswith("original.txt")
    with default_storage.open(str(resume.file.name)) as file:
        assert file.read() == ContentFile(b"x").read()


def test_a_rename_during_the_reading_is_kept(ana: User, monkeypatch: pytest.MonkeyPatch) -> None:
    resume = keep_file(user=ana, data=b"%PDF-1.7 broken", kind=Kind.PDF, name="a.pdf")
    stale = Resume.objects.get()
    Resume.objects.update(title="Renamed meanwhile")
    ingest_resume(resume=stale, now=timezone.now())
    resume.refresh_from_db()
    assert resume.status == Status.FAILED
    assert resume.title == "Renamed meanwhile"
