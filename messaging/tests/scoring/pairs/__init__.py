"""Labelled pairs of messages, the better one first, and the reason why it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PAIR = re.compile(
    r"^#### (?P<context>\w+) (?P<kind>\w+): (?P<reason>[^\n]+)"
    r"\n== better\n(?P<better>.+?)\n== worse\n(?P<worse>.+?)(?=\n####|\Z)",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Pair:
    context: str
    kind: str
    reason: str
    better: str
    worse: str


def read_pairs(name: str) -> Iterator[Pair]:
    text = (Path(__file__).parent / f"{name}.txt").read_text()
    for match in _PAIR.finditer(text):
        yield Pair(*(match[part].strip() for part in ("context", "kind", "reason", "better", "worse")))
