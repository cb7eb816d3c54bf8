"""Up to three roles, or one role in up to three places, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from django.http import QueryDict
from django.utils.http import urlencode

from labormarket.asking import ROLE_CODE, AskedPlace, read_places, tidy
from labormarket.figures import Ranked, bands_for, ranking
from labormarket.finding import best_occupation
from labormarket.known import known_occupations
from labormarket.models import Area, AreaKind, Occupation, Projection
from labormarket.payscale import Payscale, payscale
from labormarket.scoring.wages import WageBand

MOST = 3
MOST_READ = 6
"""Roles or places of an address that are looked at; a longer one is no comparison of ours."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A role in a place; the nation where `area` is None."""

    occupation: Occupation
    area: Area | None

    @property
    def key(self) -> tuple[str, str]:
        return self.occupation.code, self.area.code if self.area else ""

    @property
    def where(self) -> str:
        return self.area.name if self.area else "United States"


@dataclass(frozen=True, slots=True)
class Column:
    pair: Pair
    band: WageBand | None
    ranked: Ranked | None
    education: str
    without: str
    """The query of the comparison without this column."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A role and a place as they were asked for, of which at least one is not known."""

    role: str
    is_known: bool
    place: AskedPlace


@dataclass(frozen=True, slots=True)
class Choice:
    """`pairs` are those understood, without repetition; `left_over` how many were more than fit."""

    pairs: tuple[Pair, ...]
    refused: tuple[Refused, ...] = ()
    left_over: int = 0

    @property
    def has_room(self) -> bool:
        return len(self.pairs) < MOST


def read_choice(query: QueryDict) -> Choice:
    """Roles and places belong together in their order. An empty role is the one before it; where places end
    before the roles the last one goes on, so that one place serves several roles and one role several places.
    """
    roles = [tidy(text) for text in query.getlist("role")][:MOST_READ]
    codes = {role: _code(role) for role in roles}
    known = known_occupations()
    pairs: dict[tuple[str, str], Pair] = {}
    refused: list[Refused] = []
    for role, place in _together(roles, read_places(query.getlist("place")[:MOST_READ])):
        occupation = known.get(codes[role])
        if occupation and not place.is_unknown:
            pair = Pair(occupation, _within_the_nation(place.area))
            pairs.setdefault(pair.key, pair)
        else:
            refused.append(Refused(occupation.title if occupation else role, bool(occupation), place))
    return Choice(tuple(pairs.values())[:MOST], tuple(refused), max(0, len(pairs) - MOST))


def _within_the_nation(area: Area | None) -> Area | None:
    return None if area is None or area.kind == AreaKind.NATION else area


def _code(role: str) -> str:
    """The code of a role, or nothing where it is not known."""
    if ROLE_CODE.fullmatch(role):
        return role
    found = best_occupation(role) if role else None
    return found.code if found else ""


def _together(roles: Sequence[str], places: Sequence[AskedPlace]) -> Iterator[tuple[str, AskedPlace]]:
    role, place = "", AskedPlace()
    for named, asked in zip_longest(roles, places):
        if not named and not (asked and asked.text):
            continue  # an empty row of the form
        role, place = named or role, place if asked is None else asked
        if role:
            yield role, place


def columns_of(pairs: Sequence[Pair]) -> list[Column]:
    ranked = {role.code: role for role in ranking()}
    education = dict(
        Projection.objects.filter(
            soc__in={p.occupation.projection_soc for p in pairs if p.occupation.projection_soc}
        ).values_list("soc", "education")
    )
    bands = _bands(pairs)
    return [
        Column(
            pair=pair,
            band=bands.get(pair.key),
            ranked=ranked.get(pair.occupation.code),
            education=education.get(pair.occupation.projection_soc, ""),
            without=query_of([other for other in pairs if other != pair]),
        )
        for pair in pairs
    ]


def _bands(pairs: Sequence[Pair]) -> dict[tuple[str, str], WageBand]:
    areas: dict[Occupation, list[str]] = {}
    for pair in pairs:
        areas.setdefault(pair.occupation, []).extend([pair.area.code] if pair.area else [])
    return {
        (occupation.code, "" if band.asked.kind == AreaKind.NATION else band.asked.code): band
        for occupation, bands in bands_for(areas).items()
        for band in bands
    }


def query_of(pairs: Sequence[Pair]) -> str:
    """The address of a comparison, so that it can be kept and sent."""
    return urlencode([part for pair in pairs for part in zip(("role", "place"), pair.key, strict=True)])


def payscale_of(columns: Sequence[Column]) -> Payscale | None:
    return payscale([(f"{c.pair.occupation.title}, {c.pair.where}", c.band) for c in columns if c.band])
