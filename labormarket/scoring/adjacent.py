"""Which occupations lie near one another by what they ask for."""

from dataclasses import dataclass

from labormarket.scoring.facts import Cell, Figure
from labormarket.scoring.requirements import Requirement


@dataclass(frozen=True, slots=True)
class Adjacent:
    """`similarity` is 0-1 over the rating profiles. `carries` are important elements that both ask for at a
    level she works at already, `missing` those that the other asks for more of. `pay` is the published median
    in the nation, `pay_difference` to it from the occupation she comes from (dollars a year, None unknown).
    `named` is whether O*NET itself lists it as related."""

    code: str
    title: str
    similarity: float
    carries: tuple[Requirement, ...]
    missing: tuple[Requirement, ...]
    pay: Cell
    pay_difference: Figure
    named: bool
    job_zone: int | None = None
