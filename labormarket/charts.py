"""Where the lines and boxes of a chart lie. The page says the words beside them, which keep their size.

A chart is a plane of `WIDE` by its height, stretched over whatever room the page has: y counts from the top,
and nothing in it is text or round.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

WIDE = 100
LINE_HIGH = 32
TALL_HIGH = 60
STEPS = (1, 2, 5, 10)
FINEST = 0.01
"""Nothing here is published finer; values that differ by less are drawn as the same."""

HAIR = 1e-9


@dataclass(frozen=True, slots=True)
class Axis:
    """`ticks` lie evenly from the first to the last and take in every value that was asked for."""

    ticks: tuple[float, ...]

    @property
    def low(self) -> float:
        return self.ticks[0]

    @property
    def high(self) -> float:
        return self.ticks[-1]

    def place(self, value: float) -> float:
        """How far along the axis a value lies, 0-1; what lies beyond an end is held there."""
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))


def axis_over(values: Iterable[float], *, most: int = 5, from_zero: bool = False) -> Axis:
    """An axis in steps of 1, 2 or 5 times a power of ten, with at most `most` ticks (at least 3)."""
    known = list(values) or [0.0]
    low, high = min(known), max(known)
    if from_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    if high - low < FINEST:
        high = low + 1
    power = math.floor(math.log10((high - low) / (most - 1)))
    sizes = (step * 10.0**exponent for exponent in (power, power + 1) for step in STEPS)
    return next(axis for size in sizes if len((axis := _axis(low, high, size)).ticks) <= most)


def _axis(low: float, high: float, size: float) -> Axis:
    # 4.1 / 0.1 is a hair less than 41 and is meant to be 41.
    first, last = math.floor(low / size + HAIR), math.ceil(high / size - HAIR)
    return Axis(tuple(round(n * size, 10) for n in range(first, max(last, first + 1) + 1)))


# Lines over months ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Month:
    first: date
    value: float | None


@dataclass(frozen=True, slots=True)
class Line:
    """`path` draws the months that follow each other; where one is missing the line breaks, and `gaps` are
    the places of the missing. `last` is the newest value, `lone` are values between two gaps, as x and y."""

    high: int
    path: str
    axis: Axis
    last: tuple[float, float]
    lone: tuple[tuple[float, float], ...]
    gaps: tuple[float, ...]


def line_of(months: Sequence[Month], *, high: int = LINE_HIGH) -> Line | None:
    """The line of a series, its months in order; None without two values to draw it between."""
    known = [month for month in months if month.value is not None]
    if len(known) < 2:
        return None
    axis = axis_over([month.value for month in known if month.value is not None])
    start, end = _count(known[0].first), _count(known[-1].first)

    def x_of(count: int) -> float:
        return round(WIDE * (count - start) / (end - start), 2)

    points = [
        (_count(month.first), (x_of(_count(month.first)), round(high * (1 - axis.place(month.value)), 2)))
        for month in known
        if month.value is not None
    ]
    runs = _runs(points)
    there = {count for count, _ in points}
    return Line(
        high=high,
        path="".join(_drawn(run) for run in runs if len(run) > 1),
        axis=axis,
        last=points[-1][1],
        lone=tuple(run[0] for run in runs if len(run) == 1),
        gaps=tuple(x_of(count) for count in range(start, end) if count not in there),
    )


def _count(month: date) -> int:
    return month.year * 12 + month.month


def _runs(points: Sequence[tuple[int, tuple[float, float]]]) -> list[list[tuple[float, float]]]:
    runs = [[points[0][1]]]
    for (before, _), (count, point) in pairwise(points):
        if count == before + 1:
            runs[-1].append(point)
        else:
            runs.append([point])
    return runs


def _drawn(run: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in run)


# Boxes over percentiles -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Box:
    """A band of pay: a line from end to end, a box over its middle half, a stroke at the median; each a place
    on the axis or None where it is not published. `more` starts the open end of a band that goes beyond."""

    ends: tuple[float, float] | None
    half: tuple[float, float] | None
    median: float | None
    more: float | None

    @property
    def half_wide(self) -> float:
        return round(self.half[1] - self.half[0], 2) if self.half else 0.0


def box_of(percentiles: Sequence[float | None], axis: Axis, *, open_end: bool = False) -> Box:
    """The box of five percentiles (10, 25, 50, 75, 90); `open_end` says that the highest are above what is
    published."""
    places = [None if value is None else round(WIDE * axis.place(value), 2) for value in percentiles]
    known = [place for place in places if place is not None]
    _, lower, median, upper, _ = places
    return Box(
        ends=(known[0], known[-1]) if len(known) > 1 else None,
        half=(lower, upper) if lower is not None and upper is not None else None,
        median=median,
        more=known[-1] if open_end and known else None,
    )


# Bars -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from nought to a value: where it starts, how long it is and whether it is below nought."""

    start: float
    length: float
    below: bool


def bars_of(values: Sequence[float | None]) -> tuple[Bar | None, ...]:
    """Bars on one axis that holds nought; None for what is not known."""
    axis = axis_over([value for value in values if value is not None], from_zero=True)
    nought = WIDE * axis.place(0)

    def bar(value: float) -> Bar:
        end = WIDE * axis.place(value)
        return Bar(round(min(nought, end), 2), round(abs(end - nought), 2), value < 0)

    return tuple(None if value is None else bar(value) for value in values)
