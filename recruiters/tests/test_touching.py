from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.dispatch import Signal
from django.utils import timezone

from accounts.models import User
from recruiters import signals, touching
from recruiters.models import Recruiter, StageChange, Touch, TouchKind
from recruiters.moving import move_recruiter
from recruiters.stages import Stage
from recruiters.tests.factories import make_recruiter
from recruiters.touching import take_back, take_back_touch

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def log_touch(*, at: datetime, **known: Any) -> Touch:
    """Written down at once."""
    return touching.log_touch(at=at, now=at, **known)


@pytest.fixture
def jordan(ana: User) -> Recruiter:
    return make_recruiter(user=ana, at=MONDAY)


@pytest.fixture
def told() -> Iterator[list[tuple[Signal, Any]]]:
    heard: list[tuple[Signal, Any]] = []

    def listen(signal: Signal, **news: Any) -> None:
        heard.append((signal, news.get("touch") or news.get("after")))

    listened = [signals.touch_logged, signals.touch_taken_back, signals.stage_changed]
    for signal in listened:
        signal.connect(listen)
    yield heard
    for signal in listened:
        signal.disconnect(listen)


def test_a_message_reschedules_the_follow_up_at_once(jordan: Recruiter) -> None:
    log_touch(recruiter=jordan, kind=TouchKind.SENT, at=MONDAY)
    assert jordan.follow_up_on == date(2026, 11, 9)  # the fifth day is a Saturday
    log_touch(recruiter=jordan, kind=TouchKind.SENT, at=MONDAY + 7 * DAY)
    assert Recruiter.objects.get().follow_up_on == date(2026, 11, 16)
    log_touch(recruiter=jordan, kind=TouchKind.RESPONDED, at=MONDAY + 8 * DAY)
    assert Recruiter.objects.get().follow_up_on is None


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (TouchKind.SENT, Stage.NEW, Stage.CONTACTED),
        (TouchKind.SENT, Stage.RESEARCHING, Stage.CONTACTED),
        (TouchKind.SENT, Stage.INTERVIEWING, Stage.INTERVIEWING),
        (TouchKind.RESPONDED, Stage.NEW, Stage.RESPONDED),
        (TouchKind.RESPONDED, Stage.CONTACTED, Stage.RESPONDED),
        (TouchKind.RESPONDED, Stage.OFFER, Stage.OFFER),
        (TouchKind.RESPONDED, Stage.DECLINED, Stage.DECLINED),
        (TouchKind.OPENED, Stage.NEW, Stage.NEW),
        (TouchKind.CALL, Stage.NEW, Stage.NEW),
        (TouchKind.MEETING, Stage.CONTACTED, Stage.CONTACTED),
    ],
)
def test_a_contact_leads_to_a_stage_and_never_back(
    ana: User, kind: TouchKind, before: Stage, after: Stage
) -> None:
    recruiter = make_recruiter(user=ana, stage=before)
    log_touch(recruiter=recruiter, kind=kind, at=MONDAY)
    recruiter.refresh_from_db()
    assert recruiter.stage == after


def test_it_is_told_once_for_a_reference(jordan: Recruiter, told: list[Any]) -> None:
    message = uuid4()
    first = log_touch(recruiter=jordan, kind=TouchKind.SENT, at=MONDAY, reference=message)
    again = log_touch(recruiter=jordan, kind=TouchKind.SENT, at=MONDAY + DAY, reference=message)
    assert first == again
    assert Touch.objects.count() == 1
    assert [signal for signal, _ in told].count(signals.touch_logged) == 1
    log_touch(recruiter=jordan, kind=TouchKind.RESPONDED, at=MONDAY + DAY, reference=message)
    assert Touch.objects.count() == 2


def test_a_second_message_without_an_answer_is_a_follow_up(jordan: Recruiter) -> None:
    kinds = [TouchKind.SENT, TouchKind.SENT, TouchKind.RESPONDED, TouchKind.SENT]
    touches = [log_touch(recruiter=jordan, kind=kind, at=MONDAY + n * DAY) for n, kind in enumerate(kinds)]
    assert [touch.is_follow_up for touch in touches] == [False, True, False, False]


def test_after_three_follow_ups_it_is_enough(jordan: Recruiter) -> None:
    for number in range(4):
        log_touch(recruiter=jordan, kind=TouchKind.SENT, at=MONDAY + 7 * number * DAY)
    assert jordan.follow_up_on is None


