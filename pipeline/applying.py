"""Marking a job as applied for, with what was sent."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from core.placing import hold
from pipeline.freezing import freeze, snapshot
from pipeline.matching import take_match
from pipeline.models import ActivityKind, Application, StageChange, Submission
from pipeline.moving import put_application
from pipeline.recording import record
from pipeline.saving import held
from pipeline.stages import ApplicationStage
from resumes.models import Resume


class SentBefore(Exception):
    """Something else was sent before; nothing is kept until the person says that she sent again."""

    def __init__(self, earlier: Submission) -> None:
        super().__init__(f"{earlier.application_id} was sent at {earlier.at}")
        self.earlier = earlier


@dataclass(frozen=True, slots=True)
class Applied:
    """`submission` is None if the very same was kept before; `change` is None if the stage stayed."""

    application: Application
    submission: Submission | None
    change: StageChange | None = None


@transaction.atomic
def apply(
    *,
    application: Application,
    at: datetime,
    resume: Resume | None = None,
    letter: str = "",
    message: str = "",
    applied_at: datetime | None = None,
    again: bool = False,
) -> Applied:
    """Freeze what was sent and move a saved job to applied; one that is further stays where it is.

    `applied_at` is when it was really sent, if earlier than `at`. Raises SentBefore.
    """
    hold(application.user_id)
    row = held(application)
    if resume is not None and resume.pk != row.resume_id:
        row.resume = resume
        take_match(row)
    earlier = row.submissions.newest_first().first()
    now = snapshot(application=row, at=at, letter=letter, message=message)
    if earlier and not again and not _completes(now, earlier):
        raise SentBefore(earlier)
    if applied_at is not None:
        row.applied_at = applied_at
    row.save(update_fields=["resume", "match", "match_total", "applied_at", "updated_at"])
    submission = freeze(application=row, at=at, letter=letter, message=message)
    if row.stage != ApplicationStage.SAVED:
        if submission:
            _tell(submission, again=earlier is not None and again)
        return Applied(row, submission)
    move = put_application(application=row, stage=ApplicationStage.APPLIED, at=at)
    return Applied(move.application, submission, move.change)


def _tell(submission: Submission, *, again: bool) -> None:
    """What was sent with an application whose stage stays, and so tells nothing by itself."""
    application = submission.application
    record(
        user=application.user,
        kind=ActivityKind.STATUS_CHANGE,
        at=submission.at,
        title=f"{application}: {'sent again' if again else 'what was sent was kept'}",
        key=f"submission:{submission.pk}",
        application=application,
    )


def _completes(now: Submission, earlier: Submission) -> bool:
    """The same, or the letter and the message that a move on the board could not know of."""
    bare = not earlier.letter and not earlier.message
    return now.hashes == earlier.hashes or (bare and now.hashes[:2] == earlier.hashes[:2])
