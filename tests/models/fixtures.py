"""The fixtures of the fake providers; `conftest.py` at the root loads them for every test.

    def test_it_says_who_wrote(claude: FakeProvider, as_ana: Client) -> None:
        claude.says("Hi Maria, ...")
        ...
        assert "Written by Claude" in page

A fixture that is asked for stands in the chain in the usual order; templates end it. `settings.AI` can be
replaced further: `settings.AI = replace(settings.AI, deadline=0.3)`.
"""

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.conf import settings as project
from pytest_django import Settings

from ai.configuration import Backend, without_models
from ai.reply import Writer
from tests.models import wires
from tests.models.server import FakeProvider

KEY = "sk-test-only-0123456789"
DEADLINE = 5.0
ORDER = list(Writer)


def pytest_configure(config: pytest.Config) -> None:
    """No test spends money or sends a text anywhere, also not from a process it starts."""
    for name in ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "OPENAI_API_KEY", "AI_COMPATIBLE_URL"):
        os.environ.pop(name, None)
    os.environ.pop("AI_COMPATIBLE_MODEL", None)
    project.AI = replace(without_models(project.AI), deadline=DEADLINE)


@pytest.fixture(scope="session")
def provider_servers() -> Iterator[dict[Writer, FakeProvider]]:
    """One for all tests, on one address each, so that the clients need to be made only once."""
    servers = {
        Writer.CLAUDE: FakeProvider(wires.Claude(), wires.Claude.path),
        Writer.OPENAI: FakeProvider(wires.OpenAI(), wires.OpenAI.path),
        Writer.COMPATIBLE: FakeProvider(wires.OpenAI(), wires.OpenAI.path),
    }
    yield servers
    for server in servers.values():
        server.stop()


@pytest.fixture
def claude(settings: Settings, provider_servers: dict[Writer, FakeProvider]) -> Iterator[FakeProvider]:
    fake = provider_servers[Writer.CLAUDE]
    _put_in_chain(
        settings, Backend(Writer.CLAUDE, fake.url, KEY, "claude-sonnet-5-5", "claude-haiku-5-5", "low")
    )
    yield fake
    fake.begin_anew()


@pytest.fixture
def openai_fake(settings: Settings, provider_servers: dict[Writer, FakeProvider]) -> Iterator[FakeProvider]:
    fake = provider_servers[Writer.OPENAI]
    _put_in_chain(settings, Backend(Writer.OPENAI, f"{fake.url}/v1", KEY, "gpt-6.1-sol", "gpt-6-luna", "low"))
    yield fake
    fake.begin_anew()


@pytest.fixture
def compatible_fake(
    settings: Settings, provider_servers: dict[Writer, FakeProvider]
) -> Iterator[FakeProvider]:
    """A server of one's own, which wants no key."""
    fake = provider_servers[Writer.COMPATIBLE]
    _put_in_chain(settings, Backend(Writer.COMPATIBLE, f"{fake.url}/v1", "", "llama-of-mine"))
    yield fake
    fake.begin_anew()


@pytest.fixture
def no_models(settings: Settings) -> None:
    """What every test has anyway, for one that wants to say so."""
    settings.AI = without_models(settings.AI)


def _put_in_chain(settings: Settings, backend: Backend) -> None:
    chain = sorted((*settings.AI.chain, backend), key=lambda one: ORDER.index(one.name))
    settings.AI = replace(settings.AI, chain=tuple(chain))
