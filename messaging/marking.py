"""The way of a message: ready, sent, opened, answered. Each step is told once to what keeps touch."""

from datetime import datetime

from django.db import transaction

from core.placing import hold
from messaging.judging import judge, take_quality
from messaging.models import Channel, Delivery, Message, MessageStatus, MessageType
from messaging.scoring.draft import Block
from messaging.sequencing import after_sent, slot_of
from recruiters.models import TouchKind
from recruiters.touching import log_touch, take_back_touch

TOUCHES = {
    MessageStatus.SENT: TouchKind.SENT,
    MessageStatus.OPENED: TouchKind.OPENED,
    MessageStatus.RESPONDED: TouchKind.RESPONDED,
}
MOMENTS = {
    MessageStatus.SENT: "sent_at",
    MessageStatus.OPENED: "opened_at",
    MessageStatus.RESPONDED: "responded_at",
}


class Blocked(Exception):
    """The text cannot be ready or sent as it is."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        super().__init__(", ".join(block.name for block in blocks))
        self.blocks = blocks


class OutOfOrder(Exception):
    """The step is not open from here; the message says why, for people."""


def locked(message: Message) -> Message:
    """The row as it is now, until the end of the transaction. The person's own lock comes first."""
    hold(message.user_id)
    rows = Message.objects.select_for_update(of=("self",)).select_related(
        "recruiter", "user__profile", "sequence"
    )
    return rows.get(pk=message.pk)


@transaction.atomic
def mark_ready(*, message: Message, at: datetime) -> Message:
    """The person has read it and wants it to go. Raises Blocked, OutOfOrder."""
    message = locked(message)
    if not message.is_editable:
        raise OutOfOrder("This message is on its way already.")
    _refuse_blocked(message)
    message.status, message.reviewed_at = MessageStatus.READY, at
    if message.sequence and message.sequence.is_running and message.step and message.channel == Channel.EMAIL:
        message.delivery, message.trouble = Delivery.QUEUED, ""  # a step goes at its own time
        message.scheduled_for = slot_of(message, now=at)
    message.save()
    return message


@transaction.atomic
def mark_draft(*, message: Message) -> Message:
    """Take "ready" back."""
    message = locked(message)
    if message.is_editable and message.status == MessageStatus.READY:
        message.status, message.reviewed_at = MessageStatus.DRAFT, None
        message.save(update_fields=["status", "reviewed_at", "updated_at"])
    return message


@transaction.atomic
def mark_sent(*, message: Message, at: datetime) -> Message:
    """The person sent it herself. Raises Blocked, OutOfOrder."""
    message = locked(message)
    if message.is_sent:
        return message
    if message.is_under_way:
        raise OutOfOrder("This message is on its way. Stop it first, then mark it as sent by you.")
    if message.delivery != Delivery.UNKNOWN:
        _refuse_blocked(message)
    message.sent_at = at
    if message.delivery == Delivery.UNKNOWN:
        message.delivery, message.trouble = Delivery.SENT, ""
    return follow_through(message)


def follow_through(message: Message) -> Message:
    """What follows once `sent_at` is known, in the caller's transaction; a second time changes nothing."""
    assert message.sent_at is not None
    message.status = MessageStatus.SENT if message.status in {"draft", "ready"} else message.status
    message.scheduled_for = message.try_again_at = None
    message.save()
    _tell(message, MessageStatus.SENT, message.sent_at)
    after_sent(message)
    return message


@transaction.atomic
def mark_opened(*, message: Message, at: datetime) -> Message:
    """Raises OutOfOrder before it was sent. A second opening changes nothing."""
    message = locked(message)
    _refuse_unsent(message, at)
    if message.opened_at is None:
        message.opened_at = at
        if message.status == MessageStatus.SENT:
            message.status = MessageStatus.OPENED
        message.save(update_fields=["opened_at", "status", "updated_at"])
        _tell(message, MessageStatus.OPENED, at)
    return message


@transaction.atomic
def mark_responded(*, message: Message, at: datetime, text: str = "") -> Message:
    """An answer came. Raises OutOfOrder before it was sent. A second answer changes nothing here."""
    message = locked(message)
    _refuse_unsent(message, at)
    if message.responded_at is None:
        message.responded_at, message.status = at, MessageStatus.RESPONDED
        message.save(update_fields=["responded_at", "status", "updated_at"])
        _tell(message, MessageStatus.RESPONDED, at, text=text)
    return message


def _tell(message: Message, status: MessageStatus, at: datetime, *, text: str = "") -> None:
    log_touch(
        recruiter=message.recruiter,
        kind=TOUCHES[status],
        at=at,
        channel=Channel(message.channel).value,
        text=text or (message.subject or message.body[:200] if status == MessageStatus.SENT else ""),
        reference=message.pk,
        follow_up=status == MessageStatus.SENT and message.type == MessageType.FOLLOW_UP,
    )


def _refuse_blocked(message: Message) -> None:
    quality = judge(message)
    take_quality(message, quality)
    if quality.blocked:
        raise Blocked(quality.blocked)


def _refuse_unsent(message: Message, at: datetime) -> None:
    if message.sent_at is None:
        raise OutOfOrder("Mark the message as sent first.")
    if at < message.sent_at:
        raise OutOfOrder("That is before the message was sent.")


@transaction.atomic
def unmark(*, message: Message, status: MessageStatus, at: datetime) -> Message:
    """Take the last mark back, with all that followed from it. Raises OutOfOrder.

    What this site sent stays sent.
    """
    message = locked(message)
    if message.status != status or status not in MOMENTS:
        raise OutOfOrder("Something else happened since. Take that back first.")
    if status == MessageStatus.SENT and message.delivery == Delivery.SENT:
        raise OutOfOrder("This message went out from here. It cannot be called back.")
    setattr(message, MOMENTS[status], None)
    message.status = _before(message)
    message.save()
    take_back_touch(recruiter=message.recruiter, kind=TOUCHES[status], reference=message.pk, at=at)
    return message


def _before(message: Message) -> MessageStatus:
    if message.opened_at:
        return MessageStatus.OPENED
    return MessageStatus.SENT if message.sent_at else MessageStatus.READY
