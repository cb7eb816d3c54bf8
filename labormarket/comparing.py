"""Up to three roles, or one role in up to three places, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from django.http import QueryDict
from django.utils.http import urlencode

from labormarket.asking import ROLE_CODE, AskedPlace, read_places, tidy
from labormarket.figures import Ranked, ranking, wage_bands
from labormarket.finding import find_occupations
from labormarket.models import Area, Occupation, Projection
from labormarket.payscale import Payscale, payscale
from labormarket.scoring.wages import WageBand

MOST = 3
MOST_READ = 6
"""Roles or places of an address that are looked at; a longer one is no comparison of ours."""
MISSING = object()


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
class Choice:
    """`pairs` are those understood, without repetition; `unknown_roles` and `unknown_places` what was typed
    and is not known; `left_over` how many were more than fit."""

    pairs: tuple[Pair, ...]
    unknown_roles: tuple[str, ...] = ()
    unknown_places: tuple[AskedPlace, ...] = ()
    left_over: int = 0

    @property
    def has_room(self) -> bool:
        return len(self.pairs) < MOST


def read_choice(query: QueryDict) -> Choice:
    """Roles and places belong together in their order. An empty role is the one before it; where places end
    before the roles the last one goes on, so that one place serves several roles and one role several places.
    """
    roles = [tidy(text) for text in query.getlist("role")][:MOST_READ]
    codes = [_code(role) for role in roles]
    places = read_places(query.getlist("place")[:MOST_READ])
    known = Occupation.objects.in_bulk([code for code in codes if code])
    pairs: dict[tuple[str, str], Pair] = {}
    for code, place in _together(codes, places):
        if code in known and not place.is_unknown:
            pair = Pair(known[code], place.area)
            pairs.setdefault(pair.key, pair)
    return Choice(
        pairs=tuple(pairs.values())[:MOST],
        unknown_roles=tuple(r for r, code in zip(roles, codes, strict=True) if r and code not in known),
        unknown_places=tuple(place for place in places if place.is_unknown),
        left_over=max(0, len(pairs) - MOST),
    )


def _code(role: str) -> str | None:
    """The code of a role; "" where nothing was typed, None where it is not known."""
    if not role or ROLE_CODE.fullmatch(role):
        return role
    found = find_occupations(role, limit=1)
    return found[0].code if found else None


def _together(codes: Sequence[str | None], places: Sequence[AskedPlace]) -> Iterator[tuple[str, AskedPlace]]:
    role, place = "", AskedPlace()
    for code, asked in zip_longest(codes, places, fillvalue=MISSING):
        if code == "" and isinstance(asked, AskedPlace) and not asked.text:
            continue  # an empty row of the form
        place = asked if isinstance(asked, AskedPlace) else place
        role = code if isinstance(code, str) and code else role
        if code is not None:
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
    """One look-up for each role, whatever places it is wanted in."""
    found: dict[tuple[str, str], WageBand] = {}
    for occupation in {pair.occupation.code: pair.occupation for pair in pairs}.values():
        areas = [pair.key[1] for pair in pairs if pair.occupation == occupation and pair.area]
        bands = wage_bands(occupation, areas)
        found |= {(occupation.code, area): band for area, band in zip([*areas, ""], bands, strict=False)}
    return found


def query_of(pairs: Sequence[Pair]) -> str:
    """The address of a comparison, so that it can be kept and sent."""
    return urlencode([part for pair in pairs for part in zip(("role", "place"), pair.key, strict=True)])


def payscale_of(columns: Sequence[Column]) -> Payscale | None:
    return payscale([(f"{c.pair.occupation.title}, {c.pair.where}", c.band) for c in columns if c.band])
