"""Openings, hires and quits by industry: the mean of the last twelve months of JOLTS."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from statistics import fmean

from labormarket.figures.citing import cited
from labormarket.imported import kept
from labormarket.industries import TOTAL, widening
from labormarket.models import Measure, Observation, Source
from labormarket.scoring.facts import Figure, Industry, Unit
from labormarket.scoring.thresholds import MONTHS

RATES = (Measure.OPENINGS_RATE, Measure.HIRES_RATE, Measure.QUITS_RATE)


@dataclass(frozen=True, slots=True)
class Turnover:
    industry: Industry
    openings_rate: Figure
    hires_rate: Figure
    quits_rate: Figure


def turnover_of(industry: Industry) -> Turnover:
    """Of the industry itself, else of the next wider one whose three rates are loaded; unknown figures where
    there is none."""
    loaded = _loaded()
    wider = (loaded[step.code] for step in widening(industry.code) if step.code in loaded)
    nothing = Figure(None, Unit.PERCENT, cited(Source.JOLTS))
    return next(wider, Turnover(industry, nothing, nothing, nothing))


@kept()
def _loaded() -> dict[str, Turnover]:
    months: dict[tuple[str, str], list[tuple[date, float]]] = defaultdict(list)
    rows = Observation.objects.filter(
        series__source=Source.JOLTS, series__measure__in=RATES, series__state="", value__isnull=False
    )
    for code, measure, month, value in rows.values_list(
        "series__industry", "series__measure", "month", "value"
    ):
        if value is not None:
            months[code or TOTAL, measure].append((month, value))
    return {
        step.code: _turnover(step, months)
        for code in {code for code, _ in months}
        for step in _named(code)
        if all(months.get((code, rate)) for rate in RATES)
    }


def _named(code: str) -> Iterable[Industry]:
    try:
        return [next(iter(widening(code)))]
    except KeyError:
        return []  # an industry of JOLTS to which we assign no occupation


def _turnover(industry: Industry, months: dict[tuple[str, str], list[tuple[date, float]]]) -> Turnover:
    openings, hires, quits = (year_mean(months[industry.code, rate]) for rate in RATES)
    return Turnover(industry, openings, hires, quits)


def year_mean(months: Iterable[tuple[date, float]]) -> Figure:
    """The mean of the months of the last year that have a value, cited with the newest."""
    newest_first = sorted(months, reverse=True)
    newest = newest_first[0][0]
    within = [value for month, value in newest_first if _months_between(month, newest) < MONTHS]
    source = cited(Source.JOLTS)
    period = f"mean of {len(within)} months to {newest:%B %Y}"
    return Figure(fmean(within), Unit.PERCENT, replace(source, period=period) if source else None)


def _months_between(earlier: date, later: date) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month
