from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from pipeline.boards import ApplicationBoard, RecruiterBoard
from pipeline.boards.board import Board
from pipeline.boards.loading import View, load


@require_safe
def show_applications(request: SignedInRequest) -> HttpResponse:
    return _show(request, ApplicationBoard())


@require_safe
def show_recruiters(request: SignedInRequest) -> HttpResponse:
    return _show(request, RecruiterBoard())


def _show(request: SignedInRequest, board: Board[Any]) -> HttpResponse:
    """The page, or for a tab that comes back its columns, if they are not what that tab shows already."""
    view = View.of(request.GET, board)
    loaded = load(board, request.user, view, timezone.now())
    if request.htmx and request.GET.get("version") == loaded.version:
        return HttpResponse(status=204)
    context = {"board": board, "view": view, "loaded": loaded, "columns": loaded.columns}
    return render(request, "pipeline/board.html#columns" if request.htmx else "pipeline/board.html", context)
