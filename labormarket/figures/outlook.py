import math
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from core.score import Score
from labormarket.figures.citing import cited
from labormarket.figures.turnover import turnover_of
from labormarket.imported import kept
from labormarket.industries import industry_of, widening
from labormarket.known import group_titles, known_occupations
from labormarket.models import AreaKind, NationalEstimate, Occupation, Projection, Source, Wage
from labormarket.scoring.facts import Figure, Unit
from labormarket.scoring.outlook import Outlook
from labormarket.scoring.shortage import calculate_shortage_score

THOUSAND = 1000
OF_MAJOR_GROUPS = "-0000"


@dataclass(frozen=True, slots=True)
class National:
    """What is published of the nation by SOC code."""

    wages: dict[str, Wage]
    projections: dict[str, Projection]
    growth: dict[str, tuple[float | None, float | None]]
    titles: dict[str, str]
    industry_growth: dict[str, float]


def outlook_of(occupation: Occupation) -> Outlook:
    found = outlooks().get(occupation.code)
    return found or _outlook(occupation, _national())


def shortage_of(occupation: Occupation) -> Score:
    return calculate_shortage_score(outlook_of(occupation))


@kept()
def outlooks() -> dict[str, Outlook]:
    """Of all occupations, by code."""
    national = _national()
    return {code: _outlook(occupation, national) for code, occupation in known_occupations().items()}


@kept()
def _national() -> National:
    projections = {row.soc: row for row in Projection.objects.all()}
    return National(
        wages={row.soc: row for row in Wage.objects.filter(area__kind=AreaKind.NATION)},
        projections=projections,
        growth=_growth(),
        titles=group_titles(),
        industry_growth=_industry_growth(projections),
    )


def _growth() -> dict[str, tuple[float | None, float | None]]:
    """Jobs and median pay: percent a year between the two newest releases, None where one lacks it."""
    releases: dict[str, list[NationalEstimate]] = defaultdict(list)
    for estimate in NationalEstimate.objects.order_by("-since"):
        releases[estimate.soc].append(estimate)
    growth = {}
    for soc, estimates in releases.items():
        for new, old in list(pairwise(estimates))[:1]:
            years = _years(old.since, new.since)
            growth[soc] = (
                percent_a_year(old.employment, new.employment, years),
                percent_a_year(old.annual_median, new.annual_median, years),
            )
    return growth


def percent_a_year(old: int | None, new: int | None, years: float) -> float | None:
    if not old or new is None or years <= 0:
        return None
    return 100 * (math.pow(new / old, 1 / years) - 1)


def _years(old: date, new: date) -> float:
    return new.year - old.year + (new.month - old.month) / 12


def _industry_growth(projections: dict[str, Projection]) -> dict[str, float]:
    """Percent that the jobs of all occupations of an industry, or of one within it, are projected to change
    by, all together."""
    jobs: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for row in projections.values():
        if row.soc.endswith(OF_MAJOR_GROUPS) or row.employment is None or row.projected is None:
            continue
        for industry in widening(industry_of(row.soc).code):
            jobs[industry.code][0] += row.employment
            jobs[industry.code][1] += row.projected
    return {code: 100 * (then / now - 1) for code, (now, then) in jobs.items() if now}


def _outlook(occupation: Occupation, national: National) -> Outlook:
    wage = national.wages.get(occupation.wage_soc) or Wage()
    projection = national.projections.get(occupation.projection_soc) or Projection()
    jobs, pay = national.growth.get(occupation.wage_soc, (None, None))
    industry = industry_of(occupation.soc)
    turnover = turnover_of(industry)
    oews, ep = cited(Source.OEWS), cited(Source.PROJECTIONS)
    grown = national.industry_growth.get(industry.code)
    return Outlook(
        code=occupation.code,
        title=occupation.title,
        jobs=Figure(wage.employment, Unit.JOBS, oews),
        median=Figure(wage.annual_median, Unit.DOLLARS, oews, _above(wage)),
        jobs_projected_from=Figure(_whole(projection.employment), Unit.JOBS, ep),
        jobs_projected=Figure(_whole(projection.projected), Unit.JOBS, ep),
        change=Figure(projection.percent, Unit.PERCENT, ep),
        openings=Figure(_whole(projection.openings), Unit.JOBS, ep),
        job_growth=Figure(jobs, Unit.PERCENT, oews),
        pay_growth=Figure(pay, Unit.PERCENT, oews),
        industry=industry,
        measured=turnover.industry,
        openings_rate=turnover.openings_rate,
        hires_rate=turnover.hires_rate,
        quits_rate=turnover.quits_rate,
        industry_growth=Figure(grown, Unit.PERCENT, ep),
        wage_group=group_of(occupation, occupation.wage_soc, national.titles),
        projection_group=group_of(occupation, occupation.projection_soc, national.titles),
        education=projection.education,
        experience=projection.experience,
        training=projection.training,
    )


def _whole(thousands: float | None) -> int | None:
    return None if thousands is None else round(thousands * THOUSAND)


def _above(wage: Wage) -> str:
    if "annual_median" not in wage.above.split():
        return ""
    return "This or more." if wage.annual_median is not None else "Above what is published."


def group_of(occupation: Occupation, soc: str, titles: dict[str, str]) -> str:
    """The title under which figures are published that are not the occupation's alone: those of a wider
    group, or, where O*NET splits an occupation of the SOC ("15-1299.08"), of the whole one."""
    own = soc == occupation.soc and occupation.code.endswith(".00")
    return "" if own or not soc else titles.get(soc, soc)
