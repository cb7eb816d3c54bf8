"""What is found in a posting, each with the words that say so."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

LONGEST = 200_000
"""Characters of a posting that are kept; the source of a page fits in."""
LONGEST_QUOTE = 160


@dataclass(frozen=True, slots=True)
class Where:
    """The words that say so: `line` of the readable text, from 0; None for the data a page carries."""

    quote: str
    line: int | None = None

    @classmethod
    def at(cls, line: int, quote: str) -> "Where":
        quote = " ".join(quote.split())
        return cls(quote if len(quote) <= LONGEST_QUOTE else f"{quote[:LONGEST_QUOTE]}…", line)


@dataclass(frozen=True, slots=True)
class Found:
    value: str
    where: Where


@dataclass(frozen=True, slots=True)
class Pay:
    """`low` and `high` in `currency` (ISO 4217); equal for one figure, None where that end is open.

    `currency` is empty where no sign or code stands there, `period` (year, month, week, day, hour) where
    none is named.
    """

    low: Decimal | None
    high: Decimal | None
    currency: str
    period: str
    where: Where


@dataclass(frozen=True, slots=True)
class Day:
    value: date
    where: Where


@dataclass(frozen=True, slots=True)
class PostingReading:
    """`text` is the posting as people read it, without markup; what was not found is None."""

    text: str
    title: Found | None = None
    company: Found | None = None
    place: Found | None = None
    url: Found | None = None
    source: Found | None = None
    pay: Pay | None = None
    deadline: Day | None = None
