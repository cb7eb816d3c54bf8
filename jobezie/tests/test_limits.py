"""100 requests a minute for one address and for one person."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import redis
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from accounts.tests.people import make_ana
from core.middleware import limits

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def few(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Three a minute, and a minute that does not end while a test runs."""
    settings.REQUESTS_PER_MINUTE = 3
    monkeypatch.setattr("django_ratelimit.core.time.time", lambda: 1_800_000_000)
    cache.clear()
    yield
    cache.clear()


def test_the_fourth_request_of_a_minute_is_refused(client: Client) -> None:
    assert [client.get("/privacy/").status_code for _ in range(4)] == [200, 200, 200, 429]


def test_the_refusal_says_when_to_come_back(client: Client) -> None:
    for _ in range(4):
        response = client.get("/privacy/")
    seconds = int(response.headers["Retry-After"])
    assert 1 <= seconds <= 60
    assert (
        f"Wait {seconds} second" in response.content.decode() or "Wait 1 minute" in response.content.decode()
    )
    assert "press Back" in response.content.decode()


def test_htmx_is_refused_by_a_toast(client: Client) -> None:
    for _ in range(4):
        response = client.get("/privacy/", HTTP_HX_REQUEST="true")
    assert response.status_code == 429
    assert response.headers["HX-Reswap"] == "none"
    assert "Wait" in json.loads(response.headers["HX-Trigger"])["toasts"][0]["text"]


def test_another_address_has_its_own_count(client: Client) -> None:
    for _ in range(4):
        client.get("/privacy/")
    assert client.get("/privacy/", REMOTE_ADDR="203.0.113.9").status_code == 200


def test_a_person_is_counted_across_addresses(client: Client) -> None:
    client.force_login(make_ana())
    statuses = [client.get("/privacy/", REMOTE_ADDR=f"203.0.113.{n}").status_code for n in range(4)]
    assert statuses == [200, 200, 200, 429]


def test_a_client_cannot_choose_its_address(client: Client) -> None:
    statuses = [client.get("/privacy/", HTTP_X_FORWARDED_FOR=f"198.51.100.{n}").status_code for n in range(4)]
    assert statuses == [200, 200, 200, 429]


def test_behind_a_proxy_its_last_word_counts(client: Client, settings: Settings) -> None:
    settings.BEHIND_PROXY = True

    def ask(chain: str) -> int:
        return client.get("/privacy/", HTTP_X_FORWARDED_FOR=chain).status_code

    assert [ask(f"198.51.100.{n}, 203.0.113.7") for n in range(4)] == [200, 200, 200, 429]
    assert ask("203.0.113.7, 203.0.113.8") == 200


@pytest.mark.parametrize("address", ["/healthz", "/readyz", "/static/css/app.css"])
def test_signs_of_life_and_static_files_are_not_counted(client: Client, address: str) -> None:
    assert {client.get(address).status_code for _ in range(6)} == {200}


def test_addresses_that_do_not_exist_are_counted(client: Client) -> None:
    assert [client.get(f"/guess-{n}/").status_code for n in range(4)] == [404, 404, 404, 429]


def test_a_cache_that_is_down_stops_nobody(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def down(*args: Any, **kwargs: Any) -> None:
        raise redis.exceptions.ConnectionError

    monkeypatch.setattr(limits, "get_usage", down)
    assert {client.get("/privacy/").status_code for _ in range(6)} == {200}
