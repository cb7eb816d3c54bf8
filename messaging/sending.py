"""Sending from here, each message once, also when a worker is killed on the way.

`Message.delivery` says how far it got, and every step is one conditional update that is committed at once:

    queued -> sending   claimed, with the Message-ID kept; the mail server has nothing yet
    sending -> handed   the server has the text but not the full stop that ends it (`messaging.delivering`)
    handed -> sent      the server took it

A worker that dies in `sending` has sent nothing: `pick_up` puts the message back into the queue. One that
dies in `handed` leaves a few milliseconds of which nobody can know; that message is not sent again by
itself. It becomes `unknown` and the person is asked, unless the provider tells us first what became of the
Message-ID.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from django.db import transaction
from django.db.models import F

from core.placing import hold
from messaging.delivering import NotKnown, NotReached, Refused, deliver
from messaging.judging import judge
from messaging.mailing import compose, new_post_id
from messaging.marking import Blocked, OutOfOrder, follow_through, locked
from messaging.models import Delivery, Message, MessageStatus, Reason
from messaging.permission import CannotSend, Refusal, refusal_of
from messaging.sequencing import stop_for
from messaging.suppressing import suppress

log = structlog.get_logger(__name__)

TIME_TO_UNDO = timedelta(seconds=10)
STALLED_AFTER = timedelta(minutes=5)
"""Longer than any conversation with a mail server whose every answer must come within 10 seconds."""

WAITS = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 240, 720))
"""Between attempts; after the last one the person is told."""

NOT_KNOWN = "The connection broke while the mail server took the message. We do not know whether it went."


class LostClaim(Exception):
    """Another worker took this message over; this one must not end it."""


@dataclass(frozen=True, slots=True)
class Claim:
    message: Message
    since: datetime


@transaction.atomic
def queue_message(*, message: Message, when: datetime, now: datetime) -> Message:
    """Have a message sent at `when`. Raises Blocked, CannotSend, OutOfOrder."""
    message = locked(message)
    if not message.is_editable:
        raise OutOfOrder("This message is on its way already.")
    if quality := judge(message).blocked:
        raise Blocked(quality)
    refusal = refusal_of(message, now=now)
    if refusal and not (refusal.until and refusal.until <= when):
        raise CannotSend(refusal)
    message.status = MessageStatus.READY
    message.reviewed_at = now
    message.delivery, message.scheduled_for = Delivery.QUEUED, when
    message.try_again_at, message.attempts, message.trouble = None, 0, ""
    message.save()
    return message


@transaction.atomic
def take_back(*, message: Message) -> Message:
    """Out of the queue again, if nothing has been sent yet. Raises OutOfOrder."""
    message = locked(message)
    if message.delivery != Delivery.QUEUED:
        raise OutOfOrder("It is too late to stop this message.")
    message.delivery, message.try_again_at = Delivery.NONE, None
    if message.sequence_id is None:
        message.scheduled_for = None
    message.status, message.reviewed_at = MessageStatus.DRAFT, None
    message.save()
    return message


def send(*, message_id: UUID, clock: Callable[[], datetime]) -> Delivery | None:
    """Send a message that is due: what became of it, or None where it is not due or not ours to send."""
    claim = _claim(message_id, clock())
    if claim is None:
        return None
    message = claim.message
    try:
        deliver(compose(message, answers_to=_thread(message)), hand_over=lambda: _hand_over(claim, clock()))
    except LostClaim:
        return None
    except Refused as refused:
        return _refused(claim, refused, clock())
    except (NotReached, ValueError) as trouble:
        return _not_reached(claim, str(trouble), clock())
    except NotKnown as trouble:
        log.warning("it is not known whether a message went", message=str(message.pk), reason=str(trouble))
        return _move(claim, Delivery.UNKNOWN, trouble=NOT_KNOWN)
    _move(claim, Delivery.SENT, sent_at=clock(), trouble="")
    finish(message_id=message_id)
    return Delivery.SENT


@transaction.atomic
def _claim(message_id: UUID, now: datetime) -> Claim | None:
    found = Message.objects.filter(pk=message_id).values_list("user_id", flat=True).first()
    if found is None:
        return None
    hold(found)
    due = Message.objects.due(now).select_for_update(of=("self",))
    message = due.filter(pk=message_id).select_related("recruiter", "user__profile", "sequence").first()
    if message is None:
        return None
    if refusal := _against(message, now):
        _put_off(message, refusal)
        return None
    message.delivery, message.sending_since, message.handed_at = Delivery.SENDING, now, None
    message.post_id = message.post_id or new_post_id()
    message.sent_to = message.recruiter.email
    claimed = ["delivery", "sending_since", "handed_at", "post_id", "sent_to", "updated_at"]
    message.save(update_fields=claimed)
    return Claim(message, now)


def _against(message: Message, now: datetime) -> Refusal | None:
    if message.status != MessageStatus.READY:
        return Refusal("not_ready", "Read it once more and mark it as ready.")
    if message.sequence and not message.sequence.is_running:
        return Refusal("stopped", f"The sequence was stopped: {message.sequence.stopped_because}")
    refusal = refusal_of(message, now=now)
    if refusal and refusal.until is None:
        return refusal
    if blocks := judge(message).blocked:
        return Refusal("blocked", blocks[0].reason)
    return refusal


def _put_off(message: Message, refusal: Refusal) -> None:
    if refusal.until:
        message.try_again_at, message.trouble = refusal.until, refusal.reason[:300]
        message.save(update_fields=["try_again_at", "trouble", "updated_at"])
        return
    message.delivery, message.trouble = Delivery.FAILED, refusal.reason[:300]
    message.save(update_fields=["delivery", "trouble", "updated_at"])
    if message.sequence and refusal.name in {"archived", "do_not_contact", "suppressed"}:
        stop_for(recruiter=message.recruiter, because=refusal.reason)


def _thread(message: Message) -> str:
    """The Message-ID of the step before in the same sequence: a follow-up stands under the first message."""
    if message.sequence_id is None:
        return ""
    before = Message.objects.filter(sequence_id=message.sequence_id, step__lt=message.step).exclude(
        post_id=""
    )
    return before.order_by("-step").values_list("post_id", flat=True).first() or ""


def _hand_over(claim: Claim, now: datetime) -> None:
    if _move(claim, Delivery.HANDED, handed_at=now) is None:
        raise LostClaim


def _move(claim: Claim, to: Delivery, **values: object) -> Delivery | None:
    """One step on, if the message is still this worker's."""
    mine = Message.objects.filter(pk=claim.message.pk, sending_since=claim.since)
    before = Delivery.SENDING if to == Delivery.HANDED else Delivery.HANDED
    if to in {Delivery.QUEUED, Delivery.FAILED}:
        mine = mine.filter(delivery__in=[Delivery.SENDING, Delivery.HANDED])
    else:
        mine = mine.filter(delivery=before)
    return to if mine.update(delivery=to, **values) else None


