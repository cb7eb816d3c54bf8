"""What titles are abbreviated to, and the words in them that tell nothing of the kind of work."""

import re
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "shorthand.txt"
EMPTY = frozenset("and of the for in or to with a an all other except on at by as from our w".split())
ROOT_ENDINGS = ("ation", "ator", "ment", "ist", "ing", "er", "or", "ian", "al")
# Pay, hours, requisition numbers: "$25/hr", "40", "12h", "2nd", "#1234", "ii".
NUMBER = re.compile(r"\d+(?:st|nd|rd|th|h|hr|hrs|k|x)?|[ivx]{1,4}|[lp]\d|[12][a-z]?")


@cache
def rows_under(heading: str) -> tuple[str, ...]:
    """The rows of the table under a heading, without remarks."""
    _, _, part = TABLE.read_text(encoding="utf-8").partition(f"[{heading}]\n")
    rows = part.partition("\n[")[0].splitlines()
    return tuple(row for row in rows if row and not row.startswith("#"))


@cache
def abbreviations() -> dict[str, tuple[str, ...]]:
    """With the words they stand for."""
    return _read_as("in full")


@cache
def _read_as(heading: str) -> dict[str, tuple[str, ...]]:
    rows = (row.partition("=") for row in rows_under(heading))
    return {name.strip(): tuple(words.split()) for short, _, words in rows for name in short.split("|")}


@cache
def words_under(heading: str) -> frozenset[str]:
    return frozenset(" ".join(rows_under(heading)).split())


@cache
def beginnings() -> dict[str, int]:
    """By its first word, of how many words the longest abbreviation is."""
    longest: dict[str, int] = {}
    for short in abbreviations():
        first, *more = short.split()
        longest[first] = max(longest.get(first, 0), 1 + len(more))
    return longest


def in_full(word: str) -> tuple[str, ...] | None:
    return abbreviations().get(word)


def holder(words: list[str]) -> list[str]:
    """Who works in a field, where the words name a field and nobody: "nursing", "civil engineering"."""
    if named := _read_as("fields").get(" ".join(words)):
        return list(named)
    who = _read_as("who does it").get(words[-1])
    if who is None or words_under("somebody").intersection(words):
        return words
    return [*words[:-1], *who]


def is_somebody(words: list[str]) -> bool:
    """Whether they say who somebody is and leave the field open: "senior manager"."""
    open_ones = [word for word in words if not noise(word)]
    return bool(open_ones) and words_under("somebody").issuperset(open_ones)


def noise(word: str, *, first: bool = False, last: bool = False) -> bool:
    """Whether it tells nothing of the kind of work at its place: a staff nurse, but not a chief of staff."""
    return (
        word in words_under("noise")
        or NUMBER.fullmatch(word) is not None
        or (not last and word in words_under("noise in front of a name"))
        or (not first and word in words_under("noise behind a name"))
    )
