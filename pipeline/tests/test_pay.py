"""The pay of a posting beside published pay."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from labormarket.models import Occupation, Source
from labormarket.scoring.facts import Cell, Where
from labormarket.scoring.wages import WageBand
from labormarket.tests.factories import make_area, make_occupation, make_release, make_wage
from pipeline.paying import place_in_band
from pipeline.tests.factories import make_application

HTMX = {"HX-Request": "true"}
USA = Where("0000099", "N", "United States")


@pytest.fixture
def developer(db: None) -> Occupation:
    """80, 100, 130, 160 and 200 thousand a year in the nation, the median 150 in Boston."""
    make_release(source=Source.ONET)
    make_release(source=Source.OEWS, name="May 2025 estimates", period="May 2025")
    make_wage(area=make_area())
    make_wage(area=make_area(code="0071650", name="Boston-Cambridge, MA", kind="M"), annual_median=150_000)
    return make_occupation()


def band(*values: int | None) -> WageBand:
    p10, p25, median, p75, p90 = (Cell(value, above=value is None) for value in values)
    return WageBand(
        area=USA,
        asked=USA,
        soc="15-1252",
        p10=p10,
        p25=p25,
        median=median,
        p75=p75,
        p90=p90,
        mean=Cell(),
        employment=None,
        cited=None,
    )


@pytest.mark.parametrize(
    ("amount", "values", "where"),
    [
        (79_999, (80_000, 90_000, 100_000, 110_000, 120_000), "below the 10th percentile"),
        (
            80_000,
            (80_000, 90_000, 100_000, 110_000, 120_000),
            "between the 10th percentile and the 25th percentile",
        ),
        (105_000, (80_000, 90_000, 100_000, 110_000, 120_000), "between the median and the 75th percentile"),
        (120_000, (80_000, 90_000, 100_000, 110_000, 120_000), "at or above the 90th percentile"),
        (300_000, (80_000, 90_000, None, None, None), "at or above the 25th percentile"),
        (50_000, (None, None, None, None, None), ""),
    ],
)
def test_an_amount_lies_between_published_percentiles_only(
    amount: int, values: tuple[int | None, ...], where: str
) -> None:
    assert place_in_band(amount, band(*values)) == where


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"place": "Boston, MA", "salary_from": 155_000, "salary_period": "year"},
            ["$155,000 a year", "between the median and the 75th percentile", "Boston-Cambridge", "May 2025"],
        ),
        (
            {"salary_from": 50, "salary_to": 60, "salary_period": "hour"},
            ["$104,000 a year", "$124,800 a year", "2,080 hours", "No place is written down"],
        ),
        (
            {"place": "Xyzzyville", "salary_from": 1, "salary_period": "year"},
            ["We know no place named “Xyzzyville”"],
        ),
        (
            {"salary_from": 60_000, "salary_currency": "EUR", "salary_period": "year"},
            ["this in EUR: no comparison"],
        ),
        ({"salary_from": 60_000}, ["does not say for how long"]),
        ({}, ["No pay is written down", "$130,000"]),
        ({"title": "Zxqv 😀"}, ["We know no occupation by this title"]),
    ],
)
def test_the_page_says_where_the_pay_lies_or_why_it_cannot(
    as_ana: Client, ana: User, developer: Occupation, fields: dict[str, Any], said: list[str]
) -> None:
    job = make_application(user=ana, **{"title": "Software developers", **fields})
    page = f"{job.get_absolute_url()}pay/"
    assert f'hx-get="{page}"' in as_ana.get(job.get_absolute_url()).content.decode()
    for answer in (as_ana.get(page), as_ana.get(page, headers=HTMX)):
        text = answer.content.decode()
        assert answer.status_code == 200
        assert [words for words in said if words not in text] == []


def test_pay_that_is_not_published_is_not_made_up(as_ana: Client, ana: User, db: None) -> None:
    make_release(source=Source.ONET)
    make_occupation(wage_soc="")
    job = make_application(user=ana, title="Software developers", salary_from=1, salary_period="year")
    text = as_ana.get(f"{job.get_absolute_url()}pay/", headers=HTMX).content.decode()
    assert "No pay is published for this occupation." in text
    assert "$" not in text


def test_it_costs_at_most_eight_queries_once_reference_data_is_read(
    as_ana: Client, ana: User, developer: Occupation, django_assert_max_num_queries: Any
) -> None:
    job = make_application(user=ana, title="Software developers", place="Boston, MA", salary_from=1)
    page = f"{job.get_absolute_url()}pay/"
    as_ana.get(page)
    with django_assert_max_num_queries(8):
        as_ana.get(page)
