"""Match and shortage together: sqrt(match x shortage), so that both must be strong (J section 10)."""

from dataclasses import dataclass
from math import sqrt

from core.score import Advice, Component, Effect, Evidence, Gate, Scale, Score
from labormarket.scoring.gap import Gap

RULES = "opportunity-1"
WEIGHT = 100 / 2


@dataclass(frozen=True, slots=True)
class Opportunity:
    """`score` has the components match and shortage and the geometric mean as its total (None where one of
    them has none)."""

    score: Score
    match: Score
    shortage: Score
    gap: Gap
    recommendations: tuple[Advice, ...]

    @property
    def total(self) -> int | None:
        return self.score.total


def calculate_opportunity(match: Score, shortage: Score, gap: Gap) -> Opportunity:
    one, other = match.total, shortage.total
    parts = (
        _part("match", "How well it suits you", one),
        _part("shortage", "How short of people it is", other),
    )
    if one is None or other is None:
        gate = match.gate if one is None else shortage.gate
        score = Score.of(parts, gate=gate or _unknown(), rules=RULES)
        return Opportunity(score, match, shortage, gap, match.next_steps)
    factor = geometric(one, other) / ((one + other) / 2) if one + other else 1.0
    reason = f"both must be strong, so the total is the square root of {one} × {other}, not their average."
    score = Score.of(parts, rules=RULES, scale=Scale(factor, reason))
    return Opportunity(score, match, shortage, gap, recommend(match, other))


def geometric(match: float, shortage: float) -> float:
    return sqrt(match * shortage)


def recommend(match: Score, shortage: int) -> tuple[Advice, ...]:
    """The steps of the match, with what they add to the opportunity."""
    total = match.total or 0
    return tuple(
        Advice(step.text, geometric(min(100.0, total + step.gain), shortage) - geometric(total, shortage))
        for step in (*match.next_steps, *_to_tell(match))
    )


def _to_tell(match: Score) -> tuple[Advice, ...]:
    return tuple(part.advice for part in match.left_out if part.advice)


def _part(name: str, label: str, total: int | None) -> Component:
    if total is None:
        return Component(name, label, WEIGHT, None)
    effect = Effect.EARNED if total >= WEIGHT else Effect.COST
    said = Evidence("", effect, (), f"{total} of 100.")
    return Component(name, label, WEIGHT, WEIGHT * total / 100, (said,))


def _unknown() -> Gate:
    return Gate("unknown", "One of the two is not known, so the opportunity is not known either.")
