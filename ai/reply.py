"""What comes back, and who wrote it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Writer(StrEnum):
    CLAUDE = "claude"
    OPENAI = "openai"
    COMPATIBLE = "compatible"
    TEMPLATE = "template"


def byline(writer: str, model: str = "") -> str:
    """The plain line that tells people who wrote a text; `model` names a local one."""
    match writer:
        case Writer.CLAUDE:
            return "Written by Claude"
        case Writer.OPENAI:
            return "Written by an OpenAI model"
        case Writer.COMPATIBLE:
            return f"Written by {model}" if model else "Written by a model"
        case _:
            return "Written from templates"


@dataclass(frozen=True, slots=True)
class Reply:
    """A finished answer; `data` is the validated object where the prompt had a schema.

    `backend` is the name in the chain, `model` what the provider says answered ("" for templates).
    """

    text: str
    writer: Writer
    backend: str
    model: str = ""
    data: dict[str, Any] | None = None

    @property
    def by(self) -> str:
        return byline(self.writer, self.model)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an answer as it is written.

    `text` is appended to what came before; with `replaces` everything before is void. The last piece has
    `reply`: the whole answer, which is what to keep.
    """

    text: str
    replaces: bool = False
    reply: Reply | None = None
