"""How much of the core of an occupation a short list of skills covers.

Nobody lists 40 elements of O*NET. The core is what sets an occupation apart: the skills and knowledge that
are the most important beyond other occupations, and the tools its postings name. Abilities (vision,
strength) are asked for in the gap, but nobody lists them among her skills, so they move no match.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from labormarket.scoring.holding import Meets, Skill, meets, read_skills, spoken
from labormarket.scoring.requirements import Kind, Requirement, Requirements
from labormarket.scoring.thresholds import (
    CORE,
    CORE_LEAST,
    ENOUGH,
    NEAR_CREDIT,
    TOOLS_ASKED,
    TOOLS_SHARE,
    TOP_MISSING,
)


@dataclass(frozen=True, slots=True)
class Coverage:
    """By the names people use. `share` is 0-1; `first_gain` what the first of the missing would add to it."""

    share: float
    met: tuple[str, ...]
    near: tuple[str, ...]
    missing: tuple[str, ...]
    first_gain: float


def cover(requirements: Requirements, skills: Sequence[str]) -> Coverage | None:
    """None where too little of what the occupation asks for is known."""
    core = core_of(requirements)
    tools = requirements.tools_in_demand
    if len(core) + len(tools) < CORE_LEAST:
        return None
    held = read_skills(skills)
    weights = weigh(core, tools)
    credits = {item: _credit(item, held) for item in (*core, *tools)}
    raw = _reached(credits, weights, tools)
    missing = sorted((i for i in credits if not credits[i]), key=lambda i: (-weights[i], i.name))
    first = _reached({**credits, missing[0]: 1.0}, weights, tools) if missing else raw
    return Coverage(
        share=_enough(raw),
        met=tuple(spoken(item) for item, credit in credits.items() if credit == 1.0),
        near=tuple(spoken(item) for item, credit in credits.items() if 0 < credit < 1),
        missing=tuple(spoken(item) for item in missing[:TOP_MISSING]),
        first_gain=_enough(first) - _enough(raw),
    )


def core_of(requirements: Requirements) -> tuple[Requirement, ...]:
    """The skills and knowledge that are the most important beyond other occupations."""
    elements = (*requirements.of(Kind.SKILL), *requirements.of(Kind.KNOWLEDGE))
    distinct = [item for item in elements if item.distinction > 0]
    return tuple(sorted(distinct, key=lambda item: (-item.distinction, item.name))[:CORE])


def weigh(core: Sequence[Requirement], tools: Sequence[Requirement]) -> dict[Requirement, float]:
    """Summing to 1 for a core alone. Tools have up to half of the weight, as far as postings ask for
    them; as many of them as postings name are enough, so each weighs that part of their half."""
    asked = min(len(tools), TOOLS_ASKED)
    part = TOOLS_SHARE * asked / TOOLS_ASKED if core else 1.0
    whole = sum(item.distinction for item in core)
    weights = {item: (1 - part) * item.distinction / whole for item in core}
    return weights | dict.fromkeys(tools, part / max(1, asked))


def _credit(item: Requirement, held: Sequence[Skill]) -> float:
    best = max((meets(skill, item) for skill in held), default=Meets.NOT)
    return {Meets.FULLY: 1.0, Meets.NEAR: NEAR_CREDIT, Meets.NOT: 0.0}[best]


def _reached(
    credits: dict[Requirement, float], weights: dict[Requirement, float], tools: Sequence[Requirement]
) -> float:
    enough = sum(sorted((credits[tool] for tool in tools), reverse=True)[:TOOLS_ASKED])
    each = weights[tools[0]] if tools else 0.0
    elements = sum(
        weights[item] * credit for item, credit in credits.items() if item.kind is not Kind.TECHNOLOGY
    )
    return elements + each * enough


def _enough(reached: float) -> float:
    return ENOUGH.share(reached)
