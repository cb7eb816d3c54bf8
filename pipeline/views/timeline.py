from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from core.requests import words_of
from pipeline.due import due_of
from pipeline.forms.activities import ChangeManyForm
from pipeline.own_time import chosen_zone, own_zone
from pipeline.timeline import SHOWN, activities_of, by_day

PAGE_SIZE = 25
DUE_SHOWN = 5
PLACE = ("q", "show", "page")
"""What of the address says where in the timeline one is."""


@require_safe
def show_timeline(request: SignedInRequest) -> HttpResponse:
    return timeline_page(request)


def timeline_page(
    request: SignedInRequest, form: ChangeManyForm | None = None, ticked: frozenset[str] = frozenset()
) -> HttpResponse:
    """`form` and `ticked` are what was sent, where something was wrong with it."""
    zone, now = own_zone(request.user), timezone.now()
    show, words = _chosen(request)
    page = Paginator(activities_of(request.user, show=show, words=words).with_places(), PAGE_SIZE).get_page(
        request.GET.get("page")
    )
    first = page.number == 1 and not show and not words
    due = due_of(request.user, now=now, zone=zone).waiting if first else []
    context: dict[str, Any] = {
        "page": page,
        "days": by_day(page, zone),
        "today": now.astimezone(zone).date(),
        "words": words,
        "show": show,
        "shown": [(key, label) for key, (label, _) in SHOWN.items()],
        "filtered": bool(words or show),
        "form": form or ChangeManyForm(today=now.astimezone(zone).date()),
        "ticked": ticked,
        "due": due[:DUE_SHOWN],
        "due_count": len(due),
        "zone_is_chosen": chosen_zone(request.user) is not None,
        "query": urlencode({key: request.GET[key] for key in PLACE if key in request.GET}),
    }
    with timezone.override(zone):
        return render(request, "pipeline/timeline.html", context, status=422 if form else 200)


def _chosen(request: SignedInRequest) -> tuple[str, str]:
    words = words_of(request.GET)
    show = request.GET.get("show", "")
    return show if show in SHOWN else "", words