def test_the_caller_may_say_what_is_a_follow_up(jordan: Recruiter) -> None:
    assert log_touch(recruiter=jordan, kind=TouchKind.SENT, at=MONDAY, follow_up=True).is_follow_up


def test_an_opened_message_is_no_contact(jordan: Recruiter) -> None:
    log_touch(recruiter=jordan, kind=TouchKind.SENT, at=MONDAY)
    log_touch(recruiter=jordan, kind=TouchKind.OPENED, at=MONDAY + DAY)
    assert jordan.last_contact_at == MONDAY


def test_what_is_written_down_later_does_not_make_the_last_contact_older(jordan: Recruiter) -> None:
    log_touch(recruiter=jordan, kind=TouchKind.CALL, at=MONDAY)
    log_touch(recruiter=jordan, kind=TouchKind.CALL, at=MONDAY - DAY)
    assert jordan.last_contact_at == MONDAY


def test_a_contact_is_taken_back_with_all_that_followed(jordan: Recruiter, told: list[Any]) -> None:
    before: dict[str, Any] = {**Recruiter.objects.values().get()}
    touch = log_touch(recruiter=jordan, kind=TouchKind.SENT, at=MONDAY)
    key = touch.pk
    take_back(touch=touch, at=MONDAY)
    now: dict[str, Any] = {**Recruiter.objects.values().get()}
    assert {name for name in now if now[name] != before[name]} == {"updated_at"}
    assert not Touch.objects.exists()
    assert not StageChange.objects.exists()
    assert told[-1][0] is signals.touch_taken_back
    assert told[-1][1].pk == key


def test_taking_back_leaves_a_stage_that_was_chosen_since(jordan: Recruiter) -> None:
    touch = log_touch(recruiter=jordan, kind=TouchKind.SENT, at=MONDAY)
    move_recruiter(recruiter=jordan, stage=Stage.INTERVIEWING, at=MONDAY + DAY)
    take_back(touch=touch, at=MONDAY + DAY)
    assert Recruiter.objects.get().stage == Stage.INTERVIEWING


def test_taking_back_twice_does_nothing_more(jordan: Recruiter, told: list[Any]) -> None:
    message = uuid4()
    log_touch(recruiter=jordan, kind=TouchKind.SENT, at=MONDAY, reference=message)
    for _ in range(2):
        take_back_touch(recruiter=jordan, kind=TouchKind.SENT, reference=message, at=MONDAY)
    assert [signal for signal, _ in told].count(signals.touch_taken_back) == 1


def test_all_of_it_is_one_transaction(jordan: Recruiter, monkeypatch: pytest.MonkeyPatch) -> None:
    def listen(**_: Any) -> None:
        raise RuntimeError

    signals.touch_logged.connect(listen)
    try:
        with pytest.raises(RuntimeError):
            log_touch(recruiter=jordan, kind=TouchKind.SENT, at=MONDAY)
    finally:
        signals.touch_logged.disconnect(listen)
    assert not connection.needs_rollback
    assert not Touch.objects.exists()
    assert Recruiter.objects.get().stage == Stage.NEW


def test_an_archived_recruiter_keeps_its_stage(jordan: Recruiter) -> None:
    jordan.archive(at=MONDAY)
    log_touch(recruiter=jordan, kind=TouchKind.RESPONDED, at=MONDAY)
    assert Recruiter.objects.get().stage == Stage.NEW
    assert Recruiter.objects.get().last_contact_at == MONDAY


def test_what_lies_back_is_dated_so_and_reckoned_as_of_now(ana: User) -> None:
    now = timezone.now()
    recruiter = make_recruiter(user=ana, at=now - 30 * DAY)
    touching.log_touch(recruiter=recruiter, kind=TouchKind.SENT, at=now - 9 * DAY)
    assert recruiter.needs_follow_up(now.date())
    assert recruiter.score("engagement") is not None
    assert recruiter.stage_at == now - 9 * DAY
    touching.log_touch(recruiter=recruiter, kind=TouchKind.RESPONDED, at=now - 12 * DAY)
    assert recruiter.stage_at == now - 9 * DAY  # the move that came later stays the later one
    assert recruiter.engagement_total == 89  # answered, 9 days ago: 100 * .55 + 75 * .45
