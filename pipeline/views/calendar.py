import hashlib
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from django_ratelimit.decorators import ratelimit

from accounts.requests import SignedInRequest
from core.htmx import toast
from pipeline.calendar_file import calendar_file
from pipeline.dates import dates_of
from pipeline.feeding import close_feed, feed_behind, feed_of, note_reading, open_feed

CALENDARS = "text/calendar; charset=utf-8"


@require_safe
@never_cache
def show_calendar(request: SignedInRequest) -> HttpResponse:
    return render(request, "pipeline/calendar.html", {"feed": feed_of(request.user)})


@require_POST
@never_cache
def renew(request: SignedInRequest) -> HttpResponse:
    """The answer is the only place where the address is ever shown."""
    secret = open_feed(user=request.user, at=timezone.now())
    address = request.build_absolute_uri(reverse("pipeline:calendar-feed", args=[secret]))
    context: dict[str, Any] = {
        "feed": feed_of(request.user),
        "address": address,
        "webcal": "webcal://" + address.partition("://")[2],
    }
    return render(request, "pipeline/calendar.html", context)


@require_POST
def revoke(request: SignedInRequest) -> HttpResponse:
    if close_feed(user=request.user, at=timezone.now()):
        toast(request, "The address is revoked. Calendars that read it find nothing there any more.")
    return redirect("pipeline:calendar")


def _one_secret(_group: str, request: HttpRequest) -> str:
    return hashlib.sha256(request.path.encode(errors="replace")).hexdigest()


@login_not_required
@ratelimit(key=_one_secret, rate="240/h", method=ratelimit.ALL)
@require_safe
def read_feed(request: HttpRequest, secret: str) -> HttpResponseBase:
    """For programs, without a session: whoever has the address may read, until it is revoked."""
    feed = feed_behind(secret)
    if feed is None:
        raise Http404
    now = timezone.now()
    note_reading(feed, at=now)
    body = calendar_file(dates_of(feed.user, now=now), site=request.build_absolute_uri("/").rstrip("/"))
    etag = f'"{hashlib.sha256(body).hexdigest()}"'
    response = get_conditional_response(request, etag=etag) or HttpResponse(body, content_type=CALENDARS)
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "private, max-age=300"
    response.headers["X-Robots-Tag"] = "noindex"
    if not isinstance(response, HttpResponseNotModified):
        response.headers["Content-Disposition"] = 'inline; filename="jobezie.ics"'
    return response
