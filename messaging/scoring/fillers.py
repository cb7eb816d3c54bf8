"""Phrases that could stand in any message to anyone. Only whole phrases: a plain word is never
a fault.

Ours, collected from what recruiters call templates; English first, the commonest of German, French and
Spanish."""

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    OPENER = "This opening could stand in any message."
    CLAIM = "Anyone can say this of himself; a fact says more."
    FLATTERY = "Praise without a fact reads as a template."
    CHASER = "This asks for an answer and brings no news."
    GOODBYE = "A formula; the message ends well without it."


def _patterns() -> dict[Kind, re.Pattern[str]]:
    phrases: dict[Kind, list[str]] = {}
    kind = Kind.OPENER
    for line in (Path(__file__).parent / "data" / "fillers.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = Kind[line.strip("[]").upper()]
        elif line and not line.startswith("#"):
            phrases.setdefault(kind, []).append(line)
    return {
        kind: re.compile(rf"(?<!\w)(?:{'|'.join(listed)})(?!\w)", re.IGNORECASE)
        for kind, listed in phrases.items()
    }


_COMPILED = _patterns()


def find_fillers(text: str) -> Iterator[tuple[int, int, Kind]]:
    """Places in the text, ordered, none within another."""
    straight = text.replace("’", "'")
    found = sorted(
        (match.start(), -match.end(), kind)
        for kind, pattern in _COMPILED.items()
        for match in pattern.finditer(straight)
    )
    reached = -1
    for start, negative_end, kind in found:
        if start >= reached:
            reached = -negative_end
            yield start, reached, kind
