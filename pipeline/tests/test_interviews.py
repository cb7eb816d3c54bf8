"""Rounds of interviews: at the clock where they take place, with what follows from each act."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from pipeline.interviewing import NotPending, call_off, change, finish, reinstate, schedule
from pipeline.models import Activity, ActivityKind, Application, Interview, StageChange
from pipeline.tests.factories import make_application, make_interview
from recruiters.tests.factories import make_recruiter

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
FIELDS = {
    "day": "2026-11-20",
    "time": "14:30",
    "timezone_name": "America/Chicago",
    "minutes": "45",
    "kind": "video",
}


@pytest.fixture
def job(ana: User) -> Application:
    return make_application(user=ana, stage="applied")


def told(kind: ActivityKind) -> int:
    return Activity.objects.filter(kind=kind).count()


def test_a_round_is_kept_at_the_moment_its_local_time_stands_for(as_ana: Client, job: Application) -> None:
    fields = {**FIELDS, "people": "Zoë & <i>Max</i>", "place": "https://meet.example.org/a?b=1"}
    text = as_ana.post(
        f"/pipeline/applications/{job.pk}/interviews/add/", fields, follow=True
    ).content.decode()
    interview = Interview.objects.get()
    assert interview.starts_at == datetime(2026, 11, 20, 20, 30, tzinfo=UTC)
    assert (interview.round, interview.minutes, interview.thank_by) == (1, 45, date(2026, 11, 23))
    assert "Friday, 20 November 2026, 14:30" in text
    assert "Zoë &amp; &lt;i&gt;Max&lt;/i&gt;" in text
    assert 'href="https://meet.example.org/a?b=1"' in text


def test_arranging_a_round_moves_the_application_and_is_told_once(job: Application) -> None:
    schedule(application=job, at=NOW, starts_at=NOW + timedelta(days=2), timezone_name="UTC")
    job.refresh_from_db()
    assert job.stage == "interviewing"
    assert StageChange.objects.count() == 1
    assert [a.kind for a in Activity.objects.all()] == [ActivityKind.INTERVIEW_SCHEDULED]
    second = schedule(application=job, at=NOW, starts_at=NOW + timedelta(days=9), timezone_name="UTC")
    assert second.round == 2
    assert StageChange.objects.count() == 1


def test_a_later_stage_stays(ana: User) -> None:
    offer = make_application(user=ana, stage="offer")
    schedule(application=offer, at=NOW, starts_at=NOW, timezone_name="UTC")
    offer.refresh_from_db()
    assert offer.stage == "offer"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"day": ""}, "This field is required."),
        ({"day": "2026-02-30"}, "Enter a day such as"),
        (
            {"day": "0001-01-01", "time": "00:00", "timezone_name": "Asia/Tokyo"},
            "Choose a day that calendars know.",
        ),
        ({"time": "25:00"}, "Enter a time such as 14:30."),
        ({"timezone_name": "Mars/Olympus"}, "We do not know this time zone."),
        ({"timezone_name": "../../etc/passwd"}, "We do not know this time zone."),
        ({"minutes": "-5"}, "Enter a number of minutes"),
        ({"minutes": "9" * 400}, "Enter a number of minutes"),
        ({"kind": "seance"}, "Select a valid choice."),
        ({"place": "javascript:alert(1)"}, "Enter a link that starts with https://, or plain words."),
        ({"place": " JavaScript:alert(1)"}, "Enter a link that starts with https://, or plain words."),
        ({"place": "ftp://example.org"}, "Enter an address that starts with https://"),
        ({"people": "x" * 501}, "This has 501 characters; at most 500 fit here."),
        (
            {"day": "2026-03-08", "time": "02:30"},
            "The clocks go forward then, and skip this time. The next one is 03:00.",
        ),
        ({"day": "2026-11-01", "time": "01:30"}, "The clocks go back then, and this time comes twice."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(
    as_ana: Client, job: Application, fields: dict[str, str], message: str
) -> None:
    data = {**FIELDS, "notes": "The kept notes", **fields}
    answer = as_ana.post(f"/pipeline/applications/{job.pk}/interviews/add/", data)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert message in text
    assert "The kept notes" in text
    assert not Interview.objects.exists()


@pytest.mark.parametrize(("which", "hour"), [("first", 6), ("second", 7)])
def test_of_a_time_that_comes_twice_the_person_says_which(
    as_ana: Client, job: Application, which: str, hour: int
) -> None:
    data = {**FIELDS, "day": "2026-11-01", "time": "01:30", "which": which}
    as_ana.post(f"/pipeline/applications/{job.pk}/interviews/add/", data)
    interview = Interview.objects.get()
    assert interview.starts_at == datetime(2026, 11, 1, hour, 30, tzinfo=UTC)
    text = as_ana.get(f"/pipeline/interviews/{interview.pk}/").content.decode()
    assert 'value="01:30"' in text


def test_plain_words_are_a_place(as_ana: Client, job: Application) -> None:
    as_ana.post(
        f"/pipeline/applications/{job.pk}/interviews/add/", {**FIELDS, "place": "Room 4: ask for Max"}
    )
    assert Interview.objects.get().place == "Room 4: ask for Max"


def test_calendars_hear_of_a_new_time_but_not_of_notes(job: Application) -> None:
    interview = make_interview(application=job)
    interview = change(interview=interview, values={"notes": "Bring the dashboards"}, at=NOW)
    assert interview.sequence == 0
    friday = datetime(2027, 1, 15, 15, 0, tzinfo=UTC)
    interview = change(interview=interview, values={"starts_at": friday}, at=NOW)
    assert (interview.sequence, interview.thank_by) == (1, date(2027, 1, 18))


def test_editing_shows_the_local_time_and_keeps_the_moment(as_ana: Client, job: Application) -> None:
    interview = make_interview(application=job, timezone_name="America/Chicago")
    address = f"/pipeline/interviews/{interview.pk}/"
    text = as_ana.get(address).content.decode()
    assert 'value="2027-01-12"' in text
    assert 'value="09:00"' in text
    as_ana.post(address, {**FIELDS, "day": "2027-01-12", "time": "09:00", "outcome": "passed"})
    before, interview = interview, Interview.objects.get()
    assert interview.starts_at == before.starts_at
    assert (interview.outcome, told(ActivityKind.INTERVIEW_COMPLETED)) == ("passed", 1)


def test_a_round_is_done_once(job: Application) -> None:
    interview = make_interview(application=job)
    first = finish(interview=interview, at=NOW)
    again = finish(interview=interview, at=NOW + timedelta(hours=1))
    assert first.done_at == again.done_at == NOW
    assert told(ActivityKind.INTERVIEW_COMPLETED) == 1


def test_calling_off_can_be_undone_to_the_letter(as_ana: Client, job: Application) -> None:
    interview = make_interview(application=job)
    before = Interview.objects.values().get()
    text = as_ana.post(f"/pipeline/interviews/{interview.pk}/cancel/", follow=True).content.decode()
    assert f"/pipeline/interviews/{interview.pk}/reinstate/" in text
    assert "Called off" in text
    assert Interview.objects.get().thank_by is None
    assert told(ActivityKind.STATUS_CHANGE) == 1
    as_ana.post(f"/pipeline/interviews/{interview.pk}/reinstate/")
    after = Interview.objects.values().get()
    changing = {"updated_at", "sequence"}
    assert {k: v for k, v in after.items() if k not in changing} == {
        k: v for k, v in before.items() if k not in changing
    }
    assert after["sequence"] == 2
    assert told(ActivityKind.STATUS_CHANGE) == 0


def test_editing_a_round_that_was_called_off_does_not_bring_it_back(as_ana: Client, job: Application) -> None:
    interview = make_interview(application=job, outcome="cancelled", thank_by=None)
    as_ana.post(f"/pipeline/interviews/{interview.pk}/", {**FIELDS, "outcome": "", "notes": "They were ill"})
    interview.refresh_from_db()
    assert (interview.outcome, interview.notes, interview.thank_by) == ("cancelled", "They were ill", None)


def test_what_is_over_cannot_be_called_off(as_ana: Client, job: Application) -> None:
    interview = make_interview(application=job, outcome="passed")
    with pytest.raises(NotPending):
        call_off(interview=interview, at=NOW)
    text = as_ana.post(f"/pipeline/interviews/{interview.pk}/cancel/", follow=True).content.decode()
    assert "cannot be called off" in text
    assert reinstate(interview=interview).outcome == "passed"


def test_thanks_are_due_when_the_round_is_over_and_lead_to_a_message(
    as_ana: Client, ana: User, job: Application
) -> None:
    person = make_recruiter(user=ana)
    job.contacts.add(person)
    past = timezone.now() - timedelta(days=4)
    interview = make_interview(application=job, starts_at=past, thank_by=(past + timedelta(days=1)).date())
    text = as_ana.get(job.get_absolute_url()).content.decode()
    assert "Thank-you: 3 days late" in text
    assert f"/messages/new/?recruiter={person.pk}&amp;type=thank_you" in text
    text = as_ana.post(f"/pipeline/interviews/{interview.pk}/thanked/", follow=True).content.decode()
    assert "Thanked on" in text
    assert "days late" not in text
    as_ana.post(f"/pipeline/interviews/{interview.pk}/not-thanked/")
    assert "days late" in as_ana.get(job.get_absolute_url()).content.decode()


def test_before_the_round_no_thanks_are_due(as_ana: Client, job: Application) -> None:
    make_interview(application=job, starts_at=timezone.now() + timedelta(hours=3))
    assert "Thank-you" not in as_ana.get(job.get_absolute_url()).content.decode()


def test_the_zone_of_the_last_round_is_offered(as_ana: Client, job: Application, ana: User) -> None:
    address = f"/pipeline/applications/{job.pk}/interviews/add/"
    ana.profile.preferences = {"timezone": "Asia/Tokyo"}
    ana.profile.save()
    assert "Asia/Tokyo" in as_ana.get(address).content.decode()
    make_interview(application=job, timezone_name="Europe/Berlin")
    assert "Europe/Berlin" in as_ana.get(address).content.decode()


def test_a_round_of_an_archived_application_is_not_found(as_ana: Client, job: Application) -> None:
    interview: Any = make_interview(application=job)
    Application.objects.update(archived_at=NOW)
    assert as_ana.get(f"/pipeline/interviews/{interview.pk}/").status_code == 404
