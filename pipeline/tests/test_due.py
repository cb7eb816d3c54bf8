from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.utils import timezone

from accounts.models import User
from core.htmx import undo_address
from messaging.models import Message, Sequence, SequenceStatus
from pipeline.due import Sort, due_of
from pipeline.models import Activity, Application, Interview
from pipeline.tests.factories import make_application, make_interview
from recruiters.models import Note, Recruiter, TouchKind
from recruiters.tests.factories import make_recruiter
from recruiters.touching import log_touch

pytestmark = pytest.mark.django_db

NOW = datetime(2027, 1, 12, 15, 0, tzinfo=UTC)  # a Tuesday
TODAY = NOW.date()
DAY = timedelta(days=1)
UTC_ZONE = ZoneInfo("UTC")


def due(user: User, now: datetime = NOW, zone: str = "UTC") -> list[tuple[Sort, str]]:
    return [(task.sort, task.title) for task in due_of(user, now=now, zone=ZoneInfo(zone)).waiting]


def coming(user: User) -> list[tuple[Sort, date]]:
    return [(task.sort, task.on) for task in due_of(user, now=NOW, zone=UTC_ZONE).coming]


def undo_of(response: Any) -> str:
    return undo_address(list(get_messages(response.wsgi_request))[-1])


@pytest.fixture
def everything(ana: User) -> User:
    """One of each kind."""
    lena = make_recruiter(user=ana, first_name="Lena", last_name="", at=NOW - 9 * DAY, company="Acme")
    log_touch(recruiter=lena, kind=TouchKind.SENT, at=NOW - 8 * DAY, now=NOW)
    make_recruiter(user=ana, first_name="Omar", next_action="Send the list", next_action_on=TODAY)
    make_application(user=ana, title="Clerk", next_action="Ask a friend", next_action_on=TODAY - DAY)
    make_application(user=ana, title="Analyst", deadline=TODAY)
    held = make_application(user=ana, title="Lead", stage="interviewing")
    make_interview(application=held, starts_at=NOW + timedelta(hours=2), people="Ms Ito")
    make_interview(
        application=held, starts_at=NOW - 2 * DAY, done_at=NOW - DAY, thank_by=TODAY, people="Mr Ek", round=2
    )
    nora = make_recruiter(user=ana, first_name="Nora", last_name="Roe")
    steps = Sequence.objects.create(user=ana, recruiter=nora)
    Message.objects.create(
        user=ana, recruiter=nora, subject="Again", sequence=steps, step=1, scheduled_for=NOW - DAY
    )
    return ana


def test_all_that_waits_comes_in_one_query(everything: User, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        found = due(everything)
    assert set(found) == {
        (Sort.FOLLOW_UP, "Write to Lena again"),
        (Sort.STEP, "Send the list"),
        (Sort.APPLICATION_STEP, "Ask a friend"),
        (Sort.DEADLINE, "Apply"),
        (Sort.INTERVIEW, "Interview"),
        (Sort.THANKS, "Say thank you"),
        (Sort.MESSAGE, "Look at the message to Nora Roe"),
    }


def test_the_page_shows_each_with_its_answer(
    as_ana: Client, everything: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    then = partial(due_of, everything, now=NOW, zone=UTC_ZONE)
    monkeypatch.setattr("pipeline.views.due.due_of", lambda *_args, **_kwargs: then())
    html = as_ana.get("/pipeline/due/").content.decode()
    for said in ("Write to Lena again", "Send the list", "Ask a friend", "Apply", "Nora Roe", "Mr Ek"):
        assert said in html
    assert html.count('class="due-item"') == 7


def test_nothing_due_says_so(as_ana: Client) -> None:
    assert "Nothing is due" in as_ana.get("/pipeline/due/").content.decode()


def test_nobody_sees_what_waits_for_another(everything: User, mallory: User) -> None:
    assert due(mallory) == []


def test_what_was_archived_waits_no_more(everything: User) -> None:
    for model in (Recruiter, Application, Message):
        model._default_manager.update(archived_at=NOW)
    assert due(everything) == []


def test_the_day_is_that_of_the_persons_own_clock(ana: User) -> None:
    make_application(user=ana, deadline=TODAY + DAY)
    late = NOW.replace(hour=23)
    assert due(ana, late) == []
    assert due(ana, late, "Asia/Tokyo") == [(Sort.DEADLINE, "Apply")]


def test_the_week_ahead_stands_apart(ana: User) -> None:
    make_application(user=ana, deadline=TODAY + 7 * DAY)
    make_application(user=ana, deadline=TODAY + 8 * DAY)
    make_application(user=ana, next_action="Ask", next_action_on=TODAY + DAY)
    assert due(ana) == []
    assert coming(ana) == [(Sort.APPLICATION_STEP, TODAY + DAY), (Sort.DEADLINE, TODAY + 7 * DAY)]


def test_a_follow_up_is_asked_for_once(ana: User) -> None:
    """Not beside the person's own plan, and not beside a sequence that runs."""
    lena = make_recruiter(user=ana, at=NOW - 9 * DAY)
    log_touch(recruiter=lena, kind=TouchKind.SENT, at=NOW - 8 * DAY, now=NOW)
    assert [sort for sort, _ in due(ana)] == [Sort.FOLLOW_UP]
    steps = Sequence.objects.create(user=ana, recruiter=lena)
    assert due(ana) == []
    Sequence.objects.filter(pk=steps.pk).update(status=SequenceStatus.STOPPED)
    Recruiter.objects.update(next_action="Call", next_action_on=TODAY)
    assert [sort for sort, _ in due(ana)] == [Sort.STEP]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"starts_at": NOW + timedelta(hours=1)}, [Sort.INTERVIEW]),
        ({"starts_at": NOW - 13 * DAY}, [Sort.INTERVIEW]),
        ({"starts_at": NOW - 15 * DAY}, []),
        ({"starts_at": NOW + DAY}, []),
        ({"starts_at": NOW, "outcome": "cancelled"}, []),
        ({"starts_at": NOW, "outcome": "passed"}, []),
        ({"starts_at": NOW - DAY, "done_at": NOW, "thank_by": TODAY}, [Sort.THANKS]),
        ({"starts_at": NOW - DAY, "done_at": NOW, "thank_by": TODAY, "thanked_at": NOW}, []),
        ({"starts_at": NOW - DAY, "thank_by": TODAY}, [Sort.INTERVIEW]),
        ({"starts_at": NOW - DAY, "done_at": NOW, "thank_by": TODAY - 15 * DAY}, []),
    ],
)
def test_an_interview_waits_until_it_was_held_and_then_thanks_do(
    ana: User, fields: dict[str, Any], expected: list[Sort]
) -> None:
    make_interview(application=make_application(user=ana, stage="interviewing"), **fields)
    assert [sort for sort, _ in due(ana)] == expected


