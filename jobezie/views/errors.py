"""Answers to what went wrong: a page with a way back, or a toast where htmx asked."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from core.htmx import toast_only
from core.templatetags.ui import wait

LOGIN_WINDOW = 15 * 60


def _answer(request: HttpRequest, status: int, text: str, *, retry_after: int = 0) -> HttpResponse:
    if request.headers.get("HX-Request") == "true":
        return toast_only(text, status=status)
    return render(request, f"{status}.html", {"retry_after": retry_after}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 400, "We could not understand that request. Load the page again and repeat it.")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 403, "This is not open to you.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 404, "This is not here any more. Load the page again to see what is.")


@login_not_required
def too_many_requests(request: HttpRequest, *, retry_after: int = LOGIN_WINDOW) -> HttpResponse:
    """`retry_after` in seconds; left out by the limits on logins, whose window is 15 minutes."""
    text = f"That was a lot at once. Wait {wait(retry_after)}, then try again: what you typed is still here."
    response = _answer(request, 429, text, retry_after=retry_after)
    response.headers["Retry-After"] = str(retry_after)
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """Asks nothing of the database, the session or the cache: one of them may be why."""
    if request.headers.get("HX-Request") == "true":
        return toast_only(
            "Something went wrong on our side. Nothing you typed is lost; try again.", status=500
        )
    return render(None, "500.html", status=500)


@never_cache
@login_not_required
def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    if request.headers.get("HX-Request") == "true":
        return toast_only("This page has been open for long. Load it again and repeat this.", status=403)
    return render(request, "403_csrf.html", {"next": request.path}, status=403)
