"""What the pages of a message show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings

from billing.quotas import QuotaExceeded
from core.score import Effect
from messaging.forms import AnswerForm, ComposerForm, MomentForm, ScheduleForm, SequenceForm
from messaging.judging import judge
from messaging.models import Channel, Delivery, Generation, Message, MessageStatus, MessageType
from messaging.permission import refusal_of
from messaging.planning import zone_of
from messaging.scoring.draft import Badge, Block, Field, Mark, Quality
from messaging.tips import tips_for

BADGES = {
    Badge.GREEN: ("good", "A good length"),
    Badge.YELLOW: ("warn", "Getting long"),
    Badge.RED: ("bad", "Too long to be read"),
}


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of the text; `effect` is earned, cost, note, blocked or nothing."""

    text: str
    effect: str = ""
    reason: str = ""


def runs(text: str, marks: Sequence[Mark], blocks: Sequence[Block], field: Field) -> Iterator[Run]:
    """The text in pieces, each marked at most once: what blocks before what cost, before what earned."""
    wanted = [(b.start, b.end, "blocked", b.reason) for b in blocks if b.field == field and b.end > b.start]
    order = {Effect.COST: 0, Effect.EARNED: 1, Effect.NOTE: 2}
    for mark in sorted((m for m in marks if m.field == field), key=lambda m: order[m.effect]):
        if all(mark.end <= start or mark.start >= end for start, end, *_ in wanted):
            wanted.append((mark.start, mark.end, mark.effect.value, mark.reason))
    at = 0
    for start, end, effect, reason in sorted(wanted):
        if at < start:
            yield Run(text[at:start])
        yield Run(text[max(start, at) : end], effect, reason)
        at = max(at, end)
    if at < len(text):
        yield Run(text[at:])


def judgement(message: Message, quality: Quality) -> dict[str, Any]:
    tone, words = BADGES[quality.badge]
    return {
        "message": message,
        "revision": message.revision,
        "quality": quality,
        "score": quality.score,
        "empty": not message.body.strip(),
        "badge_tone": tone,
        "badge_words": words,
        "blocks": quality.blocked,
        "subject_runs": list(runs(message.subject, quality.marks, quality.blocked, Field.SUBJECT)),
        "body_runs": list(runs(message.body, quality.marks, quality.blocked, Field.BODY)),
        "tips": tips_for(message.type),
        "kind": MessageType(message.type).label,
    }


def composer(
    message: Message,
    form: ComposerForm,
    *,
    quality: Quality | None = None,
    is_new: bool = False,
    exceeded: QuotaExceeded | None = None,
    newer: Message | None = None,
    revision: int | None = None,
    refused: bool = False,
) -> dict[str, Any]:
    shown = quality
    if shown is None and message.recruiter_id:
        shown = judge(message)
    return {
        **(judgement(message, shown) if shown else {"message": message, "tips": tips_for(message.type)}),
        "revision": message.revision if revision is None else revision,
        "form": form,
        "is_new": is_new,
        "exceeded": exceeded,
        "newer": newer,
        "refused": refused,
        "generation": None if is_new else newest_generation(message),
    }


def newest_generation(message: Message) -> Generation | None:
    """What is being written or waits to be decided on, or what failed just now."""
    newest = message.generations.order_by("-requested_at").first()
    if newest and (newest.is_unfinished or newest.is_proposal or newest.trouble) and not newest.decision:
        return newest
    return None


def letter(message: Message, *, now: datetime, **forms: Any) -> dict[str, Any]:
    zone = zone_of(message.sequence.timezone_name if message.sequence else _zone(message)) or ZoneInfo("UTC")
    quality = judge(message)
    steps = message.sequence.steps.filter(archived_at=None).order_by("step") if message.sequence else ()
    open_for_sending = not message.is_sent and message.delivery in {Delivery.NONE, Delivery.FAILED}
    return {
        **judgement(message, quality),
        "now": now,
        "zone": zone,
        "refusal": refusal_of(message, now=now) if open_for_sending else None,
        "is_email": message.channel == Channel.EMAIL,
        "open_for_sending": open_for_sending,
        "most_a_day": settings.MESSAGES_PER_DAY,
        "sent_form": MomentForm(now=now, prefix="sent"),
        "opened_form": MomentForm(now=now, not_before=message.sent_at, prefix="opened"),
        "answer_form": AnswerForm(now=now, not_before=message.sent_at, prefix="answer"),
        "schedule_form": ScheduleForm(now=now, initial={"timezone": _zone(message)}),
        "sequence_form": SequenceForm(initial={"timezone": _zone(message)}),
        "may_plan": message.sequence is None and message.type == MessageType.INITIAL_OUTREACH,
        "steps": list(steps),
        "may_unmark": message.is_sent
        and not (message.status == MessageStatus.SENT and message.delivery == Delivery.SENT),
        **forms,
    }


def _zone(message: Message) -> str:
    return str(message.user.profile.preferences.get("timezone") or "")
