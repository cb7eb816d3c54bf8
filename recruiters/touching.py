from datetime import datetime
from uuid import UUID

from django.db import transaction

from recruiters.models import Recruiter, Touch, TouchKind
from recruiters.moving import move_recruiter
from recruiters.signals import touch_logged
from recruiters.stages import Stage

REACHED = {
    TouchKind.SENT: (Stage.CONTACTED, {Stage.NEW, Stage.RESEARCHING}),
    TouchKind.RESPONDED: (Stage.RESPONDED, {Stage.NEW, Stage.RESEARCHING, Stage.CONTACTED}),
}


@transaction.atomic
def log_touch(
    *,
    recruiter: Recruiter,
    kind: TouchKind,
    at: datetime,
    channel: str = "",
    text: str = "",
    reference: UUID | None = None,
    follow_up: bool = False,
) -> Touch:
    """Write down one contact, once for each `reference`, with all that follows from it."""
    if reference and (
        known := Touch.objects.filter(recruiter=recruiter, kind=kind, reference=reference).first()
    ):
        return known
    touch = Touch.objects.create(
        recruiter=recruiter,
        kind=kind,
        at=at,
        channel=channel,
        text=text,
        reference=reference,
        is_follow_up=follow_up,
    )
    if recruiter.last_contact_at is None or at > recruiter.last_contact_at:
        recruiter.last_contact_at = at
        recruiter.save(update_fields=["last_contact_at", "updated_at"])
    if kind in REACHED and recruiter.stage in REACHED[kind][1]:
        move_recruiter(recruiter=recruiter, stage=REACHED[kind][0], at=at)
    touch_logged.send(Touch, touch=touch)
    return touch
