"""What somebody has and lacks of what an occupation asks for."""

from collections.abc import Sequence
from dataclasses import dataclass

from labormarket.scoring.holding import Meets, Skill, meets, read_skills
from labormarket.scoring.requirements import Kind, Requirement, Requirements
from labormarket.scoring.thresholds import TOP_MISSING


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
    """The technologies asked for are `Requirements.tools`; a hot one that she has although it is not among
    them is matched and counted as asked for, so that nothing she has is lost."""
    held = read_skills(skills)
    categories = tuple(_category(kind, requirements, held) for kind in Kind)
    unused = (s.text for s in held if not any(meets(s, item) for item in requirements.items))
    return Gap(requirements, categories, tuple(unused))


def _category(kind: Kind, requirements: Requirements, held: Sequence[Skill]) -> CategoryGap:
    asked = requirements.tools if kind is Kind.TECHNOLOGY else requirements.of(kind)
    names = {item.name for item in asked}
    matched, near, missing = [], [], []
    for item in requirements.of(kind):
        if by := _by(item, held, Meets.FULLY):
            matched.append(Held(item, by))
        elif item.name in names:
            if by := _by(item, held, Meets.NEAR):
                near.append(Held(item, by))
            else:
                missing.append(item)
    total = len(matched) + len(near) + len(missing)
    return CategoryGap(kind, total, tuple(matched), tuple(near), tuple(missing[:TOP_MISSING]))


def _by(item: Requirement, held: Sequence[Skill], level: Meets) -> tuple[str, ...]:
    return tuple(skill.text for skill in held if meets(skill, item) is level)
