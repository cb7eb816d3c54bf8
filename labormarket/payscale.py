"""Bands of pay drawn above one another on one axis."""

from collections.abc import Sequence
from dataclasses import dataclass

from labormarket.charts import WIDE, Axis, Box, axis_over, box_of
from labormarket.scoring.facts import Cell
from labormarket.scoring.wages import WageBand


@dataclass(frozen=True, slots=True)
class PayRow:
    """`label` names the row: the area, or the role where rows are of several."""

    label: str
    band: WageBand
    box: Box

    @property
    def told(self) -> str:
        """The box in words, for whoever cannot see it."""
        known = [
            f"{percentile}% earn up to ${cell.value:,}"
            for percentile, cell in self.band.percentiles
            if cell.value is not None and not cell.above
        ]
        more = ["the highest pay is above what is published"] if self.is_open else []
        by_hour = [f"half earn up to ${self.band.hourly:.2f} an hour"] if self.band.only_hourly else []
        return "; ".join([*known, *more, *by_hour])

    @property
    def is_open(self) -> bool:
        return any(cell.above for _, cell in self.band.percentiles)


@dataclass(frozen=True, slots=True)
class Payscale:
    rows: tuple[PayRow, ...]
    axis: Axis

    @property
    def marks(self) -> list[float]:
        """Where the ticks stand on the plane."""
        return [round(WIDE * self.axis.place(tick), 2) for tick in self.axis.ticks]


def payscale(bands: Sequence[tuple[str, WageBand]]) -> Payscale | None:
    """The bands in their order, each under its label; None where none has an amount."""
    amounts = [cell.value for _, band in bands for _, cell in band.percentiles if cell.value is not None]
    if not amounts:
        return None
    axis = axis_over(amounts)
    rows = (PayRow(label, band, _box(band, axis)) for label, band in bands)
    return Payscale(tuple(rows), axis)


def _box(band: WageBand, axis: Axis) -> Box:
    cells = [cell for _, cell in band.percentiles]
    return box_of([_plain(cell) for cell in cells], axis, open_end=any(cell.above for cell in cells))


def _plain(cell: Cell) -> float | None:
    """A bound counts as the amount it says at least."""
    return None if cell.value is None else float(cell.value)
