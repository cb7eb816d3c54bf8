"""How often one address and one person may ask in a minute."""

import time
from collections.abc import Callable
from typing import Any

import structlog
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import Resolver404, get_resolver, resolve
from django_ratelimit.core import get_usage
from redis.exceptions import RedisError

log = structlog.get_logger(__name__)
_SILENT_AFTER_FAILURE = 30.0


def uncounted[View: Callable[..., HttpResponseBase]](view: View) -> View:
    """Leave a view out of the count: pictures that a page brings along, signs of life."""
    view.uncounted = True  # type: ignore[attr-defined]
    return view


class RateLimitMiddleware:
    """Answers 429 with Retry-After to whoever asks more than `settings.REQUESTS_PER_MINUTE`.

    Counted per address and, where somebody is signed in, per person. A cache that is down stops
    nobody: the count is left out until it is back.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.cache_failed_at = -_SILENT_AFTER_FAILURE

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if _is_uncounted(request.path_info):
            return self.get_response(request)
        wait = self._seconds_to_wait(request)
        return _refuse(request, wait) if wait else self.get_response(request)

    def _seconds_to_wait(self, request: HttpRequest) -> int:
        if time.monotonic() - self.cache_failed_at < _SILENT_AFTER_FAILURE:
            return 0
        try:
            wait = _wait(request, "address", client_address(request))
            if not wait and request.user.is_authenticated:
                wait = _wait(request, "person", str(request.user.pk))
        except RedisError:
            self.cache_failed_at = time.monotonic()
            log.warning("requests are not counted: the cache does not answer")
            return 0
        return wait


def client_address(request: HttpRequest) -> str:
    """The address that speaks to us, or the one our own proxy vouches for.

    A proxy appends whom it saw, so only the last entry is beyond the client's pen.
    """
    if settings.BEHIND_PROXY and (chain := request.headers.get("X-Forwarded-For", "")):
        return chain.rpartition(",")[2].strip()
    return str(request.META.get("REMOTE_ADDR") or "unknown")


def _wait(request: HttpRequest, group: str, key: str) -> int:
    """Seconds until this key may ask again; 0 while it may. Counts this request."""
    usage: dict[str, Any] | None = get_usage(
        request,
        group=f"requests by {group}",
        key=lambda _group, _request: key,
        rate=f"{settings.REQUESTS_PER_MINUTE}/m",
        increment=True,
    )
    return max(1, usage["time_left"]) if usage and usage["should_limit"] else 0


def _is_uncounted(path: str) -> bool:
    try:
        return bool(getattr(resolve(path).func, "uncounted", False))
    except Resolver404:
        return False


def _refuse(request: HttpRequest, wait: int) -> HttpResponse:
    answer: Callable[..., HttpResponse] = get_resolver().resolve_error_handler(429)
    return answer(request, retry_after=wait)
