"""The shapes in which monthly series are published, each as cells under the series they belong to.

Flat files of the BLS (`series_id, year, period, value, footnote_codes`, padded with spaces); JOLTS by
industry (`industry_code, series, month, value`) and by sector (`series_id, month, rate_value`); a column for
each state; a date and one series. https://www.bls.gov/help/hlpforma.htm
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from labormarket import states
from labormarket.importing.series.months import NotAMonth, month_of, month_of_period
from labormarket.importing.tables import Table
from labormarket.known_series import by_name, jolts_id, known, state_id

DATES = ("date", "observation_date", "month")
PRELIMINARY = "P"
# How the table of industries writes them out.
ELEMENTS_IN_WORDS = {"layoffsLevel": "LDL", "layoffsRate": "LDR"}


@dataclass(frozen=True, slots=True)
class Cell:
    line: int
    series: str
    month: date
    text: str
    preliminary: bool = False


def cells(table: Table, *, series: str = "") -> Iterator[Cell]:
    """`series` tells which one a table of one series is of, where neither column nor file name does.

    Raises Refused.
    """
    if table.has("series_id", "year", "period"):
        return flat(table)
    if table.has("industry_code", "series"):
        return by_industry(table)
    if table.has("series_id", "rate_value"):
        return by_sector(table)
    if postal := [heading for heading in table.headings if heading.upper() in states.by_postal()]:
        return by_state(table, postal)
    return one_series(table, series)


def flat(table: Table) -> Iterator[Cell]:
    columns = {name: (name,) for name in ("series_id", "year", "period", "value", "footnote_codes")}
    for line, (series, year, period, value, notes) in table.rows(columns, optional=["footnote_codes"]):
        if series.strip() not in known():
            continue
        try:
            month = month_of_period(year, period)
        except NotAMonth as error:
            raise table.refused(line, str(error)) from error
        if month:
            yield Cell(line, series.strip(), month, value, PRELIMINARY in notes)


def by_industry(table: Table) -> Iterator[Cell]:
    columns = {"industry": ("industry_code",), "series": ("series",), "month": DATES, "value": ("value",)}
    for line, (industry, series, month, value) in table.rows(columns):
        element = ELEMENTS_IN_WORDS.get(series, series)
        yield Cell(line, jolts_id(industry, element), parsed(table, line, month), value)


def by_sector(table: Table) -> Iterator[Cell]:
    columns = {"series": ("series_id",), "month": DATES, "value": ("rate_value",)}
    for line, (series, month, value) in table.rows(columns):
        yield Cell(line, series, parsed(table, line, month), value)


def by_state(table: Table, postal: list[str]) -> Iterator[Cell]:
    ids = [state_id(states.by_postal()[letters.upper()].fips) for letters in postal]
    columns = {"month": DATES, **{letters: (letters,) for letters in postal}}
    for line, (month, *values) in table.rows(columns):
        for series, value in zip(ids, values, strict=True):
            yield Cell(line, series, parsed(table, line, month), value)


def one_series(table: Table, series: str) -> Iterator[Cell]:
    heading = next((h for h in table.headings if h not in DATES), "value")
    names = [series] if series else [heading, PurePath(table.file).stem]
    found = next(filter(None, map(by_name, names)), None)
    if not found:
        raise table.refused(1, "it does not tell which series it is of, so say it with --series")
    for line, (month, value) in table.rows({"month": DATES, "value": (heading,)}):
        yield Cell(line, found.id, parsed(table, line, month), value)


def parsed(table: Table, line: int, month: str) -> date:
    try:
        return month_of(month)
    except NotAMonth as error:
        raise table.refused(line, str(error)) from error
