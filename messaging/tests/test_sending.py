"""E-mail from here, against a real mail server: each message once, and what is said where it cannot go."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from accounts.models import User
from messaging.mailing import message_of_reply, opt_out_url
from messaging.marking import Blocked, OutOfOrder
from messaging.models import Delivery, Message, MessageStatus, Reason, Suppression
from messaging.permission import CannotSend
from messaging.sending import STALLED_AFTER, WAITS, pick_up, queue_message, send, send_again, take_back
from messaging.suppressing import suppress
from messaging.tests.factories import make_message, verify
from messaging.tests.sink import Sink
from recruiters.models import Touch, TouchKind
from recruiters.tests.factories import make_recruiter

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)


@pytest.fixture
def queued(ana: User) -> Message:
    verify(ana)
    return queue_message(message=make_message(user=ana), when=NOW, now=NOW)


def send_at(message: Message, now: datetime) -> Delivery | None:
    result = send(message_id=message.pk, clock=lambda: now)
    message.refresh_from_db()
    return result


def test_it_goes_once_with_all_that_an_answer_needs(sink: Sink, ana: User, queued: Message) -> None:
    assert send_at(queued, NOW) == Delivery.SENT
    assert send_at(queued, NOW) is None
    (taken,) = sink.taken
    assert taken["From"] == "Ana Silva via Jobezie <hello@jobezie.example>"
    assert taken["Reply-To"] == "Ana Silva <ana@example.com>"
    assert taken["To"] == "Joan Reyes <joan@globex.example>"
    assert taken["Message-ID"] == queued.post_id
    assert queued.post_id.endswith("@jobezie.example>")
    assert taken["List-Unsubscribe"] == f"<{opt_out_url(queued)}>"
    # Not encoded and in one piece, or mail programs do not find it.
    assert f"\r\nList-Unsubscribe: <{opt_out_url(queued)}>\r\n".encode() in sink.raw[0]
    assert taken["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    body = taken.get_body()
    assert body is not None
    assert "15-minute call on Thursday" in body.get_content()
    assert opt_out_url(queued) in body.get_content()
    assert queued.status == MessageStatus.SENT
    assert queued.sent_at == NOW
    assert queued.sent_to == "joan@globex.example"


def test_going_tells_the_recruiter_once(sink: Sink, queued: Message) -> None:
    send_at(queued, NOW)
    pick_up(now=NOW + timedelta(hours=1))
    touch = Touch.objects.get(recruiter=queued.recruiter)
    assert touch.kind == TouchKind.SENT
    assert touch.reference == queued.pk
    queued.recruiter.refresh_from_db()
    assert queued.recruiter.stage == "contacted"


@pytest.mark.parametrize(
    ("name", "subject", "body"),
    [
        (
            "Zoë Müller-Nguyễn",
            "Grüße aus São Paulo 😀",
            "Hi Joan,\n\n.\n..dots\n“quotes”. Could we talk?",
        ),
        (
            'Ann "Q" O\'Neil, Jr.',
            'a \\ back: "slash"',
            "Hi Joan,\n\nFrom the bottom: could we talk on Friday?",
        ),
    ],
)
def test_names_and_texts_arrive_as_they_were_typed(
    sink: Sink, ana: User, name: str, subject: str, body: str
) -> None:
    verify(ana)
    ana.first_name, ana.last_name = name, ""
    ana.save()
    joan = make_recruiter(user=ana, first_name="Joan", last_name="D'Arc, Söhne", email="joan@globex.example")
    message = make_message(user=ana, recruiter=joan, subject=subject, body=body)
    send_at(queue_message(message=message, when=NOW, now=NOW), NOW)
    (taken,) = sink.taken
    assert taken["Subject"] == subject
    assert taken["From"].addresses[0].display_name == f"{name} via Jobezie"
    assert taken["To"].addresses[0].display_name == "Joan D'Arc, Söhne"
    text = taken.get_body()
    assert text is not None
    assert text.get_content().replace("\r\n", "\n").startswith(body)


@pytest.mark.parametrize("breaker", ["\r\nBcc: x@evil.example", "\nX: y", "\u2028Bcc: x@evil.example"])
def test_nobody_writes_a_header_of_their_own(sink: Sink, ana: User, breaker: str) -> None:
    verify(ana)
    User.objects.filter(pk=ana.pk).update(first_name=f"Ana{breaker}")
    joan = make_recruiter(user=ana, first_name=f"Joan{breaker}", email="joan@globex.example")
    message = make_message(user=ana, recruiter=joan, body="Hi Joan,\n\nCould we talk on Friday about SQL?")
    Message.objects.filter(pk=message.pk).update(subject=f"Hello{breaker}")
    message = queue_message(message=Message.objects.get(pk=message.pk), when=NOW, now=NOW)
    send_at(message, NOW)
    (taken,) = sink.taken
    assert taken["Bcc"] is None
    assert taken["X"] is None


def test_answers_also_come_to_a_signed_address_where_one_is_set(
    sink: Sink, queued: Message, settings: Any
) -> None:
    settings.MAIL_REPLY_DOMAIN = "in.jobezie.example"
    send_at(queued, NOW)
    person, ours = sink.taken[0]["Reply-To"].addresses
    assert person.addr_spec == "ana@example.com"
    assert len(ours.username) <= 64
    assert message_of_reply(ours.addr_spec.upper()) == queued.pk
    assert message_of_reply(ours.addr_spec.replace("reply+", "reply+0", 1)) is None
    assert message_of_reply(f"reply+{queued.pk.hex}{'0' * 20}@in.jobezie.example") is None


def test_a_picture_that_counts_openings_is_there_only_on_wish(
    sink: Sink, ana: User, queued: Message, settings: Any
) -> None:
    settings.MAIL_WEBHOOKS = True
    send_at(queued, NOW)
    ana.profile.preferences = {"track_opens": True}
    ana.profile.save()
    second = queue_message(message=make_message(user=ana, recruiter=queued.recruiter), when=NOW, now=NOW)
    send_at(second, NOW)
    without, with_it = sink.taken
    assert (without["X-Mailgun-Track-Opens"], with_it["X-Mailgun-Track-Opens"]) == ("no", "yes")
    assert without.get_content_type() == "text/plain"
    assert with_it.get_body(("html",)) is not None


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"recruiter__email": ""}, "no_address"),
        ({"recruiter__do_not_contact": True}, "blocked"),
        ({"recruiter__archived_at": NOW}, "archived"),
        ({"subject": " "}, "no_subject"),
        ({"channel": "linkedin_message"}, "channel"),
        ({"unverified": True}, "unverified"),
        ({"body": "Hi [Name], could we talk?"}, "blocked"),
    ],
)
def test_what_must_not_go_is_refused_before_it_is_queued(
    ana: User, change: dict[str, Any], name: str
) -> None:
    if not change.pop("unverified", None):
        verify(ana)
    person = {k.removeprefix("recruiter__"): v for k, v in change.items() if k.startswith("recruiter__")}
    text = {k: v for k, v in change.items() if not k.startswith("recruiter__")}
    joan = make_recruiter(user=ana, **{"first_name": "Joan", "email": "joan@globex.example", **person})
    message = make_message(user=ana, recruiter=joan, **text)
    with pytest.raises((CannotSend, Blocked)) as refusal:
        queue_message(message=message, when=NOW, now=NOW)
    assert (str(refusal.value) == name) or name == "blocked"


def test_what_changed_since_it_was_planned_is_seen_at_the_last_moment(sink: Sink, queued: Message) -> None:
    suppress(email="JOAN@globex.example", user=queued.user, reason=Reason.ASKED, at=NOW)
    assert send_at(queued, NOW) is None
    assert queued.delivery == Delivery.FAILED
    assert queued.trouble
    assert not sink.taken


def test_an_address_that_asked_for_no_more_is_refused_for_ever(ana: User, queued: Message) -> None:
    suppress(email="joan@globex.example", user=ana, reason=Reason.ASKED, at=NOW)
    queued.recruiter.refresh_from_db()
    assert queued.recruiter.do_not_contact
    queued.recruiter.do_not_contact = False  # ticked off by hand: the address still refuses
    queued.recruiter.save()
    other = make_message(user=ana, recruiter=queued.recruiter)
    with pytest.raises(CannotSend, match="suppressed"):
        queue_message(message=other, when=NOW + timedelta(days=4000), now=NOW)


def test_a_day_has_its_limit_and_says_when_it_ends(
    sink: Sink, ana: User, queued: Message, settings: Any
) -> None:
    settings.MESSAGES_PER_DAY = 1
    send_at(queued, NOW)
    second = make_message(user=ana, recruiter=queued.recruiter)
    with pytest.raises(CannotSend) as refusal:
        queue_message(message=second, when=NOW, now=NOW)
    assert refusal.value.refusal.until == datetime(2026, 11, 19, tzinfo=UTC)
    planned = queue_message(message=second, when=datetime(2026, 11, 19, 8, tzinfo=UTC), now=NOW)
    assert send_at(planned, datetime(2026, 11, 19, 9, tzinfo=UTC)) == Delivery.SENT
    assert len(sink.taken) == 2


def test_two_planned_for_one_day_beyond_the_limit_go_on_two_days(
    sink: Sink, ana: User, queued: Message, settings: Any
) -> None:
    second = queue_message(message=make_message(user=ana, recruiter=queued.recruiter), when=NOW, now=NOW)
    settings.MESSAGES_PER_DAY = 1
    send_at(queued, NOW)
    assert send_at(second, NOW) is None
    assert second.try_again_at == datetime(2026, 11, 19, tzinfo=UTC)
    assert pick_up(now=NOW + timedelta(hours=1)) == []
    tomorrow = datetime(2026, 11, 19, 0, 1, tzinfo=UTC)
    assert pick_up(now=tomorrow) == [second.pk]
    assert send_at(second, tomorrow) == Delivery.SENT


def test_a_server_that_is_down_is_asked_again_later_and_later(
    queued: Message, settings: Any, sink: Sink
) -> None:
    sink.answers["DATA"] = "451 Try later"
    now = NOW
    for wait in WAITS:
        assert pick_up(now=now) == [queued.pk]
        assert send_at(queued, now) == Delivery.QUEUED
        assert queued.try_again_at == now + wait
        assert pick_up(now=now + wait - timedelta(seconds=1)) == []
        now += wait
    assert send_at(queued, now) == Delivery.FAILED
    assert "Nothing was sent" in queued.trouble
    assert not sink.taken


def test_nobody_at_the_port_is_a_server_that_is_down(queued: Message, settings: Any) -> None:
    options = {"host": "127.0.0.1", "port": 9, "timeout": 1}
    settings.MAILERS = {
        "default": {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": options}
    }
    assert send_at(queued, NOW) == Delivery.QUEUED
    assert queued.attempts == 1


@pytest.mark.parametrize(
    ("command", "answer", "suppressed"),
    [
        ("RCPT", "550 5.1.1 No such user", True),
        ("RCPT", "550 5.7.1 Relaying denied", False),
        ("DATA", "554 5.7.1 Looks like spam", False),
    ],
)
def test_a_refusal_for_good_is_told_in_plain_words(
    sink: Sink, queued: Message, command: str, answer: str, suppressed: bool
) -> None:
    sink.answers[command] = answer
    assert send_at(queued, NOW) == Delivery.FAILED
    assert queued.is_editable
    assert pick_up(now=NOW + timedelta(days=1)) == []
    assert Suppression.objects.exists() is suppressed
    assert ("There is no mailbox" in queued.trouble) is suppressed


def test_it_can_be_stopped_until_it_is_being_sent(sink: Sink, ana: User, queued: Message) -> None:
    take_back(message=queued)
    assert send_at(queued, NOW) is None
    assert queued.status == MessageStatus.DRAFT
    again = queue_message(message=queued, when=NOW, now=NOW)
    send_at(again, NOW)
    with pytest.raises(OutOfOrder):
        take_back(message=again)
    assert len(sink.taken) == 1


def test_what_is_not_known_is_asked_and_sent_again_only_on_her_word(sink: Sink, queued: Message) -> None:
    Message.objects.filter(pk=queued.pk).update(
        delivery=Delivery.HANDED, sending_since=NOW, handed_at=NOW, post_id="<a@b>"
    )
    later = NOW + STALLED_AFTER + timedelta(seconds=1)
    assert pick_up(now=later) == []
    queued.refresh_from_db()
    assert queued.delivery == Delivery.UNKNOWN
    assert "do not know" in queued.trouble
    send_again(message=queued, now=later)
    assert send_at(queued, later) == Delivery.SENT
    assert sink.taken[0]["Message-ID"] == "<a@b>"  # whoever has it already can tell that it is the same


def test_her_word_that_it_went_is_enough(as_ana: Client, queued: Message) -> None:
    Message.objects.filter(pk=queued.pk).update(delivery=Delivery.UNKNOWN, handed_at=timezone.now())
    page = as_ana.get(f"/messages/{queued.pk}/").content.decode()
    assert "It went" in page
    as_ana.post(f"/messages/{queued.pk}/sent/", {"sent-on": timezone.now().date().isoformat()})
    queued.refresh_from_db()
    assert queued.delivery == Delivery.SENT
    assert queued.status == MessageStatus.SENT


def test_the_page_sends_after_a_moment_to_undo(as_ana: Client, ana: User, run_tasks: Any) -> None:
    verify(ana)
    message = make_message(user=ana, status=MessageStatus.READY)
    text = as_ana.post(f"/messages/{message.pk}/send/", follow=True).content.decode()
    assert f"/messages/{message.pk}/hold/" in text
    as_ana.post(f"/messages/{message.pk}/hold/")
    message.refresh_from_db()
    assert message.delivery == Delivery.NONE
    assert not mail.outbox


def test_without_a_verified_address_the_page_says_what_to_do(as_ana: Client, ana: User) -> None:
    message = make_message(user=ana, status=MessageStatus.READY)
    assert "Confirm your own e-mail address first" in as_ana.get(f"/messages/{message.pk}/").content.decode()
    as_ana.post(f"/messages/{message.pk}/send/")
    message.refresh_from_db()
    assert message.delivery == Delivery.NONE


@pytest.mark.parametrize(
    ("at", "zone", "said"),
    [
        ("2026-11-01T09:00", "Europe/Berlin", "has passed"),
        ("2027-03-28T02:30", "Europe/Berlin", "skip this time"),
        ("2027-01-01T09:00", "Mars/Olympus", "do not know this time zone"),
        ("2099-01-01T09:00", "Europe/Berlin", "within a year"),
        ("x", "UTC", "valid date"),
    ],
)
def test_a_time_that_cannot_be_is_refused_in_place(
    as_ana: Client, ana: User, at: str, zone: str, said: str
) -> None:
    verify(ana)
    message = make_message(user=ana, status=MessageStatus.READY)
    answer = as_ana.post(f"/messages/{message.pk}/schedule/", {"at": at, "timezone": zone})
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_a_planned_time_is_the_persons_own(as_ana: Client, ana: User) -> None:
    verify(ana)
    message = make_message(user=ana, status=MessageStatus.READY)
    day = (timezone.now() + timedelta(days=30)).strftime("%Y-%m-%d")
    as_ana.post(f"/messages/{message.pk}/schedule/", {"at": f"{day}T09:00", "timezone": "Asia/Kolkata"})
    message.refresh_from_db()
    assert message.scheduled_for is not None
    assert message.scheduled_for.astimezone(UTC).strftime("%H:%M") == "03:30"
