"""Employment and wages by occupation and area: BLS, Occupational Employment and Wage Statistics.

Understood are the table of one release by `area_type, area_code, soc_code`, and the official `all_data`
table (AREA, AREA_TYPE, OCC_CODE, TOT_EMP, A_MEAN, A_PCT10...), of which the rows over all industries are
taken. https://www.bls.gov/oes/tables.htm
"""

import re
from collections.abc import Callable, Iterator

from labormarket.importing.areas import NATION, UnknownArea, area_of
from labormarket.importing.cells import NotAFigure, bounded, decimal, whole
from labormarket.importing.reading import Published
from labormarket.importing.refusing import in_file
from labormarket.importing.tables import Table
from labormarket.models import AreaKind

ANNUAL = ("annual_mean", "annual_p10", "annual_p25", "annual_median", "annual_p75", "annual_p90")
COLUMNS = {
    "kind": ("area_type",),
    "area": ("area_code", "area"),
    "name": ("area_name", "area_title"),
    "soc": ("soc_code", "occ_code"),
    "title": ("soc_title", "occ_title"),
    "industry": ("naics",),
    "owners": ("own_code",),
    "footnote": ("footnote_median",),
    "employment": ("employment", "tot_emp"),
    "hourly_median": ("hourly_median", "h_median"),
    "annual_mean": ("annual_mean", "a_mean"),
    "annual_p10": ("annual_p10", "a_pct10"),
    "annual_p25": ("annual_p25", "a_pct25"),
    "annual_median": ("annual_median", "a_median"),
    "annual_p75": ("annual_p75", "a_pct75"),
    "annual_p90": ("annual_p90", "a_pct90"),
}
OPTIONAL = ("industry", "owners", "footnote")
FIELDS = ("area_id", "soc", "employment", *ANNUAL, "hourly_median", "above")
# Rows over all industries and all owners; a table without these columns has no others.
ALL_INDUSTRIES, ALL_OWNERS = {"", "000000"}, {"", "1235"}
SOC = re.compile(r"\d\d-\d{4}", re.ASCII)
LONGEST_TITLE = 200
# The footnote of BLS for a wage "equal to or greater than" the most it publishes: what lies above such a
# median is above that as well.
AT_LEAST, FROM_MEDIAN = "5", ("annual_median", "annual_p75", "annual_p90")
NO_BOUND = "#"
STEP = 50_000

type Tell = Callable[[str], None]
type Figures = tuple[int | float | str | None, ...]


class Oews:
    """One release, row by row; `areas`, `titles` and `nation` (code, jobs, median) are whole once all rows
    have been read."""

    def __init__(self, published: Published, tell: Tell) -> None:
        self.table = Table(published)
        self.areas: dict[str, tuple[str, str, str, str]] = {}
        self.titles: dict[str, str] = {}
        self.nation: list[tuple[object, ...]] = []
        self._tell = tell

    def wages(self) -> Iterator[tuple[object, ...]]:
        """Rows of `Wage` in the order of FIELDS. Raises Refused."""
        seen: set[tuple[str, str]] = set()
        for line, cells in self.table.rows(COLUMNS, optional=OPTIONAL):
            if cells[5] not in ALL_INDUSTRIES or cells[6] not in ALL_OWNERS:
                continue
            area, soc = self._area(line, cells), self._soc(line, cells)
            if (area, soc) in seen:
                raise self.table.refused(line, f"{soc} comes a second time for the area {area}")
            seen.add((area, soc))
            row = self._figures(line, cells)
            if area == NATION:
                self.nation.append((soc, row[0], row[1 + ANNUAL.index("annual_median")]))
            if len(seen) % STEP == 0:
                self._tell(f"{len(seen):,} rows read")
            yield area, soc, *row
        self._refuse_parts()

    def _area(self, line: int, cells: list[str]) -> str:
        try:
            area = area_of(*cells[:3])
        except UnknownArea as error:
            raise self.table.refused(line, str(error)) from error
        self.areas[area[0]] = area
        return area[0]

    def _soc(self, line: int, cells: list[str]) -> str:
        soc, title = cells[3].strip(), cells[4].strip()
        if self.titles.get(soc) == title:
            return soc
        if not SOC.fullmatch(soc) or not title or len(title) > LONGEST_TITLE:
            raise self.table.refused(line, f"{soc!r}, {title[:60]!r} is no SOC code with its title")
        self.titles[soc] = title
        return soc

    def _figures(self, line: int, cells: list[str]) -> Figures:
        try:
            return figures(cells[7], cells[8], cells[9].strip(), cells[10:])
        except NotAFigure as error:
            raise self.table.refused(line, str(error)) from error

    def _refuse_parts(self) -> None:
        """A file that ends too early, or holds states only, would take away what is known of the others."""
        kinds = {area[1] for area in self.areas.values()}
        if missing := [kind.label.lower() for kind in AreaKind if kind not in kinds]:
            trouble = f"it has no figures of a {missing[0]}, so it is not the whole release"
            raise in_file(self.table.file, trouble)


def figures(footnote: str, employment: str, hourly: str, annual: list[str]) -> Figures:
    """Employment, the annual figures, the hourly median, and which of them are "this or more"."""
    numbers, above = [], []
    for name, cell in zip(ANNUAL, annual, strict=True):
        number, more = bounded(cell)
        numbers.append(number)
        if more or (number is None and footnote == AT_LEAST and name in FROM_MEDIAN):
            above.append(name)
    if hourly == NO_BOUND:
        above.append("hourly_median")
    return whole(employment), *numbers, None if hourly == NO_BOUND else decimal(hourly), " ".join(above)
