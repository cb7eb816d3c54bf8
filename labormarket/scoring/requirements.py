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
    has neither but `hot` and `in_demand`. `typical` is the mean importance over all rated occupations."""

    name: str
    kind: Kind
    importance: float | None = None
    level: float | None = None
    element: str = ""
    hot: bool = False
    in_demand: bool = False
    typical: float | None = None

    @property
    def distinction(self) -> float:
        """How much more important it is here than it is elsewhere."""
        return max(0.0, (self.importance or 0.0) - (self.typical or 0.0))


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

    @property
    def tools_in_demand(self) -> tuple[Requirement, ...]:
        """The technologies that postings of this occupation often name (O*NET's own mark)."""
        return tuple(item for item in self.of(Kind.TECHNOLOGY) if item.in_demand)

    @property
    def tools(self) -> tuple[Requirement, ...]:
        """Those in demand, or, where none is marked so, the ones that are hot anywhere."""
        return self.tools_in_demand or self.of(Kind.TECHNOLOGY)
