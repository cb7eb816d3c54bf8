from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.requests import SignedInRequest
from billing.quotas import QuotaExceeded
from core.htmx import toast
from core.requests import uuid_of
from messaging.drafting import ChangedElsewhere, Kept, NotEditable, save_draft, start_draft
from messaging.forms import ComposerForm
from messaging.generating import BeingWritten, NothingToImprove
from messaging.marking import Blocked, OutOfOrder, mark_ready
from messaging.models import Channel, Message, MessageStatus, MessageType, Task
from messaging.presenting import composer, judgement, letter
from messaging.queueing import ask_for_text

PAGE = "messaging/composer.html"
METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
def compose_new(request: SignedInRequest) -> HttpResponse:
    """A new message under a key of the page's own: sent twice, it is kept once."""
    if request.method == "POST":
        key = uuid_of(request.POST.get("key", ""))
        if key is None:
            raise Http404
        known = Message.objects.for_user(request.user).filter(pk=key).first()
        return _take(request, known or Message(pk=key, user=request.user), is_new=known is None)
    message = Message(pk=uuid4(), user=request.user, **_asked(request))
    form = ComposerForm(instance=message, user=request.user, initial=_initial(request))
    return render(request, PAGE, composer(message, form, is_new=True))


@require_http_methods(METHODS)
def show_message(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The composer while it is a draft, the letter as it goes or went afterwards."""
    mine = Message.objects.for_user(request.user)
    message = get_object_or_404(mine.select_related("recruiter", "sequence", "resume"), pk=pk)
    message.user = request.user
    if request.method == "POST":
        return _take(request, message, is_new=False)
    if message.status == MessageStatus.DRAFT and message.is_editable:
        form = ComposerForm(instance=message, user=request.user, current=message.recruiter_id)
        return render(request, PAGE, composer(message, form))
    return render(request, "messaging/letter.html", letter(message, now=timezone.now()))


def _asked(request: SignedInRequest) -> dict[str, str]:
    kind, channel = request.GET.get("type", ""), request.GET.get("channel", "")
    return {
        "type": kind if kind in MessageType.values else MessageType.INITIAL_OUTREACH,
        "channel": channel if channel in Channel.values else Channel.EMAIL,
    }


def _initial(request: SignedInRequest) -> dict[str, Any]:
    recruiter = uuid_of(request.GET.get("recruiter", ""))
    return {"recruiter": recruiter} if recruiter else {}


def _take(request: SignedInRequest, message: Message, *, is_new: bool) -> HttpResponse:
    """Save what was typed, then do what the button says."""
    blank, current = Message(pk=message.pk, user=request.user), message.recruiter_id
    form = ComposerForm(request.POST, instance=blank, user=request.user, current=current)
    if not form.is_valid():
        return _refuse(request, message, form, is_new=is_new)
    try:
        if is_new:
            kept = start_draft(user=request.user, key=message.pk, **form.typed())
        else:
            kept = save_draft(message=message, revision=_revision(request), **form.typed())
    except Message.DoesNotExist as error:
        raise Http404 from error
    except NotEditable:
        toast(request, "This message is on its way or was sent. It stays as it is.", level=messages.WARNING)
        return _refuse(request, message, form, is_new=is_new)
    except ChangedElsewhere as newer:
        return _refuse(request, message, form, is_new=is_new, newer=newer.message)
    if request.htmx:
        return _answer(request, kept, is_new=is_new)
    return _act(request, kept, form)


def _act(request: SignedInRequest, kept: Kept, form: ComposerForm) -> HttpResponse:
    act, message, now = request.POST.get("act", ""), kept.message, timezone.now()
    try:
        if act in Task.values:
            ask_for_text(message=message, task=Task(act), at=now)
        elif act == "ready":
            mark_ready(message=message, at=now)
        else:
            toast(request, "Saved.")
    except QuotaExceeded as exceeded:
        context = composer(message, form, quality=kept.quality, exceeded=exceeded)
        return render(request, PAGE, context, status=422)
    except (Blocked, OutOfOrder):
        context = composer(message, form, quality=kept.quality, refused=True)
        return render(request, PAGE, context, status=422)
    except NothingToImprove:
        form.add_error("body", "Write a few lines first; then they can be improved.")
        return render(request, PAGE, composer(message, form, quality=kept.quality), status=422)
    except BeingWritten:
        toast(request, "A text is being written already.", level=messages.INFO)
    return redirect(message)


def _answer(request: SignedInRequest, kept: Kept, *, is_new: bool) -> HttpResponse:
    response = render(request, f"{PAGE}#answer", judgement(kept.message, kept.quality))
    if is_new:
        response["HX-Replace-Url"] = kept.message.get_absolute_url()
    return response


def _refuse(
    request: SignedInRequest,
    message: Message,
    form: ComposerForm,
    *,
    is_new: bool,
    newer: Message | None = None,
) -> HttpResponse:
    """Nothing was saved; what was typed is in the form, and the page still shows the text it showed."""
    shown = _revision(request) or 0
    if request.htmx:
        context = {"revision": shown, "form": form, "newer": newer, "not_saved": True}
        response = render(request, f"{PAGE}#state", context, status=422)
        response["HX-Retarget"] = "#state"
        return response
    if not is_new and message.is_sent:
        return redirect(message)
    context = composer(message, form, is_new=is_new, newer=newer, revision=shown)
    return render(request, PAGE, context, status=422)


def _revision(request: SignedInRequest) -> int | None:
    """Which text the page shows; "over" says that the person has seen the newer one."""
    text = request.POST.get("revision", "")
    known = text.isascii() and text.isdigit() and len(text) < 10
    return int(text) if known and not request.POST.get("over") else None
