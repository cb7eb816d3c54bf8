"""A provider has its seconds, whatever it does with them; then the next one is asked."""

import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from pytest_django import Settings

from ai.backends.deadline import DeadlinePassed, within
from ai.completing import complete, stream
from ai.models import Call
from ai.reply import Writer
from ai.tests.prompts import make_prompt
from tests.models import acts
from tests.models.acts import Act
from tests.models.server import FakeProvider

SHORT = 0.25
SOON = 8.0
"""Seconds: far above the deadline, far below anything a provider here would take."""

WAYS: list[tuple[str, Act]] = [
    ("hangs", acts.hang()),
    ("drips", acts.drip("Hello Maria", every=0.01)),
    ("hangs in mid-stream", acts.hanging_in_mid_stream("Hello Mar")),
]


def still_at_work() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "model"]


@pytest.fixture
def short(settings: Settings, claude: FakeProvider) -> None:
    settings.AI = replace(settings.AI, deadline=SHORT)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "act"), WAYS, ids=[way[0] for way in WAYS])
@pytest.mark.parametrize("streamed", [False, True], ids=["whole", "streamed"])
def test_who_takes_too_long_is_left(
    streamed: bool, name: str, act: Act, claude: FakeProvider, short: None
) -> None:
    claude.plays(act)
    began = time.monotonic()
    reply = list(stream(make_prompt()))[-1].reply if streamed else complete(make_prompt())
    took = time.monotonic() - began
    assert reply is not None
    assert reply.writer is Writer.TEMPLATE
    assert SHORT <= took < SOON
    call = Call.objects.get(backend="claude")
    assert call.outcome == "timed-out"
    assert call.latency is not None
    assert call.latency >= SHORT * 1000


@pytest.mark.django_db
@pytest.mark.parametrize("first", ["openai_fake", "claude"])
def test_the_thread_that_is_left_behind_ends(
    first: str, settings: Settings, request: pytest.FixtureRequest
) -> None:
    fake: FakeProvider = request.getfixturevalue(first)
    settings.AI = replace(settings.AI, deadline=SHORT)
    fake.plays(acts.drip("Hello Maria", every=0.01))
    list(stream(make_prompt()))
    patience = time.monotonic() + SOON
    while still_at_work() and time.monotonic() < patience:
        time.sleep(0.01)
    assert still_at_work() == []


@pytest.mark.django_db
def test_the_longest_wait_is_known(
    claude: FakeProvider, openai_fake: FakeProvider, settings: Settings, short: None
) -> None:
    claude.hangs()
    openai_fake.hangs()
    assert settings.AI.longest_wait == 2 * SHORT
    began = time.monotonic()
    complete(make_prompt())
    assert 2 * SHORT <= time.monotonic() - began < SOON


@pytest.mark.django_db
def test_a_reader_who_leaves_ends_the_call(claude: FakeProvider) -> None:
    claude.plays(acts.hanging_in_mid_stream("Hello Maria"))
    with closing(stream(make_prompt())) as pieces:  # type: ignore[type-var]
        assert next(pieces).text == "Hello"
    assert Call.objects.get().outcome == "abandoned"


def test_what_came_in_time_counts_even_if_it_is_fetched_late() -> None:
    with closing(within(SHORT, lambda: iter("abc"))) as letters:
        first = next(letters)
        time.sleep(SHORT * 1.2)
        assert [first, *letters] == ["a", "b", "c"]


def test_the_error_of_the_work_is_raised_where_it_was_asked_for() -> None:
    def work() -> Iterator[str]:
        yield "a"
        raise ZeroDivisionError

    letters = within(SOON, work)
    assert next(letters) == "a"
    with pytest.raises(ZeroDivisionError):
        next(letters)


def test_work_that_says_nothing_passes_the_deadline() -> None:
    over = threading.Event()

    def work() -> Iterator[str]:
        over.wait(SOON)
        yield "late"

    with pytest.raises(DeadlinePassed):
        next(within(0.05, work))
    over.set()
