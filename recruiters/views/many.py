"""What is done to several recruiters at once, and how it is undone.

The keys of what is to be undone stand in the address, because a toast's Undo is a bare form. `back` is the
query of the list that the person came from, so that she finds it as she left it.
"""

from collections.abc import Sequence
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.requests import SignedInRequest
from core.htmx import toast
from core.placing import MovedOn
from core.requests import uuids_of
from recruiters.editing import mark_do_not_contact
from recruiters.models import Recruiter, StageChange
from recruiters.moving import put_recruiter, take_back_move
from recruiters.stages import Stage
from recruiters.views.listing import PAGE_SIZE

LONGEST_QUERY = 1000


@require_POST
def archive_many(request: SignedInRequest) -> HttpResponse:
    chosen = _ticked(request)
    for recruiter in chosen:
        recruiter.archive(at=timezone.now())
    return _tell(request, chosen, "put away", "recruiters:unarchive-many")


@require_POST
def unarchive_many(request: SignedInRequest) -> HttpResponse:
    keys = uuids_of(request.GET.getlist("recruiter") or request.POST.getlist("recruiter"), most=PAGE_SIZE)
    chosen = list(Recruiter.objects.archived_by(request.user).filter(pk__in=keys))
    for recruiter in chosen:
        recruiter.unarchive()
    if chosen:
        toast(request, f"{_counted(chosen)} back.")
    return _back(request)


@require_POST
def mark_many(request: SignedInRequest) -> HttpResponse:
    chosen = [recruiter for recruiter in _ticked(request) if not recruiter.do_not_contact]
    for recruiter in chosen:
        mark_do_not_contact(recruiter=recruiter, marked=True, at=timezone.now())
    return _tell(request, chosen, "marked “do not contact”", "recruiters:unmark-many")


@require_POST
def unmark_many(request: SignedInRequest) -> HttpResponse:
    keys = uuids_of(request.GET.getlist("recruiter"), most=PAGE_SIZE)
    chosen = list(Recruiter.objects.for_user(request.user).filter(pk__in=keys))
    for recruiter in chosen:
        mark_do_not_contact(recruiter=recruiter, marked=False, at=timezone.now())
    if chosen:
        toast(request, f"{_counted(chosen)} as before.")
    return _back(request)


@require_POST
def move_many(request: SignedInRequest) -> HttpResponse:
    chosen, name = _ticked(request), request.POST.get("stage", "")
    if name not in Stage:
        toast(request, "Choose the stage to move them to first.", level=messages.INFO)
        return _back(request)
    stage = Stage(name)
    moves = [put_recruiter(recruiter=each, stage=stage, at=timezone.now()) for each in chosen]
    changes = [move.change for move in moves if move.change]
    if changes or not chosen:
        return _tell(request, changes, f"moved to {stage.label}", "recruiters:move-many-back", key="change")
    toast(request, f"Already in {stage.label}.", level=messages.INFO)
    return _back(request)


@require_POST
def move_many_back(request: SignedInRequest) -> HttpResponse:
    keys = uuids_of(request.GET.getlist("change"), most=PAGE_SIZE)
    mine = StageChange.objects.filter(recruiter__in=Recruiter.objects.for_user(request.user), pk__in=keys)
    changes = list(mine.select_related("recruiter"))
    undone = [change for change in changes if _took_back(change)]
    if undone:
        toast(request, f"{_counted(undone)} back in the former stage.")
    if len(undone) < len(keys):
        toast(request, "What has been moved since stays where it is.", level=messages.INFO)
    return _back(request)


def _took_back(change: StageChange) -> bool:
    try:
        take_back_move(recruiter=change.recruiter, change=change.pk, at=timezone.now())
    except MovedOn:
        return False
    return True


def _ticked(request: SignedInRequest) -> list[Recruiter]:
    keys = uuids_of(request.POST.getlist("recruiter"), most=PAGE_SIZE)
    return list(Recruiter.objects.for_user(request.user).for_listing().filter(pk__in=keys))


def _tell(
    request: HttpRequest,
    done: Sequence[Recruiter | StageChange],
    what: str,
    undo: str,
    *,
    key: str = "recruiter",
) -> HttpResponse:
    rows = list(done)
    if not rows:
        toast(request, "Tick the recruiters first.", level=messages.INFO)
        return _back(request)
    keys = urlencode([(key, row.pk) for row in rows] + [("back", _query(request))])
    toast(request, f"{_counted(rows)} {what}.", undo=f"{reverse(undo)}?{keys}")
    return _back(request)


def _counted(rows: Sequence[Recruiter | StageChange]) -> str:
    return "1 recruiter is" if len(rows) == 1 else f"{len(rows)} recruiters are"


def _back(request: HttpRequest) -> HttpResponse:
    query = _query(request)
    return redirect(f"{reverse('recruiters:list')}{'?' if query else ''}{query}")


def _query(request: HttpRequest) -> str:
    """The query of the list, written anew so that nothing but a query can come of it."""
    given = request.POST.get("back") or request.GET.get("back") or ""
    return QueryDict(given[:LONGEST_QUERY]).urlencode()
