"""Follow-ups under a moved clock: none twice, none lost, none unread, none after an answer."""

import random
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from accounts.models import User
from messaging.marking import mark_ready, mark_responded, mark_sent
from messaging.models import Channel, Delivery, Message, MessageStatus, Reason, Sequence, SequenceStatus
from messaging.sending import STALLED_AFTER, pick_up, queue_message, send
from messaging.sequencing import AlreadyRunning, start_sequence, stop_sequence
from messaging.suppressing import suppress
from messaging.tests.factories import make_message, verify
from recruiters.models import TouchKind
from recruiters.touching import log_touch

pytestmark = pytest.mark.django_db
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 10, 22, 7, 0, tzinfo=UTC)  # a Thursday, 9 o'clock in Berlin; the clocks change on Sunday


@pytest.fixture
def sequence(ana: User) -> Sequence:
    verify(ana)
    first = queue_message(message=make_message(user=ana), when=NOW, now=NOW)
    return start_sequence(message=first, gaps=[5, 7], at_time=time(9), timezone_name="Europe/Berlin", now=NOW)


def steps_of(sequence: Sequence) -> list[Message]:
    return list(Message.objects.filter(sequence=sequence).order_by("step"))


def tick(now: datetime) -> None:
    """What beat and the workers do at that moment."""
    for pk in pick_up(now=now):
        send(message_id=pk, clock=lambda: now)


def review(message: Message, now: datetime) -> None:
    mark_ready(message=Message.objects.get(pk=message.pk), at=now)


def test_steps_are_written_planned_and_wait_to_be_read(sequence: Sequence) -> None:
    first, second, third = steps_of(sequence)
    assert [m.type for m in (second, third)] == ["follow_up", "follow_up"]
    assert second.body
    assert third.body
    assert second.body != third.body
    assert [m.scheduled_for for m in (second, third)] == [
        datetime(2026, 10, 29, 9, tzinfo=BERLIN),
        datetime(2026, 11, 9, 9, tzinfo=BERLIN),
    ]
    assert {m.delivery for m in (second, third)} == {Delivery.NONE}
    tick(NOW + timedelta(days=60))
    assert len(mail.outbox) == 1  # the first; nobody has read the others
    first.refresh_from_db()
    assert first.status == MessageStatus.SENT


def test_what_is_read_goes_at_its_local_hour_under_the_first(sequence: Sequence) -> None:
    first, second, _ = steps_of(sequence)
    tick(NOW)
    review(second, NOW)
    due = datetime(2026, 10, 29, 9, tzinfo=BERLIN)
    tick(due - timedelta(seconds=1))
    assert len(mail.outbox) == 1
    tick(due)
    assert len(mail.outbox) == 2
    first.refresh_from_db()
    headers = mail.outbox[1].extra_headers
    assert headers["In-Reply-To"] == first.post_id


def test_a_step_that_waited_moves_the_next_one(sequence: Sequence) -> None:
    _, second, third = steps_of(sequence)
    tick(NOW)
    review(third, NOW)
    late = datetime(2026, 11, 12, 9, 30, tzinfo=BERLIN)
    tick(late)
    assert len(mail.outbox) == 1  # the third does not overtake the second
    review(second, late)
    tick(late)
    assert len(mail.outbox) == 1  # read too late for today: the next morning
    tick(datetime(2026, 11, 13, 9, tzinfo=BERLIN))
    assert len(mail.outbox) == 2
    third.refresh_from_db()
    assert third.scheduled_for == datetime(2026, 11, 24, 9, tzinfo=BERLIN)


def test_after_the_last_step_it_is_done(sequence: Sequence) -> None:
    for step in steps_of(sequence)[1:]:
        review(step, NOW)
    now = NOW
    while now < NOW + timedelta(days=40):
        tick(now)
        now += timedelta(hours=6)
    assert len(mail.outbox) == 3
    sequence.refresh_from_db()
    assert sequence.status == SequenceStatus.DONE


