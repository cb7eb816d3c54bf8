"""How figures of the labor market are written; what is not published says so."""

from datetime import date
from typing import Any

from django import template

from labormarket.models import Source
from labormarket.overview import Reading
from labormarket.scoring.facts import NOT_PUBLISHED, Cell, Cited, Figure, Unit
from labormarket.scoring.wages import WageBand

register = template.Library()

MINUS = "\N{MINUS SIGN}"
THOUSAND = 1000
ONET = Source.ONET.label


@register.filter
def count(value: float | None) -> str:
    """`64,240`."""
    return NOT_PUBLISHED if value is None else f"{round(value):,}".replace("-", MINUS)


@register.filter
def dollars(value: float | None) -> str:
    """`$106,180`."""
    return NOT_PUBLISHED if value is None else f"${round(value):,}"


@register.filter
def dollars_apart(value: float | None) -> str:
    """A difference: `+$8,100`, `−$2,000`."""
    if value is None:
        return NOT_PUBLISHED
    return f"{_sign(value)}${abs(round(value)):,}"


@register.filter
def short_dollars(value: float) -> str:
    """`$50k`, for the ticks of an axis."""
    return f"${value / THOUSAND:g}k" if value else "$0"


@register.filter
def pay(cell: Cell) -> str:
    """`$106,180`, `$239,200 or more`, `not published`."""
    return f"{'' if cell.value is None else dollars(cell.value)} {cell.note}".strip()


@register.filter
def median(band: WageBand) -> str:
    """The median of a year, or of an hour where only that is published."""
    if band.only_hourly:
        return f"${band.hourly:.2f} an hour"
    return pay(band.median)


@register.filter
def or_absent(figure: Figure) -> str:
    """A figure that is published, though our data may not hold it."""
    return amount(figure) if figure.known else "not in our data"


@register.filter
def change(value: float | None) -> str:
    """A change in percent: `+15.8%`, `−0.4%`."""
    return NOT_PUBLISHED if value is None else f"{_sign(value)}{abs(value):.1f}%"


@register.filter
def rate(value: float | None) -> str:
    """`4.4%`."""
    return NOT_PUBLISHED if value is None else f"{value:.1f}%"


@register.filter
def points_apart(value: float) -> str:
    """A change of a rate, in its own points: `+0.3 points`."""
    return f"{_sign(value)}{abs(value):.1f} points"


@register.filter
def thousands(value: float) -> str:
    """What is counted in thousands, to three digits or so: `159.6 million`, `6.55 million`, `880,000`."""
    if value < THOUSAND:
        return f"{round(value * THOUSAND):,}"
    millions = value / THOUSAND
    return f"{millions:.{1 if millions >= 10 else 2}f} million"


@register.filter
def reading(value: float, of: Reading) -> str:
    """A value of a series, as its measure is written."""
    return rate(value) if of.is_rate else thousands(value)


@register.filter
def amount(figure: Figure) -> str:
    """A figure as its unit is written."""
    if figure.value is None:
        return NOT_PUBLISHED
    written = {Unit.JOBS: count, Unit.DOLLARS: dollars, Unit.PERCENT: rate, Unit.RATIO: _ratio}
    return written[figure.unit](figure.value)


@register.filter
def month(day: date) -> str:
    """`Oct 2025`."""
    return f"{day:%b %Y}"


@register.filter
def stands_for(band: WageBand | None) -> str:
    """Which area the figures are of, where it is not the one that was asked for."""
    if band is None or not band.stands_in:
        return ""
    return f"Not published for {band.asked.name}: these are the figures of {band.area.name}."


@register.filter
def wider_group(band: WageBand) -> str:
    return f"Pay and jobs are published for “{band.group}” ({band.soc}) as a whole; this role is part of it."


@register.filter
def full_month(day: date) -> str:
    """`October 2025`."""
    return f"{day:%B %Y}"


@register.inclusion_tag("labormarket/source.html")
def source(*cited: Cited | None, note: str = "") -> dict[str, Any]:
    """The line under a figure that says where it is from; each source once."""
    known = [c for c in dict.fromkeys(cited) if c]
    return {"sources": [(_told(c), c.published) for c in known], "note": note}


def _told(cited: Cited) -> str:
    """Publisher, release and period, without what one of them says already."""
    parts = [cited.release, cited.period]
    if cited.source.casefold() not in cited.release.casefold():
        parts.insert(0, cited.source)
    if cited.period in cited.release:
        parts.remove(cited.period)
    return ", ".join([*(["BLS"] if cited.source != ONET else []), *parts])


def _ratio(value: float) -> str:
    return f"{value:.2f}"


def _sign(value: float) -> str:
    return "+" if value > 0 else MINUS if value < 0 else ""
