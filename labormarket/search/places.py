"""Which area somebody means by a place: cities as they stand in the names of areas, states, nicknames."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from core.skills.words import fold
from labormarket.search.alike import Alike, likeness

NICKNAMES = Path(__file__).parent / "data" / "places.txt"
NATION, STATE = "N", "S"
COUNTRY = frozenset(("us", "usa", "u s", "u s a", "united states", "united states of america", "nationwide"))
SIGNS = re.compile(r"[^\w\s]+")
BEHIND_COMMA = re.compile(r"^(.*?)[,\s]+([a-z]{2})(?:\s+\d{5}(?:\s\d{4})?)?$")
LONGEST = 120
SAME, BEGINS, PART_SAME, NO_CITY = 1.0, 0.9, 0.85, 0.5
TYPO_AT_LEAST = 0.75


@dataclass(frozen=True, slots=True)
class Region:
    """An area with its kind ("N", "S", "M"), the postal codes of the states it lies in, and a size that
    says which of two "Portland" most people mean."""

    code: str
    kind: str
    name: str
    states: tuple[str, ...]
    size: int = 0


class PlaceIndex:
    def __init__(self, regions: Iterable[Region]) -> None:
        self.regions = list(regions)
        self.nation = [region for region in self.regions if region.kind == NATION]
        self.states = {postal: r for r in self.regions if r.kind == STATE for postal in r.states}
        self.by_name = {plain(region.name): postal for postal, region in self.states.items()}
        named = [
            (part, place, region)
            for region in self.regions
            if region.kind not in (NATION, STATE)
            for place, part in enumerate(parts_of(region.name))
        ]
        self.parts = [part for part, _, _ in named]
        self.places = [place for _, place, _ in named]
        self.owners = [region for _, _, region in named]
        self.alike = Alike(self.parts)

    def find(self, text: str, *, limit: int) -> list[tuple[Region, float]]:
        """The best first, with how well they fit (0-1)."""
        asked = plain(text[:LONGEST])
        if asked in COUNTRY:
            return [(region, SAME) for region in self.nation]
        city, postal = self._split(nicknames().get(asked, asked))
        if city in nicknames():
            city, postal = self._split(nicknames()[city])
        found = self._cities(city, postal) if city else {}
        state = self.states.get(postal)
        if state is not None:
            found[state.code] = (state, SAME if not city else NO_CITY)
        for name, other in self.by_name.items():
            fit = self._fit_of_state(asked, name)
            if fit and other != postal:
                found[self.states[other].code] = (self.states[other], fit)
        ranked = sorted(
            found.values(), key=lambda one: (-one[1], one[0].kind != STATE, -one[0].size, one[0].name)
        )
        return ranked[:limit]

    def _split(self, asked: str) -> tuple[str, str]:
        """The city, and the state as its postal code; either may be ""."""
        if asked.upper() in self.states:
            return "", asked.upper()
        found = BEHIND_COMMA.match(asked)
        if found and found[2].upper() in self.states:
            return found[1].strip(), found[2].upper()
        for name, postal in self.by_name.items():
            if asked != name and asked.endswith(f" {name}"):
                return asked.removesuffix(name).strip(), postal
        return asked, ""

    def _cities(self, city: str, postal: str) -> dict[str, tuple[Region, float]]:
        found: dict[str, tuple[Region, float]] = {}
        for number, part in enumerate(self.parts):
            if part.startswith(city) or city in part.split():
                self._note(found, number, fit_of(city, part, self.places[number]), postal)
        if not found:
            for number in self.alike.sharing(city):
                fit = likeness(city, self.parts[number])
                if fit >= TYPO_AT_LEAST:
                    self._note(found, number, fit * PART_SAME, postal)
        return found

    def _note(self, found: dict[str, tuple[Region, float]], number: int, fit: float, postal: str) -> None:
        region = self.owners[number]
        if postal and postal not in region.states:
            return
        known = found.get(region.code)
        if known is None or known[1] < fit:
            found[region.code] = (region, fit)

    def _fit_of_state(self, asked: str, name: str) -> float:
        if asked == name:
            return SAME
        if len(asked) >= 3 and name.startswith(asked):
            return BEGINS
        typo = likeness(asked, name) if len(asked) > 4 else 0.0
        return typo * PART_SAME if typo >= TYPO_AT_LEAST else 0.0


def fit_of(city: str, part: str, place: int) -> float:
    """The first city of a name is the largest; each further one counts a little less."""
    fit = SAME if part == city else BEGINS if part.startswith(city) else PART_SAME
    return fit - 0.02 * min(place, 4)


def parts_of(name: str) -> list[str]:
    """The cities of "Boston-Cambridge-Newton, MA-NH", and the whole ("winston salem")."""
    cities = name.rpartition(",")[0] or name
    parts = [plain(city) for city in re.split(r"[-/]", cities)]
    return list(dict.fromkeys([*parts, plain(cities)]))


def plain(text: str) -> str:
    words = SIGNS.sub(" ", text.replace(".", "")).split()
    return " ".join("saint" if word == "st" else word for word in map(fold, words))


@cache
def nicknames() -> dict[str, str]:
    lines = NICKNAMES.read_text(encoding="utf-8").splitlines()
    rows = [line.partition("=") for line in lines if "=" in line and not line.startswith("#")]
    return {plain(name): plain(meant) for names, _, meant in rows for name in names.split("|")}
