from itertools import pairwise

import pytest
from django.http import QueryDict

from labormarket.demand import SORTS, TOGETHER, Choice, industries_of, wanted_roles
from labormarket.figures import Ranked
from labormarket.scoring.facts import Cell, Industry

HEALTH, TRADE = Industry("620000", "Health care"), Industry("440000", "Retail trade")


def role(code: str, title: str, growth: float | None, openings: int | None, **fields: object) -> Ranked:
    given = {"industry": HEALTH, "shortage": 60, "jobs": 1000, "median": Cell(50_000), **fields}
    return Ranked(code=code, title=title, growth=growth, openings=openings, **given)  # type: ignore[arg-type]


NURSES = role("29-1141.00", "Registered Nurses", 4.9, 189_100)
ACUTE = role("29-1141.01", "Acute Care Nurses", 4.9, 189_100)
PRACTITIONERS = role("29-1171.00", "Nurse Practitioners", 40.1, 29_500, median=Cell(132_000))
CASHIERS = role("41-2011.00", "Cashiers", -9.9, 500_000, industry=TRADE, median=Cell(31_000))
SURGEONS = role("29-1249.00", "Surgeons", 3.0, 1_000, median=Cell(None, above=True), shortage=None)
SOLDIERS = role("55-3016.00", "Infantry", None, None, median=Cell())
HOME_AIDES = role("31-1121.00", "Home Health Aides", 17.0, 765_800, group="Aides")
CARE_AIDES = role("31-1122.00", "Personal Care Aides", 17.0, 765_800, group="Aides")
ALL = [NURSES, ACUTE, PRACTITIONERS, CASHIERS, SURGEONS, SOLDIERS, HOME_AIDES, CARE_AIDES]


def titles(query: str = "") -> list[str]:
    return [row.title for row in wanted_roles(ALL, Choice.read(QueryDict(query)))]


def test_a_figure_stands_once_however_many_roles_share_it() -> None:
    assert "Acute Care Nurses" not in titles()
    assert "Personal Care Aides" not in titles()
    assert "Infantry" not in titles()
    assert len(titles()) == 5


def test_growth_and_openings_together_put_first_who_is_high_in_both() -> None:
    assert titles()[0] == "Home Health Aides"


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [
        ("growth", "Nurse Practitioners", "Cashiers"),
        ("openings", "Home Health Aides", "Surgeons"),
        ("pay", "Surgeons", "Cashiers"),
        ("title", "Cashiers", "Surgeons"),
        ("shortage", "Cashiers", "Surgeons"),
    ],
)
def test_every_order_has_its_first_and_last(sort: str, first: str, last: str) -> None:
    found = titles(f"sort={sort}")
    assert (found[0], found[-1]) == (first, last)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=nurs&sort=title", ["Nurse Practitioners", "Registered Nurses"]),
        ("q=NURSES+registered", ["Registered Nurses"]),
        ("industry=440000", ["Cashiers"]),
        ("industry=440000&q=nurse", []),
        ("industry=nonsense", []),
        (f"q={'x' * 500}", []),
    ],
)
def test_words_and_industry_narrow_the_list(query: str, found: list[str]) -> None:
    assert titles(query) == found


@pytest.mark.parametrize("sort", ["", "nonsense", "%00"])
def test_an_unknown_order_is_the_usual_one(sort: str) -> None:
    assert Choice.read(QueryDict(f"sort={sort}")).sort == TOGETHER


@pytest.mark.parametrize("sort", sorted(SORTS))
def test_what_is_not_published_comes_last(sort: str) -> None:
    key = SORTS[sort][1]
    ordered = sorted(ALL, key=key)
    assert all(key(before) <= key(after) for before, after in pairwise(ordered))
    if sort in {"growth", "openings", "pay"}:
        assert ordered[-1] is SOLDIERS


def test_industries_are_named_once() -> None:
    assert industries_of(ALL) == [("620000", "Health care"), ("440000", "Retail trade")]
