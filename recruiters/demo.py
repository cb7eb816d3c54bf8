"""The people whom the demo account has met, at every stage of getting to know them."""

from datetime import datetime, timedelta
from typing import Any

from accounts.models import User
from recruiters.models import NoteKind, Recruiter, TouchKind
from recruiters.moving import move_recruiter
from recruiters.noting import add_note
from recruiters.planning import plan_action
from recruiters.rescoring import rescore
from recruiters.signals import recruiter_added
from recruiters.stages import Stage
from recruiters.touching import log_touch

DAY = timedelta(days=1)
PEOPLE: tuple[dict[str, Any], ...] = (
    {
        "first_name": "Priya",
        "last_name": "Raman",
        "title": "Senior talent partner",
        "company": "Northfield Health",
        "company_type": "corporate",
        "specialty": "Data analysts",
        "industries": ["Health care"],
        "locations": ["Minneapolis, MN"],
        "email": "priya.raman@northfield.example",
        "linkedin_url": "https://www.linkedin.com/in/priya-raman-example",
        "salary_from": 90_000,
        "salary_to": 125_000,
        "source": "Data meetup in October",
    },
    {
        "first_name": "Tomás",
        "last_name": "O’Brien",
        "title": "Technical recruiter",
        "company": "Lakeshore Search & Sons",
        "company_type": "agency",
        "specialty": "Analytics and business intelligence",
        "industries": ["Retail", "Finance"],
        "locations": ["Chicago, IL", "Remote"],
        "email": "tomas@lakeshore.example",
    },
    {
        "first_name": "Grace",
        "last_name": "Nakamura",
        "title": "Recruiting lead",
        "company": "Riverbend Foods",
        "company_type": "corporate",
        "specialty": "Analytics manager",
        "industries": ["Food and retail"],
        "locations": ["Saint Paul, MN"],
        "phone": "+1 612 555 0142",
    },
    {
        "first_name": "Marcus",
        "last_name": "Hill",
        "title": "Partner",
        "company": "Hill Executive Search",
        "company_type": "executive_search",
        "specialty": "Chief financial officers",
        "industries": ["Finance"],
        "locations": ["New York, NY"],
    },
    {"first_name": "Dana", "company": "Prairie Staffing"},
)


def leave_traces(*, user: User, at: datetime) -> None:
    if Recruiter.objects.filter(user=user).exists():
        return
    priya, tomas, grace, marcus, _dana = [
        _meet(user, at - 30 * DAY + n * DAY, p) for n, p in enumerate(PEOPLE)
    ]
    add_note(
        recruiter=priya,
        text="Talked at the meetup: they rebuild their readmission reports and hire two analysts in spring.",
        at=at - 24 * DAY,
        kind=NoteKind.MEETING,
    )
    _touch(priya, TouchKind.SENT, at - 20 * DAY, "linkedin", text="Hello after the meetup")
    _touch(priya, TouchKind.RESPONDED, at - 18 * DAY, "email", text="Asked for my resume")
    _touch(priya, TouchKind.CALL, at - 4 * DAY, "phone", text="Half an hour, about the team")
    move_recruiter(recruiter=priya, stage=Stage.INTERVIEWING, at=at - 3 * DAY)
    _plan(priya, "Send the two dashboards she asked for", at + DAY, at)
    _touch(tomas, TouchKind.SENT, at - 8 * DAY, "email", text="First message")
    _touch(grace, TouchKind.SENT, at - 3 * DAY, "email", text="About the senior analyst posting")
    _touch(grace, TouchKind.RESPONDED, at - DAY, "email", text="Interested, asks for times")
    _plan(grace, "Propose three times for a call", at, at)
    move_recruiter(recruiter=marcus, stage=Stage.DECLINED, at=at - 10 * DAY)
    Recruiter.objects.filter(pk=marcus.pk).update(do_not_contact=True)
    for recruiter in Recruiter.objects.for_user(user):
        rescore(recruiter, at=at)


def _meet(user: User, at: datetime, fields: dict[str, Any]) -> Recruiter:
    """Without the quota, so that the demo has some of it left to try."""
    recruiter = Recruiter.objects.create(user=user, created_at=at, stage_at=at, **fields)
    recruiter_added.send(Recruiter, recruiter=recruiter, at=at)
    return recruiter


def _touch(recruiter: Recruiter, kind: TouchKind, when: datetime, channel: str, *, text: str) -> None:
    log_touch(recruiter=recruiter, kind=kind, at=when, channel=channel, text=text)


def _plan(recruiter: Recruiter, action: str, when: datetime, now: datetime) -> None:
    recruiter.refresh_from_db()
    plan_action(recruiter=recruiter, action=action, on=when.date(), at=now)
