"""What an answer of the BLS says, believed only as far as it makes sense."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from labormarket.bls.failures import Declined, Unreadable
from labormarket.importing.cells import NotAFigure, decimal
from labormarket.importing.series.months import NotAMonth, month_of_period
from labormarket.keeping import Month
from labormarket.known_series import Known, known

SUCCEEDED = "REQUEST_SUCCEEDED"
PRELIMINARY = "P"


@dataclass(frozen=True, slots=True)
class Answer:
    """The months of each series that was answered, and why the others were not."""

    months: dict[str, list[Month]]
    troubles: dict[str, str]


def understand(answer: Any, *, asked: Sequence[str], today: date) -> Answer:
    """A series in which one value makes no sense is not believed in the others either.

    Raises Declined or Unreadable where nothing can be taken from the answer.
    """
    given = series_in(answer)
    read = Answer({}, {})
    for name in asked:
        try:
            read.months[name] = months_of(known()[name], given.get(name, []), today=today)
        except Unreadable as trouble:
            read.troubles[name] = trouble.detail
    return read


def series_in(answer: Any) -> dict[str, list[Any]]:
    status = answer.get("status") if isinstance(answer, dict) else None
    if isinstance(status, str) and status.startswith("REQUEST_") and status != SUCCEEDED:
        raise Declined(f"{status}: {answer.get('message')}"[:300])
    results = answer.get("Results") if status == SUCCEEDED else None
    found = results.get("series") if isinstance(results, dict) else None
    if not isinstance(found, list):
        raise Unreadable("no list of series")
    series: dict[str, list[Any]] = {}
    for one in found:
        if not isinstance(one, dict) or not isinstance(one.get("data"), list):
            raise Unreadable("a series without data")
        series.setdefault(str(one.get("seriesID")), []).extend(one["data"])
    return series


def months_of(series: Known, data: Collection[Any], *, today: date) -> list[Month]:
    """Raises Unreadable where something is wrong with them, or where there are none."""
    found: dict[date, Month] = {}
    for one in data:
        month = month_in(series, one, today=today)
        if month and found.setdefault(month.month, month) != month:
            raise Unreadable(f"two values for {month.month:%B %Y}")
    if not found:
        raise Unreadable("no figures")
    return list(found.values())


def month_in(series: Known, one: Any, *, today: date) -> Month | None:
    """None for an average of several months, and for a month that was not collected, whose value is "-"."""
    if not isinstance(one, dict):
        raise Unreadable("data that is no object")
    try:
        month = month_of_period(str(one.get("year")), str(one.get("period")))
        value = decimal(str(one.get("value")))
    except (NotAMonth, NotAFigure) as error:
        raise Unreadable(str(error)) from error
    if month is None or value is None:
        return None
    if month > today or not series.allows(value):
        raise Unreadable(f"{value} in {month:%B %Y}")
    return Month(series, month, value, is_preliminary(one.get("footnotes")))


def is_preliminary(footnotes: Any) -> bool:
    notes = footnotes if isinstance(footnotes, list) else []
    return any(isinstance(note, dict) and note.get("code") == PRELIMINARY for note in notes)
