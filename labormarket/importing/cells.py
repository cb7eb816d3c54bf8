"""What stands in a cell of a published table: a figure, a bound, or a mark for "not published"."""

import math
import re
from functools import lru_cache

NOT_PUBLISHED = frozenset({"", "-", "*", "**", "~", "N/A", "n/a", "NA", "."})
BOUND = re.compile(r">=\s*")
MOST = 2_147_483_647
"""The largest whole number that the database keeps in such a column."""


class NotAFigure(ValueError):
    """The message says what stands there instead."""


def whole(cell: str) -> int | None:
    """ "1,579" as 1579, None where nothing is published. Raises NotAFigure."""
    if cell.isascii() and cell.isdigit() and len(cell) < len(str(MOST)):
        return int(cell)
    number = decimal(cell)
    if number is None:
        return None
    if number != int(number) or not 0 <= number <= MOST:
        raise NotAFigure(f"{cell.strip()!r} is not a whole number of this kind")
    return int(number)


def decimal(cell: str) -> float | None:
    """ "-1,579.8" as a number, None where nothing is published. Raises NotAFigure."""
    text = cell.strip()
    if text in NOT_PUBLISHED:
        return None
    try:
        number = float(text.replace(",", "").removeprefix("$"))
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or "_" in text:
        raise NotAFigure(f"{text!r} is not a figure")
    return number


@lru_cache(maxsize=1 << 16)
def bounded(cell: str) -> tuple[int | None, bool]:
    """A whole number, and whether the cell says "this or more": `#`, which gives no bound, or `>=239,200`."""
    text = cell.strip()
    if text == "#":
        return None, True
    if found := BOUND.match(text):
        return whole(text[found.end() :]), True
    return whole(text), False
