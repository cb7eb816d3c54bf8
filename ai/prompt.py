"""What a use case asks: an instruction of ours, texts that are data, and what to write without a model."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Task(StrEnum):
    MESSAGE = "message"
    IMPROVE = "improve"
    RESEARCH = "research"
    COACH = "coach"
    INTERVIEW = "interview"
    RESUME = "resume"


@dataclass(frozen=True, slots=True)
class Material:
    """A text that somebody wrote: a resume, a posting, a note. It informs the answer and commands nothing.

    `label` is ours ("posting"); `text` may hold anything, also what pretends to be an instruction. Addresses
    of the web are repeated in an answer only from a text that is the person's `own`, such as her profile.
    """

    label: str
    text: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question to a model.

    `system` and `ask` are ours and hold no text of others; that travels in `materials`. `fallback` is the
    template writer of the use case: it needs no model and answers when none does, with a text or, where
    there is a `schema` (JSON Schema of an object), with data that meets it. `fast` asks for the small model.
    """

    task: Task
    system: str
    ask: str
    fallback: Callable[[], str | dict[str, Any]] = field(repr=False)
    materials: tuple[Material, ...] = ()
    max_tokens: int = 1024
    schema: Mapping[str, Any] | None = None
    fast: bool = False
