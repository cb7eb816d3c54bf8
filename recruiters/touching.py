from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from core.placing import MovedOn, hold
from recruiters.models import Recruiter, StageChange, Touch, TouchKind
from recruiters.moving import put_recruiter, take_back_move
from recruiters.rescoring import rescore
from recruiters.signals import touch_logged, touch_taken_back
from recruiters.stages import Stage

REACHED = {
    TouchKind.SENT: (Stage.CONTACTED, {Stage.NEW, Stage.RESEARCHING}),
    TouchKind.RESPONDED: (Stage.RESPONDED, {Stage.NEW, Stage.RESEARCHING, Stage.CONTACTED}),
}
"""Which stage a contact leads to, and from which."""


@transaction.atomic
def log_touch(
    *,
    recruiter: Recruiter,
    kind: TouchKind,
    at: datetime,
    channel: str = "",
    text: str = "",
    reference: UUID | None = None,
    follow_up: bool | None = None,
    now: datetime | None = None,
) -> Touch:
    """Write down one contact, once for each `reference`, with all that follows: stage, scores, what is due.

    `follow_up` None means: it is one if a message before it is still without an answer. `at` may lie back;
    what follows is reckoned as of `now`, by default the clock's. The `recruiter` given is brought up to date.
    """
    hold(recruiter.user_id)
    if reference and (known := _told(recruiter, kind, reference)):
        return known
    if follow_up is None:
        follow_up = kind == TouchKind.SENT and _awaits_an_answer(recruiter, at)
    touch = Touch.objects.create(
        recruiter=recruiter,
        kind=kind,
        at=at,
        channel=channel,
        text=text,
        reference=reference,
        is_follow_up=follow_up,
        stage_change=_reach(recruiter, kind, at=at),
    )
    _bring_up_to_date(recruiter, at=now or max(at, timezone.now()))
    touch_logged.send(Touch, touch=touch)
    return touch


@transaction.atomic
def take_back(*, touch: Touch, at: datetime) -> None:
    """As if the contact had not been written down, with the stage it led to unless that has changed since."""
    recruiter = touch.recruiter
    hold(recruiter.user_id)
    if not Touch.objects.filter(pk=touch.pk).exists():
        return
    change = touch.stage_change_id
    key = touch.pk
    touch.delete()
    touch.pk = key  # whoever listens knows it by its key
    if change:
        _take_back_stage(recruiter, change, at=at)
    _bring_up_to_date(recruiter, at=at)
    touch_taken_back.send(Touch, touch=touch)


def take_back_touch(*, recruiter: Recruiter, kind: TouchKind, reference: UUID, at: datetime) -> None:
    """The same by what the contact tells of; nothing where there is none."""
    if touch := _told(recruiter, kind, reference):
        take_back(touch=touch, at=at)


def _told(recruiter: Recruiter, kind: TouchKind, reference: UUID) -> Touch | None:
    return (
        Touch.objects.filter(recruiter=recruiter, kind=kind, reference=reference)
        .select_related("recruiter")
        .first()
    )


def _awaits_an_answer(recruiter: Recruiter, at: datetime) -> bool:
    said = [TouchKind.SENT, TouchKind.RESPONDED]
    earlier = recruiter.touches.filter(kind__in=said, at__lte=at).newest_first()
    latest = earlier.values_list("kind", flat=True).first()
    return latest == TouchKind.SENT


def _reach(recruiter: Recruiter, kind: TouchKind, *, at: datetime) -> StageChange | None:
    """Move on to the stage that this contact leads to; an archived recruiter stays where it is."""
    if kind not in REACHED:
        return None
    stage, from_stages = REACHED[kind]
    here = Recruiter.objects.for_user(recruiter.user_id).filter(pk=recruiter.pk, stage__in=from_stages)
    since = here.values_list("stage_at", flat=True).first()
    if since is None:
        return None
    # A contact of an earlier day moved them on that day, but not before they came to where they are.
    return put_recruiter(recruiter=recruiter, stage=stage, at=max(at, since)).change


def _take_back_stage(recruiter: Recruiter, change: UUID, *, at: datetime) -> None:
    try:
        take_back_move(recruiter=recruiter, change=change, at=at)
    except (MovedOn, Recruiter.DoesNotExist):
        return  # somebody has moved it since, or put it away: where it is now is where it is wanted


def _bring_up_to_date(recruiter: Recruiter, *, at: datetime) -> None:
    recruiter.refresh_from_db()
    rescore(recruiter, at=at)
