"""Facts for the rules, as short as a test needs them."""

from datetime import date
from typing import Any

from labormarket.scoring.facts import Cell, Cited, Figure, Industry, Unit, Where
from labormarket.scoring.match import Offer
from labormarket.scoring.outlook import Outlook
from labormarket.scoring.requirements import Kind, Requirement, Requirements
from labormarket.scoring.wages import WageBand

CARE = Industry("620000", "Health care and social assistance")
TOTAL = Industry("000000", "Total nonfarm")
PROJECTIONS = Cited("Employment Projections", "Employment Projections", "2024-34", date(2025, 8, 28))
UNKNOWN = Figure(None, Unit.PERCENT)
NATION = Where("0000000", "N", "United States")
BOSTON = Where("0071650", "M", "Boston-Cambridge-Newton, MA-NH")


def rate(value: float | None) -> Figure:
    return Figure(value, Unit.PERCENT, PROJECTIONS)


def make_outlook(
    *,
    openings: float | None = None,
    hires: float | None = None,
    quits: float | None = None,
    growth: float | None = None,
    pay: float | None = None,
    change: float | None = None,
    industry_growth: float | None = None,
    **fields: Any,
) -> Outlook:
    """Of nothing but what is given."""
    nothing = dict.fromkeys(("jobs", "median", "jobs_projected_from", "jobs_projected", "openings"), UNKNOWN)
    return Outlook(
        **{
            **nothing,
            "code": "29-1141.00",
            "title": "Registered Nurses",
            "change": rate(change),
            "job_growth": rate(growth),
            "pay_growth": rate(pay),
            "industry": CARE,
            "measured": CARE,
            "openings_rate": rate(openings),
            "hires_rate": rate(hires),
            "quits_rate": rate(quits),
            "industry_growth": rate(industry_growth),
            **fields,
        }
    )


def make_band(*cells: int | Cell | None, area: Where = NATION, asked: Where | None = None) -> WageBand:
    """Five cells: 10th, 25th, median, 75th, 90th."""
    p10, p25, median, p75, p90 = (cell if isinstance(cell, Cell) else Cell(cell) for cell in cells)
    return WageBand(area, asked or area, "29-1141", p10, p25, median, p75, p90, Cell(), None, PROJECTIONS)


def element(
    name: str,
    importance: float = 4.0,
    *,
    kind: Kind = Kind.SKILL,
    typical: float = 2.0,
    level: float | None = 4.0,
) -> Requirement:
    return Requirement(name, kind, importance, level, f"id of {name}", typical=typical)


def tool(name: str, *, in_demand: bool = True) -> Requirement:
    return Requirement(name, Kind.TECHNOLOGY, hot=True, in_demand=in_demand)


def make_requirements(*items: Requirement) -> Requirements:
    return Requirements("15-1252.00", "Software Developers", items, bool(items), PROJECTIONS)


def make_offer(*items: Requirement, **fields: Any) -> Offer:
    given = {"job_zone": 4, "shortage": 60, "industry": CARE, **fields}
    return Offer(make_requirements(*items), **given)
