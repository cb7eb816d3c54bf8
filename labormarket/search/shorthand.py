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
def tables() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """Abbreviations with the words they stand for, and the noise: rows under the headings of the file."""
    full: dict[str, tuple[str, ...]] = {}
    plain: set[str] = set()
    heading = ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line
        elif heading == "[noise]":
            plain.update(line.split())
        elif "=" in line:
            short, _, words = line.partition("=")
            full.update((name.strip(), tuple(words.split())) for name in short.split("|"))
    return full, frozenset(plain)


@cache
def beginnings() -> dict[str, int]:
    """By its first word, of how many words the longest abbreviation is."""
    longest: dict[str, int] = {}
    for short in tables()[0]:
        first, *more = short.split()
        longest[first] = max(longest.get(first, 0), 1 + len(more))
    return longest


def in_full(word: str) -> tuple[str, ...] | None:
    return tables()[0].get(word)


def noise(word: str) -> bool:
    return word in tables()[1] or NUMBER.fullmatch(word) is not None