def _refused(claim: Claim, refused: Refused, now: datetime) -> Delivery | None:
    """A refusal is an answer: the server does not have the message."""
    if not refused.for_good:
        return _not_reached(claim, str(refused), now)
    log.info("a message was refused", message=str(claim.message.pk), reason=str(refused))
    if refused.no_mailbox:
        suppress(email=claim.message.sent_to, user=claim.message.user, reason=Reason.BOUNCED, at=now)
    trouble = (
        f"There is no mailbox {claim.message.sent_to}. Check the address."
        if refused.no_mailbox
        else f"The mail server refused the message: {refused}"
    )
    return _move(claim, Delivery.FAILED, handed_at=None, trouble=trouble[:300])


def _not_reached(claim: Claim, reason: str, now: datetime) -> Delivery | None:
    attempts = claim.message.attempts
    log.warning("the mail server could not be reached", message=str(claim.message.pk), reason=reason)
    if attempts >= len(WAITS):
        trouble = "The mail server could not be reached, again and again. Nothing was sent."
        return _move(claim, Delivery.FAILED, handed_at=None, trouble=trouble)
    return _move(
        claim,
        Delivery.QUEUED,
        handed_at=None,
        attempts=F("attempts") + 1,
        try_again_at=now + WAITS[attempts],
        trouble="The mail server could not be reached. It is tried again by itself.",
    )


@transaction.atomic
def finish(*, message_id: UUID) -> None:
    """Tell what follows from a message that went. May run twice."""
    message = Message.objects.filter(pk=message_id).first()
    if message is None:
        return
    message = locked(message)
    if message.delivery == Delivery.SENT and message.status in {MessageStatus.DRAFT, MessageStatus.READY}:
        follow_through(message)


@transaction.atomic
def arrived(*, message: Message, at: datetime) -> None:
    """The provider has this Message-ID: what was not known is known."""
    hold(message.user_id)
    open_ends = Message.objects.filter(pk=message.pk, delivery__in=[Delivery.HANDED, Delivery.UNKNOWN])
    open_ends.update(delivery=Delivery.SENT, sent_at=at, trouble="")
    finish(message_id=message.pk)


@transaction.atomic
def send_again(*, message: Message, now: datetime) -> Message:
    """The person says that it did not go. Raises OutOfOrder."""
    message = locked(message)
    if message.delivery != Delivery.UNKNOWN:
        raise OutOfOrder("There is nothing to send again.")
    message.delivery, message.scheduled_for, message.trouble = Delivery.QUEUED, now, ""
    message.try_again_at = message.handed_at = None
    message.save()
    return message


def pick_up(*, now: datetime) -> list[UUID]:
    """What is to be sent now, after what dead workers left behind was put right."""
    dead = Message.objects.filter(sending_since__lt=now - STALLED_AFTER, archived_at=None)
    dead.filter(delivery=Delivery.SENDING).update(delivery=Delivery.QUEUED, attempts=F("attempts") + 1)
    dead.filter(delivery=Delivery.HANDED).update(delivery=Delivery.UNKNOWN, trouble=NOT_KNOWN)
    unfinished = Message.objects.filter(delivery=Delivery.SENT, status__in=["draft", "ready"])
    for pk in unfinished.values_list("pk", flat=True):
        finish(message_id=pk)
    return list(Message.objects.due(now).order_by("scheduled_for").values_list("pk", flat=True)[:500])
