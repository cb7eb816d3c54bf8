"""Which industry an occupation mostly works in.

Our own assignment by group of the SOC (`data/industries.csv`: the longest prefix holds, with the reason);
who works in every industry is assigned to total nonfarm. JOLTS publishes by industry only.
"""

from collections.abc import Iterator
from functools import cache

from labormarket.reference import rows_of
from labormarket.scoring.facts import Industry

TOTAL = "000000"


def industry_of(soc: str) -> Industry:
    prefixes = _prefixes()
    code = next((prefixes[soc[:n]] for n in range(len(soc), 0, -1) if soc[:n] in prefixes), TOTAL)
    return industries()[code]


def widening(code: str) -> Iterator[Industry]:
    """The industry, the one it is part of, and so on up to total nonfarm."""
    while code:
        yield industries()[code]
        code = _rows()[code]["within"]


@cache
def industries() -> dict[str, Industry]:
    return {code: Industry(code, row["title"]) for code, row in _rows().items()}


@cache
def words_for(code: str) -> frozenset[str]:
    """What people call the industry, in lower case: its title and the words of the table."""
    row = _rows()[code]
    words = {word.strip().casefold() for word in row["words"].split(";") if word.strip()}
    return frozenset(words | {row["title"].casefold()} if code != TOTAL else words)


@cache
def _rows() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in rows_of("jolts_industries.csv")}


@cache
def _prefixes() -> dict[str, str]:
    return {row["soc"]: row["industry"] for row in rows_of("industries.csv")}