@pytest.mark.parametrize("stopper", ["answer", "touch", "opt-out", "do not contact", "archived", "by hand"])
def test_it_stops(sequence: Sequence, stopper: str) -> None:
    first, second, _ = steps_of(sequence)
    tick(NOW)
    review(second, NOW)
    recruiter, later = first.recruiter, NOW + timedelta(days=1)
    match stopper:
        case "answer":
            mark_responded(message=Message.objects.get(pk=first.pk), at=later)
        case "touch":
            log_touch(recruiter=recruiter, kind=TouchKind.RESPONDED, at=later, now=later)
        case "opt-out":
            suppress(email=recruiter.email, user=sequence.user, reason=Reason.ASKED, at=later)
        case "do not contact":
            type(recruiter).objects.filter(pk=recruiter.pk).update(do_not_contact=True)
        case "archived":
            type(recruiter).objects.filter(pk=recruiter.pk).update(archived_at=later)
        case "by hand":
            stop_sequence(sequence=sequence, because="You stopped it")
    for days in range(2, 60):
        tick(NOW + timedelta(days=days))
    assert len(mail.outbox) == 1
    sequence.refresh_from_db()
    assert sequence.status == SequenceStatus.STOPPED
    assert sequence.stopped_because
    second.refresh_from_db()
    assert second.body  # the text stays


def test_an_answer_from_before_stops_nothing(sequence: Sequence) -> None:
    recruiter = sequence.recruiter
    log_touch(recruiter=recruiter, kind=TouchKind.RESPONDED, at=NOW - timedelta(days=9), now=NOW)
    sequence.refresh_from_db()
    assert sequence.status == SequenceStatus.ACTIVE


def test_an_answer_that_comes_between_queue_and_worker_is_seen(sequence: Sequence) -> None:
    _, second, _ = steps_of(sequence)
    tick(NOW)
    review(second, NOW)
    due = datetime(2026, 10, 29, 9, tzinfo=BERLIN)
    (queued,) = pick_up(now=due)
    log_touch(recruiter=sequence.recruiter, kind=TouchKind.RESPONDED, at=due, now=due)
    assert send(message_id=queued, clock=lambda: due) is None
    assert len(mail.outbox) == 1


def test_a_step_that_is_edited_after_it_was_read_waits_again(as_ana: Client, sequence: Sequence) -> None:
    _, second, _ = steps_of(sequence)
    tick(NOW)
    review(second, NOW)
    as_ana.post(f"/messages/{second.pk}/hold/")
    second.refresh_from_db()
    assert second.status == MessageStatus.DRAFT
    assert second.scheduled_for is not None
    tick(NOW + timedelta(days=20))
    assert len(mail.outbox) == 1


def test_one_at_a_time_to_one_recruiter(ana: User, sequence: Sequence) -> None:
    other = make_message(user=ana, recruiter=sequence.recruiter)
    with pytest.raises(AlreadyRunning):
        start_sequence(message=other, gaps=[5], at_time=time(9), timezone_name="UTC", now=NOW)


def test_what_cannot_be_sent_from_here_only_reminds(ana: User) -> None:
    first = make_message(user=ana, channel=Channel.LINKEDIN_MESSAGE)
    mark_sent(message=first, at=NOW)
    sequence = start_sequence(message=first, gaps=[5], at_time=time(9), timezone_name="UTC", now=NOW)
    step = steps_of(sequence)[1]
    review(step, NOW)
    tick(NOW + timedelta(days=30))
    assert not mail.outbox
    assert list(Message.objects.waiting_for_person(NOW + timedelta(days=30))) == [step]
    mark_sent(message=step, at=NOW + timedelta(days=30))
    sequence.refresh_from_db()
    assert sequence.status == SequenceStatus.DONE


