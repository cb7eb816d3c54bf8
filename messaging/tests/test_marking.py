"""The way from ready to answered, by hand: told once, and taken back with all that followed."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from messaging.marking import (
    Blocked,
    OutOfOrder,
    mark_opened,
    mark_ready,
    mark_responded,
    mark_sent,
    unmark,
)
from messaging.models import Delivery, Message, MessageStatus, MessageType
from messaging.tests.factories import make_message
from recruiters.models import Touch, TouchKind
from recruiters.tests.factories import make_recruiter

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)


@pytest.fixture
def ready(ana: User) -> Message:
    joan = make_recruiter(
        user=ana, first_name="Joan", email="joan@globex.example", at=NOW - timedelta(days=1)
    )
    return mark_ready(message=make_message(user=ana, recruiter=joan), at=NOW)


def test_each_step_is_told_once(ready: Message) -> None:
    for _ in range(2):
        mark_sent(message=ready, at=NOW)
        mark_opened(message=ready, at=NOW + timedelta(hours=1))
        mark_responded(message=ready, at=NOW + timedelta(hours=2), text="Yes")
    touches = Touch.objects.filter(reference=ready.pk).order_by("at")
    assert [t.kind for t in touches] == [TouchKind.SENT, TouchKind.OPENED, TouchKind.RESPONDED]
    ready.refresh_from_db()
    assert ready.status == MessageStatus.RESPONDED
    ready.recruiter.refresh_from_db()
    assert ready.recruiter.stage == "responded"


def test_a_follow_up_counts_as_one(ana: User) -> None:
    message = make_message(user=ana, type=MessageType.FOLLOW_UP)
    mark_sent(message=message, at=NOW)
    assert Touch.objects.get(reference=message.pk).is_follow_up


def test_nothing_is_opened_or_answered_that_was_not_sent(ready: Message) -> None:
    for mark in (mark_opened, mark_responded):
        with pytest.raises(OutOfOrder):
            mark(message=ready, at=NOW)
    mark_sent(message=ready, at=NOW)
    with pytest.raises(OutOfOrder, match="before"):
        mark_responded(message=ready, at=NOW - timedelta(days=1))


def test_what_is_blocked_is_neither_ready_nor_sent(ana: User) -> None:
    message = make_message(user=ana, body="Hi [Name], could we talk?")
    for mark in (mark_ready, mark_sent):
        with pytest.raises(Blocked) as refusal:
            mark(message=message, at=NOW)
        assert refusal.value.blocks
    assert not Touch.objects.exists()


def test_do_not_contact_blocks_what_was_ready(ready: Message) -> None:
    ready.recruiter.do_not_contact = True
    ready.recruiter.save()
    with pytest.raises(Blocked, match="do_not_contact"):
        mark_sent(message=ready, at=NOW)


def test_undo_takes_back_what_followed(ready: Message) -> None:
    mark_sent(message=ready, at=NOW)
    mark_responded(message=ready, at=NOW + timedelta(hours=1))
    with pytest.raises(OutOfOrder):
        unmark(message=ready, status=MessageStatus.SENT, at=NOW)
    assert unmark(message=ready, status=MessageStatus.RESPONDED, at=NOW).status == MessageStatus.SENT
    assert unmark(message=ready, status=MessageStatus.SENT, at=NOW).status == MessageStatus.READY
    assert not Touch.objects.filter(reference=ready.pk).exists()
    ready.recruiter.refresh_from_db()
    assert ready.recruiter.stage == "new"
    assert ready.recruiter.last_contact_at is None


def test_what_went_out_from_here_is_not_called_back(ready: Message) -> None:
    mark_sent(message=ready, at=NOW)
    Message.objects.filter(pk=ready.pk).update(delivery=Delivery.SENT)
    with pytest.raises(OutOfOrder):
        unmark(message=ready, status=MessageStatus.SENT, at=NOW)


def test_the_page_marks_and_offers_undo(as_ana: Client, ready: Message) -> None:
    day = timezone.now().date().isoformat()
    text = as_ana.post(f"/messages/{ready.pk}/sent/", {"sent-on": day}, follow=True).content.decode()
    assert f"/messages/{ready.pk}/unmark/sent/" in text
    text = as_ana.post(
        f"/messages/{ready.pk}/answered/", {"answer-on": day, "answer-text": "Gladly"}, follow=True
    ).content.decode()
    assert f"/messages/{ready.pk}/unmark/responded/" in text
    as_ana.post(f"/messages/{ready.pk}/unmark/responded/")
    ready.refresh_from_db()
    assert ready.status == MessageStatus.SENT


@pytest.mark.parametrize("day", ["2099-01-01", "x", "", "0001-01-01\x00"])
def test_a_day_that_cannot_be_is_refused_and_the_words_are_kept(
    as_ana: Client, ready: Message, day: str
) -> None:
    mark_sent(message=ready, at=NOW)
    data = {"answer-on": day, "answer-text": "Their own words"}
    answer = as_ana.post(f"/messages/{ready.pk}/answered/", data)
    assert answer.status_code == 422
    assert "Their own words" in answer.content.decode()


def test_a_sent_message_stays_as_it_went(as_ana: Client, ready: Message) -> None:
    mark_sent(message=ready, at=NOW)
    body = ready.body
    data = {
        "recruiter": str(ready.recruiter_id),
        "type": "check_in",
        "channel": "email",
        "subject": "x",
        "body": "changed",
        "revision": "1",
    }
    as_ana.post(f"/messages/{ready.pk}/", data)
    ready.refresh_from_db()
    assert ready.body == body


def test_a_touch_by_hand_that_tells_of_no_message_changes_none(ready: Message) -> None:
    mark_sent(message=ready, at=NOW)
    Touch.objects.create(recruiter=ready.recruiter, kind=TouchKind.RESPONDED, at=NOW)
    ready.refresh_from_db()
    assert ready.status == MessageStatus.SENT


@pytest.mark.parametrize("step", ["draft", "ready", "nonsense"])
def test_only_marks_are_taken_back(as_ana: Client, ready: Message, step: str) -> None:
    answer: Any = as_ana.post(f"/messages/{ready.pk}/unmark/{step}/")
    assert answer.status_code in {302, 404}
    ready.refresh_from_db()
    assert ready.status == MessageStatus.READY
