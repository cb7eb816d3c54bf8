"""What waits to be done, as a page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from django.urls import reverse


class Sort(StrEnum):
    FOLLOW_UP = "follow_up"
    STEP = "step"
    APPLICATION_STEP = "application_step"
    DEADLINE = "deadline"
    INTERVIEW = "interview"
    THANKS = "thanks"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Task:
    """`key` is the row it hangs on, `at` the moment of an interview, `is_over` that it has begun."""

    sort: Sort
    key: UUID
    title: str
    detail: str
    on: date
    address: str
    icon: str
    at: datetime | None = None
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Tasks:
    """In their order: what is late or of today, and what comes within a week."""

    waiting: Sequence[Task]
    coming: Sequence[Task]


PAGES = {
    Sort.FOLLOW_UP: "recruiters:detail",
    Sort.STEP: "recruiters:detail",
    Sort.APPLICATION_STEP: "pipeline:application",
    Sort.DEADLINE: "pipeline:application",
    Sort.INTERVIEW: "pipeline:application",
    Sort.THANKS: "pipeline:application",
    Sort.MESSAGE: "messaging:detail",
}


def task_of(
    sort: str,
    key: UUID,
    home: UUID,
    who: str,
    what: str,
    extra: str,
    day: date,
    moment: datetime,
    *,
    now: datetime,
) -> Task:
    """A row of `pipeline.due.rows`; `home` is the thing whose page tells of it."""
    kind, who = Sort(sort), who.strip()
    icon, title, detail = {
        Sort.FOLLOW_UP: ("mail", f"Write to {who} again", _list(what)),
        Sort.STEP: ("target", what or "Next step", _list(who)),
        Sort.APPLICATION_STEP: ("target", what or "Next step", _list(who, extra)),
        Sort.DEADLINE: ("warning", "Apply", _list(who, what)),
        Sort.INTERVIEW: ("people", "Interview", _list(who, what, extra)),
        Sort.THANKS: ("star", "Say thank you", _list(who, what, extra)),
        Sort.MESSAGE: ("message", f"Look at the message to {who}", _list(what)),
    }[kind]
    is_interview = kind == Sort.INTERVIEW
    return Task(
        kind,
        key,
        title,
        detail,
        day,
        reverse(PAGES[kind], args=[home]),
        icon,
        at=moment if is_interview else None,
        is_over=is_interview and moment <= now,
    )


def _list(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
