"""Is the process up, and does what it needs answer?"""

import time

import pytest
from django.core.cache import caches
from django.db import OperationalError
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from jobezie.celery import app
from jobezie.views import health


def test_life_is_shown_without_the_database(client: Client) -> None:
    # No django_db mark: a query would fail the test.
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_readiness_asks_database_cache_and_broker(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        response = client.get("/readyz")
    assert response.status_code == 200
    assert response.json() == {"ready": True, "database": "ok", "cache": "ok", "broker": "ok"}


@pytest.mark.django_db
def test_a_database_that_fails_is_named_and_nothing_more(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise OperationalError("password=hunter2 host=10.0.0.7")

    monkeypatch.setitem(health.CHECKS, "database", fail)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json() == {"ready": False, "database": "failed", "cache": "ok", "broker": "ok"}
    assert b"hunter2" not in response.content


@pytest.mark.django_db
@pytest.mark.parametrize("part", ["cache", "broker"])
def test_a_redis_that_does_not_answer_is_named_quickly(
    client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    nobody = "redis://127.0.0.1:1/0"
    if part == "cache":
        settings.CACHES = {
            "default": {
                "BACKEND": "django.core.cache.backends.redis.RedisCache",
                "LOCATION": nobody,
                "OPTIONS": {"socket_connect_timeout": 1},
            }
        }
        caches.close_all()
    else:
        monkeypatch.setattr(app.conf, "broker_url", nobody)
    started = time.monotonic()
    response = client.get("/readyz")
    assert response.status_code == 503
    assert [name for name, state in response.json().items() if state == "failed"] == [part]
    assert time.monotonic() - started < 6


def test_probes_must_not_post(client: Client) -> None:
    assert client.post("/healthz").status_code == 405
