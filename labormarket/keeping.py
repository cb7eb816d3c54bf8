"""Months of series into the database: a value that is there is only ever replaced by another one."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max

from labormarket.importing import storing
from labormarket.importing.alone import wait_for_turn
from labormarket.importing.releases import record
from labormarket.known_series import Known
from labormarket.models import Observation, Series, Source

OF_SERIES = ("id", "source", "measure", "title", "industry", "state")
OF_MONTHS = ("series_id", "month", "value", "preliminary")


@dataclass(frozen=True, slots=True)
class Month:
    series: Known
    month: date
    value: float
    preliminary: bool = False


@transaction.atomic
def keep(months: Collection[Month], *, origin: str) -> int:
    """Take them over, each month of a series at most once; returns how many were new or revised. Months that
    did not come stay as they are."""
    wait_for_turn()
    series = {one.series.id: one.series for one in months}
    rows = ((s.id, s.source, s.measure, s.title, s.industry, s.state, "") for s in series.values())
    storing.replace_rows(Series, (*OF_SERIES, "failure"), rows, remove=False, once=["failure"])
    values = ((one.series.id, one.month, one.value, one.preliminary) for one in months)
    changed = storing.replace_rows(Observation, OF_MONTHS, values, remove=False).changed
    for source in sorted({one.source for one in series.values()}):
        note(source, origin=origin, changed=bool(changed))
    return changed


def note(source: Source, *, origin: str, changed: bool) -> None:
    """The release of a monthly source is its newest month."""
    held = Observation.objects.filter(series__source=source)
    newest = held.aggregate(newest=Max("month"))["newest"]
    record(
        source,
        name=str(source.label),
        period=f"{newest:%B %Y}",
        since=newest,
        origin=origin,
        rows=held.count(),
        changed=changed,
    )
