"""A text cut at the passages that a summary names. Plain Python."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True, slots=True)
class Passage:
    """`numbers` are the sentences, counted from 1, that these characters bear out; none for the rest."""

    text: str
    numbers: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()


def marked(text: str, sentences: Iterable[Mapping[str, Any]]) -> list[Passage]:
    """Passages may overlap: put together, the parts are the text. `begins` names those that start here."""
    spans = [
        (number, max(0, int(s["start"])), min(len(text), int(s["end"])))
        for number, s in enumerate(sentences, 1)
    ]
    cuts = sorted({0, len(text), *(at for _, start, end in spans for at in (start, end))})
    parts = []
    for start, end in pairwise(cuts):
        numbers = tuple(number for number, left, right in spans if left <= start and end <= right)
        begins = tuple(number for number, left, _ in spans if left == start)
        parts.append(Passage(text[start:end], numbers, begins if numbers else ()))
    return parts
