from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from accounts.models import User
from pipeline.models import Activity, ActivityKind, Application, Interview

POSTING = """Senior data analyst
Riverbend Foods · Minneapolis, MN

We ask for:
- SQL and Python, five years of experience
- Excel
- Tableau is a plus

Salary: $95,000 - $110,000 a year. Apply by 2027-01-31."""
TUESDAY = datetime(2027, 1, 12, 15, 0, tzinfo=UTC)


def make_application(*, user: User, title: str = "Data analyst", **fields: Any) -> Application:
    """A saved posting; nothing is told and nothing frozen."""
    return Application.objects.create(user=user, title=title, **{"company": "Northwind", **fields})


def make_interview(
    *, application: Application, starts_at: datetime = TUESDAY, timezone_name: str = "UTC", **fields: Any
) -> Interview:
    """A round, an hour long; nothing is told."""
    thank_by = (starts_at + timedelta(days=1)).date()
    values = {"thank_by": thank_by, "round": application.interviews.count() + 1, **fields}
    return Interview.objects.create(
        application=application, starts_at=starts_at, timezone_name=timezone_name, **values
    )


def make_activity(*, user: User, title: str = "Call with Jordan", **fields: Any) -> Activity:
    """Something that the person wrote down herself."""
    given = {"kind": ActivityKind.NOTE_ADDED, "key": f"hand:{uuid4()}", "by_hand": True}
    return Activity.objects.create(user=user, title=title, **{**given, **fields})
