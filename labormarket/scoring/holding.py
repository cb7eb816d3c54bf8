"""Whether a skill that somebody names meets a requirement.

Through the typed table of `core/skills`: a kind of what is asked meets it, a neighbour only comes near
(Java is not JavaScript). What shows an element of O*NET is in `data/element_synonyms.csv`, made by hand.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from core.skills import canonical, find_skills, related, satisfies
from labormarket.reference import rows_of
from labormarket.scoring.requirements import Kind, Requirement
from labormarket.scoring.tools import Key, closure_of, key_of, keys_of_tool, terms_of


class Meets(IntEnum):
    NOT = 0
    NEAR = 1
    FULLY = 2


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill in somebody's own words, and the canonical names in it."""

    text: str
    names: frozenset[str]
    key: Key


@dataclass(frozen=True, slots=True)
class Shown:
    """What shows an element, and what comes near it: canonical names, and keys of words that the table of
    skills does not know."""

    names: frozenset[str]
    keys: frozenset[Key]
    near: frozenset[str]


def read_skills(texts: Iterable[str]) -> tuple[Skill, ...]:
    """Each once, in the order told."""
    seen: dict[Key, Skill] = {}
    for text in texts:
        key = key_of(text)
        if key and key not in seen:
            seen[key] = Skill(text.strip(), _names(text), key)
    return tuple(seen.values())


def _names(text: str) -> frozenset[str]:
    whole = canonical(text)
    return frozenset({whole}) if whole else frozenset(found.name for found in find_skills(text))


def meets(skill: Skill, asked: Requirement) -> Meets:
    return _meets_tool(skill, asked) if asked.kind is Kind.TECHNOLOGY else _meets_element(skill, asked)


def spoken(asked: Requirement) -> str:
    """What people call it, and add to their skills: SQL for "Structured query language SQL"."""
    return min(terms_of(asked.name), default=asked.name) if asked.kind is Kind.TECHNOLOGY else asked.name


def _meets_tool(skill: Skill, asked: Requirement) -> Meets:
    terms = terms_of(asked.name)
    if skill.key in keys_of_tool(asked.name):
        return Meets.FULLY
    if any(satisfies(held, term) for held in skill.names for term in terms):
        return Meets.FULLY
    near = any(related(held, term) for held in skill.names for term in terms)
    return Meets.NEAR if near else Meets.NOT


def _meets_element(skill: Skill, asked: Requirement) -> Meets:
    shown = shows(asked.name)
    held = {wider for name in skill.names for wider in closure_of(name)}
    if skill.key in shown.keys or held & shown.names:
        return Meets.FULLY
    return Meets.NEAR if held & shown.near else Meets.NOT


@cache
def shows(element: str) -> Shown:
    row = _table().get(element, {})
    words, near = _cells(row.get("shows", "")), _cells(row.get("near", ""))
    return Shown(
        names=frozenset(name for word in words if (name := canonical(word))),
        keys=frozenset(key_of(word) for word in [element, *words]),
        near=frozenset(name for word in near if (name := canonical(word))),
    )


def _cells(text: str) -> list[str]:
    return [word.strip() for word in text.split(";") if word.strip()]


@cache
def _table() -> dict[str, dict[str, str]]:
    return {row["element"]: row for row in rows_of("element_synonyms.csv")}
