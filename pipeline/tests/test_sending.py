"""What was sent is frozen: whichever way an application is marked as applied, and for good."""

import hashlib
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory

from accounts.models import User
from pipeline.applying import SentBefore, apply
from pipeline.models import Activity, Application, FrozenError, Submission
from pipeline.moving import move_application, take_back_move
from pipeline.presenting import sent_of
from pipeline.stages import ApplicationStage
from pipeline.tests.factories import POSTING, make_application
from resumes.correcting import correct_entry
from resumes.models import Resume
from resumes.tests.factories import make_resume

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def resume(ana: User) -> Resume:
    return make_resume(user=ana, title="Analyst 2026")


@pytest.fixture
def job(ana: User, resume: Resume) -> Application:
    return make_application(user=ana, posting=POSTING, resume=resume)


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_all_that_was_sent_is_kept_with_its_hashes(job: Application, resume: Resume) -> None:
    applied = apply(application=job, at=NOW, letter="Dear Zoë", message="Hello")
    sent = applied.submission
    assert sent is not None
    assert (sent.posting, sent.posting_sha256) == (POSTING, sha(POSTING))
    assert (sent.letter_sha256, sent.message_sha256) == (sha("Dear Zoë"), sha("Hello"))
    canonical = json.dumps(resume.content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert (sent.resume_title, sent.resume_version, sent.resume_content) == (
        "Analyst 2026",
        1,
        resume.content,
    )
    assert (sent.resume_sha256, sent.file_sha256) == (sha(canonical), resume.sha256)
    job.refresh_from_db()
    assert (job.stage, job.applied_at) == ("applied", NOW)


def test_later_changes_of_resume_and_posting_change_nothing_of_it(job: Application, resume: Resume) -> None:
    apply(application=job, at=NOW)
    correct_entry(
        resume=resume, section="basics", index=0, values={"label": "Chief of all"}, revision=resume.revision
    )
    Application.objects.filter(pk=job.pk).update(posting="Another text")
    sent = Submission.objects.get()
    assert sent.resume_content is not None
    assert "label" not in sent.resume_content["basics"]
    assert sent.posting == POSTING
    assert all(part.intact for part in sent_of(sent).parts)


def test_a_submission_refuses_every_change(job: Application) -> None:
    sent = apply(application=job, at=NOW, letter="Dear Zoë").submission
    assert sent is not None
    sent.letter = "Dear nobody"
    with pytest.raises(FrozenError):
        sent.save()
    with pytest.raises(FrozenError):
        Submission.objects.update(letter="Dear nobody")
    with pytest.raises(FrozenError):
        Submission.objects.bulk_update([sent], ["letter"])
    assert Submission.objects.get().letter == "Dear Zoë"


def test_what_was_tampered_with_in_the_database_is_said(job: Application) -> None:
    sent = apply(application=job, at=NOW, letter="Dear Zoë").submission
    assert sent is not None
    sent.letter = "Dear nobody"
    assert [part.label for part in sent_of(sent).parts if not part.intact] == ["Cover letter"]


def test_a_move_on_the_board_freezes_what_is_chosen(job: Application) -> None:
    move_application(application=job, stage=ApplicationStage.APPLIED, at=NOW)
    sent = Submission.objects.get()
    assert (sent.posting, sent.resume_version, sent.letter, sent.at) == (POSTING, 1, "", NOW)


def test_undoing_the_move_leaves_no_false_record(job: Application) -> None:
    moved = move_application(application=job, stage=ApplicationStage.APPLIED, at=NOW)
    change = moved.stage_changes.get()
    take_back_move(application=moved, change=change.pk, at=NOW + timedelta(minutes=1))
    job.refresh_from_db()
    assert (job.stage, job.applied_at) == ("saved", None)
    assert not Submission.objects.exists()


def test_undoing_keeps_what_was_typed(job: Application) -> None:
    applied = apply(application=job, at=NOW, letter="Dear Zoë")
    assert applied.change is not None
    take_back_move(application=job, change=applied.change.pk, at=NOW)
    assert Submission.objects.get().letter == "Dear Zoë"


def test_applying_twice_with_the_same_keeps_one(job: Application) -> None:
    for _ in range(2):
        move_application(application=job, stage=ApplicationStage.APPLIED, at=NOW)
        move_application(application=job, stage=ApplicationStage.SCREENING, at=NOW)
    assert apply(application=job, at=NOW).submission is None
    assert Submission.objects.count() == 1


def test_the_letter_can_be_added_to_what_the_board_froze(job: Application) -> None:
    move_application(application=job, stage=ApplicationStage.APPLIED, at=NOW)
    later = NOW + timedelta(hours=1)
    apply(application=job, at=later, letter="Dear Zoë")
    kept = Submission.objects.newest_first()
    assert [s.letter for s in kept] == ["Dear Zoë", ""]
    assert Application.objects.get().applied_at == NOW


def test_something_else_is_kept_only_if_she_says_that_she_sent_again(job: Application) -> None:
    apply(application=job, at=NOW, letter="Dear Zoë")
    with pytest.raises(SentBefore):
        apply(application=job, at=NOW, letter="Dear Max")
    assert Submission.objects.count() == 1
    again = apply(application=job, at=NOW + timedelta(days=1), letter="Dear Max", again=True)
    assert again.submission is not None
    assert Submission.objects.count() == 2
    assert Activity.objects.filter(key=f"submission:{again.submission.pk}").count() == 1


def test_a_later_stage_stays_and_it_is_told_once(job: Application) -> None:
    Application.objects.filter(pk=job.pk).update(stage="interviewing")
    applied = apply(application=job, at=NOW, letter="Dear Zoë")
    assert (applied.application.stage, applied.change) == ("interviewing", None)
    assert Activity.objects.count() == 1


def test_the_page_keeps_what_was_sent_and_can_be_undone(as_ana: Client, job: Application) -> None:
    address = f"/pipeline/applications/{job.pk}/apply/"
    assert "What did you send?" in as_ana.get(address).content.decode()
    sent = {"applied_on": "2026-10-01", "letter": "Dear\r\nZoë ", "resume": str(job.resume_id)}
    text = as_ana.post(address, sent, follow=True).content.decode()
    assert "What you sent is kept as it was." in text
    assert "/move/undo/?change=" in text
    job.refresh_from_db()
    assert job.applied_at == datetime(2026, 10, 1, 12, tzinfo=UTC)
    assert Submission.objects.get().letter == "Dear\nZoë "
    assert "Unchanged" in text
    assert sha("Dear\nZoë ")[:16] in text


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"applied_on": "2999-01-01"}, "That day is still to come."),
        ({"applied_on": "1900-01-01"}, "That is too long ago."),
        ({"applied_on": ""}, "This field is required."),
        ({"letter": "x" * 50_001}, "50,000 fit."),
        ({"resume": "nonsense"}, "Select a valid choice."),
    ],
)
def test_bad_values_lose_nothing(
    as_ana: Client, job: Application, fields: dict[str, str], message: str
) -> None:
    data = {"applied_on": "2026-10-01", "message": "The kept message", **fields}
    answer = as_ana.post(f"/pipeline/applications/{job.pk}/apply/", data)
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert "The kept message" in answer.content.decode()
    assert not Submission.objects.exists()


def test_the_page_asks_before_it_keeps_another_letter(as_ana: Client, job: Application) -> None:
    address, data = f"/pipeline/applications/{job.pk}/apply/", {"applied_on": "2026-10-01"}
    as_ana.post(address, {**data, "letter": "One"})
    answer = as_ana.post(address, {**data, "letter": "Two"})
    assert answer.status_code == 422
    assert "You sent something else before." in answer.content.decode()
    assert "Two" in answer.content.decode()
    as_ana.post(address, {**data, "letter": "Two", "again": "on"})
    assert Submission.objects.count() == 2


def test_staff_may_only_look(rf: RequestFactory, job: Application) -> None:
    site: Any = admin.site
    request = rf.get("/")
    request.user = AnonymousUser()
    shown = site._registry[Submission]
    assert not shown.has_change_permission(request)
    assert not shown.has_add_permission(request)