@pytest.mark.parametrize(("stage", "count"), [("saved", 1), ("applied", 0), ("withdrawn", 0)])
def test_a_deadline_waits_for_what_is_not_sent_yet(ana: User, stage: str, count: int) -> None:
    make_application(user=ana, deadline=TODAY, stage=stage)
    assert len(due(ana)) == count


def test_a_step_with_a_recruiter_is_done_and_undone(as_ana: Client, ana: User) -> None:
    omar = make_recruiter(user=ana, next_action="Send the list", next_action_on=TODAY)
    response = as_ana.post(f"/pipeline/due/recruiters/{omar.pk}/done/", {"from": "timeline"})
    assert response["Location"] == "/pipeline/timeline/"
    omar.refresh_from_db()
    assert (omar.next_action, omar.next_action_on) == ("", None)
    assert Activity.objects.for_user(ana).get().text == "Send the list"
    as_ana.post(f"/pipeline/due/recruiters/{omar.pk}/done/")
    assert Note.objects.standing().count() == 1
    as_ana.post(undo_of(response))
    omar.refresh_from_db()
    assert (omar.next_action, omar.next_action_on) == ("Send the list", TODAY)
    assert not Activity.objects.for_user(ana).exists()
    assert not Note.objects.standing().exists()


def test_a_follow_up_that_is_put_off_becomes_a_step_of_ones_own(as_ana: Client, ana: User) -> None:
    lena = make_recruiter(user=ana)
    response = as_ana.post(f"/pipeline/due/recruiters/{lena.pk}/later/")
    lena.refresh_from_db()
    assert lena.next_action == "Write again"
    assert lena.next_action_on is not None
    assert timezone.now().date() < lena.next_action_on <= timezone.now().date() + 3 * DAY
    assert lena.next_action_on.weekday() < 5
    as_ana.post(undo_of(response))
    lena.refresh_from_db()
    assert [lena.next_action, lena.next_action_on] == ["", None]


def test_a_step_with_an_application_is_done_put_off_and_undone(as_ana: Client, ana: User) -> None:
    clerk = make_application(user=ana, next_action="Ask “Jo” & Zoë", next_action_on=TODAY)
    response = as_ana.post(f"/pipeline/due/applications/{clerk.pk}/later/")
    clerk.refresh_from_db()
    assert clerk.next_action == "Ask “Jo” & Zoë"
    assert clerk.next_action_on != TODAY
    as_ana.post(undo_of(response))
    response = as_ana.post(f"/pipeline/due/applications/{clerk.pk}/done/")
    as_ana.post(f"/pipeline/due/applications/{clerk.pk}/done/")
    assert [a.text for a in Activity.objects.for_user(ana)] == ["Ask “Jo” & Zoë"]
    as_ana.post(undo_of(response))
    clerk.refresh_from_db()
    assert (clerk.next_action, clerk.next_action_on) == ("Ask “Jo” & Zoë", TODAY)
    assert not Activity.objects.for_user(ana).exists()


@pytest.mark.parametrize(
    "query", ["?on=x", "?told=yesterday", "?note=x", "?action=%00", "?action=" + "x" * 256]
)
def test_an_undo_that_makes_no_sense_changes_nothing(as_ana: Client, ana: User, query: str) -> None:
    omar = make_recruiter(user=ana, next_action="Call", next_action_on=TODAY)
    clerk = make_application(user=ana, next_action="Call", next_action_on=TODAY)
    for address in (f"recruiters/{omar.pk}", f"applications/{clerk.pk}"):
        assert as_ana.post(f"/pipeline/due/{address}/back/{query}").status_code == 302
    assert Recruiter.objects.get().next_action == Application.objects.get().next_action == "Call"


def test_thanks_are_marked_as_sent_and_unmarked(as_ana: Client, ana: User) -> None:
    interview = make_interview(application=make_application(user=ana), done_at=NOW)
    response = as_ana.post(f"/pipeline/due/interviews/{interview.pk}/thanked/")
    assert Interview.objects.get().thanked_at is not None
    as_ana.post(undo_of(response))
    assert Interview.objects.get().thanked_at is None
