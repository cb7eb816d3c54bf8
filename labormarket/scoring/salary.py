"""Where in the published band somebody stands by her experience."""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from labormarket.scoring.facts import Cell
from labormarket.scoring.thresholds import MEDIAN, POSITION_OF_YEARS, YEARS_OF_STAGE
from labormarket.scoring.wages import WageBand


@dataclass(frozen=True, slots=True)
class Estimate:
    """`position` is a percentile, 10 to 90. `value` lies on the straight line between the published
    percentiles around it, `low` and `high` (with their percentiles); None where one of them has no amount.
    """

    position: float
    value: int | None
    low: tuple[int, Cell]
    high: tuple[int, Cell]
    band: WageBand


def salary_estimate(band: WageBand, *, years: float | None = None, stage: str = "") -> Estimate | None:
    """By `years`, else by `stage` (a value of accounts' CareerStage); None where neither is told."""
    told = YEARS_OF_STAGE.get(stage) if years is None else years
    return None if told is None else estimate_at(band, position_of(told))


def position_of(years: float) -> float:
    """The percentile at which so many years are placed; never outside what is published."""
    first, last = POSITION_OF_YEARS[0], POSITION_OF_YEARS[-1]
    if years <= first[0]:
        return first[1]
    for (fewer, lower), (more, upper) in pairwise(POSITION_OF_YEARS):
        if years <= more:
            return lower + (upper - lower) * (years - fewer) / (more - fewer)
    return last[1]


def estimate_at(band: WageBand, position: float = MEDIAN) -> Estimate:
    """Between the published percentiles around the position; a percentile that is not published is not
    skipped, because a wider span would be a guess."""
    cells = band.percentiles
    index = min(bisect_left([percentile for percentile, _ in cells], position), len(cells) - 1)
    high = cells[index]
    low = high if high[0] == position or index == 0 else cells[index - 1]
    return Estimate(position, _between(position, low, high), low, high, band)


def _between(position: float, low: tuple[int, Cell], high: tuple[int, Cell]) -> int | None:
    (start, least), (end, most) = low, high
    if least.value is None or most.value is None or least.above or most.above:
        return None
    if start == end:
        return least.value
    return round(least.value + (most.value - least.value) * (position - start) / (end - start))
