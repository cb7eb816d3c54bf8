from collections.abc import Iterator, Mapping, Sequence

from labormarket.figures.citing import cited
from labormarket.figures.outlook import group_of
from labormarket.known import group_titles, known_areas
from labormarket.models import Area, AreaKind, Occupation, Source, Wage
from labormarket.scoring.facts import Cell, Figure, Unit, Where
from labormarket.scoring.wages import WageBand

ALL = "00-0000"
"""All occupations together."""
COLUMNS = {
    "p10": "annual_p10",
    "p25": "annual_p25",
    "median": "annual_median",
    "p75": "annual_p75",
    "p90": "annual_p90",
    "mean": "annual_mean",
}


def wage_bands(occupation: Occupation, areas: Sequence[str] = ()) -> list[WageBand]:
    """A band for each area code in its order, the nation last (and alone without areas). An area without any
    published pay falls back to its state, then to the nation; the band says so. Empty where pay of the
    occupation is not published at all."""
    return bands_for({occupation: areas})[occupation]


def bands_for(wanted: Mapping[Occupation, Sequence[str]]) -> dict[Occupation, list[WageBand]]:
    """`wage_bands` of each occupation in its areas, in one query whatever their number."""
    asked = {occupation: _asked(areas) for occupation, areas in wanted.items()}
    codes = {step.code for areas in asked.values() for area in areas for step in _widening(area)}
    socs = {occupation.wage_soc for occupation in wanted if occupation.wage_soc}
    rows = Wage.objects.filter(soc__in=sorted(socs), area__in=sorted(codes))
    wages = {(wage.soc, wage.area_id): wage for wage in rows}
    return {
        occupation: [band for area in areas if (band := _band(area, occupation, wages))]
        for occupation, areas in asked.items()
    }


def _asked(codes: Sequence[str]) -> list[Area]:
    known = known_areas()
    named = [known[code] for code in codes if code in known and known[code].kind != AreaKind.NATION]
    return [*named, *(area for area in known.values() if area.kind == AreaKind.NATION)]


def location_quotient(occupation: Occupation, area: Area) -> Figure:
    """Share of the occupation among the jobs of the area, beside its share in the nation."""
    nation = next((code for code, known in known_areas().items() if known.kind == AreaKind.NATION), "")
    rows = Wage.objects.filter(area__in=[area.pk, nation], soc__in=[ALL, occupation.wage_soc])
    jobs = {(row.area_id, row.soc): row.employment for row in rows}
    here, all_here = jobs.get((area.pk, occupation.wage_soc)), jobs.get((area.pk, ALL))
    there, all_there = jobs.get((nation, occupation.wage_soc)), jobs.get((nation, ALL))
    quotient = None
    if here is not None and all_here and there and all_there:
        quotient = (here / all_here) / (there / all_there)
    return Figure(quotient, Unit.RATIO, cited(Source.OEWS))


def _band(asked: Area, occupation: Occupation, wages: Mapping[tuple[str, str], Wage]) -> WageBand | None:
    for area in _widening(asked):
        wage = wages.get((occupation.wage_soc, area.code))
        if wage and _says_something(wage):
            own = wages.get((occupation.wage_soc, asked.code))
            group = group_of(occupation, occupation.wage_soc, group_titles())
            return _as_band(area, asked, wage, group, own.employment if own else None)
    return None


def _says_something(wage: Wage) -> bool:
    cells = (_cell(wage, column) for name, column in COLUMNS.items() if name != "mean")
    return wage.hourly_median is not None or any(cell.value is not None or cell.above for cell in cells)


def _as_band(area: Area, asked: Area, wage: Wage, group: str, jobs_there: int | None) -> WageBand:
    cells = {name: _cell(wage, column) for name, column in COLUMNS.items()}
    return WageBand(
        area=_where(area),
        asked=_where(asked),
        soc=wage.soc,
        employment=wage.employment,
        cited=cited(Source.OEWS),
        group=group,
        hourly=wage.hourly_median,
        jobs_there=jobs_there,
        **cells,
    )


def _cell(wage: Wage, column: str) -> Cell:
    return Cell.of(getattr(wage, column), column, wage.above)


def _where(area: Area) -> Where:
    return Where(area.code, area.kind, area.name)


def _widening(area: Area) -> Iterator[Area]:
    """The area, the state of its principal city (the first one named), the nation."""
    yield area
    states = area.states.split()[:1] if area.kind == AreaKind.METRO else []
    for other in known_areas().values():
        if other.kind == AreaKind.STATE and other.states in states:
            yield other
    if area.kind != AreaKind.NATION:
        yield from (other for other in known_areas().values() if other.kind == AreaKind.NATION)
