"""Where in the published band somebody stands by her experience."""

from dataclasses import dataclass

from labormarket.scoring.facts import Cell
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
    """By `years`, else by `stage` (a value of accounts' CareerStage). None where neither is told or the band
    has no published percentile around the position."""
    raise NotImplementedError
