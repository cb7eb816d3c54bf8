"""A first message and its follow-ups: made, planned, sent one after the other, stopped by an answer.

Nothing here sends. A step becomes due (`MessageQuerySet.due`) only when the person has looked at it, and a
step that waits for her moves the ones behind it: their distance counts from when it really went.
"""

from collections.abc import Sequence as ListOf
from datetime import datetime, time
from uuid import UUID

from django.db import transaction

from core.placing import hold
from messaging.judging import judge, take_quality
from messaging.materials import gather
from messaging.models import Delivery, Message, MessageType, Sequence, SequenceStatus
from messaging.planning import next_slot, next_step, plan, zone_of
from messaging.proposing import proposal_for
from recruiters.models import Recruiter


class AlreadyRunning(Exception):
    """One sequence at a time to one recruiter."""


def local_time(sequence: Sequence) -> time:
    return time(sequence.hour, sequence.minute)


@transaction.atomic
def start_sequence(
    *, message: Message, gaps: ListOf[int], at_time: time, timezone_name: str, now: datetime
) -> Sequence:
    """Plan follow-ups to a message that was sent or will be. Raises AlreadyRunning.

    Each follow-up is written as a draft at once, for the person to read, change and release.
    """
    hold(message.user_id)
    message = Message.objects.select_related("recruiter", "user__profile").get(pk=message.pk)
    if Sequence.objects.running().filter(recruiter=message.recruiter).exists() or message.sequence_id:
        raise AlreadyRunning
    sequence = Sequence.objects.create(
        user=message.user,
        recruiter=message.recruiter,
        timezone_name=timezone_name,
        hour=at_time.hour,
        minute=at_time.minute,
        gaps=list(gaps),
        created_at=now,
    )
    message.sequence, message.step = sequence, 0
    message.save(update_fields=["sequence", "step", "updated_at"])
    zone = zone_of(timezone_name)
    assert zone is not None
    start = message.sent_at or message.scheduled_for or now
    for number, moment in enumerate(plan(start, gaps, at=at_time, zone=zone), start=1):
        _write_step(sequence, message, number, moment)
    return sequence


def _write_step(sequence: Sequence, first: Message, number: int, moment: datetime) -> None:
    step = Message(
        user=first.user,
        recruiter=first.recruiter,
        resume=first.resume,
        type=MessageType.FOLLOW_UP,
        channel=first.channel,
        posting=first.posting,
        sequence=sequence,
        step=number,
        scheduled_for=moment,
    )
    before = [first, *sequence.steps.filter(step__gt=0).order_by("step")]
    written = proposal_for(step, gather(step), before=before)
    step.subject = written.subject
    step.body = written.body
    step.opening = written.opening[:500]
    step.writer = "template"
    take_quality(step, judge(step))
    step.save()


def after_sent(message: Message) -> None:
    """Plan the steps behind one that went, or end the sequence with its last."""
    sequence = message.sequence
    if sequence is None or not sequence.is_running:
        return
    steps = sequence.steps.filter(archived_at=None, sent_at=None)
    later = list(steps.filter(step__gt=message.step).order_by("step"))
    if not steps.exists():
        _end(sequence, SequenceStatus.DONE, "")
        return
    assert message.sent_at is not None
    zone = zone_of(sequence.timezone_name)
    assert zone is not None
    moment = message.sent_at
    for step in later:
        gap = sequence.gaps[step.step - 1] if step.step <= len(sequence.gaps) else 1
        moment = next_step(moment, gap, at=local_time(sequence), zone=zone)
        # A day that the person put it off to stays, if it is later.
        moment = max(moment, step.scheduled_for or moment)
        steps.filter(pk=step.pk).update(scheduled_for=moment)


def slot_of(step: Message, *, now: datetime) -> datetime:
    """When a step goes that is read now: at its time, or at the next such time if that has passed."""
    assert step.sequence is not None
    zone = zone_of(step.sequence.timezone_name)
    assert zone is not None
    if step.scheduled_for and step.scheduled_for > now:
        return step.scheduled_for
    return next_slot(now, at=local_time(step.sequence), zone=zone)


def stop_sequence(*, sequence: Sequence, because: str) -> None:
    """Take the steps that have not gone out of the queue; their texts stay as drafts."""
    with transaction.atomic():
        hold(sequence.user_id)
        _end(sequence, SequenceStatus.STOPPED, because)


def stop_for(*, recruiter: Recruiter, because: str, answered_at: datetime | None = None) -> None:
    """End what runs to a recruiter. An answer from before the sequence began stops nothing."""
    running = Sequence.objects.running().filter(recruiter=recruiter)
    if answered_at:
        running = running.filter(steps__sent_at__lte=answered_at) | running.filter(
            created_at__lte=answered_at
        )
    for sequence in running.distinct():
        _end(sequence, SequenceStatus.STOPPED, because)


def stop_for_address(*, user_id: UUID, email: str, because: str) -> None:
    for recruiter in Recruiter.objects.filter(user_id=user_id, email__iexact=email):
        stop_for(recruiter=recruiter, because=because)


def _end(sequence: Sequence, status: SequenceStatus, because: str) -> None:
    ended = Sequence.objects.running().filter(pk=sequence.pk)
    if ended.update(status=status, stopped_because=because[:100]) and status == SequenceStatus.STOPPED:
        waiting = Message.objects.filter(sequence=sequence, sent_at=None, delivery=Delivery.QUEUED)
        waiting.update(delivery=Delivery.NONE, try_again_at=None)
