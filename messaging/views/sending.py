from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.requests import SignedInRequest
from core.htmx import toast
from messaging.forms import ScheduleForm
from messaging.marking import Blocked, OutOfOrder
from messaging.models import Message
from messaging.permission import CannotSend
from messaging.queueing import send_soon
from messaging.sending import TIME_TO_UNDO, queue_message, send_again, take_back
from messaging.views.marking import hers, show_again


@require_POST
def send_now(request: SignedInRequest, pk: UUID) -> HttpResponse:
    message = hers(request, pk)
    try:
        send_soon(message=message, wait=TIME_TO_UNDO, now=timezone.now())
    except (Blocked, CannotSend, OutOfOrder) as refusal:
        return _refused(request, message, refusal)
    seconds = int(TIME_TO_UNDO.total_seconds())
    toast(request, f"It goes out in {seconds} seconds.", undo=reverse("messaging:hold", args=[pk]))
    return redirect(message)


@require_POST
def schedule(request: SignedInRequest, pk: UUID) -> HttpResponse:
    message, now = hers(request, pk), timezone.now()
    form = ScheduleForm(request.POST, now=now)
    if not form.is_valid():
        return show_again(request, message, now, schedule_form=form)
    try:
        queue_message(message=message, when=form.cleaned_data["when"], now=now)
    except (Blocked, CannotSend, OutOfOrder) as refusal:
        return _refused(request, message, refusal)
    toast(request, "Planned.", undo=reverse("messaging:hold", args=[pk]))
    return redirect(message)


@require_POST
def hold_back(request: SignedInRequest, pk: UUID) -> HttpResponse:
    message = hers(request, pk)
    try:
        take_back(message=message)
    except OutOfOrder as refusal:
        return _refused(request, message, refusal)
    toast(request, "Stopped. Nothing was sent, and the text is a draft again.")
    return redirect(message)


@require_POST
def send_once_more(request: SignedInRequest, pk: UUID) -> HttpResponse:
    message = hers(request, pk)
    try:
        send_again(message=message, now=timezone.now())
    except OutOfOrder as refusal:
        return _refused(request, message, refusal)
    toast(request, "It is sent again within a minute.")
    return redirect(message)


def _refused(
    request: SignedInRequest, message: Message, refusal: Blocked | CannotSend | OutOfOrder
) -> HttpResponse:
    match refusal:
        case Blocked():
            reason = refusal.blocks[0].reason
        case CannotSend():
            reason = refusal.refusal.reason
        case _:
            reason = str(refusal)
    toast(request, reason, level=messages.WARNING)
    return redirect(message)
