"""The histories of a person's applications and recruiters, for the funnel. Two queries each."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from pipeline.funnel import History, Way
from pipeline.models import Application, StageChange
from pipeline.stages import ApplicationStage
from recruiters.models import Recruiter
from recruiters.models import StageChange as RecruiterChange
from recruiters.stages import Stage

APPLICATIONS = Way(
    stages=[
        ApplicationStage.SAVED,
        ApplicationStage.APPLIED,
        ApplicationStage.SCREENING,
        ApplicationStage.INTERVIEWING,
        ApplicationStage.OFFER,
        ApplicationStage.ACCEPTED,
    ],
    implied={
        ApplicationStage.REJECTED: ApplicationStage.APPLIED,
        ApplicationStage.NO_ANSWER: ApplicationStage.APPLIED,
        ApplicationStage.WITHDRAWN: ApplicationStage.SAVED,
    },
)
RECRUITERS = Way(
    stages=[stage for stage in Stage if stage != Stage.DECLINED], implied={Stage.DECLINED: Stage.NEW}
)


def histories_of_applications(user: Any) -> list[History]:
    """Also of those that were put away, unless they were never more than saved."""
    rows = Application.objects.filter(user=user).values_list("pk", "stage", "created_at", "archived_at")
    changes = StageChange.objects.filter(application__user=user).order_by("at", "pk")
    told = _by_row(changes.values_list("application_id", "after", "at"))
    found = [(told.get(pk) or [(stage, created)], archived) for pk, stage, created, archived in rows]
    return [
        history for history, archived in found if archived is None or history[-1][0] != ApplicationStage.SAVED
    ]


def histories_of_recruiters(user: Any) -> list[History]:
    """Of those in the list; their first stage is what the first change came from."""
    rows = Recruiter.objects.for_user(user).values_list("pk", "stage", "created_at")
    changes = RecruiterChange.objects.filter(recruiter__user=user).order_by("at", "pk")
    known = list(changes.values_list("recruiter_id", "before", "after", "at"))
    told = _by_row((row, after, at) for row, _, after, at in known)
    first = {row: before for row, before, _, _ in reversed(known)}
    return [[(first.get(pk, stage), created), *told.get(pk, ())] for pk, stage, created in rows]


def _by_row(changes: Iterable[tuple[UUID, str, datetime]]) -> dict[UUID, list[tuple[str, datetime]]]:
    found: dict[UUID, list[tuple[str, datetime]]] = {}
    for row, stage, at in changes:
        found.setdefault(row, []).append((stage, at))
    return found
