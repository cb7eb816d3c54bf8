"""What an occupation asks for."""

from dataclasses import dataclass
from enum import StrEnum

from labormarket.scoring.facts import Cited


class Kind(StrEnum):
    SKILL = "skill"
    ABILITY = "ability"
    KNOWLEDGE = "knowledge"
    TECHNOLOGY = "technology"

    @property
    def label(self) -> str:
        return LABELS[self]


LABELS = {
    Kind.SKILL: "Skills",
    Kind.ABILITY: "Abilities",
    Kind.KNOWLEDGE: "Knowledge",
    Kind.TECHNOLOGY: "Technology",
}


@dataclass(frozen=True, slots=True)
class Requirement:
    """An element with its importance (1-5) and level (0-7, None where not published), or a technology, which
    has neither but `hot` and `in_demand`."""

    name: str
    kind: Kind
    importance: float | None = None
    level: float | None = None
    element: str = ""
    hot: bool = False
    in_demand: bool = False


@dataclass(frozen=True, slots=True)
class Requirements:
    """The elements of importance 3 or more and the hot or in-demand technologies, most important first.
    `rated` is False where O*NET has not rated the occupation: then there are technologies at most."""

    code: str
    title: str
    items: tuple[Requirement, ...]
    rated: bool
    cited: Cited | None

    def of(self, kind: Kind) -> tuple[Requirement, ...]:
        return tuple(item for item in self.items if item.kind is kind)
