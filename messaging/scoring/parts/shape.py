"""From marks and a share of 0-100 to a component of the score."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from core.score import Advice, Component, Effect, Evidence, best_step
from messaging.scoring.draft import Field, Mark
from messaging.scoring.reading import Reading

type Part = tuple[Component, tuple[Mark, ...]]

LONGEST_QUOTE = 140


def part(
    name: str,
    label: str,
    weight: float,
    percent: float | None,
    *,
    reading: Reading,
    marks: Sequence[Mark] = (),
    notes: Iterable[Evidence] = (),
    steps: Iterable[tuple[str, float]] = (),
) -> Part:
    """`percent` and the gains of `steps` (text, gain) are of 100; nonsense lowers both alike."""
    share = None if percent is None else min(100.0, max(0.0, percent)) * reading.sense
    points = None if share is None else round(weight * share / 100, 2)
    left = 0.0 if points is None else weight - points
    advice = best_step(Advice(text, round(min(left, weight * gain / 100), 2)) for text, gain in steps)
    evidence = (*(_evidence(mark, reading) for mark in marks if mark.field is Field.BODY), *notes)
    return Component(name, label, weight, points, evidence, advice), tuple(marks)


def _evidence(mark: Mark, reading: Reading) -> Evidence:
    text = " ".join(reading.text[mark.start : mark.end].split())
    quote = text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1].rstrip() + "…"
    return Evidence(quote, mark.effect, reason=mark.reason)


def note(text: str, reason: str, effect: Effect = Effect.COST) -> Evidence:
    return Evidence(text, effect, reason=reason)


def along(value: float, corners: Sequence[tuple[float, float]]) -> float:
    """Straight lines between corners (value, percent), flat outside of them."""
    if value <= corners[0][0]:
        return corners[0][1]
    for (x0, y0), (x1, y1) in pairwise(corners):
        if value <= x1:
            return y0 + (y1 - y0) * (value - x0) / (x1 - x0)
    return corners[-1][1]
