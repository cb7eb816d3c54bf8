"""All that happened with a recruiter, newest first: contacts, notes and moves in one row of things."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, CharField, F, Q, QuerySet, TextField, Value

from recruiters.models import Channel, NoteKind, Recruiter, TouchKind
from recruiters.stages import Stage

PAGE_SIZE = 25
LAST_PAGE = 4000
COLUMNS = ("when", "sort", "what", "detail", "body", "own", "key")
SHOWN = {"notes": "Notes", "contacts": "Contacts", "moves": "Moves"}
ICONS = {
    TouchKind.SENT: "mail",
    TouchKind.OPENED: "eye",
    TouchKind.RESPONDED: "message",
    TouchKind.CALL: "clock",
    TouchKind.MEETING: "people",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """`sort` is note, touch, move or added; `own` says that it was written here and can be undone here."""

    at: datetime
    sort: str
    title: str
    icon: str
    text: str = ""
    own: bool = False
    key: UUID | None = None


@dataclass(frozen=True, slots=True)
class Page:
    entries: Sequence[Entry]
    number: int
    has_next: bool

    @property
    def before(self) -> int:
        return self.number - 1

    @property
    def after(self) -> int:
        return self.number + 1


def timeline(recruiter: Recruiter, *, show: str = "", number: int = 1) -> Page:
    """One query for any page."""
    number = max(1, min(number, LAST_PAGE))
    start = (number - 1) * PAGE_SIZE
    rows = list(_rows(recruiter, show)[start : start + PAGE_SIZE + 1])
    entries = [_entry(*row) for row in rows[:PAGE_SIZE]]
    has_next = len(rows) > PAGE_SIZE
    if not show and not has_next and (entries or number == 1):
        entries.append(Entry(recruiter.created_at, "added", "Added to your recruiters", "plus"))
    return Page(entries, number, has_next)


def _rows(recruiter: Recruiter, show: str) -> QuerySet[Any]:
    kinds = {"notes": _notes, "contacts": _touches, "moves": _moves}
    parts = [kinds[show](recruiter)] if show in kinds else [part(recruiter) for part in kinds.values()]
    return parts[0].union(*parts[1:], all=True).order_by("-when", "-key")


def _notes(recruiter: Recruiter) -> QuerySet[Any]:
    rows = recruiter.notes.standing().annotate(
        when=F("created_at"),
        sort=Value("note", CharField()),
        what=F("kind"),
        detail=Value("", CharField()),
        body=F("text"),
        own=Value(True, BooleanField()),
        key=F("pk"),
    )
    return rows.values_list(*COLUMNS)


def _touches(recruiter: Recruiter) -> QuerySet[Any]:
    rows = recruiter.touches.annotate(
        when=F("at"),
        sort=Value("touch", CharField()),
        what=F("kind"),
        detail=F("channel"),
        body=F("text"),
        own=Q(reference=None),
        key=F("pk"),
    )
    return rows.values_list(*COLUMNS)


def _moves(recruiter: Recruiter) -> QuerySet[Any]:
    rows = recruiter.stage_changes.annotate(
        when=F("at"),
        sort=Value("move", CharField()),
        what=F("before"),
        detail=F("after"),
        body=Value("", TextField()),
        own=Value(False, BooleanField()),
        key=F("pk"),
    )
    return rows.values_list(*COLUMNS)


def _entry(when: datetime, sort: str, what: str, detail: str, body: str, own: bool, key: UUID) -> Entry:
    if sort == "move":
        title = f"Moved from {Stage(what).label} to {Stage(detail).label}"
        return Entry(when, sort, title, "board", key=key)
    if sort == "note":
        icon = "check" if what == NoteKind.DONE else "edit"
        return Entry(when, sort, NoteKind(what).label, icon, body, own, key)
    way = Channel(detail).label if detail in Channel.values else detail
    title = f"{TouchKind(what).label} · {way}" if way else TouchKind(what).label
    return Entry(when, sort, str(title), ICONS[TouchKind(what)], body, own, key)
