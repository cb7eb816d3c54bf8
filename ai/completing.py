"""Asking the models in the order of the chain until one answers; the templates always do."""

import uuid
from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from ai.models import Backend, Call, Outcome
from ai.prompt import Prompt
from ai.reply import Piece, Reply, Writer


def complete(prompt: Prompt, *, user: Any = None, hourly_limit: int | None = None) -> Reply:
    """The answer of the first backend that gives one. Raises TooManyCalls."""
    for piece in stream(prompt, user=user, hourly_limit=hourly_limit):
        if piece.reply:
            return piece.reply
    raise AssertionError("a stream ends with its reply")


def stream(prompt: Prompt, *, user: Any = None, hourly_limit: int | None = None) -> Iterator[Piece]:
    """The answer as it is written; the last piece holds the reply. Raises TooManyCalls at once."""
    return _from_template(prompt, user)


def _from_template(prompt: Prompt, user: Any) -> Iterator[Piece]:
    Call.objects.create(
        question=uuid.uuid4(),
        position=0,
        user=user,
        task=prompt.task,
        backend=Backend.TEMPLATE,
        outcome=Outcome.ANSWERED,
        started_at=timezone.now(),
        latency=0,
    )
    written = prompt.fallback()
    text = written if isinstance(written, str) else ""
    data = None if isinstance(written, str) else written
    reply = Reply(text=text, writer=Writer.TEMPLATE, backend=Backend.TEMPLATE.value, data=data)
    yield Piece(text)
    yield Piece("", reply=reply)
