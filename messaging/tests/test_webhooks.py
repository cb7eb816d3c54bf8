"""What the provider tells, over HTTP and signed: once, in any order, and nothing from anybody else."""

import hashlib
import hmac
import json
import time
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from accounts.models import User
from messaging.mailing import opt_out_url, reply_address
from messaging.models import Delivery, Message, MessageStatus, Suppression
from messaging.tests.factories import make_message
from recruiters.models import Touch, TouchKind

pytestmark = pytest.mark.django_db
KEY = "a-signing-key"


@pytest.fixture(autouse=True)
def connected(settings: Any) -> None:
    settings.MAIL_WEBHOOKS = True
    settings.MAIL_REPLY_DOMAIN = "in.jobezie.example"
    settings.ANYMAIL = {"MAILGUN_WEBHOOK_SIGNING_KEY": KEY}


@pytest.fixture
def sent(ana: User) -> Message:
    message = make_message(user=ana, status=MessageStatus.SENT)
    now = timezone.now() - timedelta(days=1)
    Message.objects.filter(pk=message.pk).update(
        delivery=Delivery.SENT,
        sent_at=now,
        post_id="<1@jobezie.example>",
        sent_to="joan@globex.example",
        sending_since=now,
    )
    message.refresh_from_db()
    return message


def signature(token: str) -> dict[str, str]:
    stamp = str(int(time.time()))
    digest = hmac.new(KEY.encode(), f"{stamp}{token}".encode(), hashlib.sha256).hexdigest()
    return {"timestamp": stamp, "token": token, "signature": digest}


def tell(client: Client, kind: str, *, event: str = "", token: str = "", **more: Any) -> HttpResponse:
    data = {
        "event": kind,
        "id": event or uuid4().hex,
        "timestamp": time.time(),
        "recipient": "joan@globex.example",
        "message": {"headers": {"message-id": "1@jobezie.example"}},
        **more,
    }
    body = {"signature": signature(token or uuid4().hex), "event-data": data}
    return client.post("/mail/tracking/", json.dumps(body), content_type="application/json")  # type: ignore[return-value]


def answer(client: Client, message: Message, **headers: str) -> HttpResponse:
    """An inbound mail as Mailgun forwards it, parsed; `to` and `text` may be said otherwise."""
    text = headers.pop("text", "Gladly. Is Thursday at 3 good?")
    to = headers.pop("to", reply_address(message))
    lines = {
        "From": "Joan Reyes <joan@globex.example>",
        "To": to,
        "Subject": "Re: Stock planning",
        "Message-Id": f"<{uuid4()}@globex.example>",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    form = {
        **signature(uuid4().hex),
        "recipient": to,
        "sender": "joan@globex.example",
        "message-headers": json.dumps([[k, v] for k, v in lines.items()]),
        "body-plain": text,
        "stripped-text": text,
    }
    return client.post("/mail/inbound/", form)  # type: ignore[return-value]


def fresh(message: Message) -> Message:
    message.refresh_from_db()
    return message


def test_an_answer_to_the_signed_address_is_taken_in_with_its_words(client: Client, sent: Message) -> None:
    assert answer(client, sent).status_code == 200
    assert fresh(sent).status == MessageStatus.RESPONDED
    touch = Touch.objects.get(recruiter=sent.recruiter, kind=TouchKind.RESPONDED)
    assert touch.text == "Gladly. Is Thursday at 3 good?"
    sent.recruiter.refresh_from_db()
    assert sent.recruiter.stage == "responded"


def test_an_answer_is_known_by_its_thread_as_well(client: Client, sent: Message) -> None:
    answer(client, sent, to="somebody@in.jobezie.example", References="<0@x> <1@jobezie.example> <2@y>")
    assert fresh(sent).status == MessageStatus.RESPONDED


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto-Submitted": "auto-replied"},
        {"Auto-Submitted": "auto-generated (absence)"},
        {"Precedence": "auto_reply"},
        {"X-Autoreply": "yes"},
        {"From": "Ana <ana@example.com>"},
        {"to": "reply+forged@in.jobezie.example"},
    ],
)
def test_what_no_person_at_the_other_end_wrote_is_no_answer(
    client: Client, sent: Message, headers: dict[str, str]
) -> None:
    assert answer(client, sent, **headers).status_code == 200
    assert fresh(sent).status == MessageStatus.SENT


def test_the_same_answer_told_twice_is_one(client: Client, sent: Message) -> None:
    for _ in range(2):
        answer(client, sent, Message_Id="<same@globex.example>")
    assert Touch.objects.filter(kind=TouchKind.RESPONDED).count() == 1


def test_openings_count_only_on_the_persons_wish(client: Client, sent: Message) -> None:
    tell(client, "opened")
    assert fresh(sent).opened_at is None
    sent.user.profile.preferences = {"track_opens": True}
    sent.user.profile.save()
    tell(client, "opened")
    assert fresh(sent).status == MessageStatus.OPENED


