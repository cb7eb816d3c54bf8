"""Moving a card by drag, menu or page. The answer holds the columns it changed, as the database has them now,
so that every tab ends in the same order."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import SignedInRequest
from core.htmx import add_trigger, toast, toast_only
from core.placing import IN_ORDER, MovedOn
from core.ranks import neighbours
from pipeline.boards import ApplicationBoard, RecruiterBoard
from pipeline.boards.board import Board, Moved
from pipeline.boards.loading import View, load
from pipeline.forms.moves import MoveForm, TakeBackForm


@require_http_methods(["GET", "HEAD", "POST"])
def move_application(request: SignedInRequest, pk: UUID) -> HttpResponse:
    return _move(request, ApplicationBoard(), pk)


@require_http_methods(["GET", "HEAD", "POST"])
def move_recruiter(request: SignedInRequest, recruiter_pk: UUID) -> HttpResponse:
    return _move(request, RecruiterBoard(), recruiter_pk)


@require_POST
def take_back_application(request: SignedInRequest, pk: UUID) -> HttpResponse:
    return _take_back(request, ApplicationBoard(), pk)


@require_POST
def take_back_recruiter(request: SignedInRequest, recruiter_pk: UUID) -> HttpResponse:
    return _take_back(request, RecruiterBoard(), recruiter_pk)


def _move(request: SignedInRequest, board: Board[Any], pk: UUID) -> HttpResponse:
    row = board.rows(request.user).filter(pk=pk).first()
    if row is None:
        return _gone(request)
    form = MoveForm(request.POST if request.method == "POST" else None, stages=board.stages, now=row.stage)
    if not form.is_valid():
        return _ask(request, board, row, form)
    mine = board.rows(request.user).filter(stage=row.stage)
    keys = list(mine.order_by(*IN_ORDER).values_list("pk", flat=True))
    before, after = form.neighbours_among(keys, pk)
    try:
        moved = board.put(row, form.goal, at=timezone.now(), before=before, after=after)
    except ObjectDoesNotExist:
        return _gone(request)
    return _tell(request, board, moved, was=row.stage, keys=keys)


def _ask(request: SignedInRequest, board: Board[Any], row: Any, form: MoveForm) -> HttpResponse:
    if request.htmx and form.is_bound:
        return toast_only("That is no place on this board, so the card is back where it was.", status=422)
    query = View.of(request.GET, board).query()
    addresses = {"address": f"{board.address('move', row.pk)}{query}", "back": f"{board.address()}{query}"}
    context = {"row": row, "form": form, **addresses}
    return render(request, "pipeline/move.html", context, status=422 if form.errors else 200)


def _gone(request: SignedInRequest) -> HttpResponse:
    """Archived in another tab, or never this person's: the two must look the same."""
    if request.htmx:
        return toast_only(
            "This card is no longer on your board. Reload the page to see it as it is.", status=404
        )
    raise Http404


def _tell(
    request: SignedInRequest, board: Board[Any], moved: Moved[Any], *, was: str, keys: Sequence[UUID]
) -> HttpResponse:
    row, label = moved.row, board.stage(moved.row.stage).label
    if moved.position is None:
        toast(request, f"“{row}” is in {label} already.", level=messages.INFO)
        return _answer(request, board, row, {was})
    total = board.rows(request.user).filter(stage=row.stage).count()
    said = f"“{row}” moved to {label}, {moved.position + 1} of {total}."
    if moved.change:
        toast(request, said, undo=_undo_address(request, board, moved, keys))
    elif not request.htmx:
        toast(request, said)
    return _answer(request, board, row, {was, row.stage}, said="" if moved.change else said)


def _undo_address(
    request: SignedInRequest, board: Board[Any], moved: Moved[Any], keys: Sequence[UUID]
) -> str:
    """`keys` is the column that was left, in its order."""
    pk = moved.row.pk
    before, after = neighbours(keys, pk) if pk in keys else (None, None)
    parts = {"change": moved.change, "before": before, "after": after}
    query = View.of(request.GET, board).query(**{name: str(key) for name, key in parts.items() if key})
    return f"{board.address('take-back', pk)}{query}"


def _take_back(request: SignedInRequest, board: Board[Any], pk: UUID) -> HttpResponse:
    """The parts stand in the address, because a toast's Undo is a bare form."""
    row = board.rows(request.user).filter(pk=pk).first()
    if row is None:
        return _gone(request)
    was, form = row.stage, TakeBackForm(request.GET)
    try:
        if not form.is_valid():
            raise MovedOn
        row = board.take_back(row, at=timezone.now(), **form.cleaned_data)
        toast(request, f"“{row}” is back in {board.stage(row.stage).label}.")
    except MovedOn:
        toast(request, f"“{row}” has moved since, so it stays where it is.", level=messages.INFO)
    except ObjectDoesNotExist:
        return _gone(request)
    return _answer(request, board, row, {was, row.stage})


def _answer(
    request: SignedInRequest, board: Board[Any], row: Any, stages: set[str], *, said: str = ""
) -> HttpResponse:
    view = View.of(request.GET, board)
    if not request.htmx:
        return redirect(f"{board.address()}{view.query(stage=row.stage)}#card-{row.pk}")
    loaded = load(board, request.user, view, timezone.now(), stages=stages)
    changed = [column for column in loaded.columns if column.stage.value in stages]
    context = {"board": board, "view": view, "loaded": loaded, "columns": changed, "swapped": True}
    response = render(request, "pipeline/board.html#changed", context)
    add_trigger(response, "card-moved", {"card": str(row.pk), "said": said})
    return response
