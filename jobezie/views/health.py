"""Signs of life for whoever runs the site."""

from collections.abc import Callable

import structlog
from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from core.middleware.limits import uncounted
from jobezie.celery import app

PATIENCE = 2
"""Seconds that one part may take to answer."""

log = structlog.get_logger(__name__)


@uncounted
@login_not_required
@never_cache
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return HttpResponse("ok\n", content_type="text/plain")


@uncounted
@login_not_required
@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """200 when everything a page needs answers, else 503 with the names of what does not."""
    parts = {name: _answers(name, ask) for name, ask in CHECKS.items()}
    well = all(parts.values())
    report = {"ready": well, **{name: "ok" if good else "failed" for name, good in parts.items()}}
    return JsonResponse(report, status=200 if well else 503)


def _answers(name: str, ask: Callable[[], None]) -> bool:
    try:
        ask()
    except (DatabaseError, RedisError, OperationalError, OSError, ValueError) as error:
        log.warning("not ready", part=name, error=type(error).__name__)
        return False
    return True


def _ask_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _ask_cache() -> None:
    cache.set("ready", "yes", timeout=10)
    if cache.get("ready") != "yes":
        raise ValueError("the cache forgets")


def _ask_broker() -> None:
    options = {"socket_connect_timeout": PATIENCE, "socket_timeout": PATIENCE}
    transport = dict(app.conf.broker_transport_options or {})
    with app.connection_for_write(
        connect_timeout=PATIENCE, transport_options={**transport, **options}
    ) as broker:
        broker.ensure_connection(max_retries=1, timeout=PATIENCE)


CHECKS: dict[str, Callable[[], None]] = {
    "database": _ask_database,
    "cache": _ask_cache,
    "broker": _ask_broker,
}
