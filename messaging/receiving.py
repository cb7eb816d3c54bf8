"""What the e-mail provider tells us of openings, bounces and answers: each once, in any order."""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import structlog
from anymail.inbound import AnymailInboundMessage
from anymail.signals import AnymailInboundEvent, AnymailTrackingEvent, EventType
from django.db import transaction
from django.utils import timezone

from messaging.mailing import message_of_reply, tracks_opens
from messaging.marking import OutOfOrder, mark_opened, mark_responded
from messaging.models import Delivery, Message, ProviderEvent, Reason
from messaging.sending import arrived
from messaging.suppressing import suppress

log = structlog.get_logger(__name__)
LONGEST_ANSWER = 5000


@transaction.atomic
def take_tracking(event: AnymailTrackingEvent) -> None:
    """An event that is told in the same transaction that does what follows from it."""
    if not _is_new(_key(event), str(event.event_type)):
        return
    message = _message(event.message_id)
    if message is None:
        return
    at = event.timestamp or timezone.now()
    if event.event_type in {EventType.BOUNCED, EventType.REJECTED, EventType.FAILED}:
        _bounced(message, event, at)
        return
    arrived(message=message, at=at)
    if event.event_type == EventType.OPENED and tracks_opens(message):
        mark_opened(message=message, at=max(at, _sent_at(message)))
    elif event.event_type in {EventType.COMPLAINED, EventType.UNSUBSCRIBED}:
        asked = event.event_type == EventType.UNSUBSCRIBED
        suppress(
            email=message.sent_to or event.recipient or message.recruiter.email,
            user=message.user if asked else None,
            reason=Reason.ASKED if asked else Reason.COMPLAINED,
            at=at,
        )


@transaction.atomic
def take_answer(event: AnymailInboundEvent) -> None:
    """A mail that came in under an address or a thread of ours."""
    mail: AnymailInboundMessage = event.message
    if not _is_new(_inbound_key(mail), "inbound"):
        return
    message = _answered(mail)
    if message is None or _is_by_machine(mail) or _sender(mail) == message.user.email.lower():
        return
    at = min(mail.date or timezone.now(), timezone.now())
    arrived(message=message, at=at)
    text = (mail.stripped_text or mail.text or "").replace("\x00", "")[:LONGEST_ANSWER]
    try:
        mark_responded(message=message, at=max(at, _sent_at(message)), text=text)
    except OutOfOrder:
        log.info("an answer to a message that was not sent", message=str(message.pk))


def _is_new(key: str, kind: str) -> bool:
    _, made = ProviderEvent.objects.get_or_create(key=key[:255], defaults={"kind": kind[:40]})
    return made


def _key(event: AnymailTrackingEvent) -> str:
    """Mailgun's own id of the event: the same when told again, unlike the token that signs each telling."""
    data: Any = event.esp_event or {}
    inner = data.get("event-data") if isinstance(data, dict) else None
    known = inner.get("id") if isinstance(inner, dict) else ""
    return f"event:{known or event.event_id}:{event.event_type}:{event.message_id}"


def _inbound_key(mail: AnymailInboundMessage) -> str:
    known = str(mail["Message-ID"] or "") or hashlib.sha256(mail.as_bytes()).hexdigest()
    return f"inbound:{known}"


def _message(post_id: str | None) -> Message | None:
    if not post_id:
        return None
    known = Message.objects.filter(post_id=post_id).select_related("recruiter", "user__profile")
    return known.first()


def _answered(mail: AnymailInboundMessage) -> Message | None:
    """By the signed address it came to, else by the thread it stands in."""
    for address in _addresses(mail):
        if found := message_of_reply(address):
            return Message.objects.select_related("recruiter", "user__profile").filter(pk=found).first()
    named = f"{mail['In-Reply-To'] or ''} {mail['References'] or ''}".split()
    return next(filter(None, map(_message, reversed(named[-20:]))), None)


def _addresses(mail: AnymailInboundMessage) -> Iterator[str]:
    if mail.envelope_recipient:
        yield mail.envelope_recipient
    for address in (*mail.to, *mail.cc):
        yield address.addr_spec


def _is_by_machine(mail: AnymailInboundMessage) -> bool:
    """An absence note or a delivery report is no answer (RFC 3834)."""
    auto = str(mail["Auto-Submitted"] or "no").strip().lower()
    bulk = str(mail["Precedence"] or "").strip().lower() in {"bulk", "junk", "auto_reply", "list"}
    report = mail.get_content_type() == "multipart/report" or not _sender(mail)
    return not auto.startswith("no") or bulk or bool(mail["X-Autoreply"]) or report


def _sender(mail: AnymailInboundMessage) -> str:
    return mail.from_email.addr_spec.lower() if mail.from_email else ""


def _sent_at(message: Message) -> datetime:
    sent = Message.objects.values_list("sent_at", flat=True).get(pk=message.pk)
    return sent or timezone.now()


def _bounced(message: Message, event: AnymailTrackingEvent, at: datetime) -> None:
    trouble = f"It came back: {event.description or event.mta_response or 'the address takes no mail'}"[:300]
    Message.objects.filter(pk=message.pk).update(delivery=Delivery.FAILED, trouble=trouble)
    if event.event_type == EventType.BOUNCED:
        address = message.sent_to or event.recipient or message.recruiter.email
        suppress(email=address, reason=Reason.BOUNCED, at=at)
