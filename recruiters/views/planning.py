from datetime import timedelta
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_POST

from core.htmx import toast
from recruiters.forms import ActionForm
from recruiters.models import Recruiter
from recruiters.noting import remove_note
from recruiters.planning import finish_action, plan_action
from recruiters.scoring.follow_up import working_day
from recruiters.views.detail import detail_page
from recruiters.views.owned import recruiter_or_404

DAYS = {"1", "3", "7"}


@require_POST
def plan(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Decide on the next step; an empty one takes it off."""
    recruiter = recruiter_or_404(request, pk)
    undo = _as_it_was(recruiter)
    form = ActionForm(request.POST, instance=recruiter, auto_id="plan-%s")
    if not form.is_valid():
        return detail_page(request, recruiter_or_404(request, pk), action=form)
    action, on = form.cleaned_data["next_action"], form.cleaned_data["next_action_on"]
    plan_action(recruiter=recruiter, action=action, on=on, at=timezone.now())
    toast(request, "The next step is set." if action else "There is no next step now.", undo=undo)
    return redirect(recruiter)


@require_POST
def finish(request: HttpRequest, pk: UUID) -> HttpResponse:
    recruiter = recruiter_or_404(request, pk)
    if not recruiter.next_action:
        return redirect(recruiter)
    undo, said = _as_it_was(recruiter), recruiter.next_action
    note = finish_action(recruiter=recruiter, at=timezone.now())
    toast(request, f"Done: {said}", undo=f"{undo}&note={note.pk}")
    return redirect(recruiter)


@require_POST
def put_off(request: HttpRequest, pk: UUID) -> HttpResponse:
    """By 1, 3 or 7 days from today, to a working day."""
    recruiter = recruiter_or_404(request, pk)
    days = request.POST.get("days", "")
    if not recruiter.next_action or days not in DAYS:
        return redirect(recruiter)
    undo = _as_it_was(recruiter)
    on = working_day(timezone.localdate() + timedelta(days=int(days)))
    plan_action(recruiter=recruiter, action=recruiter.next_action, on=on, at=timezone.now())
    toast(request, f"Put off to {date_format(on, 'l, j F')}.", undo=undo)
    return redirect(recruiter)


@require_POST
def put_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The plan as it was before, from the address of the Undo."""
    recruiter = recruiter_or_404(request, pk)
    form = ActionForm(request.GET, instance=recruiter)
    if not form.is_valid():
        toast(request, "That cannot be undone any more.", level=messages.INFO)
        return redirect("recruiters:detail", pk=pk)
    action, on = form.cleaned_data["next_action"], form.cleaned_data["next_action_on"]
    for note in recruiter.notes.standing().filter(pk__in=_note_key(request)).select_related("recruiter"):
        remove_note(note=note, at=timezone.now())
    plan_action(recruiter=recruiter, action=action, on=on, at=timezone.now())
    toast(request, "As it was before.")
    return redirect(recruiter)


def _as_it_was(recruiter: Recruiter) -> str:
    on = recruiter.next_action_on
    was = {"next_action": recruiter.next_action, "next_action_on": on.isoformat() if on else ""}
    return f"{reverse('recruiters:plan-undo', args=[recruiter.pk])}?{urlencode(was)}"


def _note_key(request: HttpRequest) -> list[UUID]:
    try:
        return [UUID(request.GET.get("note", ""))]
    except ValueError:
        return []
