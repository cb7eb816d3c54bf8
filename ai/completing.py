"""Asking for a text. Models are asked in the order of the chain; when none answers, the templates do."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings

from ai.calls import Asked
from ai.chain import Chain
from ai.prompt import Prompt
from ai.reply import Piece, Reply


def complete(prompt: Prompt, *, user: Any = None, hourly_limit: int | None = None) -> Reply:
    """The answer of the first backend that gives one, at the latest after `settings.AI.longest_wait` seconds.

    `hourly_limit` is what the person's plan allows in an hour. Raises TooManyCalls, and RuntimeError inside
    a transaction; trouble with providers raises nothing.
    """
    asked = Asked(prompt, user, streamed=False, hourly_limit=hourly_limit)
    reply = None
    for piece in Chain(asked, settings.AI).answer():
        reply = piece.reply
    assert reply is not None
    return reply


def stream(prompt: Prompt, *, user: Any = None, hourly_limit: int | None = None) -> Iterator[Piece]:
    """The answer as it is written; the last piece holds the reply. Raises as `complete` does, at once: before
    the first piece is asked for. A structured answer comes in its last piece only."""
    return Chain(Asked(prompt, user, streamed=True, hourly_limit=hourly_limit), settings.AI).answer()
