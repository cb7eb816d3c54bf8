"""The page of one application, its form, its notes."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from pipeline.freezing import text_sha256
from pipeline.models import Activity, Application, EarlierPosting
from pipeline.saving import save_application
from pipeline.tests.factories import POSTING, TUESDAY, make_application, make_interview
from recruiters.tests.factories import make_recruiter
from resumes.correcting import correct_entry
from resumes.models import Resume
from resumes.tests.factories import make_resume

pytestmark = pytest.mark.django_db


@pytest.fixture
def resume(ana: User) -> Resume:
    return make_resume(user=ana, title="Analyst 2026")


@pytest.fixture
def job(ana: User, resume: Resume) -> Application:
    return save_application(
        user=ana, at=TUESDAY, title="Data analyst", company="Riverbend", posting=POSTING, resume=resume
    )


def edited(application: Application, **fields: Any) -> dict[str, Any]:
    return {
        "title": application.title,
        "company": application.company,
        "posting": application.posting,
        "salary_currency": "USD",
        "resume": str(application.resume_id or ""),
        "revision": str(application.revision),
        **fields,
    }


@pytest.mark.parametrize("count", [1, 20])
def test_it_costs_six_queries_whatever_hangs_on_it(
    as_ana: Client, ana: User, job: Application, count: int, django_assert_num_queries: Any
) -> None:
    for number in range(count):
        job.contacts.add(make_recruiter(user=ana, first_name=f"R{number}"))
        make_interview(application=job)
        EarlierPosting.objects.create(application=job, text="Older")
        job.submissions.create(posting="x", posting_sha256=text_sha256("x"), letter=str(number))
    with django_assert_num_queries(6):
        assert as_ana.get(job.get_absolute_url()).status_code == 200


def test_it_shows_facts_match_and_posting_and_all_of_it_is_text(as_ana: Client, ana: User) -> None:
    job = make_application(
        user=ana,
        title="<b>Cook</b>",
        company="O'Brien & Söhne",
        url="https://example.org/a?b=1&c=2",
        posting="<p>We ask for <b>SQL</b></p><script>alert(1)</script>",
        salary_from=1200,
        salary_to=1500,
        salary_currency="CHF",
        salary_period="month",
    )
    text = as_ana.get(job.get_absolute_url()).content.decode()
    assert "&lt;b&gt;Cook&lt;/b&gt;" in text
    assert "1,200 to 1,500 CHF a month" in text
    assert 'href="https://example.org/a?b=1&amp;c=2"' in text
    assert "<p>We ask for SQL</p>" in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<script>alert(1)" not in text


def test_the_match_shows_each_requirement_with_its_state(as_ana: Client, job: Application) -> None:
    text = as_ana.get(job.get_absolute_url()).content.decode()
    assert job.match is not None
    assert f"of {len(job.match['requirements'])} things asked for" in text
    assert "The posting says" in text


def test_a_changed_resume_offers_to_match_again(as_ana: Client, job: Application, resume: Resume) -> None:
    address = job.get_absolute_url()
    assert "Match again" not in as_ana.get(address).content.decode()
    values = {"label": "Tableau expert"}
    correct_entry(resume=resume, section="basics", index=0, values=values, revision=resume.revision)
    assert "Match again" in as_ana.get(address).content.decode()
    as_ana.post(f"{address}match/")
    assert "Match again" not in as_ana.get(address).content.decode()


def test_a_deleted_resume_leaves_the_page_standing(as_ana: Client, job: Application, resume: Resume) -> None:
    resume.delete_softly(at=TUESDAY)
    assert as_ana.get(job.get_absolute_url()).status_code == 200
    Resume.objects.all().delete()
    assert as_ana.get(job.get_absolute_url()).status_code == 200


def test_another_text_of_the_posting_leaves_the_first_one_kept(as_ana: Client, job: Application) -> None:
    address = f"{job.get_absolute_url()}edit/"
    assert as_ana.post(address, edited(job, posting="We ask for Excel now.")).status_code == 302
    assert [e.text for e in EarlierPosting.objects.all()] == [POSTING]
    job.refresh_from_db()
    assert job.posting == "We ask for Excel now."
    assert "1 earlier text" in as_ana.get(job.get_absolute_url()).content.decode()


def test_saving_the_form_as_it_is_changes_nothing(as_ana: Client, job: Application) -> None:
    text = POSTING.replace("\n", "\r\n")  # as browsers send it
    as_ana.post(f"{job.get_absolute_url()}edit/", edited(job, posting=text))
    assert not EarlierPosting.objects.exists()
    before, job = job, Application.objects.get()
    assert (job.match_total, job.posting, job.title) == (before.match_total, POSTING, before.title)


def test_another_resume_is_matched_anew(as_ana: Client, ana: User, job: Application) -> None:
    other = make_resume(user=ana, title="Other")
    as_ana.post(f"{job.get_absolute_url()}edit/", edited(job, resume=str(other.pk)))
    job.refresh_from_db()
    assert job.resume == other
    as_ana.post(f"{job.get_absolute_url()}edit/", edited(job, resume=""))
    job.refresh_from_db()
    assert (job.match, job.match_total) == (None, None)


def test_two_windows_do_not_overwrite_each_other(as_ana: Client, job: Application) -> None:
    address = f"{job.get_absolute_url()}edit/"
    as_ana.post(address, edited(job, title="From the first"))
    answer = as_ana.post(address, edited(job, title="From the second"))
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "saved in another window" in text
    assert "From the second" in text
    assert Application.objects.get().title == "From the first"
    as_ana.post(address, edited(job, title="From the second", revision="1"))
    assert Application.objects.get().title == "From the second"


def test_bad_values_in_the_form_lose_nothing(as_ana: Client, job: Application) -> None:
    answer = as_ana.post(f"{job.get_absolute_url()}edit/", edited(job, title="ä" * 500, salary_from="-1"))
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "ä" * 500 in text
    assert "An amount cannot be below zero." in text


def test_only_ones_own_recruiters_and_resumes_can_be_put_in(
    as_ana: Client, mallory: User, job: Application
) -> None:
    stranger, foreign = make_recruiter(user=mallory), make_resume(user=mallory)
    for fields in ({"contacts": [str(stranger.pk)]}, {"resume": str(foreign.pk)}):
        assert as_ana.post(f"{job.get_absolute_url()}edit/", edited(job, **fields)).status_code == 422


@pytest.mark.parametrize(("stage", "goal"), [("screening", ""), ("applied", "apply/")])
def test_the_stage_is_changed_from_the_page_and_can_be_undone(
    as_ana: Client, job: Application, stage: str, goal: str
) -> None:
    answer = as_ana.post(f"{job.get_absolute_url()}stage/", {"stage": stage}, follow=True)
    assert answer.redirect_chain[-1][0] == f"{job.get_absolute_url()}{goal}"
    assert "/move/undo/?change=" in answer.content.decode()
    job.refresh_from_db()
    assert job.stage == stage


@pytest.mark.parametrize("stage", ["", "saved", "heaven", "\x00"])
def test_no_stage_or_the_same_changes_nothing(as_ana: Client, job: Application, stage: str) -> None:
    assert as_ana.post(f"{job.get_absolute_url()}stage/", {"stage": stage}).status_code == 302
    job.refresh_from_db()
    assert job.stage == "saved"


def note(client: Client, job: Application, text: str, before: str, **headers: str) -> Any:
    return client.post(
        f"{job.get_absolute_url()}notes/", {"notes": text, "before": text_sha256(before)}, headers=headers
    )


def test_notes_save_themselves_and_hand_over_what_comes_next(as_ana: Client, job: Application) -> None:
    answer = note(as_ana, job, "Ask <b>Zoë</b>\r\n ", "", **{"HX-Request": "true"})
    assert answer.status_code == 200
    text = answer.content.decode()
    assert "Saved" in text
    assert text_sha256("Ask <b>Zoë</b>\n ") in text
    assert 'hx-swap-oob="true"' in text
    assert Application.objects.get().notes == "Ask <b>Zoë</b>\n "
    again = note(as_ana, job, "Ask Zoë and Max", "Ask <b>Zoë</b>\n ", **{"HX-Request": "true"})
    assert again.status_code == 200
    assert Activity.objects.filter(kind="note_added").count() == 1


def test_notes_of_another_window_are_shown_and_not_overwritten(as_ana: Client, job: Application) -> None:
    note(as_ana, job, "From the first", "")
    for headers in ({}, {"HX-Request": "true"}):
        answer = note(as_ana, job, "From the second", "", **headers)
        text = answer.content.decode()
        assert answer.status_code == 422
        assert "From the first" in text
        assert "Another window has saved other notes." in text
        assert text_sha256("From the first") in text
    assert Application.objects.get().notes == "From the first"
    assert note(as_ana, job, "From the second", "From the first").status_code == 302
    assert Application.objects.get().notes == "From the second"


def test_notes_work_without_script_and_say_what_is_wrong(as_ana: Client, job: Application) -> None:
    assert note(as_ana, job, "Kept", "").status_code == 302
    answer = note(as_ana, job, "x" * 100_001, "Kept")
    assert answer.status_code == 422
    assert "100,000 fit." in answer.content.decode()
    assert Application.objects.get().notes == "Kept"
