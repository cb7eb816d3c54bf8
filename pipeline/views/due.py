"""What is due, and the two answers to it that need no page of their own: it is done, or it comes later."""

from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import SignedInRequest
from core.htmx import toast
from messaging.planning import business_days_after
from pipeline.due import due_of
from pipeline.forms.steps import FormerStepForm
from pipeline.interviewing import mark_thanked
from pipeline.models import Application, Interview
from pipeline.own_time import own_zone
from pipeline.stepping import finish_step, plan_step, unfinish_step
from recruiters.models import Recruiter
from recruiters.noting import remove_note
from recruiters.planning import finish_action, plan_action

FOLLOW_UP = "Write again"


@require_safe
def show_due(request: SignedInRequest) -> HttpResponse:
    zone, now = own_zone(request.user), timezone.now()
    tasks = due_of(request.user, now=now, zone=zone)
    context = {"tasks": tasks, "today": now.astimezone(zone).date(), "home": "due"}
    with timezone.override(zone):
        return render(request, "pipeline/due.html", context)


@require_POST
def finish_with_recruiter(request: SignedInRequest, recruiter_pk: UUID) -> HttpResponse:
    recruiter = _recruiter(request, recruiter_pk)
    if not recruiter.next_action and recruiter.next_action_on is None:
        return _nothing_planned(request)
    undo = _undo("due-recruiter-back", recruiter)
    note = finish_action(recruiter=recruiter, at=timezone.now())
    toast(request, "Done.", undo=f"{undo}&note={note.pk}")
    return _back(request)


@require_POST
def put_off_with_recruiter(request: SignedInRequest, recruiter_pk: UUID) -> HttpResponse:
    """To the next working day; a follow-up that the rule asks for becomes a step of the person's own."""
    recruiter = _recruiter(request, recruiter_pk)
    undo, on = _undo("due-recruiter-back", recruiter), _next_day(request)
    plan_action(recruiter=recruiter, action=recruiter.next_action or FOLLOW_UP, on=on, at=timezone.now())
    toast(request, _put_off_to(on), undo=undo)
    return _back(request)


@require_POST
def put_back_with_recruiter(request: SignedInRequest, recruiter_pk: UUID) -> HttpResponse:
    recruiter = _recruiter(request, recruiter_pk)
    form = FormerStepForm(request.GET)
    if not form.is_valid():
        return _cannot_undo(request)
    former = form.cleaned_data
    for note in recruiter.notes.standing().filter(pk=former["note"]).select_related("recruiter"):
        remove_note(note=note, at=timezone.now())
    plan_action(recruiter=recruiter, action=former["action"], on=former["on"], at=timezone.now())
    toast(request, "As it was before.")
    return redirect("pipeline:due")


@require_POST
def finish_with_application(request: SignedInRequest, pk: UUID) -> HttpResponse:
    application = _application(request, pk)
    if not application.next_action and application.next_action_on is None:
        return _nothing_planned(request)
    undo = _undo("due-application-back", application)
    activity = finish_step(application=application, at=timezone.now())
    told = urlencode({"told": activity.at.strftime("%Y-%m-%dT%H:%M:%S.%f%z")})
    toast(request, "Done.", undo=f"{undo}&{told}")
    return _back(request)


@require_POST
def put_off_with_application(request: SignedInRequest, pk: UUID) -> HttpResponse:
    application = _application(request, pk)
    undo, on = _undo("due-application-back", application), _next_day(request)
    plan_step(application=application, action=application.next_action, on=on)
    toast(request, _put_off_to(on), undo=undo)
    return _back(request)


@require_POST
def put_back_with_application(request: SignedInRequest, pk: UUID) -> HttpResponse:
    application = _application(request, pk)
    form = FormerStepForm(request.GET)
    if not form.is_valid():
        return _cannot_undo(request)
    former: dict[str, Any] = form.cleaned_data
    step = {"action": former["action"], "on": former["on"]}
    if former["told"]:
        unfinish_step(application=application, told=former["told"], **step)
    else:
        plan_step(application=application, **step)
    toast(request, "As it was before.")
    return redirect("pipeline:due")


@require_POST
def thank(request: SignedInRequest, interview_pk: UUID) -> HttpResponse:
    mine = Interview.objects.for_user(request.user).select_related("application")
    interview = mark_thanked(interview=get_object_or_404(mine, pk=interview_pk), at=timezone.now())
    toast(request, "Marked as thanked.", undo=reverse("pipeline:interview-unthank", args=[interview.pk]))
    return _back(request)


def _recruiter(request: SignedInRequest, pk: UUID) -> Recruiter:
    return get_object_or_404(Recruiter.objects.for_user(request.user), pk=pk)


def _application(request: SignedInRequest, pk: UUID) -> Application:
    return get_object_or_404(Application.objects.for_user(request.user).for_listing(), pk=pk)


def _undo(name: str, row: Recruiter | Application) -> str:
    on = row.next_action_on
    was = {"action": row.next_action, "on": on.isoformat() if on else ""}
    return f"{reverse(f'pipeline:{name}', args=[row.pk])}?{urlencode(was)}"


def _next_day(request: SignedInRequest) -> date:
    today = timezone.localdate(timezone=own_zone(request.user))
    return business_days_after(today + timedelta(days=1), 0)


def _put_off_to(on: date) -> str:
    return f"Put off to {date_format(on, 'l, j F')}."


def _nothing_planned(request: SignedInRequest) -> HttpResponse:
    """Pressed twice, or done in another window."""
    toast(request, "There is no next step any more.", level=messages.INFO)
    return _back(request)


def _cannot_undo(request: SignedInRequest) -> HttpResponse:
    toast(request, "That cannot be undone any more.", level=messages.INFO)
    return redirect("pipeline:due")


def _back(request: SignedInRequest) -> HttpResponse:
    return redirect("pipeline:timeline" if request.POST.get("from") == "timeline" else "pipeline:due")
