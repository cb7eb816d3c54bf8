"""How well an occupation in a place suits a person: 40/20/15/10/15 (J section 10)."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.score import Score
from labormarket.scoring.facts import Figure, Industry, Where
from labormarket.scoring.requirements import Requirements
from labormarket.scoring.salary import Estimate

RULES = "role-match-1"


@dataclass(frozen=True, slots=True)
class Person:
    """What she told of herself. `stage` is a value of accounts' CareerStage or "", `salary` a year in
    `currency`. Roles and industries are as she typed them."""

    skills: Sequence[str] = ()
    years: float | None = None
    stage: str = ""
    location: str = ""
    salary: int | None = None
    currency: str = "USD"
    roles: Sequence[str] = ()
    industries: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A role she looks for: her words, and the occupation that they were found to mean. `interests` are its
    six values R I A S E C, empty where O*NET has none."""

    text: str
    code: str
    title: str
    interests: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """What the match is held against: an occupation in a place. `quotient` is how common the occupation is in
    `place` beside the nation (1 is as common); both None without a place."""

    requirements: Requirements
    job_zone: int | None
    shortage: int | None
    industry: Industry
    interests: tuple[float, ...] = ()
    place: Where | None = None
    quotient: Figure | None = None
    market: Estimate | None = None
    wanted: Sequence[Wanted] = ()


def calculate_user_match(person: Person, offer: Offer) -> Score:
    """Components in this order: skills, experience, location, salary, interest; what she did not tell is
    left out, with advice what to tell."""
    raise NotImplementedError
