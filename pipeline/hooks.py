"""What happens on the floors below, told in the timeline.

A contact that moved its recruiter to another stage is one thing that happened, so the move is not told beside
it. Undoing an act takes its telling back with it.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models.signals import post_save

from pipeline.models import Activity, ActivityKind
from pipeline.recording import record, unrecord
from recruiters import signals as news
from recruiters.models import Note, NoteKind, Recruiter, Research, StageChange, Touch, TouchKind
from recruiters.stages import Stage
from resumes.models import Resume
from resumes.signals import resume_uploaded

EXCERPT = 300
TOUCHES = {
    TouchKind.SENT: (ActivityKind.MESSAGE_SENT, "Message to {}"),
    TouchKind.OPENED: (ActivityKind.MESSAGE_OPENED, "{} opened your message"),
    TouchKind.RESPONDED: (ActivityKind.RESPONSE_RECEIVED, "{} answered"),
    TouchKind.CALL: (ActivityKind.NOTE_ADDED, "Call with {}"),
    TouchKind.MEETING: (ActivityKind.NOTE_ADDED, "Meeting with {}"),
}
FOLLOW_UP = (ActivityKind.FOLLOW_UP_SENT, "Follow-up to {}")
ARRIVALS = {Stage.OFFER: ActivityKind.OFFER_RECEIVED, Stage.ACCEPTED: ActivityKind.OFFER_ACCEPTED}


def tell_of_recruiter(*, recruiter: Recruiter, at: datetime, **_: Any) -> None:
    record(
        user=recruiter.user,
        kind=ActivityKind.RECRUITER_ADDED,
        at=at,
        title=f"{recruiter.name} added",
        key=f"recruiter:{recruiter.pk}",
        text=recruiter.role,
        recruiter=recruiter,
    )


def tell_of_move(
    *, recruiter: Recruiter, before: Stage, after: Stage, at: datetime, change: StageChange, **_: Any
) -> None:
    declined = before == Stage.OFFER and after == Stage.DECLINED
    kind = ActivityKind.OFFER_DECLINED if declined else ARRIVALS.get(after, ActivityKind.STATUS_CHANGE)
    record(
        user=recruiter.user,
        kind=kind,
        at=at,
        title=f"{recruiter.name}: {before.label} to {after.label.lower()}",
        key=f"stage:{change.pk}",
        recruiter=recruiter,
    )


def take_back_move(*, recruiter: Recruiter, change: UUID, **_: Any) -> None:
    unrecord(user=recruiter.user, key=f"stage:{change}")


def tell_of_touch(*, touch: Touch, **_: Any) -> None:
    recruiter = touch.recruiter
    kind, title = FOLLOW_UP if _is_follow_up(touch) else TOUCHES[TouchKind(touch.kind)]
    if touch.stage_change_id:
        unrecord(user=recruiter.user, key=f"stage:{touch.stage_change_id}")
    record(
        user=recruiter.user,
        kind=kind,
        at=touch.at,
        title=title.format(recruiter.name),
        key=f"touch:{touch.pk}",
        text=touch.text[:EXCERPT],
        recruiter=recruiter,
    )


def _is_follow_up(touch: Touch) -> bool:
    return touch.kind == TouchKind.SENT and touch.is_follow_up


def take_back_touch(*, touch: Touch, **_: Any) -> None:
    unrecord(user=touch.recruiter.user, key=f"touch:{touch.pk}")


def tell_of_note(*, note: Note, **_: Any) -> None:
    recruiter = note.recruiter
    title = f"Done with {recruiter.name}" if note.kind == NoteKind.DONE else f"Note on {recruiter.name}"
    record(
        user=recruiter.user,
        kind=ActivityKind.NOTE_ADDED,
        at=note.created_at,
        title=title,
        key=f"note:{note.pk}",
        text=note.text[:EXCERPT],
        recruiter=recruiter,
    )


def tell_of_changed_note(*, instance: Note, created: bool, raw: bool = False, **_: Any) -> None:
    if not created and not raw:
        told = Activity.objects.filter(recruiter=instance.recruiter_id, key=f"note:{instance.pk}")
        told.update(text=instance.text[:EXCERPT])


def take_back_note(*, note: Note, **_: Any) -> None:
    unrecord(user=note.recruiter.user, key=f"note:{note.pk}")


def tell_of_research(*, research: Research, **_: Any) -> None:
    recruiter = research.recruiter
    record(
        user=recruiter.user,
        kind=ActivityKind.RESEARCH_COMPLETED,
        at=research.finished_at or research.created_at,
        title=f"Research on {recruiter.name}",
        key=f"research:{research.pk}",
        text=research.title,
        recruiter=recruiter,
    )


def tell_of_resume(*, resume: Resume, at: datetime, **_: Any) -> None:
    record(
        user=resume.user,
        kind=ActivityKind.RESUME_UPLOADED,
        at=at,
        title=f"{resume.title} uploaded",
        key=f"resume:{resume.pk}",
        text=resume.file_name,
        resume=resume,
    )


news.recruiter_added.connect(tell_of_recruiter)
news.stage_changed.connect(tell_of_move)
news.stage_change_undone.connect(take_back_move)
news.touch_logged.connect(tell_of_touch)
news.touch_taken_back.connect(take_back_touch)
news.note_added.connect(tell_of_note)
news.note_brought_back.connect(tell_of_note)
news.note_removed.connect(take_back_note)
post_save.connect(tell_of_changed_note, sender=Note)
news.research_completed.connect(tell_of_research)
resume_uploaded.connect(tell_of_resume)
