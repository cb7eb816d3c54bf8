"""Figures of the database as the plain facts that the rules read and the pages show."""

from labormarket.figures.adjacent import adjacent_to
from labormarket.figures.match import offer_of, person_of
from labormarket.figures.outlook import outlook_of, shortage_of
from labormarket.figures.ranking import Ranked, Trend, ranking, trends
from labormarket.figures.requirements import requirements_for, requirements_of
from labormarket.figures.wages import bands_for, location_quotient, wage_bands

__all__ = [
    "Ranked",
    "Trend",
    "adjacent_to",
    "bands_for",
    "location_quotient",
    "offer_of",
    "outlook_of",
    "person_of",
    "ranking",
    "requirements_for",
    "requirements_of",
    "shortage_of",
    "trends",
    "wage_bands",
]
