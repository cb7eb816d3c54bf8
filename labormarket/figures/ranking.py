from collections import defaultdict
from dataclasses import dataclass

from labormarket.figures.outlook import outlooks
from labormarket.figures.turnover import turnover_of
from labormarket.imported import kept
from labormarket.industries import TOTAL
from labormarket.scoring.facts import Cell, Figure, Industry, Unit
from labormarket.scoring.outlook import Outlook
from labormarket.scoring.shortage import calculate_shortage_score

FASTEST = 5


@dataclass(frozen=True, slots=True)
class Ranked:
    """An occupation among all: percent over the ten years projected, openings a year, median pay in the
    nation. None is not published. `group` names the wider group that growth and openings are those of."""

    code: str
    title: str
    industry: Industry
    shortage: int | None
    growth: float | None
    openings: int | None
    jobs: int | None
    median: Cell
    group: str = ""


@dataclass(frozen=True, slots=True)
class Trend:
    """An industry: projected change of the jobs of the occupations we assign to it, and its JOLTS rates (mean
    of twelve months), unknown where they are not loaded. `roles` are its fastest growing occupations."""

    industry: Industry
    growth: Figure
    openings: Figure
    openings_rate: Figure
    hires_rate: Figure
    quits_rate: Figure
    roles: tuple[Ranked, ...]


@kept()
def ranking() -> list[Ranked]:
    """All occupations by title; kept in the process until the next import."""
    return sorted((_ranked(outlook) for outlook in outlooks().values()), key=lambda row: row.title)


@kept()
def trends() -> list[Trend]:
    """Industries by growth, fastest first; kept in the process until the next import."""
    by_industry: dict[Industry, list[Outlook]] = defaultdict(list)
    for outlook in outlooks().values():
        if outlook.industry.code != TOTAL and outlook.change.known:
            by_industry[outlook.industry].append(outlook)
    found = [_trend(industry, members) for industry, members in by_industry.items()]
    return sorted(found, key=lambda trend: -(trend.growth.value or 0.0))


def _ranked(outlook: Outlook) -> Ranked:
    return Ranked(
        code=outlook.code,
        title=outlook.title,
        industry=outlook.industry,
        shortage=calculate_shortage_score(outlook).total,
        growth=outlook.change.value,
        openings=_int(outlook.openings),
        jobs=_int(outlook.jobs),
        median=outlook.pay,
        group=outlook.projection_group,
    )


def _trend(industry: Industry, members: list[Outlook]) -> Trend:
    """`openings` counts each projected group once, however many occupations of O*NET share it."""
    one = members[0]
    turnover = turnover_of(industry)
    own = turnover if turnover.industry == industry else None
    unknown = Figure(None, Unit.PERCENT, turnover.openings_rate.cited)
    groups = {(m.projection_group or m.title): m for m in members}.values()
    fastest = sorted(groups, key=lambda m: (-(m.change.value or 0.0), m.title))[:FASTEST]
    return Trend(
        industry=industry,
        growth=one.industry_growth,
        openings=Figure(sum(m.openings.value or 0 for m in groups), Unit.JOBS, one.openings.cited),
        openings_rate=own.openings_rate if own else unknown,
        hires_rate=own.hires_rate if own else unknown,
        quits_rate=own.quits_rate if own else unknown,
        roles=tuple(_ranked(m) for m in fastest),
    )


def _int(figure: Figure) -> int | None:
    return None if figure.value is None else round(figure.value)
