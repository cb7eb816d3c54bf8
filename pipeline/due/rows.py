"""All that waits, in one query: follow-ups, next steps, deadlines, interviews, thanks, messages."""

from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.functions import Concat, TruncDate

from messaging.models import Message, Sequence, SequenceStatus
from pipeline.due.tasks import Sort, Tasks, task_of
from pipeline.models import Application, Interview, InterviewOutcome
from pipeline.stages import ApplicationStage
from recruiters.models import Recruiter
from recruiters.stages import CLOSED

AHEAD = timedelta(days=7)
REMEMBERED = timedelta(days=14)
"""A deadline, an interview or thanks longer ago than this are not asked for any more."""
MOST = 200
COLUMNS = ("sort", "key", "home", "who", "what", "extra", "day", "moment")


def due_of(user: Any, *, now: datetime, zone: tzinfo) -> Tasks:
    today = now.astimezone(zone).date()
    parts = [
        _follow_ups(user, today),
        _steps(user, today),
        _application_steps(user, today),
        _deadlines(user, today),
        _interviews(user, today, zone),
        _thanks(user, today),
        _messages(user, now, zone),
    ]
    rows = parts[0].union(*parts[1:], all=True).order_by("day", "moment", "key")[:MOST]
    tasks = [task_of(*row, now=now) for row in rows]
    return Tasks([task for task in tasks if task.on <= today], [task for task in tasks if task.on > today])


def _columns(rows: QuerySet[Any], sort: Sort, **columns: Any) -> QuerySet[Any]:
    told = {"sort": Value(sort.value, CharField()), "extra": Value("", TextField()), **columns}
    chosen: QuerySet[Any] = rows.order_by().annotate(**told).values_list(*COLUMNS)
    return chosen


def _text(name: str) -> Concat:
    return Concat(F(name), Value(""), output_field=TextField())


def _name(prefix: str = "") -> Concat:
    return Concat(F(f"{prefix}first_name"), Value(" "), F(f"{prefix}last_name"), output_field=TextField())


def _follow_ups(user: Any, today: date) -> QuerySet[Any]:
    """By the rule of J section 6, unless the person has planned a step herself or a sequence is running."""
    coming = Q(follow_up_on__gt=today, follow_up_on__lte=today + AHEAD, do_not_contact=False)
    mine = Recruiter.objects.for_user(user)
    due = mine.needing_follow_up(today) | mine.filter(coming).exclude(stage__in=CLOSED)
    running = Sequence.objects.filter(recruiter=OuterRef("pk"), status=SequenceStatus.ACTIVE)
    return _columns(
        due.filter(~Exists(running), next_action_on=None),
        Sort.FOLLOW_UP,
        key=F("pk"),
        home=F("pk"),
        who=_name(),
        what=_text("company"),
        day=F("follow_up_on"),
        moment=F("last_contact_at"),
    )


def _steps(user: Any, today: date) -> QuerySet[Any]:
    return _columns(
        Recruiter.objects.for_user(user).filter(next_action_on__lte=today + AHEAD),
        Sort.STEP,
        key=F("pk"),
        home=F("pk"),
        who=_name(),
        what=_text("next_action"),
        day=F("next_action_on"),
        moment=F("created_at"),
    )


def _application_steps(user: Any, today: date) -> QuerySet[Any]:
    return _columns(
        Application.objects.for_user(user).filter(next_action_on__lte=today + AHEAD),
        Sort.APPLICATION_STEP,
        key=F("pk"),
        home=F("pk"),
        who=_text("title"),
        what=_text("next_action"),
        extra=_text("company"),
        day=F("next_action_on"),
        moment=F("created_at"),
    )


def _deadlines(user: Any, today: date) -> QuerySet[Any]:
    near = Q(deadline__gte=today - REMEMBERED, deadline__lte=today + AHEAD, stage=ApplicationStage.SAVED)
    return _columns(
        Application.objects.for_user(user).filter(near),
        Sort.DEADLINE,
        key=F("pk"),
        home=F("pk"),
        who=_text("title"),
        what=_text("company"),
        day=F("deadline"),
        moment=F("created_at"),
    )


def _interviews(user: Any, today: date, zone: tzinfo) -> QuerySet[Any]:
    open_ones = Interview.objects.for_user(user).filter(outcome=InterviewOutcome.PENDING, done_at=None)
    near = open_ones.annotate(day=TruncDate("starts_at", tzinfo=zone)).filter(
        day__gte=today - REMEMBERED, day__lte=today + AHEAD
    )
    return _columns(
        near,
        Sort.INTERVIEW,
        key=F("pk"),
        home=F("application_id"),
        who=_text("application__title"),
        what=_text("application__company"),
        extra=_text("people"),
        moment=F("starts_at"),
    )


def _thanks(user: Any, today: date) -> QuerySet[Any]:
    held = Interview.objects.for_user(user).filter(thanked_at=None).exclude(done_at=None)
    near = held.filter(thank_by__gte=today - REMEMBERED, thank_by__lte=today + AHEAD)
    return _columns(
        near.exclude(outcome=InterviewOutcome.CANCELLED),
        Sort.THANKS,
        key=F("pk"),
        home=F("application_id"),
        who=_text("application__title"),
        what=_text("application__company"),
        extra=_text("people"),
        day=F("thank_by"),
        moment=F("created_at"),
    )


def _messages(user: Any, now: datetime, zone: tzinfo) -> QuerySet[Any]:
    return _columns(
        Message.objects.for_user(user).waiting_for_person(now),
        Sort.MESSAGE,
        key=F("pk"),
        home=F("pk"),
        who=_name("recruiter__"),
        what=_text("subject"),
        day=TruncDate("scheduled_for", tzinfo=zone),
        moment=F("scheduled_for"),
    )
