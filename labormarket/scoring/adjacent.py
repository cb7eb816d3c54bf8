"""Which occupations lie near one another by what they ask for."""

from collections.abc import Sequence
from dataclasses import dataclass

from labormarket.scoring.facts import Cell, Figure
from labormarket.scoring.requirements import Requirement
from labormarket.scoring.thresholds import LEVEL_TOLERANCE, TOP_MISSING


@dataclass(frozen=True, slots=True)
class Adjacent:
    """`similarity` is 0-1 over the rating profiles. `carries` are what the other asks for most beyond others
    and she works at already, `missing` what it asks for at a higher level than she works at, five each at
    most. `pay` is the published median in the nation, `pay_difference` to it from the occupation she comes
    from (dollars a year, None unknown). `named` is whether O*NET itself lists it as related."""

    code: str
    title: str
    similarity: float
    carries: tuple[Requirement, ...]
    missing: tuple[Requirement, ...]
    pay: Cell
    pay_difference: Figure
    named: bool
    job_zone: int | None = None


def carry_over(
    levels: dict[str, float], asked: Sequence[Requirement]
) -> tuple[tuple[Requirement, ...], tuple[Requirement, ...]]:
    """What carries over and what is missing, from the levels she works at by element. An element without a
    published level on either side is neither."""
    known = [item for item in asked if item.level is not None and item.element in levels]
    missing = [item for item in known if _shortfall(item, levels) > LEVEL_TOLERANCE]
    carries = [item for item in known if _shortfall(item, levels) <= LEVEL_TOLERANCE]
    carries.sort(key=lambda item: (-item.distinction, item.name))
    missing.sort(key=lambda item: (-_shortfall(item, levels) * (item.importance or 0.0), item.name))
    return tuple(carries[:TOP_MISSING]), tuple(missing[:TOP_MISSING])


def _shortfall(item: Requirement, levels: dict[str, float]) -> float:
    return (item.level or 0.0) - levels[item.element]
