"""What somebody has and lacks of what an occupation asks for."""

from collections.abc import Sequence
from dataclasses import dataclass

from labormarket.scoring.requirements import Kind, Requirement, Requirements

TOP = 5
"""Missing items named for each category (J)."""


@dataclass(frozen=True, slots=True)
class Held:
    """A requirement, and her own words that meet it, or, among `near`, come near it."""

    requirement: Requirement
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CategoryGap:
    """`matched + near + all that is missing == total`; `missing` names the first five. What is near is not
    counted as matched."""

    kind: Kind
    total: int
    matched: tuple[Held, ...]
    near: tuple[Held, ...]
    missing: tuple[Requirement, ...]

    @property
    def percent(self) -> int | None:
        """Matched of all, None where nothing is asked for."""
        return round(100 * len(self.matched) / self.total) if self.total else None

    @property
    def missing_count(self) -> int:
        return self.total - len(self.matched) - len(self.near)


@dataclass(frozen=True, slots=True)
class Gap:
    """Categories in the order of `Kind`. `unused` are her skills that met nothing here."""

    requirements: Requirements
    categories: tuple[CategoryGap, ...]
    unused: tuple[str, ...]

    @property
    def total(self) -> int:
        return sum(category.total for category in self.categories)

    @property
    def matched(self) -> int:
        return sum(len(category.matched) for category in self.categories)

    @property
    def percent(self) -> int | None:
        return round(100 * self.matched / self.total) if self.total else None


def skills_gap(requirements: Requirements, skills: Sequence[str]) -> Gap:
    raise NotImplementedError
