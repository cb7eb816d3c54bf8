"""Pages of roles, held against lines of the publishers' files, which are read here with nothing of ours.

`market/published_wages.csv` holds lines of OEWS May 2025 as they are (metropolitan and other areas, states
and the nation, drawn by chance and by size, and of each kind of cell that is not a number), with the role of
O*NET whose page must tell them before each; `published_growth.csv` those of the Employment Projections.
"""

import csv
from decimal import Decimal
from pathlib import Path

import lxml.html
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import User

FOLDER = Path(__file__).parent / "market"
PAY = ("annual_p10", "annual_p25", "annual_median", "annual_p75", "annual_p90", "annual_mean")
NATION = {"National": "United States"}
NO_NUMBER = "-"

type Line = dict[str, str]


def lines(name: str) -> list[Line]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def named(line: Line) -> str:
    return " ".join((line["onet_code"], line.get("area_code", ""))).strip()


WAGES, GROWTH = lines("published_wages.csv"), lines("published_growth.csv")
TOLD = [line for line in WAGES if any(line[column] != NO_NUMBER for column in PAY)]
HOURLY = [line for line in WAGES if line["footnote_median"] == "4"]
ABOVE = [line for line in WAGES if line["footnote_median"] == "5"]
WITHHELD = [line for line in WAGES if line["footnote_median"] == "8"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("market")]

FIRST_ASKED = [
    "/market/",
    "/market/roles/15-1252.00/",
    "/market/roles/15-1252.00/gap/",
    "/market/find/skills/?q=p",
]
NURSE, ACCOUNTANT, BOSTON = "29-1141.00", "13-2011.00", "0014460"
NEVER_ASKED = [
    "/market/",
    f"/market/roles/{NURSE}/?place={BOSTON}",
    f"/market/roles/{ACCOUNTANT}/gap/",
    f"/market/roles/{NURSE}/opportunity/?place={BOSTON}",
    f"/market/compare/?role={NURSE}&role={ACCOUNTANT}&role=47-2111.00&place={BOSTON}",
    "/market/skills/",
    "/market/reports/",
    "/market/find/roles/?q=nurse",
    "/market/find/places/?q=boston",
    "/market/find/skills/?q=pyth",
]


def page(client: Client, line: Line) -> lxml.html.HtmlElement:
    place = {"place": line["area_code"]} if "area_code" in line else {}
    response = client.get(f"/market/roles/{line['onet_code']}/", place)
    assert response.status_code == 200
    return lxml.html.fromstring(response.content.decode())


def rows(shown: lxml.html.HtmlElement) -> dict[str, list[str]]:
    """Of the table of pay: the cells of each area, the last of them its jobs."""
    found: dict[str, list[str]] = {}
    for row in shown.xpath("//table[contains(@class, 'pay-table')]/tbody/tr"):
        found[" ".join(row.find("th").text_content().split())] = [
            " ".join(cell.text_content().split()) for cell in row.findall("td")
        ]
    return found


def words(shown: lxml.html.HtmlElement) -> str:
    return " ".join(shown.xpath("//main")[0].text_content().split())


def stat(shown: lxml.html.HtmlElement, label: str) -> str:
    [value] = shown.xpath("//dl[dt[starts-with(normalize-space(), $label)]]/dd", label=label)[:1]
    return " ".join(value.text_content().split())


def dollars(published: str) -> str:
    return f"${int(published):,}"


def percent(published: str) -> str:
    value = Decimal(published.replace(",", ""))
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{abs(value):.1f}%"


def people(published: str) -> str:
    """The Employment Projections count in thousands."""
    return f"{int(Decimal(published.replace(',', '')) * 1000):,}"


def here(line: Line) -> str:
    return NATION.get(line["area_name"], line["area_name"])


@pytest.mark.parametrize("line", TOLD, ids=map(named, TOLD))
def test_the_page_of_a_role_says_what_is_published_of_an_area(as_ana: Client, line: Line) -> None:
    *pay, jobs = rows(page(as_ana, line))[here(line)]
    for column, shown in zip(PAY, pay, strict=True):
        if line[column] == NO_NUMBER:
            assert "$" not in shown, column
        else:
            assert shown == dollars(line[column]), column
    assert jobs == ("not published" if line["employment"] == NO_NUMBER else f"{int(line['employment']):,}")


@pytest.mark.parametrize("line", WITHHELD, ids=map(named, WITHHELD))
def test_where_pay_is_withheld_a_wider_area_stands_in_and_is_named(as_ana: Client, line: Line) -> None:
    shown = page(as_ana, line)
    assert "$" not in "".join(rows(shown).get(here(line), []))
    assert f"Not published for {here(line)}" in words(shown)
    assert stat(shown, "Median pay a year").startswith("$")


@pytest.mark.parametrize("line", ABOVE, ids=map(named, ABOVE))
def test_a_median_above_what_is_published_is_no_number_and_not_missing(as_ana: Client, line: Line) -> None:
    assert "above" in stat(page(as_ana, line), "Median pay a year")


@pytest.mark.parametrize("line", HOURLY, ids=map(named, HOURLY))
def test_pay_that_is_published_by_the_hour_is_told_by_the_hour(as_ana: Client, line: Line) -> None:
    shown = words(page(as_ana, line))
    assert f"${line['hourly_median']}" in shown
    assert f"{int(line['employment']):,}" in shown


@pytest.mark.parametrize("line", GROWTH, ids=map(named, GROWTH))
def test_growth_and_openings_are_those_of_the_projections(as_ana: Client, line: Line) -> None:
    shown = page(as_ana, line)
    assert stat(shown, "Growth in ten years") == percent(line["Employment Percent Change, 2024-2034"])
    assert stat(shown, "Openings a year") == people(line["Occupational Openings, 2024-2034 Annual Average"])
    assert "Employment Projections, 2024-34" in words(shown)


def test_enough_is_held_against_the_files() -> None:
    assert len(WAGES) >= 60
    assert len(GROWTH) >= 40
    assert {line["area_type"] for line in WAGES} == {"N", "S", "M"}


def test_no_page_costs_more_than_eight_queries(
    as_ana: Client, ana: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    """Of roles that nobody has asked for yet, in a process that has answered before."""
    ana.profile.location, ana.profile.years_experience = "Boston, MA", 4
    ana.profile.technical_skills, ana.profile.target_roles = (
        ["Python", "SQL"],
        ["registered nurse", "plumber"],
    )
    ana.profile.save()
    for address in FIRST_ASKED:
        as_ana.get(address)
    for address in NEVER_ASKED:
        with django_assert_max_num_queries(8, info=address):
            assert as_ana.get(address).status_code == 200
