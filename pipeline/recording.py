"""The one door to activities: what happened is told once, whoever tells it and however often."""

from datetime import datetime

from accounts.models import User
from pipeline.models import Activity, ActivityKind, Application
from recruiters.models import Recruiter
from resumes.models import Resume

LONGEST_TITLE = 500


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
    by_hand: bool = False,
) -> Activity:
    """Write down what happened, once for each `key` of a person, in the transaction of the doing."""
    activity, _new = Activity.objects.get_or_create(
        user=user,
        key=key,
        defaults={
            "kind": kind,
            "at": at,
            "title": title[:LONGEST_TITLE],
            "text": text,
            "recruiter": recruiter,
            "application": application,
            "resume": resume,
            "by_hand": by_hand,
        },
    )
    return activity


def unrecord(*, user: User, key: str) -> None:
    """What was told did not happen, or is told by something else."""
    Activity.objects.filter(user=user, key=key).delete()
