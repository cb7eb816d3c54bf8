"""Activities by hand: written down, changed, put away, one or many."""

from datetime import UTC, datetime
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import SignedInRequest
from core.htmx import toast
from core.requests import uuids_of
from pipeline.forms.activities import ActivityForm, ChangeManyForm, TellForm
from pipeline.models import Activity, ActivityKind
from pipeline.own_time import own_zone
from pipeline.telling import Former, archive, bring_back, change, change_back, change_many, tell
from pipeline.views.timeline import PAGE_SIZE, PLACE, timeline_page

TIMELINE = "pipeline:timeline"


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: SignedInRequest) -> HttpResponse:
    zone = own_zone(request.user)
    data = request.POST if request.method == "POST" else None
    about = {name: request.GET.get(name) for name in ("recruiter", "application")}
    form = TellForm(data, user=request.user, zone=zone, now=timezone.now(), initial=about)
    if request.method == "POST" and form.is_valid():
        told = tell(
            user=request.user,
            once=form.cleaned_data["once"],
            titles=form.cleaned_data["titles"],
            **form.values,
        )
        undo = _undo("activity", [str(activity.pk) for activity in told], "activities-away")
        toast(request, "Written down." if len(told) == 1 else f"{len(told)} things written down.", undo=undo)
        return redirect(TIMELINE)
    context = {"form": form, "zone": zone}
    return render(request, "pipeline/activity.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, activity_pk: UUID) -> HttpResponse:
    """What the site told by itself says what happened, and stays."""
    mine = Activity.objects.for_user(request.user).filter(by_hand=True)
    activity = get_object_or_404(mine, pk=activity_pk)
    zone = own_zone(request.user)
    data = request.POST if request.method == "POST" else None
    form = ActivityForm(data, activity=activity, user=request.user, zone=zone, now=timezone.now())
    if request.method == "POST" and form.is_valid():
        change(activity=activity, values=form.values)
        toast(request, "Saved.")
        return redirect(TIMELINE)
    context = {"form": form, "activity": activity, "zone": zone}
    return render(request, "pipeline/activity.html", context, status=422 if form.errors else 200)


@require_POST
def put_away(request: SignedInRequest) -> HttpResponse:
    """Those that were ticked; also the Undo of writing some down."""
    keys = uuids_of(request.POST.getlist("activity") or request.GET.getlist("activity"), most=2 * PAGE_SIZE)
    gone = archive(user=request.user, keys=keys, at=timezone.now())
    if gone:
        undo = _undo("activity", [str(key) for key in gone], "activities-back")
        toast(request, _counted(len(gone), "is put away.", "are put away."), undo=undo)
    else:
        toast(request, "Tick what you want to put away first.", level=messages.INFO)
    return _back(request)


@require_POST
def take_out(request: SignedInRequest) -> HttpResponse:
    """The keys stand in the address, because a toast's Undo is a bare form."""
    count = bring_back(user=request.user, keys=uuids_of(request.GET.getlist("activity"), most=2 * PAGE_SIZE))
    if count:
        toast(request, _counted(count, "is back.", "are back."))
    return redirect(TIMELINE)


@require_POST
def alter(request: SignedInRequest) -> HttpResponse:
    zone = own_zone(request.user)
    ticked = request.POST.getlist("activity")[:PAGE_SIZE]
    form = ChangeManyForm(request.POST, today=timezone.localdate(timezone=zone))
    if not ticked:
        toast(request, "Tick what you want to change first.", level=messages.INFO)
        return _back(request)
    if not form.is_valid():
        return timeline_page(request, form, frozenset(ticked))
    kind, on = form.cleaned_data["kind"], form.cleaned_data["day"]
    before = change_many(
        user=request.user,
        keys=uuids_of(ticked, most=2 * PAGE_SIZE),
        zone=zone,
        kind=ActivityKind(kind) if kind else None,
        on=on,
        now=timezone.now(),
    )
    _tell_changed(request, before, others=len(ticked) - len(before))
    return _back(request)


def _tell_changed(request: SignedInRequest, before: list[Former], *, others: int) -> None:
    stay = f" {others} that the site told by itself stay." if others else ""
    if before:
        was = [f"{row.key}.{row.kind}.{row.at.timestamp():.6f}" for row in before]
        undo = _undo("was", was, "activities-unchanged")
        toast(request, f"{_counted(len(before), 'is changed.', 'are changed.')}{stay}", undo=undo)
    else:
        toast(request, "Only what you wrote yourself can be changed.", level=messages.INFO)


@require_POST
def take_change_back(request: SignedInRequest) -> HttpResponse:
    before = [row for row in map(_former, request.GET.getlist("was")[:PAGE_SIZE]) if row]
    count = change_back(user=request.user, before=before)
    if count:
        toast(request, _counted(count, "is as it was.", "are as they were."))
    return redirect(TIMELINE)


def _former(told: str) -> Former | None:
    key, _, rest = told.partition(".")
    kind, _, stamp = rest.partition(".")
    try:
        return Former(UUID(key), ActivityKind(kind).value, datetime.fromtimestamp(float(stamp), UTC))
    except (ValueError, OverflowError, OSError):
        return None


def _undo(name: str, values: list[str], address: str) -> str:
    return f"{reverse(f'pipeline:{address}')}?{urlencode([(name, value) for value in values])}"


def _back(request: SignedInRequest) -> HttpResponse:
    """To the very part of the timeline that was ticked in; it stands in the address of the form."""
    kept = {key: request.GET[key] for key in PLACE if key in request.GET}
    return redirect(f"{reverse(TIMELINE)}{f'?{urlencode(kept)}' if kept else ''}")


def _counted(count: int, one: str, many: str) -> str:
    return f"1 entry {one}" if count == 1 else f"{count} entries {many}"
