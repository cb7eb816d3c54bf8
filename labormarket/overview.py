"""How the labor market of the nation does: the latest month of four series, and the way there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from labormarket.charts import TALL_HIGH, Line, Month, line_of
from labormarket.models import Measure, Observation, Series

YEARS = 3
OLDEST = 5
"""Years back that are looked at: the three drawn and two in which the publisher may not have answered."""
SHOWN = (Measure.UNEMPLOYMENT, Measure.PAYROLLS, Measure.OPENINGS, Measure.QUITS)
WHOLE_NATION = ("", "000000")


@dataclass(frozen=True, slots=True)
class Reading:
    """A series up to its newest month. `year_before` is the value of the same month a year earlier, None
    where there is none; `months` are those drawn, oldest first, `uncollected` the missing among them."""

    series: Series
    months: tuple[Month, ...]
    newest: Observation
    year_before: float | None
    line: Line | None
    uncollected: tuple[date, ...]

    @property
    def is_rate(self) -> bool:
        return self.series.measure == Measure.UNEMPLOYMENT

    @property
    def is_stale(self) -> bool:
        """Whether the last time the publisher was asked, it did not answer."""
        return self.series.failed_at is not None

    @property
    def change(self) -> float | None:
        """Since a year ago: percentage points of a rate, percent of anything else."""
        if self.year_before is None or self.newest.value is None:
            return None
        apart = self.newest.value - self.year_before
        return apart if self.is_rate else 100 * apart / self.year_before if self.year_before else None

    @property
    def extremes(self) -> tuple[Month, Month]:
        """The lowest and the highest month drawn."""
        known = [month for month in self.months if month.value is not None]
        return min(known, key=_value), max(known, key=_value)

    @property
    def newest_first(self) -> tuple[Month, ...]:
        return self.months[::-1]


def overview(today: date) -> list[Reading]:
    """Those of the four series that are there and have a value, in their order; one query."""
    rows = (
        Observation.objects.filter(
            series__measure__in=SHOWN,
            series__state="",
            series__industry__in=WHOLE_NATION,
            month__gte=date(today.year - OLDEST, 1, 1),
        )
        .select_related("series")
        .order_by("series_id", "month")
    )
    readings = [
        reading
        for _, group in groupby(rows, key=lambda row: row.series_id)
        if (reading := reading_of(list(group))) is not None
    ]
    return sorted(readings, key=lambda reading: SHOWN.index(Measure(reading.series.measure)))


def reading_of(rows: Sequence[Observation]) -> Reading | None:
    """A reading of the rows of one series, oldest first; None where no month has a value."""
    known = {row.month: row for row in rows if row.value is not None}
    if not known:
        return None
    newest = known[max(known)]
    drawn = _months_until(newest.month, YEARS * 12 + 1)
    months = tuple(Month(month, known[month].value if month in known else None) for month in drawn)
    first = min(known)
    months = tuple(month for month in months if month.first >= first)
    before = known.get(newest.month.replace(year=newest.month.year - 1))
    return Reading(
        series=newest.series,
        months=months,
        newest=newest,
        year_before=before.value if before else None,
        line=line_of(months, high=TALL_HIGH),
        uncollected=tuple(month.first for month in months if month.value is None),
    )


def _months_until(last: date, how_many: int) -> list[date]:
    end = last.year * 12 + last.month - 1
    return [date(n // 12, n % 12 + 1, 1) for n in range(end - how_many + 1, end + 1)]


def _value(month: Month) -> float:
    return month.value or 0.0
