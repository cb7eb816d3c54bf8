"""Summing up what a person found: asked for, done in the background, given back when it fails."""

import re
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from ai.completing import complete
from ai.limits import TooManyCalls
from ai.plain import plain_text
from ai.reply import Reply, Writer
from ai.sources import unsourced
from billing import quotas
from billing.plans import Feature, ai_calls_an_hour
from recruiters.models import Recruiter, Research
from recruiters.models.research import SILENT_AFTER, UNFINISHED, ResearchStatus
from recruiters.prompts import prompt_of, word_for_word
from recruiters.rescoring import rescore
from recruiters.signals import research_completed

LONGEST_SENTENCE = 400
NOTHING_FOUND = (
    "No sentence here says anything about the recruiter, the company or its work. Nothing was counted."
)
CUT_OFF = "The work broke off. Nothing was counted; try again."


@transaction.atomic
def request_research(*, recruiter: Recruiter, title: str, url: str, text: str, at: datetime) -> Research:
    """Keep what was pasted and count one use; the caller queues the work. Raises QuotaExceeded."""
    spend = quotas.spend(recruiter.user, Feature.RESEARCH, at=at)
    return Research.objects.create(
        recruiter=recruiter, title=title, url=url, text=text, window=spend.window, asked_at=at, created_at=at
    )


@transaction.atomic
def request_again(*, research: Research, at: datetime) -> bool:
    """Once more, after it failed; False where it is being done. Raises QuotaExceeded."""
    row = Research.objects.select_for_update(of=("self",)).get(pk=research.pk)
    if row.status != ResearchStatus.FAILED:
        return False
    row.window = quotas.spend(research.recruiter.user, Feature.RESEARCH, at=at).window
    row.status, row.trouble, row.asked_at = ResearchStatus.PENDING, "", at
    row.save(update_fields=["window", "status", "trouble", "asked_at"])
    return True


def do_research(*, research_id: UUID, at: datetime) -> None:
    """A second worker finds nothing to do."""
    waiting = Research.objects.filter(pk=research_id, status=ResearchStatus.PENDING)
    if not waiting.update(status=ResearchStatus.WORKING):
        return
    research = Research.objects.select_related("recruiter__user").get(pk=research_id)
    user = research.recruiter.user
    limit = ai_calls_an_hour(quotas.plan_of(user))
    try:
        reply = complete(prompt_of(research), user=user, hourly_limit=limit)
    except TooManyCalls as refusal:
        fail(research_id=research_id, trouble=refusal.message, at=at)
        return
    found, writer, model = _checked(research, reply)
    if not found:
        fail(research_id=research_id, trouble=NOTHING_FOUND, at=at)
        return
    _keep(research_id, found, writer=writer, model=model, at=at)


@transaction.atomic
def _keep(research_id: UUID, found: list[dict[str, Any]], *, writer: str, model: str, at: datetime) -> None:
    research = (
        Research.objects.select_for_update(of=("self",)).select_related("recruiter").get(pk=research_id)
    )
    if research.status != ResearchStatus.WORKING:
        return
    research.sentences, research.writer, research.model = found, writer, model[:200]
    research.status, research.finished_at = ResearchStatus.READY, at
    research.save()
    if research.deleted_at is None:
        sum_up(research.recruiter, at=at)
    research_completed.send(Research, research=research)


def sum_up(recruiter: Recruiter, *, at: datetime) -> None:
    """Put what all standing researches say on the recruiter, the newest first, and reckon again."""
    ready = recruiter.researches.standing().filter(status=ResearchStatus.READY).order_by("-created_at")
    told = [
        sentence["text"] for sentences in ready.values_list("sentences", flat=True) for sentence in sentences
    ]
    recruiter.research_summary = list(dict.fromkeys(told))
    recruiter.save(update_fields=["research_summary", "updated_at"])
    rescore(recruiter, at=at)


@transaction.atomic
def remove_research(*, research: Research, at: datetime | None) -> None:
    """Put it away, or with `at` None bring it back."""
    research.deleted_at = at
    research.save(update_fields=["deleted_at"])
    sum_up(research.recruiter, at=at or research.created_at)


@transaction.atomic
def fail(*, research_id: UUID, trouble: str, at: datetime) -> None:
    """Say that it did not work and give the use back, once."""
    research = Research.objects.select_for_update(of=("self",)).filter(pk=research_id).first()
    if research is None or research.status not in UNFINISHED:
        return
    research.status, research.trouble, research.finished_at = ResearchStatus.FAILED, trouble[:200], at
    if research.window:
        user_id = Recruiter.objects.values_list("user_id", flat=True).get(pk=research.recruiter_id)
        quotas.refund(quotas.Spend(user_id, Feature.RESEARCH, research.window))
        research.window = None
    research.save()


def end_silent(*, now: datetime) -> None:
    """Give back what a worker left behind that was killed."""
    for pk in Research.objects.silent_since(now - SILENT_AFTER).values_list("pk", flat=True):
        fail(research_id=pk, trouble=CUT_OFF, at=now)


def _checked(research: Research, reply: Reply) -> tuple[list[dict[str, Any]], str, str]:
    """The sentences that the text bears out, and who wrote them; our own where a model has none that hold."""
    found = _borne_out(research, (reply.data or {}).get("sentences", []))
    if found or reply.writer is Writer.TEMPLATE:
        return found, reply.writer, reply.model
    return _borne_out(research, word_for_word(research)), Writer.TEMPLATE, ""


def _borne_out(research: Research, sentences: list[dict[str, str]]) -> list[dict[str, Any]]:
    recruiter = research.recruiter
    sources = [research.text, recruiter.name, recruiter.company, recruiter.title]
    kept: list[dict[str, Any]] = []
    for sentence in sentences[:8]:
        said = plain_text(sentence["text"]).strip()
        span = find_passage(research.text, sentence["passage"])
        if span is None or not said or len(said) > LONGEST_SENTENCE or unsourced(said, sources):
            continue
        kept.append({"text": said, "start": span[0], "end": span[1]})
    return kept


def find_passage(text: str, passage: str) -> tuple[int, int] | None:
    """Where a passage stands in a text, whatever the space between its words."""
    words = passage.split()
    if not words or len(passage) > len(text) + 100:
        return None
    found = re.search(r"\s+".join(re.escape(word) for word in words), text)
    return found.span() if found else None
