"""One shape for every score of the product.

A score is 100 points divided over components; a component without data is left out and the
others are weighted up, so that the weights of what is shown always sum to 100.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

SMALLEST_GAIN = 0.05
"""Points of the total; a smaller gain is not worth telling."""


class Effect(StrEnum):
    EARNED = "earned"
    COST = "cost"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The very words that moved a component, and the lines of the document they stand in."""

    text: str
    effect: Effect
    lines: tuple[int, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """One next step; `gain` is the points of the total it would add (0-100)."""

    text: str
    gain: float


def best_step(steps: Iterable[Advice]) -> Advice | None:
    """The step that gains most, the first of equals; None where nothing is left to gain."""
    worth = [step for step in steps if step.gain >= SMALLEST_GAIN]
    return max(worth, key=lambda step: step.gain) if worth else None


@dataclass(frozen=True, slots=True)
class Component:
    """`points` out of `weight`; `points is None` means there is no data for it: the advice says how to give
    some, and a note why there is none where nobody can."""

    name: str
    label: str
    weight: float
    points: float | None
    evidence: tuple[Evidence, ...] = ()
    advice: Advice | None = None

    @classmethod
    def unknown(cls, name: str, label: str, weight: float, why: str) -> "Component":
        """Without data, whatever anybody does."""
        return cls(name, label, weight, None, (Evidence("", Effect.NOTE, (), why),))

    @property
    def share(self) -> float:
        """Part of the component's own points that was earned, 0-1."""
        return 0.0 if self.points is None or not self.weight else self.points / self.weight


@dataclass(frozen=True, slots=True)
class Gate:
    """Why there is no total (`cap is None`) or why it cannot pass `cap`; `remedy` is what to do. A `lasting`
    one is opened by nothing that anybody does or waits for."""

    name: str
    reason: str
    remedy: str = ""
    cap: int | None = None
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """What the sum of the components is multiplied by, and why; the total stays at most 100."""

    factor: float
    reason: str


@dataclass(frozen=True, slots=True)
class Score:
    """Components whose weights sum to 100, what the sum is multiplied by, and the gate that closed or capped
    the total; `left_out` are the components without data, with the weight they would have had."""

    components: tuple[Component, ...]
    gate: Gate | None = None
    rules: str = ""
    scale: Scale | None = None
    left_out: tuple[Component, ...] = ()

    @classmethod
    def of(
        cls,
        components: Iterable[Component],
        *,
        gate: Gate | None = None,
        rules: str = "",
        scale: Scale | None = None,
    ) -> "Score":
        """Leave out components without data and weight the others up to 100.

        Raises ValueError if a component earned less than nothing or more than its weight.
        """
        given = tuple(components)
        for component in given:
            if component.points is not None and not -1e-9 <= component.points <= component.weight + 1e-9:
                raise ValueError(f"{component.name}: {component.points} points of {component.weight}")
        known = [c for c in given if c.points is not None]
        whole = sum(c.weight for c in known)
        factor = 100 / whole if whole else 0.0
        worth = factor * (scale.factor if scale else 1.0)  # a point of a component in points of the total
        return cls(
            components=tuple(
                replace(
                    c,
                    weight=c.weight * factor,
                    points=(c.points or 0.0) * factor,
                    advice=replace(c.advice, gain=c.advice.gain * worth) if c.advice else None,
                )
                for c in known
            ),
            gate=gate,
            rules=rules,
            scale=scale,
            left_out=tuple(c for c in given if c.points is None),
        )

    @property
    def earned(self) -> float:
        """What the components earned, before anything multiplies or caps it."""
        return sum(c.points or 0.0 for c in self.components)

    @property
    def total(self) -> int | None:
        """0-100, or None where a gate says that nothing can be scored."""
        if not self.components or (self.gate and self.gate.cap is None):
            return None
        total = min(100, round(self.earned * (self.scale.factor if self.scale else 1.0)))
        return min(total, self.gate.cap) if self.gate and self.gate.cap is not None else total

    @property
    def next_steps(self) -> tuple[Advice, ...]:
        """Advice of all components, the one that gains most first."""
        return tuple(sorted((c.advice for c in self.components if c.advice), key=lambda a: -a.gain))

    def as_json(self) -> dict[str, Any]:
        return {"total": self.total, **asdict(self)}

    @classmethod
    def from_json(cls, report: dict[str, Any]) -> "Score":
        """The inverse of `as_json`, for reports read back from the database."""
        return cls(
            components=tuple(_component(part) for part in report["components"]),
            gate=Gate(**report["gate"]) if report["gate"] else None,
            rules=report["rules"],
            scale=Scale(**report["scale"]) if report.get("scale") else None,
            left_out=tuple(_component(part) for part in report.get("left_out", ())),
        )


def _component(part: dict[str, Any]) -> Component:
    evidence = (
        Evidence(**{**e, "effect": Effect(e["effect"]), "lines": tuple(e["lines"])}) for e in part["evidence"]
    )
    advice = Advice(**part["advice"]) if part["advice"] else None
    return Component(**{**part, "evidence": tuple(evidence), "advice": advice})
