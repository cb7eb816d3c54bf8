from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.htmx import toast
from core.placing import MovedOn
from recruiters.moving import put_recruiter, take_back_move
from recruiters.stages import Stage
from recruiters.views.owned import recruiter_or_404


@require_POST
def move(request: HttpRequest, pk: UUID) -> HttpResponse:
    recruiter = recruiter_or_404(request, pk)
    name = request.POST.get("stage", "")
    if name not in Stage:
        toast(request, "Choose one of the stages.", level=messages.INFO)
        return redirect(recruiter)
    moved = put_recruiter(recruiter=recruiter, stage=Stage(name), at=timezone.now())
    if moved.change:
        undo = reverse("recruiters:move-back", args=[pk, moved.change.pk])
        toast(request, f"{recruiter.name} moved to {Stage(name).label}.", undo=undo)
    return redirect(recruiter)


@require_POST
def move_back(request: HttpRequest, pk: UUID, change_pk: UUID) -> HttpResponse:
    recruiter = recruiter_or_404(request, pk)
    change = get_object_or_404(recruiter.stage_changes, pk=change_pk)
    try:
        take_back_move(recruiter=recruiter, change=change_pk, at=timezone.now())
    except MovedOn:
        toast(request, f"{recruiter.name} has moved on since and stays there.", level=messages.INFO)
    else:
        toast(request, f"{recruiter.name} is back in {Stage(change.before).label}.")
    return redirect(recruiter)
