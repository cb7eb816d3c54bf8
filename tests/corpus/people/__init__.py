"""Thirty invented people; every name, address, number and deed is fiction."""

from tests.corpus.people import business, care, europe, office, science, service, software, trades
from tests.corpus.shapes import Person

EVERYONE: tuple[Person, ...] = (
    *care.EVERYONE,
    *trades.EVERYONE,
    *service.EVERYONE,
    *office.EVERYONE,
    *business.EVERYONE,
    *software.EVERYONE,
    *science.EVERYONE,
    *europe.EVERYONE,
)