def test_an_opening_after_the_answer_takes_nothing_back(client: Client, sent: Message) -> None:
    sent.user.profile.preferences = {"track_opens": True}
    sent.user.profile.save()
    answer(client, sent)
    tell(client, "opened")
    assert fresh(sent).status == MessageStatus.RESPONDED
    assert sent.opened_at is not None


@pytest.mark.parametrize("token", ["a", "b"])
def test_an_event_told_again_changes_nothing(client: Client, sent: Message, token: str) -> None:
    """With the same token a replay, with another a repetition by the provider."""
    failed: dict[str, Any] = {"severity": "permanent", "delivery-status": {"description": "No such user"}}
    tell(client, "failed", event="e1", token="a", **failed)
    Message.objects.filter(pk=sent.pk).update(trouble="", delivery=Delivery.SENT)
    tell(client, "failed", event="e1", token=token, **failed)
    assert fresh(sent).trouble == ""


def test_a_bounce_for_good_is_told_and_suppresses_the_address_for_all(client: Client, sent: Message) -> None:
    status: dict[str, Any] = {"delivery-status": {"description": "No such user"}}
    tell(client, "failed", severity="permanent", **status)
    assert fresh(sent).delivery == Delivery.FAILED
    assert "No such user" in sent.trouble
    assert Suppression.objects.get().everyone


def test_a_bounce_that_may_pass_changes_nothing(client: Client, sent: Message) -> None:
    tell(client, "failed", severity="temporary")
    assert fresh(sent).delivery == Delivery.SENT
    assert not Suppression.objects.exists()


@pytest.mark.parametrize(("kind", "everyone"), [("complained", True), ("unsubscribed", False)])
def test_who_complains_or_asks_gets_no_more(client: Client, sent: Message, kind: str, everyone: bool) -> None:
    tell(client, kind)
    known = Suppression.objects.get()
    assert (known.email, known.everyone) == ("joan@globex.example", everyone)
    sent.recruiter.refresh_from_db()
    assert sent.recruiter.do_not_contact


def test_a_delivery_answers_what_a_killed_worker_left_open(client: Client, sent: Message) -> None:
    Message.objects.filter(pk=sent.pk).update(delivery=Delivery.UNKNOWN, sent_at=None, status="ready")
    tell(client, "delivered")
    assert fresh(sent).delivery == Delivery.SENT
    assert sent.status == MessageStatus.SENT


def test_mail_that_is_not_ours_is_taken_without_a_word(client: Client, sent: Message) -> None:
    message = {"headers": {"message-id": "other@x"}}
    assert tell(client, "opened", message=message).status_code == 200
    assert fresh(sent).status == MessageStatus.SENT


@pytest.mark.parametrize("address", ["/mail/tracking/", "/mail/inbound/"])
def test_what_is_not_signed_is_refused(client: Client, sent: Message, address: str) -> None:
    forged = {"signature": {**signature("x"), "signature": "0" * 64}, "event-data": {"event": "failed"}}
    posted = client.post(address, json.dumps(forged), content_type="application/json")
    assert posted.status_code == 400
    assert client.post(address, {"recipient": "x"}).status_code == 400
    assert client.post(address, b"\xff", content_type="application/json").status_code == 400
    assert fresh(sent).status == MessageStatus.SENT


def test_without_a_key_nobody_is_listened_to(client: Client, sent: Message, settings: Any) -> None:
    settings.MAIL_WEBHOOKS = False
    assert tell(client, "complained").status_code == 404
    assert not Suppression.objects.exists()


def path_of(message: Message) -> str:
    return opt_out_url(message).partition("://")[2].partition("/")[2].join(["/", ""])


def test_looking_at_the_way_out_changes_nothing(client: Client, sent: Message) -> None:
    page = client.get(path_of(sent)).content.decode()
    assert "No more mail from Ana Silva" in page
    assert not Suppression.objects.exists()


def test_one_click_without_a_page_or_a_login_is_enough(sent: Message) -> None:
    strict = Client(enforce_csrf_checks=True)
    posted = strict.post(path_of(sent), {"List-Unsubscribe": "One-Click"})
    assert posted.status_code == 200
    known = Suppression.objects.get()
    assert (known.email, known.user, known.everyone) == ("joan@globex.example", sent.user, False)


def test_the_way_out_may_be_from_everybody(client: Client, sent: Message) -> None:
    for _ in range(2):
        client.post(path_of(sent), {"from": "everyone"})
    assert Suppression.objects.get().everyone


def test_the_way_out_works_after_the_person_has_left(client: Client, sent: Message) -> None:
    address = path_of(sent)
    sent.user.delete()
    assert client.post(address).status_code == 200


@pytest.mark.parametrize("token", ["x", "0" * 32 + ":x", "%00", "a:b:c"])
def test_a_broken_link_says_so(client: Client, token: str) -> None:
    assert client.get(f"/messages/no-more/{token}/").status_code == 404
