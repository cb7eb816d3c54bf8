"""The dates of a person for a calendar: as little of each as tells what it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from pipeline.models import Application, Interview
from pipeline.stages import ApplicationStage
from recruiters.models import Recruiter
from recruiters.stages import CLOSED

PAST = timedelta(days=90)
AHEAD = timedelta(days=730)
MOST = 1000
"""Of each kind."""


@dataclass(frozen=True, slots=True)
class Dated:
    """`name` stays the same as long as the thing exists; `start` is a moment with `minutes`, or a whole day.

    `changed_at` is when it was last another; `sequence` counts the changes that a calendar must hear of.
    """

    name: str
    title: str
    start: datetime | date
    changed_at: datetime
    address: str
    minutes: int = 0
    place: str = ""
    sequence: int = 0
    is_cancelled: bool = False


def dates_of(user: Any, *, now: datetime) -> list[Dated]:
    """Three queries."""
    first, last = (now - PAST).date(), (now + AHEAD).date()
    return [
        *_interviews(user, now),
        *(dated for dated in _of_applications(user) if first <= dated.start <= last),
        *(dated for dated in _of_recruiters(user) if first <= dated.start <= last),
    ]


def _interviews(user: Any, now: datetime) -> Iterator[Dated]:
    near = Interview.objects.for_user(user).filter(starts_at__gte=now - PAST, starts_at__lte=now + AHEAD)
    rows = near.select_related("application").in_order()
    for row in rows.defer("notes", "application__posting", "application__notes", "application__match")[:MOST]:
        address = row.application.get_absolute_url()
        yield Dated(
            f"interview-{row.pk}",
            f"Interview: {row.application}",
            row.starts_at,
            row.updated_at,
            address,
            minutes=row.minutes,
            place=row.place,
            sequence=row.sequence,
            is_cancelled=row.is_cancelled,
        )
        if row.thank_by and row.done_at and not row.thanked_at and not row.is_cancelled:
            title = f"Say thank you: {row.application}"
            yield Dated(f"thanks-{row.pk}", title, row.thank_by, row.updated_at, address)


def _of_applications(user: Any) -> Iterator[Dated]:
    rows = Application.objects.for_user(user).for_listing()
    dated = rows.exclude(deadline=None, next_action_on=None).order_by("-updated_at", "pk")
    for row in dated[:MOST]:
        address = row.get_absolute_url()
        if row.deadline and row.stage == ApplicationStage.SAVED:
            yield Dated(f"deadline-{row.pk}", f"Apply: {row}", row.deadline, row.updated_at, address)
        if row.next_action_on:
            title = f"{row.next_action or 'Next step'}: {row}"
            yield Dated(f"step-{row.pk}", title, row.next_action_on, row.updated_at, address)


def _of_recruiters(user: Any) -> Iterator[Dated]:
    rows = Recruiter.objects.for_user(user).for_listing()
    dated = rows.exclude(follow_up_on=None, next_action_on=None).order_by("-updated_at", "pk")
    for row in dated[:MOST]:
        address = row.get_absolute_url()
        if row.next_action_on:
            title = f"{row.next_action or 'Next step'}: {row.name}"
            yield Dated(f"step-{row.pk}", title, row.next_action_on, row.updated_at, address)
        elif row.follow_up_on and not row.do_not_contact and row.stage not in CLOSED:
            title = f"Write again: {row.name}"
            yield Dated(f"follow-up-{row.pk}", title, row.follow_up_on, row.updated_at, address)
