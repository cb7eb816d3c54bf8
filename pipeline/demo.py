"""Jobs at every stage, as the demo account has saved, applied for and interviewed for them."""

from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from accounts.models import User
from pipeline.applying import apply
from pipeline.interviewing import finish, mark_thanked, schedule
from pipeline.models import ActivityKind, Application
from pipeline.moving import move_application
from pipeline.noting import save_notes
from pipeline.saving import save_application
from pipeline.stages import ApplicationStage
from pipeline.telling import tell
from recruiters.models import Recruiter
from resumes.models import Resume, Status
from resumes.samples import sample_posting

DAY = timedelta(days=1)
ZONE = "America/Chicago"
NORTHFIELD = """Data analyst, readmissions
Northfield Health · Minneapolis, MN (hybrid)

You will rebuild the reports that 11 hospitals plan their week with.

What we ask for
- 3+ years of data analysis
- SQL and Tableau
- Clear communication with clinicians
- Experience in health care is a plus

Pay: $88,000 - $104,000 a year."""
LAKE = """Analytics engineer
Lake Superior Outfitters | Duluth, MN

We ask for dbt, SQL and Python, and three years of building data models.
Salary: $45 - $52 per hour. Apply by {deadline}."""
PRAIRIE = """Reporting analyst (contract, six months)
Prairie Staffing · Remote

Requirements: Excel, SQL, Power BI. $350 per day."""
LETTER = """Dear Priya,

the readmission reports you described at the meetup are close to what I built for 46 stores: one figure,
one owner, one page. I would like to show you how that went.

Maya Lindqvist"""


def leave_traces(*, user: User, at: datetime) -> None:
    if Application.objects.filter(user=user).exists():
        return
    resume = Resume.objects.for_user(user).filter(status=Status.READY).order_by("created_at").first()
    people = {person.first_name: person for person in Recruiter.objects.for_user(user)}
    _interviewed(user, at, resume, people)
    _rejected(user, at)
    _job(
        user,
        at - 9 * DAY,
        "Analytics engineer",
        "Lake Superior Outfitters",
        resume=resume,
        place="Duluth, MN",
        posting=LAKE.format(deadline=f"{at + 5 * DAY:%Y-%m-%d}"),
        deadline=(at + 5 * DAY).date(),
        source="Indeed",
        salary_from=45,
        salary_to=52,
        salary_period="hour",
    )
    sent = _job(
        user,
        at - 6 * DAY,
        "Reporting analyst",
        "Prairie Staffing",
        posting=PRAIRIE,
        place="Remote",
        resume=resume,
        source="Recruiter",
        salary_from=350,
        salary_to=350,
        salary_period="day",
        contacts=[people["Dana"]] if "Dana" in people else [],
    )
    move_application(application=sent, stage=ApplicationStage.APPLIED, at=at - 5 * DAY)
    _job(
        user,
        at - 2 * DAY,
        "Senior data analyst",
        "Riverbend Foods",
        posting=sample_posting(),
        resume=resume,
        place="Saint Paul, MN (hybrid)",
        deadline=(at + DAY).date(),
        source="LinkedIn",
        contacts=[people["Grace"]] if "Grace" in people else [],
        next_action="Ask Grace who reads the applications",
        next_action_on=at.date(),
    )
    tell(
        user=user,
        once=uuid4(),
        titles=["Job fair at the convention center"],
        kind=ActivityKind.NOTE_ADDED,
        at=at - 4 * DAY,
        text="Left a resume with three employers.",
    )


def _interviewed(user: User, at: datetime, resume: Resume | None, people: dict[str, Recruiter]) -> None:
    contacts = [people["Priya"]] if "Priya" in people else []
    job = _job(
        user,
        at - 20 * DAY,
        "Data analyst, readmissions",
        "Northfield Health",
        posting=NORTHFIELD,
        resume=resume,
        place="Minneapolis, MN (hybrid)",
        source="Data meetup",
        salary_from=88_000,
        salary_to=104_000,
        salary_period="year",
        contacts=contacts,
    )
    apply(application=job, at=at - 18 * DAY, resume=resume, letter=LETTER)
    first = schedule(
        application=job,
        at=at - 10 * DAY,
        kind="phone",
        minutes=30,
        timezone_name=ZONE,
        starts_at=_clock(at - 7 * DAY, 15),
        people="Priya Raman",
    )
    finish(interview=first, at=at - 7 * DAY + timedelta(hours=1))
    mark_thanked(interview=first, at=at - 6 * DAY)
    schedule(
        application=job,
        at=at - 3 * DAY,
        kind="video",
        minutes=60,
        timezone_name=ZONE,
        starts_at=_clock(at + 2 * DAY, 16),
        people="Priya Raman, the head of analytics",
        place="https://meet.example.org/northfield",
    )
    text = "They plan in weeks, not in months. Ask who owns the figures after the report is out."
    save_notes(application=job, text=text, before="", at=at - 3 * DAY)


def _rejected(user: User, at: datetime) -> None:
    job = _job(user, at - 40 * DAY, "Business analyst", "Twin Cities Transit", source="Company site")
    move_application(application=job, stage=ApplicationStage.APPLIED, at=at - 38 * DAY)
    move_application(application=job, stage=ApplicationStage.REJECTED, at=at - 12 * DAY)


def _job(user: User, at: datetime, title: str, company: str, **fields: Any) -> Application:
    return save_application(user=user, at=at, title=title, company=company, **fields)


def _clock(day: datetime, hour: int) -> datetime:
    return datetime.combine(day.date(), time(hour), tzinfo=UTC)
