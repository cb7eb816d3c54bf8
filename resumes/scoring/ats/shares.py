"""From the 0-100 scale of the specification to points of the total."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from core.score import Advice, Component, Evidence, best_step


def component(
    name: str,
    label: str,
    weight: float,
    percent: float,
    evidence: Sequence[Evidence],
    steps: Iterable[Advice],
) -> Component:
    """`percent` (0-100) of `weight` as points; of `steps` the one that gains most is kept."""
    points = round(weight * min(100.0, max(0.0, percent)) / 100, 2)
    kept = best_step(Advice(step.text, round(min(step.gain, weight - points), 2)) for step in steps)
    return Component(name, label, weight, points, tuple(evidence), kept)


def along(value: float, corners: Sequence[tuple[float, float]]) -> float:
    """Straight lines between corners `(value, percent)`, flat before the first and after the last."""
    if value <= corners[0][0]:
        return corners[0][1]
    for (x0, y0), (x1, y1) in pairwise(corners):
        if value <= x1:
            return y0 + (y1 - y0) * (value - x0) / (x1 - x0)
    return corners[-1][1]
