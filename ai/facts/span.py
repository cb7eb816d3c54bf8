"""Places in a text, and which of them are spoken for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


def blank_out(text: str, spans: Iterable[Span]) -> str:
    """The same length, with spaces where the spans are, so that no rule reads them a second time."""
    letters = list(text)
    for span in spans:
        letters[span.start : span.end] = " " * (span.end - span.start)
    return "".join(letters)


_END = re.compile(r"[.!?](?=\s)|\n")


def sentence_around(text: str, index: int) -> str:
    """The sentence that holds `index`, with its mark at the end."""
    start = max((m.end() for m in _END.finditer(text, 0, index)), default=0)
    following = _END.search(text, index)
    return text[start : following.end() if following else len(text)]


_ASKING = re.compile(
    r"\?|\b(?:call|chat|talk|speak|conversation|meet|meeting|coffee|available|availability|free|schedule|"
    r"your time|catch up|connect)\b",
    re.IGNORECASE,
)


def proposes_time(text: str, index: int) -> bool:
    """Whether the sentence suggests when or how long to talk: a wish, which needs no source."""
    return bool(_ASKING.search(sentence_around(text, index)))
