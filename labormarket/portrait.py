"""Everything that is known of a role in a place, as its page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.score import Score
from labormarket.charts import WIDE
from labormarket.figures import adjacent_to, outlook_of, requirements_of, shortage_of, wage_bands
from labormarket.imported import kept
from labormarket.known import known_areas
from labormarket.models import Area, AreaKind, Occupation, Wage
from labormarket.payscale import Payscale, payscale
from labormarket.scoring.adjacent import Adjacent
from labormarket.scoring.facts import Cell
from labormarket.scoring.outlook import Outlook
from labormarket.scoring.requirements import Kind, Requirement, Requirements
from labormarket.scoring.wages import WageBand

MOST_AREAS = 5
MOST_ELEMENTS = 5
MOST_TECHNOLOGIES = 12
MOST_ADJACENT = 5
HIGHEST_IMPORTANCE = 5
RATED = (Kind.SKILL, Kind.KNOWLEDGE, Kind.ABILITY)


@dataclass(frozen=True, slots=True)
class Local:
    """A metropolitan or nonmetropolitan area with the jobs and the median pay of a role."""

    code: str
    name: str
    jobs: int | None
    median: Cell


@dataclass(frozen=True, slots=True)
class Demand:
    """The most important elements of a kind, each with the length of its bar."""

    kind: Kind
    items: tuple[tuple[Requirement, float], ...]
    total: int


@dataclass(frozen=True, slots=True)
class Portrait:
    """`here` is the band of the place asked for (or what stands in for it), the nation's without one; None
    where pay of the role is not published. `payscale` shows it beside the wider areas. `pay_above` is how
    many areas have a median above what is published."""

    outlook: Outlook
    shortage: Score
    here: WageBand | None
    payscale: Payscale | None
    pays_best: tuple[Local, ...]
    pay_above: int
    most_jobs: tuple[Local, ...]
    requirements: Requirements
    demands: tuple[Demand, ...]
    technologies: tuple[Requirement, ...]
    more_technologies: tuple[Requirement, ...]
    adjacent: tuple[Adjacent, ...]


def portrait_of(occupation: Occupation, area: Area | None) -> Portrait:
    bands = wage_bands(occupation, _areas(area))
    requirements = requirements_of(occupation)
    technologies = sorted(requirements.of(Kind.TECHNOLOGY), key=lambda item: not item.in_demand)
    locals_ = _locals(occupation)
    return Portrait(
        outlook=outlook_of(occupation),
        shortage=shortage_of(occupation),
        here=bands[0] if bands else None,
        payscale=payscale([(band.area.name, band) for band in _distinct(bands)]),
        pays_best=_best_paid(locals_),
        pay_above=sum(_is_above(place) for place in locals_),
        most_jobs=_largest(locals_),
        requirements=requirements,
        demands=tuple(_demand(requirements, kind) for kind in RATED if requirements.of(kind)),
        technologies=tuple(technologies[:MOST_TECHNOLOGIES]),
        more_technologies=tuple(technologies[MOST_TECHNOLOGIES:]),
        adjacent=tuple(adjacent_to(occupation, MOST_ADJACENT)),
    )


def _areas(area: Area | None) -> list[str]:
    """An area and the states it lies in; nothing for the nation, which stands beside all."""
    if area is None or area.kind == AreaKind.NATION:
        return []
    states = area.states.split() if area.kind == AreaKind.METRO else []
    return [area.code, *(code for state in states for code in state_codes().get(state, ()))]


@kept()
def state_codes() -> dict[str, list[str]]:
    """The codes of states by their letters."""
    codes: dict[str, list[str]] = {}
    for area in known_areas().values():
        if area.kind == AreaKind.STATE:
            codes.setdefault(area.states, []).append(area.code)
    return codes


def _distinct(bands: Sequence[WageBand]) -> list[WageBand]:
    """Where one area stands in for several, its band is shown once."""
    return list({band.area.code: band for band in bands}.values())


def _locals(occupation: Occupation) -> list[Local]:
    if not occupation.wage_soc:
        return []
    rows = Wage.objects.filter(soc=occupation.wage_soc, area__kind=AreaKind.METRO).values_list(
        "area_id", "area__name", "employment", "annual_median", "above"
    )
    return [
        Local(code, name, jobs, Cell.of(median, "annual_median", above))
        for code, name, jobs, median, above in rows
    ]


def _best_paid(places: Sequence[Local]) -> tuple[Local, ...]:
    """A median above what is published is above all that are; nobody knows which of those is the highest, so
    they stand in the order of their jobs."""
    known = [place for place in places if place.median.value is not None or _is_above(place)]
    known.sort(key=lambda place: (not _is_above(place), -(place.median.value or 0), *_by_jobs(place)))
    return tuple(known[:MOST_AREAS])


def _largest(places: Sequence[Local]) -> tuple[Local, ...]:
    return tuple(sorted((place for place in places if place.jobs is not None), key=_by_jobs)[:MOST_AREAS])


def _is_above(place: Local) -> bool:
    return place.median.above and place.median.value is None


def _by_jobs(place: Local) -> tuple[int, str]:
    return -(place.jobs or 0), place.name


def _demand(requirements: Requirements, kind: Kind) -> Demand:
    items = requirements.of(kind)
    return Demand(kind, tuple((item, _length(item)) for item in items[:MOST_ELEMENTS]), len(items))


def _length(item: Requirement) -> float:
    """Importance runs from 1 to 5, so that a bar starts at 1."""
    return round(WIDE * ((item.importance or 1) - 1) / (HIGHEST_IMPORTANCE - 1), 1)
