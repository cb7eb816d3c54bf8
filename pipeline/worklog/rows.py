"""What a person did in a week to find work, as an unemployment office asks for it. Six queries."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from django.db.models import Exists, Min, OuterRef, Prefetch, QuerySet, Subquery

from messaging.models import Channel as MessageChannel
from pipeline.models import Activity, Application, Interview, InterviewOutcome, Submission
from pipeline.stages import ApplicationStage
from pipeline.worklog.weeks import Week
from recruiters.models import Channel, Recruiter, Touch, TouchKind

MOST = 300
"""Rows of a kind; more than that are no week of one person."""
COLUMNS = ("Date", "What", "Employer", "Position", "Contact", "How", "Result")
MADE = {
    TouchKind.SENT: "Message",
    TouchKind.CALL: "Call",
    TouchKind.MEETING: "Meeting",
}
WAYS = {**dict(Channel.choices), **dict(MessageChannel.choices)}
NO_RESULT = "No answer yet"


@dataclass(frozen=True, slots=True)
class Contact:
    """One thing done; `at` gives the order, `address` leads to what it is about."""

    at: datetime
    on: date
    what: str
    employer: str = ""
    position: str = ""
    contact: str = ""
    how: str = ""
    result: str = ""
    address: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """As `COLUMNS`."""
        told = (self.what, self.employer, self.position, self.contact, self.how, self.result)
        return (self.on.isoformat(), *told)


def contacts_in(user: Any, week: Week, zone: tzinfo) -> list[Contact]:
    begin, end = week.moments(zone)
    found = [
        *_applications(user, begin, end, zone),
        *_sent_again(user, begin, end, zone),
        *_touches(user, begin, end, zone),
        *_interviews(user, begin, end, zone),
        *_by_hand(user, begin, end, zone),
    ]
    return sorted(found, key=lambda contact: (contact.at, contact.what, contact.address))


def _applications(user: Any, begin: datetime, end: datetime, zone: tzinfo) -> Iterator[Contact]:
    """Also those that were put away since: they were sent all the same."""
    sent = Application.objects.filter(user=user, applied_at__gte=begin, applied_at__lt=end).for_listing()
    people: QuerySet[Recruiter] = Recruiter.objects.only("first_name", "last_name").order_by("first_name")
    for row in sent.prefetch_related(Prefetch("contacts", people)).order_by("applied_at", "pk")[:MOST]:
        assert row.applied_at is not None
        stage = ApplicationStage(row.stage)
        yield Contact(
            row.applied_at,
            row.applied_at.astimezone(zone).date(),
            "Application",
            row.company,
            row.title,
            ", ".join(person.name for person in row.contacts.all()),
            row.source or "Application",
            NO_RESULT if stage in {ApplicationStage.APPLIED, ApplicationStage.NO_ANSWER} else stage.label,
            row.get_absolute_url() if row.archived_at is None else "",
        )


def _sent_again(user: Any, begin: datetime, end: datetime, zone: tzinfo) -> Iterator[Contact]:
    """What followed the first application on another day; a letter added the same day belongs to it."""
    earlier = Submission.objects.filter(application=OuterRef("application"), at__lt=OuterRef("at"))
    sent = Submission.objects.filter(Exists(earlier), application__user=user, at__gte=begin, at__lt=end)
    light = sent.select_related("application").only(
        "at",
        *(f"application__{name}" for name in ("title", "company", "source", "applied_at", "archived_at")),
    )
    for row in light.order_by("at", "pk")[:MOST]:
        job, on = row.application, row.at.astimezone(zone).date()
        if job.applied_at is None or job.applied_at.astimezone(zone).date() != on:
            address = job.get_absolute_url() if job.archived_at is None else ""
            how = job.source or "Application"
            yield Contact(row.at, on, "Sent again", job.company, job.title, "", how, "", address)


def _touches(user: Any, begin: datetime, end: datetime, zone: tzinfo) -> Iterator[Contact]:
    answers = Touch.objects.filter(
        recruiter=OuterRef("recruiter"), kind=TouchKind.RESPONDED, at__gte=OuterRef("at")
    )
    first = answers.order_by().values("recruiter").annotate(first=Min("at")).values("first")
    made = Touch.objects.filter(recruiter__user=user, kind__in=MADE, at__gte=begin, at__lt=end)
    rows = made.select_related("recruiter").defer("recruiter__scores", "recruiter__research_summary")
    for row in rows.annotate(answered_at=Subquery(first)).order_by("at", "pk")[:MOST]:
        person = row.recruiter
        yield Contact(
            row.at,
            row.at.astimezone(zone).date(),
            "Follow-up" if row.is_follow_up else MADE[TouchKind(row.kind)],
            person.company,
            person.specialty,
            ", ".join(part for part in (person.name, person.title) if part),
            str(WAYS.get(row.channel, row.channel)),
            _answer(row, zone),
            person.get_absolute_url() if person.archived_at is None else "",
        )


def _answer(row: Any, zone: tzinfo) -> str:
    if row.kind != TouchKind.SENT:
        return ""
    if row.answered_at is None:
        return NO_RESULT
    return f"Answered on {row.answered_at.astimezone(zone).date().isoformat()}"


def _interviews(user: Any, begin: datetime, end: datetime, zone: tzinfo) -> Iterator[Contact]:
    held = Interview.objects.filter(application__user=user, starts_at__gte=begin, starts_at__lt=end)
    rows = held.exclude(outcome=InterviewOutcome.CANCELLED).select_related("application")
    light = rows.defer("notes", "application__posting", "application__notes", "application__match")
    for row in light.order_by("starts_at", "pk")[:MOST]:
        job = row.application
        yield Contact(
            row.starts_at,
            row.starts_at.astimezone(zone).date(),
            "Interview",
            job.company,
            job.title,
            row.people,
            row.get_kind_display(),
            row.get_outcome_display() if row.outcome else "",
            job.get_absolute_url() if job.archived_at is None else "",
        )


def _by_hand(user: Any, begin: datetime, end: datetime, zone: tzinfo) -> Iterator[Contact]:
    """What she wrote down herself, such as a job fair: nothing else knows of it."""
    told = Activity.objects.for_user(user).filter(by_hand=True, at__gte=begin, at__lt=end)
    light = told.select_related("recruiter", "application").defer(
        "recruiter__scores",
        "recruiter__research_summary",
        "application__posting",
        "application__notes",
        "application__match",
    )
    for row in light.order_by("at", "pk")[:MOST]:
        yield Contact(
            row.at,
            row.at.astimezone(zone).date(),
            row.title,
            (row.application.company if row.application else "")
            or (row.recruiter.company if row.recruiter else ""),
            row.application.title if row.application else "",
            row.recruiter.name if row.recruiter else "",
            "",
            "",
        )
