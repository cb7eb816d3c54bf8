from datetime import datetime
from typing import Any

from accounts.models import User
from pipeline.models import Activity, ActivityKind, Application
from recruiters.models import Recruiter
from resumes.models import Resume


def record(
    *,
    user: User,
    kind: ActivityKind,
    at: datetime,
    title: str,
    key: str,
    text: str = "",
    recruiter: Recruiter | None = None,
    application: Application | None = None,
    resume: Resume | None = None,
    **more: Any,
) -> Activity:
    """Write down what happened, once for each `key` of a person, in the transaction of the doing."""
    activity, _new = Activity.objects.get_or_create(
        user=user,
        key=key,
        defaults={
            "kind": kind,
            "at": at,
            "title": title[:500],
            "text": text,
            "recruiter": recruiter,
            "application": application,
            "resume": resume,
            **more,
        },
    )
    return activity
