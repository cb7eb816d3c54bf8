"""Ten questions a minute for everybody, and what the plan allows in an hour. Templates are not counted."""

import threading
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from django.contrib.auth.base_user import AbstractBaseUser as User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings

from ai.completing import complete, stream
from ai.limits import TooManyCalls
from ai.models import Call
from ai.tests.prompts import make_prompt
from tests.models.server import FakeProvider

pytestmark = pytest.mark.django_db

CONNECTIONS = 4
"""As many as a process has to the database: who has none yet does not race."""


def ask(user: User, times: int, **how: int) -> None:
    for _ in range(times):
        complete(make_prompt(), user=user, **how)


def earlier(by: timedelta) -> None:
    for call in Call.objects.all():
        call.started_at -= by
        call.save()


def test_the_eleventh_question_in_a_minute_waits(claude: FakeProvider, ana: User, mallory: User) -> None:
    ask(ana, 10)
    with pytest.raises(TooManyCalls) as refused:
        complete(make_prompt(), user=ana)
    assert 1 <= refused.value.retry_after <= 60
    assert "Try again in" in refused.value.message
    assert len(claude.asked) == 10
    ask(mallory, 1)
    earlier(timedelta(seconds=61))
    ask(ana, 1)


def test_a_stream_is_refused_before_its_first_piece(claude: FakeProvider, ana: User) -> None:
    ask(ana, 10)
    with pytest.raises(TooManyCalls):
        stream(make_prompt(), user=ana)


def test_the_plan_limits_the_hour(claude: FakeProvider, ana: User) -> None:
    ask(ana, 2, hourly_limit=3)
    earlier(timedelta(minutes=50))
    ask(ana, 1, hourly_limit=3)
    with pytest.raises(TooManyCalls) as refused:
        complete(make_prompt(), user=ana, hourly_limit=3)
    assert 500 < refused.value.retry_after <= 600
    assert refused.value.message == "Your plan answers 3 questions in an hour. Try again in 10 minutes."
    ask(ana, 1, hourly_limit=4)
    ask(ana, 1)


def test_a_plan_may_allow_none(claude: FakeProvider, ana: User) -> None:
    with pytest.raises(TooManyCalls):
        complete(make_prompt(), user=ana, hourly_limit=0)
    assert claude.asked == []


def test_a_question_counts_once_however_many_are_asked(
    claude: FakeProvider, openai_fake: FakeProvider, ana: User, settings: Settings
) -> None:
    settings.AI = replace(settings.AI, calls_per_minute=3)
    claude.is_overloaded()
    ask(ana, 3)
    with pytest.raises(TooManyCalls):
        complete(make_prompt(), user=ana)


def test_templates_are_not_counted(ana: User) -> None:
    ask(ana, 12, hourly_limit=1)


def test_what_nobody_asked_for_is_not_limited(claude: FakeProvider) -> None:
    for _ in range(11):
        complete(make_prompt())


def test_the_limit_costs_two_queries_however_many_were_asked(claude: FakeProvider, ana: User) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            ask(ana, 1, hourly_limit=100)
        return len([q for q in seen if "SAVEPOINT" not in q["sql"]])

    few = queries()
    ask(ana, 6)
    assert queries() == few == 5  # the person's row, two counts, the new row, the finished row


@pytest.mark.skipif(
    connection.vendor == "sqlite", reason="the tests' SQLite has one connection for all threads"
)
@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_exactly_the_limit_is_asked(
    claude: FakeProvider, ana: User, settings: Settings
) -> None:
    settings.AI = replace(settings.AI, calls_per_minute=2)
    said: Counter[str] = Counter()
    ready = threading.Barrier(CONNECTIONS)

    def one() -> None:
        try:
            connection.ensure_connection()  # else they would come in turn, as each gets its own
            ready.wait(timeout=10)
            complete(make_prompt(), user=ana)
            said["answered"] += 1
        except TooManyCalls:
            said["refused"] += 1
        finally:
            connection.close()

    threads = [threading.Thread(target=one) for _ in range(CONNECTIONS)]
    connection.close()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert said == {"answered": 2, "refused": 2}
    assert len(claude.asked) == 2
    assert Call.objects.since(timezone.now() - timedelta(minutes=1)).count() == 2
