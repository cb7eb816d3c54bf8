from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from core import slots
from recruiters.models import Note, NoteKind, Recruiter, StageChange, Touch, TouchKind
from recruiters.moving import move_recruiter
from recruiters.stages import Stage
from recruiters.tests.factories import make_note, make_recruiter
from recruiters.tests.test_list import undo_in
from recruiters.touching import log_touch

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


@pytest.fixture
def jordan(ana: User) -> Recruiter:
    return make_recruiter(user=ana)


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without what the floors above show here."""
    monkeypatch.setattr(slots, "_fillers", {})


def page(client: Client, recruiter: Recruiter, query: str = "") -> str:
    answer = client.get(f"/recruiters/{recruiter.pk}/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def post(client: Client, recruiter: Recruiter, path: str, **typed: str) -> str:
    answer = client.post(f"/recruiters/{recruiter.pk}/{path}", typed, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("count", [3, 30])
def test_it_costs_four_queries_for_any_history(
    as_ana: Client, jordan: Recruiter, alone: None, count: int, django_assert_num_queries: Any
) -> None:
    for number in range(count):
        make_note(recruiter=jordan, text=f"Note {number}")
        log_touch(recruiter=jordan, kind=TouchKind.CALL, at=timezone.now())
    with django_assert_num_queries(4):
        page(as_ana, jordan)


def test_with_the_floors_above_it_costs_at_most_six(
    as_ana: Client, jordan: Recruiter, django_assert_max_num_queries: Any
) -> None:
    log_touch(recruiter=jordan, kind=TouchKind.SENT, at=timezone.now())
    with django_assert_max_num_queries(6):
        page(as_ana, jordan)


def test_the_history_tells_all_in_its_order(as_ana: Client, jordan: Recruiter) -> None:
    now = timezone.now()
    Recruiter.objects.filter(pk=jordan.pk).update(created_at=now - 9 * DAY)
    make_note(recruiter=jordan, text="<b>first</b>", created_at=now - 8 * DAY)
    log_touch(recruiter=jordan, kind=TouchKind.SENT, at=now - 7 * DAY, channel="linkedin", text="Hello there")
    move_recruiter(recruiter=jordan, stage=Stage.INTERVIEWING, at=now - 1 * DAY)
    text = page(as_ana, jordan)
    told = [
        "Moved from Contacted to Interviewing",
        "Hello there",
        "&lt;b&gt;first",
        "Added to your recruiters",
    ]
    places = [text.index(words) for words in told]
    assert places == sorted(places)
    assert "Message sent · LinkedIn" in text


@pytest.mark.parametrize(
    ("shown", "told"), [("notes", "A note"), ("contacts", "A call"), ("moves", "Moved from New to Offer")]
)
def test_the_history_can_be_narrowed(as_ana: Client, jordan: Recruiter, shown: str, told: str) -> None:
    make_note(recruiter=jordan, text="A note")
    log_touch(recruiter=jordan, kind=TouchKind.CALL, at=timezone.now(), text="A call")
    move_recruiter(recruiter=jordan, stage=Stage.OFFER, at=timezone.now())
    text = page(as_ana, jordan, f"?show={shown}")
    for words in ("A note", "A call", "Moved from New to Offer"):
        assert (words in text) is (words == told)


def test_a_long_history_has_pages_that_lose_nothing(as_ana: Client, jordan: Recruiter) -> None:
    for number in range(60):
        make_note(recruiter=jordan, text=f"Note number {number}.", created_at=timezone.now() - number * DAY)
    pages = [page(as_ana, jordan, f"?page={number}") for number in (1, 2, 3)]
    for number in range(60):
        assert sum(f"Note number {number}." in text for text in pages) == 1
    assert ["Added to your recruiters" in text for text in pages] == [False, False, True]
    assert "Nothing of this kind yet" in page(as_ana, jordan, "?page=9")


@pytest.mark.parametrize(
    "query", ["?page=0", "?page=-1", "?page=x", "?page=" + "9" * 30, "?show=all", "?page=%00"]
)
def test_a_strange_address_is_answered_with_a_page(as_ana: Client, jordan: Recruiter, query: str) -> None:
    page(as_ana, jordan, query)


def test_three_scores_open_their_reasons(as_ana: Client, jordan: Recruiter) -> None:
    log_touch(recruiter=jordan, kind=TouchKind.SENT, at=timezone.now())
    text = page(as_ana, jordan)
    for words in ("Response score", "Fit score", "Priority", "0 answers to 1 message.", "times", "Left out"):
        assert words in text


def test_counted_opens_change_the_name_of_the_score(as_ana: Client, ana: User) -> None:
    ana.profile.preferences["track_opens"] = True
    ana.profile.save()
    assert "Engagement score" in page(as_ana, make_recruiter(user=ana))


@pytest.mark.parametrize("kind", list(TouchKind))
def test_every_kind_of_contact_is_recorded_and_taken_back(
    as_ana: Client, jordan: Recruiter, kind: TouchKind
) -> None:
    today = timezone.localdate().isoformat()
    text = post(as_ana, jordan, "contacts/", kind=kind, on=today, channel="email", text="About\n the role")
    touch = Touch.objects.get()
    assert (touch.kind, touch.channel, touch.text) == (kind, "email", "About\n the role")
    assert f"Recorded: {kind.label.lower()}." in text
    assert "Taken back" in as_ana.post(undo_in(text), follow=True).content.decode()
    assert not Touch.objects.exists()
    jordan.refresh_from_db()
    assert jordan.stage == Stage.NEW


def test_a_contact_of_an_earlier_day_is_dated_so(as_ana: Client, jordan: Recruiter) -> None:
    day = timezone.localdate() - 3 * DAY
    text = post(as_ana, jordan, "contacts/", kind="sent", on=day.isoformat())
    assert Touch.objects.get().at.date() == day
    assert "A follow-up is due on" in text
    jordan.refresh_from_db()
    assert jordan.stage == Stage.CONTACTED


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("on", "2999-01-01", "still to come"),
        ("on", "1066-10-14", "too long ago"),
        ("on", "soon", "Enter a day"),
        ("on", "", "Enter the day"),
        ("on", "99999999999-01-01", "Enter a day"),
        ("kind", "smoke signal", "valid choice"),
        ("channel", "smoke", "valid choice"),
        ("text", "x" * 5001, "at most 5000"),
        ("text", "a\x00", "Null characters"),
    ],
)
def test_a_contact_that_cannot_be_is_refused_and_kept(
    as_ana: Client, jordan: Recruiter, field: str, value: str, said: str
) -> None:
    typed = {"kind": "sent", "on": timezone.localdate().isoformat(), "text": "My words", field: value}
    answer = as_ana.post(f"/recruiters/{jordan.pk}/contacts/", typed)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert said in text
    assert field == "text" or "My words" in text
    assert not Touch.objects.exists()


def test_what_a_message_told_is_not_taken_back_here(as_ana: Client, jordan: Recruiter) -> None:
    touch = log_touch(recruiter=jordan, kind=TouchKind.SENT, at=timezone.now(), reference=uuid4())
    assert "take-back" not in page(as_ana, jordan)
    assert "belongs to a message" in post(as_ana, jordan, f"contacts/{touch.pk}/take-back/")
    assert Touch.objects.exists()


def test_a_note_is_kept_edited_removed_and_brought_back(as_ana: Client, jordan: Recruiter) -> None:
    post(as_ana, jordan, "notes/", text="  Line one\n  line <two> ", kind="call")
    note = Note.objects.get()
    assert (note.text, note.kind) == ("  Line one\n  line <two> ", NoteKind.CALL)
    assert "line &lt;two&gt;" in page(as_ana, jordan)
    post(as_ana, jordan, f"notes/{note.pk}/", text="Changed", kind="general")
    note.refresh_from_db()
    assert note.text == "Changed"
    text = post(as_ana, jordan, f"notes/{note.pk}/remove/")
    assert "Changed" not in text
    assert as_ana.get(f"/recruiters/{jordan.pk}/notes/{note.pk}/").status_code == 404
    assert "Changed" in as_ana.post(undo_in(text), follow=True).content.decode()


def test_notes_count_for_the_priority_while_they_stand(as_ana: Client, jordan: Recruiter) -> None:
    post(as_ana, jordan, "notes/", text="A", kind="general")
    jordan.refresh_from_db()
    with_note = jordan.priority_total
    post(as_ana, jordan, f"notes/{Note.objects.get().pk}/remove/")
    jordan.refresh_from_db()
    assert (jordan.priority_total or 0) < (with_note or 0)


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "Write something"), (" \n ", "Write something"), ("x" * 20_001, "at most 20000"), ("\x00", "Null")],
)
def test_a_note_that_cannot_be_is_refused(as_ana: Client, jordan: Recruiter, text: str, said: str) -> None:
    for path in ("notes/", f"notes/{make_note(recruiter=jordan).pk}/"):
        answer = as_ana.post(f"/recruiters/{jordan.pk}/{path}", {"text": text, "kind": "general"})
        assert answer.status_code == 422
        assert said in answer.content.decode()


def test_a_note_answers_only_under_its_own_recruiter(as_ana: Client, ana: User, jordan: Recruiter) -> None:
    note = make_note(recruiter=make_recruiter(user=ana))
    touch = log_touch(recruiter=note.recruiter, kind=TouchKind.CALL, at=timezone.now())
    assert as_ana.post(f"/recruiters/{jordan.pk}/notes/{note.pk}/remove/").status_code == 404
    assert as_ana.post(f"/recruiters/{jordan.pk}/contacts/{touch.pk}/take-back/").status_code == 404


def test_a_stage_is_changed_and_changed_back(as_ana: Client, jordan: Recruiter) -> None:
    text = post(as_ana, jordan, "stage/", stage="interviewing")
    assert "Jordan Reyes moved to Interviewing." in text
    as_ana.post(undo_in(text))
    jordan.refresh_from_db()
    assert jordan.stage == Stage.NEW
    assert not StageChange.objects.exists()
    assert as_ana.post(undo_in(text)).status_code == 404


def test_a_stage_that_is_none_changes_nothing(as_ana: Client, jordan: Recruiter) -> None:
    assert "Choose one of the stages." in post(as_ana, jordan, "stage/", stage="limbo")
    assert "moved to" not in post(as_ana, jordan, "stage/", stage="new")


def test_it_is_put_away_and_brought_back(as_ana: Client, jordan: Recruiter) -> None:
    text = post(as_ana, jordan, "archive/")
    assert as_ana.get(f"/recruiters/{jordan.pk}/").status_code == 404
    as_ana.post(undo_in(text))
    page(as_ana, jordan)


def test_do_not_contact_is_seen_and_stops_what_is_due(as_ana: Client, jordan: Recruiter) -> None:
    log_touch(recruiter=jordan, kind=TouchKind.SENT, at=timezone.now() - 8 * DAY)
    text = post(as_ana, jordan, "do-not-contact/")
    jordan.refresh_from_db()
    assert "Do not contact." in text
    assert (jordan.do_not_contact, jordan.follow_up_on, jordan.priority_total) == (True, None, 0)
    as_ana.post(undo_in(text))
    jordan.refresh_from_db()
    assert jordan.follow_up_on is not None


def test_links_lead_only_where_they_say(as_ana: Client, ana: User) -> None:
    """What another door, such as an import, may have let in is not made a link."""
    for address in ("javascript:alert(1)", "https://evil.example/"):
        recruiter = make_recruiter(user=ana, linkedin_url=address, email='a"b@example.com?bcc=x')
        text = page(as_ana, recruiter)
        assert f'href="{address}' not in text
        assert "?bcc=" not in text.split('href="mailto:')[1].split('"')[0]


def test_the_list_leads_to_an_open_form_for_a_contact(as_ana: Client, jordan: Recruiter) -> None:
    address = f"/recruiters/{jordan.pk}/?log=contact"
    assert f'href="{address}#record"' in as_ana.get("/recruiters/").content.decode()
    assert '<details name="log" id="record" open>' in as_ana.get(address).content.decode()
    assert '<details name="log" id="record">' in page(as_ana, jordan)
