"""What a person did and what came of it, day by day on her own clock."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from itertools import groupby
from typing import Any

from django.db.models import Q

from pipeline.models import Activity, ActivityKind
from pipeline.models.activity import ActivityQuerySet

MOST_WORDS = 8
ICONS = {
    ActivityKind.RECRUITER_ADDED: "people",
    ActivityKind.MESSAGE_SENT: "mail",
    ActivityKind.MESSAGE_OPENED: "eye",
    ActivityKind.RESPONSE_RECEIVED: "message",
    ActivityKind.INTERVIEW_SCHEDULED: "clock",
    ActivityKind.INTERVIEW_COMPLETED: "check",
    ActivityKind.OFFER_RECEIVED: "star",
    ActivityKind.OFFER_ACCEPTED: "star",
    ActivityKind.OFFER_DECLINED: "minus",
    ActivityKind.STATUS_CHANGE: "board",
    ActivityKind.RESUME_UPLOADED: "upload",
    ActivityKind.RESUME_TAILORED: "resume",
    ActivityKind.RESEARCH_COMPLETED: "search",
    ActivityKind.FOLLOW_UP_SENT: "mail",
    ActivityKind.NOTE_ADDED: "edit",
}
MESSAGES = (
    ActivityKind.MESSAGE_SENT,
    ActivityKind.FOLLOW_UP_SENT,
    ActivityKind.MESSAGE_OPENED,
    ActivityKind.RESPONSE_RECEIVED,
)
SHOWN = {
    "messages": ("Messages", Q(kind__in=MESSAGES)),
    "recruiters": ("Recruiters", ~Q(recruiter=None) | Q(kind=ActivityKind.RECRUITER_ADDED)),
    "applications": ("Applications", ~Q(application=None)),
    "interviews": (
        "Interviews",
        Q(kind__in=[ActivityKind.INTERVIEW_SCHEDULED, ActivityKind.INTERVIEW_COMPLETED]),
    ),
    "resumes": ("Resumes", Q(kind__in=[ActivityKind.RESUME_UPLOADED, ActivityKind.RESUME_TAILORED])),
    "notes": ("Notes", Q(kind=ActivityKind.NOTE_ADDED)),
}
"""The filters: the name of each and what it lets through; one thing may pass several."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`address` leads to what it is about, empty if that is gone."""

    activity: Activity
    icon: str
    address: str


@dataclass(frozen=True, slots=True)
class Day:
    on: date
    entries: Sequence[Entry]


def activities_of(user: Any, *, show: str = "", words: str = "") -> ActivityQuerySet:
    rows = Activity.objects.for_user(user)
    if show in SHOWN:
        rows = rows.filter(SHOWN[show][1])
    return rows.search(" ".join(words.split()[:MOST_WORDS])).newest_first()


def by_day(activities: Iterable[Activity], zone: tzinfo) -> list[Day]:
    """In the order they come in, which is by time."""
    days = groupby(activities, key=lambda activity: activity.at.astimezone(zone).date())
    return [Day(on, [_entry(activity) for activity in rows]) for on, rows in days]


def _entry(activity: Activity) -> Entry:
    return Entry(activity, ICONS[ActivityKind(activity.kind)], _address(activity))


def _address(activity: Activity) -> str:
    application, recruiter, resume = activity.application, activity.recruiter, activity.resume
    if application and application.archived_at is None:
        return application.get_absolute_url()
    if recruiter and recruiter.archived_at is None:
        return recruiter.get_absolute_url()
    return resume.get_absolute_url() if resume and resume.deleted_at is None else ""
