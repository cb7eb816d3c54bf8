from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import SignedInRequest
from core.htmx import toast
from core.middleware.limits import uncounted
from messaging import generating
from messaging.deciding import Unconfirmed, keep_own, undo_use, use_proposal
from messaging.drafting import NotEditable
from messaging.forms import ComposerForm
from messaging.models import Generation
from messaging.presenting import composer

PAGE = "messaging/composer.html"


def _hers(request: SignedInRequest, pk: UUID, generation_pk: UUID) -> Generation:
    mine = Generation.objects.for_user(request.user).filter(message=pk)
    return get_object_or_404(mine.select_related("message__recruiter", "message__resume"), pk=generation_pk)


@uncounted  # asks itself again and again while something is written
@require_safe
def show_progress(request: SignedInRequest, pk: UUID, generation_pk: UUID) -> HttpResponse:
    """Asks itself again only while something is being written."""
    generation = _hers(request, pk, generation_pk)
    if not request.htmx:
        return redirect(generation.message)
    return render(request, f"{PAGE}#writing", {"generation": generation, "message": generation.message})


@require_POST
def stop_writing(request: SignedInRequest, pk: UUID, generation_pk: UUID) -> HttpResponse:
    generation = generating.stop(generation=_hers(request, pk, generation_pk), at=timezone.now())
    if request.htmx:
        return render(request, f"{PAGE}#writing", {"generation": generation, "message": generation.message})
    return redirect(generation.message)


@require_POST
def use(request: SignedInRequest, pk: UUID, generation_pk: UUID) -> HttpResponse:
    """Take the proposal over; facts without a source are confirmed one by one, or left out."""
    generation = _hers(request, pk, generation_pk)
    leave_out = request.POST.get("facts") == "without"
    confirmed = request.POST.getlist("true")
    try:
        use_proposal(generation=generation, confirmed=confirmed, leave_out=leave_out)
    except Unconfirmed:
        message = generation.message
        message.user = request.user
        form = ComposerForm(instance=message, user=request.user, current=message.recruiter_id)
        context = {**composer(message, form), "unconfirmed": True, "ticked": confirmed}
        return render(request, PAGE, context, status=422)
    except NotEditable:
        toast(request, "This message is on its way or was sent. It stays as it is.", level=messages.WARNING)
    else:
        undo = reverse("messaging:unuse", args=[pk, generation_pk])
        toast(request, "The proposal is your text now.", undo=undo)
    return redirect("messaging:detail", pk=pk)


@require_POST
def undo_use_of(request: SignedInRequest, pk: UUID, generation_pk: UUID) -> HttpResponse:
    generation = _hers(request, pk, generation_pk)
    try:
        undo_use(generation=generation)
    except NotEditable:
        toast(request, "This cannot be taken back any more.", level=messages.WARNING)
    else:
        toast(request, "Your own text is back.")
    return redirect("messaging:detail", pk=pk)


@require_POST
def keep_mine(request: SignedInRequest, pk: UUID, generation_pk: UUID) -> HttpResponse:
    generation = _hers(request, pk, generation_pk)
    if not generation.is_unfinished:
        keep_own(generation=generation)
        toast(request, "Your own text stays.")
    return redirect("messaging:detail", pk=pk)
