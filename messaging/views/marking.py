from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.requests import SignedInRequest
from core.htmx import toast
from messaging.forms import AnswerForm, MomentForm
from messaging.marking import Blocked, OutOfOrder, mark_draft, mark_opened, mark_responded, mark_sent, unmark
from messaging.models import Message, MessageStatus
from messaging.presenting import letter

DONE = {
    MessageStatus.SENT: "Marked as sent.",
    MessageStatus.OPENED: "Marked as opened.",
    MessageStatus.RESPONDED: "Marked as answered.",
}


def hers(request: SignedInRequest, pk: UUID) -> Message:
    mine = Message.objects.for_user(request.user).select_related("recruiter", "sequence", "resume")
    message: Message = get_object_or_404(mine, pk=pk)
    message.user = request.user
    return message


def show_again(request: SignedInRequest, message: Message, now: datetime, **forms: Any) -> HttpResponse:
    """The page as it was, with what was typed and what is wrong with it."""
    return render(request, "messaging/letter.html", letter(message, now=now, **forms), status=422)


@require_POST
def sent(request: SignedInRequest, pk: UUID) -> HttpResponse:
    message, now = hers(request, pk), timezone.now()
    form = MomentForm(request.POST, now=now, prefix="sent")
    if not form.is_valid():
        return show_again(request, message, now, sent_form=form)
    try:
        mark_sent(message=message, at=form.at)
    except (Blocked, OutOfOrder) as refusal:
        return _refused(request, message, refusal)
    return _marked(request, pk, MessageStatus.SENT)


@require_POST
def opened(request: SignedInRequest, pk: UUID) -> HttpResponse:
    message, now = hers(request, pk), timezone.now()
    form = MomentForm(request.POST, now=now, not_before=message.sent_at, prefix="opened")
    if not form.is_valid():
        return show_again(request, message, now, opened_form=form)
    try:
        mark_opened(message=message, at=form.at)
    except OutOfOrder as refusal:
        return _refused(request, message, refusal)
    return _marked(request, pk, MessageStatus.OPENED)


@require_POST
def answered(request: SignedInRequest, pk: UUID) -> HttpResponse:
    message, now = hers(request, pk), timezone.now()
    form = AnswerForm(request.POST, now=now, not_before=message.sent_at, prefix="answer")
    if not form.is_valid():
        return show_again(request, message, now, answer_form=form)
    try:
        mark_responded(message=message, at=form.at, text=form.cleaned_data["text"])
    except OutOfOrder as refusal:
        return _refused(request, message, refusal)
    return _marked(request, pk, MessageStatus.RESPONDED)


@require_POST
def unmark_step(request: SignedInRequest, pk: UUID, step: str) -> HttpResponse:
    message = hers(request, pk)
    if step not in MessageStatus.values:
        raise Http404
    try:
        unmark(message=message, status=MessageStatus(step), at=timezone.now())
    except OutOfOrder as refusal:
        return _refused(request, message, refusal)
    toast(request, "Taken back.")
    return redirect(message)


@require_POST
def edit_again(request: SignedInRequest, pk: UUID) -> HttpResponse:
    message = hers(request, pk)
    mark_draft(message=message)
    return redirect(message)


def _marked(request: SignedInRequest, pk: UUID, status: MessageStatus) -> HttpResponse:
    toast(request, DONE[status], undo=reverse("messaging:unmark", args=[pk, status.value]))
    return redirect("messaging:detail", pk=pk)


def _refused(request: SignedInRequest, message: Message, refusal: Blocked | OutOfOrder) -> HttpResponse:
    reason = refusal.blocks[0].reason if isinstance(refusal, Blocked) else str(refusal)
    toast(request, reason, level=messages.WARNING)
    return redirect(message)
