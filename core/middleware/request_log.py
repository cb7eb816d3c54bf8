"""One id and one line of log for every request."""

import re
import time
import uuid
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponseBase

HEADER = "X-Request-ID"
_VALID = re.compile(r"[A-Za-z0-9._-]{8,64}\Z")
_QUIET = ("/healthz", "/readyz", "/static/")
_SECRET = re.compile(r"[A-Za-z0-9_:.-]{40,}")

log = structlog.get_logger("request")


class RequestLogMiddleware:
    """Takes the id that a proxy gave, or makes one; binds it to every line logged meanwhile.

    Query strings and bodies are left out: they hold what people typed. So is what in a path is long enough to
    be a secret: the key of a calendar feed, of an opt-out, of a new password.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        given = request.headers.get(HEADER, "")
        request_id = given if _VALID.match(given) else uuid.uuid4().hex
        started = time.perf_counter()
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            response = self.get_response(request)
            write = log.debug if request.path.startswith(_QUIET) else log.info
            write(
                "request",
                method=request.method,
                path=_SECRET.sub("…", request.path),
                status=response.status_code,
                ms=round((time.perf_counter() - started) * 1000, 1),
                user=_person(request),
            )
        response.headers[HEADER] = request_id
        return response


def _person(request: HttpRequest) -> str | None:
    """The key of whoever is signed in, without a query: only if the request has asked already."""
    person = getattr(request, "_cached_user", None)
    return str(person.pk) if person is not None and person.is_authenticated else None
