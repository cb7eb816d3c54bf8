"""What goes to a backend and what comes back, whoever it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ai.models import Outcome


@dataclass(frozen=True, slots=True)
class Question:
    """One request; `room` are the tokens on top of `max_tokens` in which a model may think first."""

    system: str
    content: str
    model: str
    max_tokens: int
    effort: str = ""
    schema: Mapping[str, Any] | None = None
    streaming: bool = False
    room: int = 0


MOST_TOKENS = 2_147_483_647
"""What the column holds; a provider that says more says nonsense."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What the provider says about a call; None and "" where it did not say."""

    model: str = ""
    input_tokens: int | None = None
    output_tokens: int | None = None
    request_id: str = ""

    @classmethod
    def told(cls, model: Any, input_tokens: Any, output_tokens: Any, request_id: Any) -> "Usage":
        """From values that nobody has checked yet."""
        return cls(_line(model), _count(input_tokens), _count(output_tokens), _line(request_id))


@dataclass(frozen=True, slots=True)
class Answer:
    text: str
    usage: Usage


class Failure(Exception):
    """No usable answer. `reason` names a status or a type of error: it never quotes a provider's sentence,
    which may quote the prompt."""

    def __init__(self, outcome: Outcome, reason: str = "", usage: Usage | None = None) -> None:
        super().__init__(outcome.value, reason)
        self.outcome = outcome
        self.reason = reason
        self.usage = usage or Usage()


NOT_AN_ANSWER = (ValueError, AttributeError, TypeError)
"""What reading something else raises: the SDKs build their objects from whatever came, unchecked. The page of
a proxy is a `str`, a missing part is a missing attribute, a broken event is no JSON."""


def failure_of_status(status: int, kind: str, usage: Usage) -> Failure:
    """`kind` is the provider's own word for the error, such as "overloaded_error"."""
    reason = f"HTTP {status} {_word(kind)}".strip()
    if status == 529 or status == 503 or "overloaded" in kind:
        return Failure(Outcome.OVERLOADED, reason, usage)
    if status == 429:
        return Failure(Outcome.RATE_LIMITED, reason, usage)
    return Failure(Outcome.FAILED if status >= 500 or status < 400 else Outcome.REJECTED, reason, usage)


def _word(kind: str) -> str:
    """A type of error is one short word; anything else might be a sentence."""
    letters = kind.replace("_", "").replace("-", "")
    return kind if len(kind) < 60 and letters.isascii() and letters.isalnum() else ""


def _count(tokens: Any) -> int | None:
    return tokens if isinstance(tokens, int) and 0 <= tokens <= MOST_TOKENS else None


def _line(name: Any) -> str:
    return "".join(c for c in name if c.isprintable())[:200] if isinstance(name, str) else ""
