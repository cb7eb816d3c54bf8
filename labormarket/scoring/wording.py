"""Figures in sentences."""

from collections.abc import Sequence

from labormarket.scoring.facts import Figure
from labormarket.scoring.thresholds import MEDIAN


def amount(value: float | None, *, sign: bool = False) -> str:
    """One decimal, none where it is a whole number; a true minus; a plus where `sign` asks for it."""
    rounded = round(value or 0.0, 1)
    text = f"{abs(rounded):,.1f}".removesuffix(".0")
    return ("−" if rounded < 0 else "+" if sign and rounded > 0 else "") + text


def dollars(value: float) -> str:
    return f"${round(value):,}"


def cite(figure: Figure) -> str:
    """ " (Employment Projections, 2024-34)", "" where no source is known."""
    return f" ({figure.cited})" if figure.cited else ""


def listed(names: Sequence[str]) -> str:
    """ "a, b and c" """
    return " and ".join([", ".join(names[:-1]), *names[-1:]] if len(names) > 1 else names)


def span(years: float) -> str:
    """ "3 months", "1 year", "7.5 years" """
    if 0 < years < 1:
        return f"{round(12 * years)} months"
    return f"{amount(years)} year{'' if years == 1 else 's'}"


def percentile(position: int) -> str:
    """ "median", "25th percentile" """
    return "median" if position == MEDIAN else f"{position}th percentile"
