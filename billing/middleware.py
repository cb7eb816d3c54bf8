from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from billing.quotas import QuotaExceeded

# The nearest place around what was pressed: one that the page keeps for it, else the form itself. The card
# comes first in it and nothing leaves, so all that was typed stays.
PLACE = "closest <[data-limit], form, main > .wrap, body/>"


class LimitMiddleware:
    """Answers `QuotaExceeded` where a view lets it pass: by the card in place, or on a page of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, QuotaExceeded):
            return None
        context = {"exceeded": exception, "back": _page_before(request)}
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        if request.headers.get("HX-Request") != "true":
            return render(request, "billing/limit.html", context, status=status)
        response = render(request, "billing/limit.html#card", context, status=status)
        response.headers["HX-Retarget"] = PLACE
        response.headers["HX-Reswap"] = "afterbegin"
        return response


def _page_before(request: HttpRequest) -> str:
    """The page of ours that the form was on, as a path."""
    address = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure()):
        return ""
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
