"""All applications as a table: searched, filtered, sorted, and changed many at once."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Case, F, IntegerField, QuerySet, Value, When
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import SignedInRequest
from core.htmx import toast
from core.requests import uuids_of, words_of
from pipeline.editing_many import Done, archive_many, move_many, set_many, undo_many
from pipeline.forms.tables import ManyForm
from pipeline.models import Application, ApplicationQuerySet
from pipeline.stages import ApplicationStage
from pipeline.wording import counted

PAGE_SIZE = 25
SOON = timedelta(days=7)
UNDOS = "undo_applications"
MOST_UNDOS = 5
BOARD_ORDER = Case(
    *(When(stage=stage.value, then=Value(at)) for at, stage in enumerate(ApplicationStage)),
    output_field=IntegerField(),
)
SORTS: dict[str, tuple[str, list[Any]]] = {
    "newest": ("Newest first", ["-created_at"]),
    "deadline": ("By deadline", [F("deadline").asc(nulls_last=True), "-created_at"]),
    "interview": ("By next interview", [F("next_interview_at").asc(nulls_last=True), "-created_at"]),
    "stage": ("By stage", [BOARD_ORDER, "rank"]),
    "match": ("Best match first", [F("match_total").desc(nulls_last=True), "-created_at"]),
    "company": ("By company", ["company", "title"]),
}
DUE = (("deadline", "Deadline within a week"), ("interview", "Interview to come"), ("archived", "Archived"))


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of the table a person looks at, as the address says it."""

    words: str
    stage: str
    source: str
    due: str
    sort: str

    @classmethod
    def of(cls, request: SignedInRequest) -> "Chosen":
        words, source = (words_of(request.GET, name) for name in ("q", "source"))
        stage, due, sort = (request.GET.get(name, "") for name in ("stage", "due", "sort"))
        return cls(
            words=words,
            stage=stage if stage in set(ApplicationStage) else "",
            source=source,
            due=due if due in dict(DUE) else "",
            sort=sort if sort in SORTS else "newest",
        )

    @property
    def filtered(self) -> bool:
        return bool(self.words or self.stage or self.source or self.due)

    def rows(self, user: Any, now: datetime) -> QuerySet[Application]:
        mine = Application.objects
        rows = mine.archived_by(user) if self.due == "archived" else mine.for_user(user)
        rows = self._due(rows.for_listing(), now).with_next_interview(now)
        rows = rows.search(self.words) if self.words else rows
        rows = rows.filter(stage=self.stage) if self.stage else rows
        rows = rows.filter(source=self.source) if self.source else rows
        return rows.order_by(*SORTS[self.sort][1], "pk")

    def _due(self, rows: ApplicationQuerySet, now: datetime) -> ApplicationQuerySet:
        if self.due == "deadline":
            return rows.due_by(now.date() + SOON)
        return rows.with_interview_to_come(now) if self.due == "interview" else rows


@require_safe
def show_table(request: SignedInRequest) -> HttpResponse:
    chosen, now = Chosen.of(request), timezone.now()
    page = Paginator(chosen.rows(request.user, now), PAGE_SIZE).get_page(request.GET.get("page"))
    sources = Application.objects.for_user(request.user).exclude(source="").values_list("source", flat=True)
    context = {
        "page": page,
        "chosen": chosen,
        "now": now,
        "stages": list(ApplicationStage),
        "sorts": [(key, label) for key, (label, _order) in SORTS.items()],
        "due_choices": DUE,
        "sources": list(sources.order_by("source").distinct()[:100]),
        "form": ManyForm(),
    }
    return render(request, "pipeline/table.html", context)


@require_POST
def change_many(request: SignedInRequest) -> HttpResponse:
    """What the ticked ones have in common from now on."""
    back = _back(request)
    form, keys = ManyForm(request.POST), uuids_of(request.POST.getlist("application"), most=PAGE_SIZE)
    if not keys:
        toast(request, "Tick the applications you want to change first.", level=messages.INFO)
    elif not form.is_valid():
        told = " ".join(str(error) for errors in form.errors.values() for error in errors)
        toast(request, told, level=messages.WARNING)
    else:
        done = _do(request, form.cleaned_data, keys)
        toast(request, _told(done, form.cleaned_data), undo=_undo(request, done) if done.before else "")
    return redirect(back)


def _do(request: SignedInRequest, clean: dict[str, Any], keys: list[UUID]) -> Done:
    user, at = request.user, timezone.now()
    match clean["act"]:
        case "move":
            return move_many(user=user, keys=keys, stage=ApplicationStage(clean["stage"]), at=at)
        case "archive":
            return archive_many(user=user, keys=keys, at=at)
        case field:
            return set_many(user=user, keys=keys, field=field, value=clean[field], at=at)


def _told(done: Done, clean: dict[str, Any]) -> str:
    count = len(done.before)
    match done.act:
        case "move":
            label = ApplicationStage(clean["stage"]).label
            return counted(count, f"moved to {label}.", f"moved to {label}.")
        case "archive":
            return counted(count, "was archived.", "were archived.")
        case _:
            return counted(count, "was changed.", "were changed.")


def _undo(request: SignedInRequest, done: Done) -> str:
    """The address that takes the act back. How things were is kept in the session: it may be long."""
    key = secrets.token_urlsafe(8)
    kept = list(request.session.get(UNDOS, {}).items())[-MOST_UNDOS + 1 :]
    request.session[UNDOS] = {**dict(kept), key: done.as_json()}
    return f"{reverse('pipeline:applications-undo')}?key={key}"


@require_POST
def undo(request: SignedInRequest) -> HttpResponse:
    kept = request.session.get(UNDOS, {}).pop(request.GET.get("key", ""), None)
    if kept is None:
        raise Http404
    request.session.modified = True
    done = Done(kept["act"], [(key, value) for key, value in kept["before"]])
    count = undo_many(user=request.user, done=done, at=timezone.now())
    toast(request, counted(count, "is as it was.", "are as they were."))
    return redirect("pipeline:applications")


def _back(request: SignedInRequest) -> str:
    """The table as it was looked at: the form's address carries its filters."""
    query = request.GET.urlencode()
    return f"{reverse('pipeline:applications')}{'?' if query else ''}{query}"
