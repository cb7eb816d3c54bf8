"""Names that begin with, hold or look like what somebody types."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.skills.words import fold
from labormarket.search.alike import Alike, likeness

LONGEST = 100
TYPO_AT_LEAST = 0.7


@dataclass(frozen=True, slots=True)
class Name:
    """`known` ranks names that fit equally well: how many know it."""

    text: str
    known: int


class NameIndex:
    def __init__(self, names: Iterable[Name]) -> None:
        best: dict[str, Name] = {}
        for name in names:
            key = folded(name.text)
            if key and (key not in best or best[key].known < name.known):
                best[key] = name
        self.keys = list(best)
        self.names = list(best.values())
        self.alike = Alike(self.keys)

    def find(self, text: str, *, limit: int) -> list[str]:
        asked = folded(text[:LONGEST])
        if not asked:
            return []
        inside = [number for number, key in enumerate(self.keys) if asked in key]
        fitting = [(self._step(asked, number), number) for number in inside]
        ranked = [number for step, number in sorted(fitting, key=self._rank) if step < 4]
        if len(ranked) < limit:
            ranked += [number for number in self._typos(asked) if number not in ranked]
        return [self.names[number].text for number in ranked[:limit]]

    def _step(self, asked: str, number: int) -> int:
        """0 the name, 1 it begins so, 2 a word of it is so, 3 a word of it begins so, 4 it is in a word."""
        key = self.keys[number]
        if key == asked:
            return 0
        words = f" {key} "
        if key.startswith(asked):
            return 1
        return 2 if f" {asked} " in words else 3 if f" {asked}" in words else 4

    def _rank(self, fit: tuple[int, int]) -> tuple[int, int, str]:
        step, number = fit
        return step, -self.names[number].known, self.keys[number]

    def _typos(self, asked: str) -> list[int]:
        found = [(likeness(asked, self.keys[number]), number) for number in self.alike.sharing(asked)]
        return [
            number for fit, number in sorted(found, key=lambda one: (-one[0], one[1])) if fit >= TYPO_AT_LEAST
        ]


def folded(text: str) -> str:
    return " ".join(map(fold, text.split()))
