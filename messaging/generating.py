"""Having a message written or improved: asked for, written in parts, stopped, or given back when it fails."""

import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from ai.completing import stream
from ai.limits import TooManyCalls
from ai.plain import plain_text
from ai.reply import Piece, Reply
from billing import quotas
from billing.plans import Feature, ai_calls_an_hour
from messaging.facts import Sources, facts_to_confirm
from messaging.materials import Materials, gather
from messaging.models import Channel, Generation, Message, Progress, Task
from messaging.models.generation import SILENT_AFTER, UNFINISHED
from messaging.prompts import prompt_of
from messaging.proposing import improved, proposal_for

WRITE_EVERY = 0.3  # seconds
SUBJECTS = {Channel.EMAIL, Channel.LINKEDIN_INMAIL}
CUT_OFF = "The writing broke off. Nothing was counted; try again."


class NothingToImprove(Exception):
    """There is no text yet."""


class BeingWritten(Exception):
    """One at a time."""


@transaction.atomic
def request_generation(*, message: Message, task: Task, at: datetime) -> Generation:
    """Count one use and have the work queued. Raises QuotaExceeded, BeingWritten, NothingToImprove."""
    if task == Task.IMPROVE and not message.body.strip():
        raise NothingToImprove
    if message.generations.unfinished().exists():
        raise BeingWritten
    spend = quotas.spend(message.user, Feature.AI_MESSAGES, at=at)
    try:
        with transaction.atomic():
            return Generation.objects.create(
                message=message, task=task, window=spend.window, requested_at=at, seen_at=at
            )
    except IntegrityError as error:
        raise BeingWritten from error


def generate(*, generation_id: UUID, clock: Callable[[], datetime]) -> None:
    """Write it, part by part. A second worker, or one that comes after Stop, finds nothing to do."""
    waiting = Generation.objects.filter(pk=generation_id, status=Progress.PENDING)
    if not waiting.update(status=Progress.WRITING, seen_at=clock()):
        return
    generation = Generation.objects.select_related(
        "message__recruiter", "message__user__profile", "message__resume"
    ).get(pk=generation_id)
    message, materials = generation.message, gather(generation.message)
    improve = generation.task == Task.IMPROVE
    template = _Template(message, materials, improve=improve)
    prompt = prompt_of(message, materials, improve=improve, fallback=template)
    limit = ai_calls_an_hour(quotas.plan_of(message.user))
    try:
        reply = _follow(generation, stream(prompt, user=message.user, hourly_limit=limit), clock)
    except TooManyCalls as refusal:
        fail(generation_id=generation_id, trouble=refusal.message, at=clock())
        return
    if reply is not None:
        _keep(generation, reply, materials, template, clock())


class _Template:
    """The built-in writer, asked when no model answers; `opening` and `changes` then tell of its text."""

    def __init__(self, message: Message, materials: Materials, *, improve: bool) -> None:
        self.message, self.materials, self.improve = message, materials, improve
        self.opening = ""
        self.changes: list[str] = []

    def __call__(self) -> str:
        write = improved if self.improve else proposal_for
        written = write(self.message, self.materials)
        self.opening, self.changes = written.opening[:500], list(written.changes)
        return f"Subject: {written.subject}\n\n{written.body}" if written.subject else written.body


def _follow(generation: Generation, pieces: Iterator[Piece], clock: Callable[[], datetime]) -> Reply | None:
    """Write down what has come so far; None once somebody pressed Stop."""
    text, told_at = "", -WRITE_EVERY
    mine = Generation.objects.filter(pk=generation.pk, status=Progress.WRITING)
    for piece in pieces:
        text = piece.text if piece.replaces else text + piece.text
        if piece.reply:
            return piece.reply
        if time.monotonic() - told_at >= WRITE_EVERY:
            told_at = time.monotonic()
            if not mine.update(text=plain_text(text), seen_at=clock()):
                return None
    return None


def _keep(
    generation: Generation, reply: Reply, materials: Materials, template: "_Template", at: datetime
) -> None:
    message = generation.message
    subject, body = split(reply.text, message)
    if not body:
        fail(generation_id=generation.pk, trouble="Nothing came back. Try again.", at=at)
        return
    Generation.objects.filter(pk=generation.pk, status=Progress.WRITING).update(
        status=Progress.DONE,
        text=reply.text,
        subject=subject,
        body=body,
        unsourced=_unsourced(subject, body, message, materials),
        opening=template.opening,
        changes=template.changes,
        writer=reply.writer,
        model=reply.model[:200],
        finished_at=at,
    )


def split(text: str, message: Message) -> tuple[str, str]:
    """Subject and body of what was written; without a subject the person's own stays."""
    head, _, rest = text.strip().partition("\n")
    name, colon, subject = head.partition(":")
    if not colon or name.strip("*# ").lower() != "subject":
        return message.subject, text.strip()
    takes_subject = Channel(message.channel) in SUBJECTS
    return (subject.strip("* ")[:255] if takes_subject else message.subject), rest.strip()


def _unsourced(subject: str, body: str, message: Message, known: Materials) -> list[dict[str, object]]:
    recruiter = message.recruiter
    sources = Sources(
        own=[*known.own, message.subject, message.body],
        others=known.others,
        named=[recruiter.name, recruiter.first_name, recruiter.company, recruiter.title, recruiter.specialty],
    )
    return [
        {"field": field, **asdict(fact)}
        for field, text in (("subject", subject), ("body", body))
        for fact in facts_to_confirm(text, sources)
    ]


@transaction.atomic
def fail(*, generation_id: UUID, trouble: str, at: datetime) -> None:
    """Say that it did not work and give the use back, once."""
    generation = (
        Generation.objects.select_for_update().filter(pk=generation_id, status__in=UNFINISHED).first()
    )
    if generation is None:
        return
    generation.status, generation.trouble, generation.finished_at = Progress.FAILED, trouble[:200], at
    _give_back(generation)
    generation.save()


@transaction.atomic
def stop(*, generation: Generation, at: datetime) -> Generation:
    """Enough. What was written so far is hers to use; if that is nothing, it costs nothing."""
    generation = (
        Generation.objects.select_for_update(of=("self",))
        .select_related("message__recruiter", "message__user__profile", "message__resume")
        .get(pk=generation.pk)
    )
    if not generation.is_unfinished:
        return generation
    generation.status, generation.finished_at = Progress.STOPPED, at
    if generation.text.strip():
        message, known = generation.message, gather(generation.message)
        generation.subject, generation.body = split(generation.text, message)
        generation.unsourced = _unsourced(generation.subject, generation.body, message, known)
    else:
        _give_back(generation)
    generation.save()
    return generation


def end_silent(*, now: datetime) -> None:
    """Give back what a worker left behind that was killed."""
    for pk in Generation.objects.silent_since(now - SILENT_AFTER).values_list("pk", flat=True):
        fail(generation_id=pk, trouble=CUT_OFF, at=now)


def _give_back(generation: Generation) -> None:
    if generation.window:
        user_id = generation.message.user_id
        quotas.refund(quotas.Spend(user_id, Feature.AI_MESSAGES, generation.window))
        generation.window = None
