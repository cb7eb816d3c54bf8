from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.requests import SignedInRequest
from core.htmx import toast
from messaging.forms import SequenceForm
from messaging.models import Sequence
from messaging.sequencing import AlreadyRunning, start_sequence, stop_sequence
from messaging.views.marking import hers, show_again


@require_POST
def plan_follow_ups(request: SignedInRequest, pk: UUID) -> HttpResponse:
    message, now = hers(request, pk), timezone.now()
    form = SequenceForm(request.POST)
    if not form.is_valid():
        return show_again(request, message, now, sequence_form=form)
    clean = form.cleaned_data
    try:
        start_sequence(
            message=message,
            gaps=clean["gaps"],
            at_time=clean["hour"],
            timezone_name=clean["timezone"],
            now=now,
        )
    except AlreadyRunning:
        name = message.recruiter.first_name
        toast(request, f"Follow-ups to {name} are planned already.", level=messages.WARNING)
    else:
        _remember(request, clean["timezone"])
        toast(request, "The follow-ups are planned. Read each one before its day.")
    return redirect(message)


@require_POST
def stop(request: SignedInRequest, sequence_pk: UUID) -> HttpResponse:
    sequence = get_object_or_404(Sequence.objects.for_user(request.user), pk=sequence_pk)
    stop_sequence(sequence=sequence, because="You stopped it")
    toast(request, "Stopped. The texts stay as drafts.")
    first = sequence.steps.order_by("step").first()
    return redirect(first) if first and not first.archived_at else redirect("messaging:list")


def _remember(request: SignedInRequest, zone: str) -> None:
    profile = request.user.profile
    if not profile.preferences.get("timezone"):
        profile.preferences = {**profile.preferences, "timezone": zone}
        profile.save(update_fields=["preferences", "updated_at"])
