"""Match and shortage together: sqrt(match x shortage), so that both must be strong (J section 10)."""

from dataclasses import dataclass

from core.score import Advice, Score
from labormarket.scoring.gap import Gap

RULES = "opportunity-1"


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
    raise NotImplementedError
