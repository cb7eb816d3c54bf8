"""The page for staff: who is asked, how it goes, what it costs. Nobody else finds it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.base_user import AbstractBaseUser as User
from django.db import connection
from django.template import Context, Template
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from ai.configuration import from_environment
from ai.models import Call
from ai.status import percentile, read_status
from ai.tests.factories import make_call

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ALL = {
    "ANTHROPIC_API_KEY": "sk-secret-1",
    "AI_COMPATIBLE_URL": "http://box:1/v1",
    "AI_COMPATIBLE_MODEL": "llama",
}


@pytest.fixture(autouse=True)
def configured(settings: Settings) -> None:
    settings.AI = from_environment(ALL)


def test_it_is_for_staff_only(client: Client, as_ana: Client, as_staff: Client) -> None:
    assert as_ana.get("/ai/status/").status_code == 404
    assert as_staff.get("/ai/status/").status_code == 200
    assert as_staff.post("/ai/status/").status_code == 405
    client.logout()
    assert client.get("/ai/status/").status_code == 302


def test_each_backend_says_how_it_goes() -> None:
    for latency in (100, 200, 300, 4_000):
        make_call(at=NOW - timedelta(hours=2), latency=latency)
    make_call(at=NOW - timedelta(hours=1), outcome="overloaded", reason="HTTP 529", cost=None)
    make_call(at=NOW - timedelta(days=8), latency=60_000)
    make_call(at=NOW - timedelta(days=40), cost=9_000_000)
    make_call(at=NOW, backend="compatible", cost=None, task="research")
    make_call(at=NOW - timedelta(minutes=1), outcome="abandoned")
    make_call(at=NOW - timedelta(minutes=10), outcome="asking", latency=None, cost=None)
    status = read_status(now=NOW)
    claude, openai, compatible, template = status.backends
    assert (claude.calls, claude.answered, claude.cost, claude.unpriced) == (8, 5, 24_000, 0)
    assert (claude.median, claude.slow) == (200, 4_000)
    assert claude.last_answer == NOW - timedelta(hours=2)
    assert claude.last_failure is not None
    assert claude.last_failure.reason == "HTTP 529"
    assert claude.is_in_trouble
    assert not openai.backend.is_configured
    assert (compatible.calls, compatible.unpriced, compatible.is_in_trouble) == (1, 1, False)
    assert template.calls == 0
    assert [(task.label, task.calls) for task in status.tasks] == [
        ("Write a message", 8),
        ("Summarise research", 1),
    ]
    assert (status.cost, status.asked, status.unfinished) == (24_000, 9, 1)


def test_the_page_tells_it_in_words(as_staff: Client) -> None:
    make_call(outcome="rate-limited", reason="HTTP 429 rate_limit_error", ago=timedelta(minutes=5))
    make_call(backend="compatible", model="llama", cost=None)
    page = as_staff.get("/ai/status/").content.decode()
    for words in (
        "The provider said: too many requests (HTTP 429 rate_limit_error)",
        "Failed last time",
        "Not set up",
        "1 without a price",
        "at most 60 seconds",
        "claude-haiku-5-5",
    ):
        assert words in page
    assert "sk-secret" not in page


def test_without_a_model_it_says_what_to_set(as_staff: Client, settings: Settings) -> None:
    settings.AI = from_environment({})
    page = as_staff.get("/ai/status/").content.decode()
    assert "No model is set up" in page
    assert "ANTHROPIC_API_KEY" in page


def test_the_page_asks_the_same_number_of_queries_for_any_number_of_calls(as_staff: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            as_staff.get("/ai/status/")
        return len(seen)

    make_call()
    few = queries()
    for _ in range(30):
        make_call(outcome="failed")
        make_call(backend="template", task="coach")
    assert queries() == few <= 20


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [
        ([], 0.5, None),
        ([7], 0.5, 7),
        ([7], 0.95, 7),
        ([1, 2], 0.5, 1),
        ([1, 2, 3], 0.5, 2),
        (list(range(1, 101)), 0.95, 95),
        (list(range(1, 21)), 0.95, 19),
    ],
)
def test_a_percentile_is_a_value_that_was_measured(
    values: list[int], share: float, expected: int | None
) -> None:
    assert percentile(values, share) == expected


def test_staff_look_at_calls_and_change_none(as_staff: Client, ana: User) -> None:
    call = make_call(user=ana)
    listed = as_staff.get("/admin/ai/call/").content.decode()
    assert "ana@example.com" in listed
    assert as_staff.get(f"/admin/ai/call/{call.pk}/change/").status_code == 200
    assert as_staff.post(f"/admin/ai/call/{call.pk}/change/", {"cost": "0"}).status_code == 403
    assert as_staff.post(f"/admin/ai/call/{call.pk}/delete/", {"post": "yes"}).status_code == 403
    assert as_staff.get("/admin/ai/call/add/").status_code == 403
    assert Call.objects.get().cost == 4_000


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{% written_by 'claude' 'claude-sonnet-5-5' %}", "Written by Claude"),
        ("{% written_by 'openai' %}", "Written by an OpenAI model"),
        ("{% written_by 'compatible' '<b>' %}", "Written by &lt;b&gt;"),
        ("{% written_by 'compatible' %}", "Written by a model"),
        ("{% written_by 'template' %}", "Written from templates"),
        ("{% written_by '' %}", "Written from templates"),
        ("{{ 0|dollars }}", "$0.00"),
        ("{{ 42|dollars }}", "under $0.0001"),
        ("{{ 4200|dollars }}", "$0.0042"),
        ("{{ 1234567890|dollars }}", "$1,234.57"),
        ("{{ 1234|seconds }}", "1.2 s"),
    ],
)
def test_tags_for_writers_and_costs(template: str, expected: str) -> None:
    assert Template("{% load ai %}" + template).render(Context()) == expected
