"""Which role and which place somebody means by what she typed, or by the code in an address."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, QueryDict
from django.urls import reverse

from labormarket.finding import Match, Place, best_area, find_areas, find_occupations
from labormarket.known import known_areas, known_occupations
from labormarket.models import Area, Occupation

LONGEST = 200
AREA_CODE = re.compile(r"[0-9]{7}", re.ASCII)
ROLE_CODE = re.compile(r"[0-9]{2}-[0-9]{4}\.[0-9]{2}", re.ASCII)
UNREADABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\s]+")


def tidy(text: str) -> str:
    """At most 200 characters on one line, none of them unreadable."""
    return UNREADABLE.sub(" ", text).strip()[:LONGEST].strip()


def role_or_404(code: str) -> Occupation:
    """Raises Http404."""
    try:
        return known_occupations()[code]
    except KeyError as unknown:
        raise Http404 from unknown


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """`area` is None where nothing was asked for, or nothing known; `near` are places of like names."""

    text: str = ""
    area: Area | None = None
    near: tuple[Place, ...] = ()

    @property
    def is_unknown(self) -> bool:
        return bool(self.text) and self.area is None

    @property
    def code(self) -> str:
        return self.area.code if self.area else ""

    @property
    def words(self) -> str:
        """What stands in the field: the name of the place that was understood, else what was typed."""
        return self.area.name if self.area else self.text


def read_place(text: str) -> AskedPlace:
    return read_places([text])[0]


def read_places(texts: Sequence[str]) -> list[AskedPlace]:
    areas = known_areas()
    return [_asked_place(text, areas.get(_area_code(text))) for text in map(tidy, texts)]


def _area_code(text: str) -> str:
    if AREA_CODE.fullmatch(text):
        return text
    best = best_area(text) if text else None
    return best.code if best else ""


def _asked_place(text: str, area: Area | None) -> AskedPlace:
    return AskedPlace(text, area, () if area or not text else tuple(find_areas(text)))


@dataclass(frozen=True, slots=True)
class Question:
    """A role and a place as they were typed into the search; `matches` are what it may be, best first."""

    role: str
    place: AskedPlace
    matches: tuple[Match, ...]

    @classmethod
    def read(cls, query: QueryDict) -> "Question":
        role = tidy(query.get("role", ""))
        matches = tuple(find_occupations(role)) if role else ()
        return cls(role, read_place(query.get("place", "")), matches)

    @property
    def is_asked(self) -> bool:
        return bool(self.role or self.place.text)

    @property
    def answer(self) -> str:
        """The address of the role that is meant, where both role and place are understood."""
        return self.address(self.matches[0]) if self.matches and not self.place.is_unknown else ""

    def address(self, match: Match) -> str:
        as_typed = match.title.casefold() == self.role.casefold()
        words = {"place": self.place.code, "asked": "" if as_typed else self.role}
        query = urlencode({name: value for name, value in words.items() if value})
        return f"{reverse('labormarket:role', args=[match.code])}{'?' if query else ''}{query}"
