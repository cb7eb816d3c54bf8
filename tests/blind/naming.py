"""Titles as people write them, held against the occupations that a careful reader would name.

A file holds a title and, after a tab, the codes that are right, any of them; lines with # at the start tell
of it.
"""

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.core.management import call_command

FOLDER = Path(__file__).parent / "titles"
BEST = 5


@dataclass(frozen=True, slots=True)
class Title:
    written: str
    right: frozenset[str]


@dataclass(frozen=True, slots=True)
class Named:
    """A title and the codes it was given, best first."""

    title: Title
    given: tuple[str, ...]

    @property
    def place(self) -> int | None:
        """Of the first right code, from 1."""
        places = (place for place, code in enumerate(self.given, 1) if code in self.title.right)
        return next(places, None)


def read_titles(path: Path) -> list[Title]:
    """Raises ValueError where a line has no code."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_title(line) for line in lines if line.strip() and not line.startswith("#")]


def name(titles: Sequence[Title]) -> list[Named]:
    """Asks the command, as anybody would."""
    out = io.StringIO()
    call_command("match_title", *(title.written for title in titles), "--json", stdout=out)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    return [
        Named(title, tuple(match["soc"] for match in matches))
        for title, matches in zip(titles, answers, strict=True)
    ]


def reached(named: Sequence[Named], best: int) -> float:
    """The share of titles with a right code among the best so many."""
    return sum(one.place is not None and one.place <= best for one in named) / len(named)


def told(named: Sequence[Named]) -> str:
    return f"{len(named)} titles, top-1 {reached(named, 1):.3f}, top-{BEST} {reached(named, BEST):.3f}"


def missed(named: Sequence[Named]) -> str:
    return "\n".join(
        f"{one.place or '-'}  {one.title.written!r}: want {' '.join(sorted(one.title.right))}, "
        f"got {' '.join(one.given) or 'nothing'}"
        for one in named
        if one.place != 1
    )


def _title(line: str) -> Title:
    written, _, codes = line.partition("\t")
    if not codes.split():
        raise ValueError(f"no code in {line!r}")
    return Title(written, frozenset(codes.split()))