@pytest.mark.parametrize("seed", range(6))
def test_whatever_happens_no_step_goes_twice_and_none_is_lost(ana: User, seed: int) -> None:
    """Workers that die at random, steps that are read early or late, clocks that change."""
    verify(ana)
    chance = random.Random(seed)
    now = NOW.replace(month=chance.choice([3, 10])) + timedelta(hours=chance.randrange(200))
    first = queue_message(message=make_message(user=ana), when=now, now=now)
    zone = chance.choice(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
    gaps = [chance.randint(1, 9) for _ in range(chance.randint(1, 4))]
    sequence = start_sequence(message=first, gaps=gaps, at_time=time(9), timezone_name=zone, now=now)
    for _ in range(80):
        now = _next_thing(now, chance)
        if chance.random() < 0.3:
            for step in steps_of(sequence):
                if step.status == MessageStatus.DRAFT:
                    review(step, now)
        _work_or_die(chance, now)
    sequence.refresh_from_db()
    steps = steps_of(sequence)
    assert sequence.status == SequenceStatus.DONE
    assert len(mail.outbox) == len(steps) == len(gaps) + 1
    assert [m.extra_headers["Message-ID"] for m in mail.outbox] == [m.post_id for m in steps]
    for step in steps[1:]:
        assert step.sent_at is not None
        local = step.sent_at.astimezone(ZoneInfo(zone))
        assert local.weekday() < 5
        assert local.hour >= 9


def _next_thing(now: datetime, chance: random.Random) -> datetime:
    """The time at which a message is due, a few minutes after a worker died, or some hours on."""
    due = Message.objects.filter(delivery=Delivery.QUEUED).order_by("scheduled_for").first()
    if due and due.scheduled_for:
        return max(now + timedelta(minutes=7), due.scheduled_for)
    return now + timedelta(hours=chance.randrange(1, 60))


def _work_or_die(chance: random.Random, now: datetime) -> None:
    """A worker that takes a message and dies before the mail server has it, or does its work."""
    if chance.random() < 0.4:
        due = list(Message.objects.due(now).values_list("pk", flat=True))
        dead = now - STALLED_AFTER - timedelta(minutes=1)
        Message.objects.filter(pk__in=due).update(delivery=Delivery.SENDING, sending_since=dead)
    else:
        tick(now)
    pick_up(now=now)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"gaps": "5, x"}, "numbers of days"),
        ({"gaps": "1 2 3 4 5"}, "1 to 4 follow-ups"),
        ({"gaps": "0"}, "1 to 60"),
        ({"gaps": "9" * 30}, "numbers of days"),
        ({"hour": "25:00"}, "valid time"),
        ({"timezone": "Nowhere"}, "do not know this time zone"),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused_in_place(
    as_ana: Client, ana: User, fields: dict[str, str], said: str
) -> None:
    message = make_message(user=ana, status=MessageStatus.READY)
    data = {"gaps": "5, 7", "hour": "09:00", "timezone": "Europe/Berlin", **fields}
    answer = as_ana.post(f"/messages/{message.pk}/follow-ups/", data)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Sequence.objects.exists()


def test_the_pages_plan_show_and_stop(as_ana: Client, ana: User, as_mallory: Any) -> None:
    message = make_message(user=ana, status=MessageStatus.READY)
    data = {"gaps": "5, 7", "hour": "08:30", "timezone": "America/New_York"}
    text = as_ana.post(f"/messages/{message.pk}/follow-ups/", data, follow=True).content.decode()
    assert "Read it first" in text
    assert "America/New_York" in text
    ana.profile.refresh_from_db()
    assert ana.profile.preferences["timezone"] == "America/New_York"
    sequence = Sequence.objects.get()
    assert as_mallory.post(f"/messages/sequences/{sequence.pk}/stop/").status_code == 404
    as_ana.post(f"/messages/sequences/{sequence.pk}/stop/")
    sequence.refresh_from_db()
    assert sequence.status == SequenceStatus.STOPPED
    Message.objects.filter(step=1).update(scheduled_for=timezone.now() - timedelta(days=1))
    assert (
        "wait" not in as_ana.get("/messages/").content.decode().partition("<main")[2].partition("<search")[0]
    )
