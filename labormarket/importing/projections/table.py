"""Employment by occupation in ten years: BLS, Employment Projections.

Understood is the table of occupational projections and worker characteristics as it is exported
("Employment 2024", "Employment Change, 2024-2034"..., codes as ="13-2011", other titles behind stars).
https://www.bls.gov/emp/tables.htm
"""

import re
from collections.abc import Iterator

from labormarket.importing.cells import NotAFigure, bounded, decimal
from labormarket.importing.reading import Published
from labormarket.importing.refusing import in_file
from labormarket.importing.tables import Table

FIELDS = (
    *("soc", "employment", "projected", "change", "percent", "openings", "median", "above"),
    *("education", "experience", "training"),
)
CODE = re.compile(r'(?:=")?(\d\d-\d{4})"?', re.ASCII)
SPAN = re.compile(r"employment change, (20\d\d)-(20\d\d)")
OTHER_TITLES = "*"
LONGEST_TITLE, LONGEST_WORDS = 200, 60


class Projections:
    """One release, row by row; `titles` are whole once all rows have been read. Raises Refused."""

    def __init__(self, published: Published) -> None:
        self.table = Table(published)
        self.titles: dict[str, str] = {}
        span = next(filter(None, map(SPAN.fullmatch, self.table.headings)), None)
        if not span:
            raise self.table.refused(1, 'the column "Employment Change" with its years is missing')
        self.first, self.last = int(span[1]), int(span[2])

    def rows(self) -> Iterator[tuple[object, ...]]:
        """Rows of `Projection` in the order of FIELDS."""
        for line, cells in self.table.rows(self._columns()):
            soc = self._soc(line, cells[0], cells[1])
            try:
                numbers = [decimal(cell) for cell in cells[2:7]]
                median, more = bounded(cells[7])
            except NotAFigure as error:
                raise self.table.refused(line, str(error)) from error
            words = [cell.strip()[:LONGEST_WORDS] for cell in cells[8:]]
            yield soc, *numbers, median, "median" if more else "", *words
        if not self.titles:
            raise in_file(self.table.file, "it has no row")

    def _columns(self) -> dict[str, tuple[str]]:
        first, last, years = self.first, self.last, f"{self.first}-{self.last}"
        return {
            "code": ("occupation code",),
            "title": ("occupation title",),
            "employment": (f"employment {first}",),
            "projected": (f"employment {last}",),
            "change": (f"employment change, {years}",),
            "percent": (f"employment percent change, {years}",),
            "openings": (f"occupational openings, {years} annual average",),
            "median": (f"median annual wage {first}",),
            "education": ("typical entry-level education",),
            "experience": ("work experience in a related occupation",),
            "training": ("typical on-the-job training",),
        }

    def _soc(self, line: int, code: str, titles: str) -> str:
        found, title = CODE.fullmatch(code.strip()), titles.partition(OTHER_TITLES)[0].strip()
        if not found or not title or len(title) > LONGEST_TITLE:
            trouble = f"{code!r}, {title[:60]!r} is no SOC code with its title"
            raise self.table.refused(line, trouble)
        if found[1] in self.titles:
            raise self.table.refused(line, f"{found[1]} comes a second time")
        self.titles[found[1]] = title
        return found[1]
