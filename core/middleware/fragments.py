"""What a fragment cannot carry itself: messages, and the way to the login page."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import resolve_url
from django.utils.cache import patch_vary_headers
from django.utils.http import urlencode

from core.htmx import add_trigger, toast_data, toast_only, undo_address

# A page and its fragment may share an address: "back" must not show the fragment that a browser has kept.
ASKED_BY = ("HX-Request", "HX-History-Restore-Request")


class FragmentMiddleware:
    """Sends waiting messages along as toasts, says in place that a session has ended, and gives the whole
    page to htmx where it goes back in the history.

    Stands below the message and htmx middleware and above the one that asks for a login.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.headers.get("HX-History-Restore-Request") == "true":
            request.META.pop("HTTP_HX_REQUEST", None)
            vars(request).pop("headers", None)  # made of META, and kept
        response = self.get_response(request)
        patch_vary_headers(response, ASKED_BY)
        if request.headers.get("HX-Request") != "true":
            return response
        if _asks_for_login(response):
            return _session_ended(request)
        if not _leads_elsewhere(response):
            waiting = [
                toast_data(str(m.message), level=m.level_tag, undo=undo_address(m))
                for m in get_messages(request)
            ]
            if waiting:
                add_trigger(response, "toasts", waiting)
        return response


def _leads_elsewhere(response: HttpResponseBase) -> bool:
    """Then the next page shows the messages."""
    moves = ("HX-Redirect", "HX-Location", "HX-Refresh")
    return 300 <= response.status_code < 400 or any(name in response.headers for name in moves)


def _asks_for_login(response: HttpResponseBase) -> bool:
    where = urlsplit(response.headers.get("Location", ""))
    return response.status_code == 302 and where.path == resolve_url("account_login")


def _session_ended(request: HttpRequest) -> HttpResponseBase:
    page = urlsplit(request.headers.get("HX-Current-URL", "")).path or "/"
    return toast_only(
        "You are logged out. Log in again in a new tab, come back and repeat this: "
        "what you typed is still here.",
        status=401,
        link=f"{resolve_url('account_login')}?{urlencode({'next': page})}",
        link_label="Log in",
    )
