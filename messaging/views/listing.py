from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from core.htmx import toast
from core.requests import uuid_of, words_of
from messaging.drafting import archive, bring_back
from messaging.models import Message, MessageQuerySet, MessageStatus, MessageType
from recruiters.models import Recruiter

PAGE_SIZE = 25
SORTS = {
    "changed": ("Last changed first", ["-updated_at", "pk"]),
    "sent": ("Last sent first", ["-sent_at", "-updated_at", "pk"]),
    "score": ("Best score first", ["-quality_total", "-updated_at", "pk"]),
    "recruiter": ("By recruiter", ["recruiter__first_name", "recruiter__last_name", "-updated_at", "pk"]),
}
WAITING = "waiting"


@require_safe
def show_list(request: HttpRequest) -> HttpResponse:
    mine = Message.objects.for_user(request.user)
    chosen = _chosen(request)
    rows = _filtered(mine, chosen).for_listing().order_by(*SORTS[chosen["sort"]][1])
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    figures = mine.statistics(timezone.now())
    context = {
        "page": page,
        "chosen": chosen,
        "figures": figures,
        "rate": round(100 * figures["answered"] / figures["sent"]) if figures["sent"] else None,
        "recruiter": _recruiter(request, chosen["recruiter"]),
        "sorts": [(key, label) for key, (label, _) in SORTS.items()],
        "statuses": [*MessageStatus.choices, (WAITING, "Waiting for you")],
        "types": MessageType.choices,
        "filtered": any(chosen[name] for name in ("words", "status", "type", "recruiter")),
    }
    return render(request, "messaging/list.html", context)


def _chosen(request: HttpRequest) -> dict[str, str]:
    """What the address asks for, without what makes no sense."""
    asked = request.GET
    known = {
        "status": {*MessageStatus.values, WAITING},
        "type": set(MessageType.values),
        "sort": set(SORTS),
    }
    chosen = {
        name: asked.get(name, "") if asked.get(name) in values else "" for name, values in known.items()
    }
    recruiter = asked.get("recruiter", "")
    return {
        **chosen,
        "sort": chosen["sort"] or "changed",
        "words": words_of(asked),
        "recruiter": recruiter if uuid_of(recruiter) else "",
    }


def _filtered(mine: MessageQuerySet, chosen: dict[str, str]) -> MessageQuerySet:
    if chosen["words"]:
        mine = mine.search(chosen["words"])
    if chosen["status"] == WAITING:
        mine = mine.waiting_for_person(timezone.now())
    elif chosen["status"]:
        mine = mine.filter(status=chosen["status"])
    if chosen["type"]:
        mine = mine.filter(type=chosen["type"])
    if chosen["recruiter"]:
        mine = mine.filter(recruiter=uuid_of(chosen["recruiter"]))
    return mine


def _recruiter(request: HttpRequest, key: str) -> Recruiter | None:
    return Recruiter.objects.for_user(request.user).filter(pk=key).first() if key else None


@require_POST
def archive_message(request: HttpRequest, pk: UUID) -> HttpResponse:
    message = get_object_or_404(Message.objects.for_user(request.user), pk=pk)
    archive(message=message, at=timezone.now())
    toast(request, "The message was archived.", undo=reverse("messaging:unarchive", args=[pk]))
    return redirect("messaging:list")


@require_POST
def unarchive_message(request: HttpRequest, pk: UUID) -> HttpResponse:
    message = get_object_or_404(Message.objects.archived_by(request.user), pk=pk)
    bring_back(message=message)
    toast(request, "The message is back.")
    return redirect("messaging:list")
