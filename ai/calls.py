"""The row of each call: written before a backend is asked, completed when it has answered or failed.

A model is never asked inside a transaction: rows would stay locked for as long as it thinks, and a rollback
would take the record of what was spent along. `durable` makes that an error wherever it happens, so the row
stands whatever becomes of the use case.
"""

import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import structlog
from django.db import transaction
from django.utils import timezone

from ai.backends.exchange import Usage
from ai.configuration import Backend
from ai.limits import hold_to_limits
from ai.models import Call, Outcome
from ai.pricing import Price, cost_of
from ai.prompt import Prompt
from ai.reply import Writer

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question on its way through the chain."""

    prompt: Prompt
    user: Any
    streamed: bool
    hourly_limit: int | None = None
    question: uuid.UUID = field(default_factory=uuid.uuid4)


@dataclass(frozen=True, slots=True)
class Record:
    call: Call
    began: float


@dataclass(frozen=True, slots=True)
class Ending:
    """How a call ended, and what the provider said about it; `reason` quotes nobody."""

    outcome: Outcome
    reason: str = ""
    usage: Usage = field(default_factory=Usage)


def begin(asked: Asked, backend: Backend, position: int) -> Record:
    """Raises TooManyCalls where this is the first call of a question that the person may not ask now."""
    now = timezone.now()
    with transaction.atomic(durable=True):
        if position == 0 and asked.user is not None and backend.name is not Writer.TEMPLATE:
            hold_to_limits(asked.user, now=now, hourly_limit=asked.hourly_limit)
        call = Call.objects.create(
            question=asked.question,
            position=position,
            user=asked.user,
            task=asked.prompt.task.value,
            backend=backend.name.value,
            model=model_for(asked.prompt, backend),
            streamed=asked.streamed,
            started_at=now,
        )
    return Record(call, time.monotonic())


def finish(record: Record, ending: Ending, *, prices: Mapping[str, Price]) -> None:
    """The model is the one the provider says answered; what it cost goes by that name or by the one asked."""
    call, usage = record.call, ending.usage
    call.outcome, call.reason = ending.outcome, ending.reason[:200]
    call.latency = round((time.monotonic() - record.began) * 1000)
    call.input_tokens, call.output_tokens = usage.input_tokens, usage.output_tokens
    call.cost = _cost(call, usage, prices)
    call.model = usage.model or call.model
    call.request_id = usage.request_id
    with transaction.atomic(durable=True):
        call.save()
    log.info(
        "model asked",
        task=call.task,
        backend=call.backend,
        model=call.model,
        outcome=ending.outcome.value,
        reason=call.reason,
        milliseconds=call.latency,
    )


def model_for(prompt: Prompt, backend: Backend) -> str:
    return backend.fast_model if prompt.fast and backend.fast_model else backend.model


def _cost(call: Call, usage: Usage, prices: Mapping[str, Price]) -> int | None:
    if call.backend == Writer.TEMPLATE:
        return 0
    used = (call.input_tokens, call.output_tokens)
    known = cost_of(usage.model, *used, prices)
    return cost_of(call.model, *used, prices) if known is None else known
