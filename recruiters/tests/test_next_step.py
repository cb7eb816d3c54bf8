from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from recruiters.models import Note, NoteKind, Recruiter
from recruiters.tests.factories import make_recruiter
from recruiters.tests.test_list import undo_in

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


@pytest.fixture
def jordan(ana: User) -> Recruiter:
    return make_recruiter(
        user=ana, next_action="Send the file & wait", next_action_on=timezone.localdate() - DAY
    )


def post(client: Client, recruiter: Recruiter, path: str = "", **typed: str) -> str:
    answer = client.post(f"/recruiters/{recruiter.pk}/next/{path}", typed, follow=True)
    recruiter.refresh_from_db()
    return answer.content.decode()


def was(recruiter: Recruiter) -> tuple[str, object]:
    return recruiter.next_action, recruiter.next_action_on


def test_it_is_set_and_set_back(as_ana: Client, jordan: Recruiter) -> None:
    before, tomorrow = was(jordan), timezone.localdate() + DAY
    text = post(as_ana, jordan, next_action="Call <them>", next_action_on=tomorrow.isoformat())
    assert was(jordan) == ("Call <them>", tomorrow)
    assert "Call &lt;them&gt;" in text
    as_ana.post(undo_in(text))
    jordan.refresh_from_db()
    assert was(jordan) == before


def test_it_changes_what_is_due_and_the_priority(as_ana: Client, jordan: Recruiter) -> None:
    today = timezone.localdate()
    post(as_ana, jordan, next_action="Call", next_action_on=today.isoformat())
    due = jordan.priority_total or 0
    assert Recruiter.objects.due(today).exists()
    post(as_ana, jordan, next_action="")
    assert was(jordan) == ("", None)
    assert not Recruiter.objects.due(today).exists()
    assert (jordan.priority_total or 0) < due


def test_a_done_step_goes_into_the_history(as_ana: Client, jordan: Recruiter) -> None:
    before = was(jordan)
    text = post(as_ana, jordan, "done/")
    note = Note.objects.standing().get()
    assert (note.kind, note.text) == (NoteKind.DONE, "Send the file & wait")
    assert was(jordan) == ("", None)
    as_ana.post(undo_in(text))
    jordan.refresh_from_db()
    assert was(jordan) == before
    assert not Note.objects.standing().exists()


@pytest.mark.parametrize("days", [1, 3, 7])
def test_it_is_put_off_to_a_working_day(as_ana: Client, jordan: Recruiter, days: int) -> None:
    before = was(jordan)
    text = post(as_ana, jordan, "later/", days=str(days))
    on = jordan.next_action_on
    assert on is not None
    assert on.weekday() < 5
    assert days <= (on - timezone.localdate()).days <= days + 2
    as_ana.post(undo_in(text))
    jordan.refresh_from_db()
    assert was(jordan) == before


@pytest.mark.parametrize("days", ["", "0", "-1", "365000000000", "x"])
def test_it_is_put_off_by_what_the_page_offers_only(as_ana: Client, jordan: Recruiter, days: str) -> None:
    before = was(jordan)
    post(as_ana, jordan, "later/", days=days)
    assert was(jordan) == before


def test_without_a_step_nothing_is_done_or_put_off(as_ana: Client, ana: User) -> None:
    recruiter = make_recruiter(user=ana)
    post(as_ana, recruiter, "done/")
    post(as_ana, recruiter, "later/", days="1")
    assert was(recruiter) == ("", None)
    assert not Note.objects.exists()


@pytest.mark.parametrize(
    ("action", "on", "said"),
    [
        ("", "2026-11-30", "Say what you want to do"),
        ("x" * 256, "", "at most 255"),
        ("Call", "someday", "Enter a day"),
        ("Call\x00", "", "Null"),
    ],
)
def test_a_step_that_cannot_be_is_refused_and_kept(
    as_ana: Client, jordan: Recruiter, action: str, on: str, said: str
) -> None:
    before = was(jordan)
    typed = {"next_action": action, "next_action_on": on}
    answer = as_ana.post(f"/recruiters/{jordan.pk}/next/", typed)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert "x" * 256 in answer.content.decode() or action != "x" * 256
    jordan.refresh_from_db()
    assert was(jordan) == before


@pytest.mark.parametrize(
    "query", ["?next_action=" + "x" * 300, "?next_action_on=x", "?note=x&next_action=Call"]
)
def test_a_strange_undo_is_no_error_of_ours(as_ana: Client, jordan: Recruiter, query: str) -> None:
    assert as_ana.post(f"/recruiters/{jordan.pk}/next/undo/{query}").status_code == 302
