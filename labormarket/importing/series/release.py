from collections import Counter
from collections.abc import Collection
from datetime import date

from labormarket.importing.cells import NotAFigure, decimal
from labormarket.importing.reading import Published
from labormarket.importing.refusing import in_file
from labormarket.importing.series.shapes import Cell, cells
from labormarket.importing.tables import Table
from labormarket.keeping import Month, keep
from labormarket.known_series import known
from labormarket.models import Source


def import_series(
    published: Published, *, sources: Collection[Source], today: date, series: str = ""
) -> Counter[str]:
    """Take over the months of the series that we show and that are of these sources.

    Months without a value are left out: one that was never collected, such as October 2025, has no row.
    Answers with the number of months by series ID. Raises Refused.
    """
    table = Table(published)
    months: dict[tuple[str, date], Month] = {}
    for cell in cells(table, series=series):
        if (one := known().get(cell.series)) is None or one.source not in sources:
            continue
        if (cell.series, cell.month) in months:
            raise table.refused(cell.line, f"{cell.series} has {cell.month:%B %Y} a second time")
        value = value_of(table, cell, today=today)
        if value is not None:
            months[cell.series, cell.month] = Month(one, cell.month, value, cell.preliminary)
    if not months:
        raise in_file(table.file, "none of the series that are shown is in it")
    keep(months.values(), origin=published.origin)
    return Counter(name for name, _ in months)


def value_of(table: Table, cell: Cell, *, today: date) -> float | None:
    try:
        value = decimal(cell.text)
    except NotAFigure as error:
        raise table.refused(cell.line, str(error)) from error
    if cell.month > today:
        raise table.refused(cell.line, f"{cell.month:%B %Y} is still to come")
    if value is not None and not known()[cell.series].allows(value):
        raise table.refused(cell.line, f"{cell.text.strip()} cannot be a value of {cell.series}")
    return value
