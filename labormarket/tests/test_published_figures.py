"""The pages say what the publishers' own files say, read here with nothing of ours."""

import csv
import gzip
import html
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

PUBLISHED = Path(settings.BASE_DIR).parent / "shared" / "data" / "bls"
OEWS, PROJECTIONS = PUBLISHED / "oews_may_2025.csv.gz", PUBLISHED / "employment_projections_2024_34.csv"
NATION = "0000000"
PLACES = ("0014460", "0012420", "0035620", "0031080", "0041860", "2500000", "4800000", NATION)
ROLES = (
    *("29-1141", "15-1252", "53-3032", "25-2021", "47-2111", "13-2011", "35-3023", "33-3051", "11-3021"),
    *("29-1215", "43-9061", "49-3023", "51-4121", "31-1131", "39-5012", "41-2031", "27-1024", "23-1011"),
    *("17-2051", "19-3033", "21-1021", "37-2011", "45-2092", "15-2051", "29-2061", "53-7065", "35-1011"),
    *("47-2061", "49-9041", "13-1071", "11-9021"),
)
ASKED = (("registered nurse", "Boston", "29-1141"), ("software developer", "Austin", "15-1252"))

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("market"),
    pytest.mark.skipif(not OEWS.exists(), reason="the publishers' files are not here"),
]


@pytest.fixture(scope="module")
def published() -> dict[tuple[str, str], dict[str, str]]:
    with gzip.open(OEWS, "rt", encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        return {
            (row["area_code"], row["soc_code"]): row
            for row in rows
            if row["area_code"] in PLACES and row["soc_code"] in ROLES
        }


@pytest.fixture(scope="module")
def projected() -> dict[str, dict[str, str]]:
    with PROJECTIONS.open(encoding="utf-8-sig", newline="") as file:
        return {row["Occupation Code"].strip('="'): row for row in csv.DictReader(file)}


def table_of(page: str) -> dict[str, list[str]]:
    """The rows of the table of pay by their heading, the cells as they are shown."""
    table = page[page.index("pay-table") :].partition("</table>")[0]
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', table, re.DOTALL)
    return {html.unescape(name): re.findall(r"<td[^>]*>(.*?)</td>", cells) for name, cells in rows}


def as_shown(row: dict[str, str]) -> list[str]:
    columns = ("annual_p10", "annual_p25", "annual_median", "annual_p75", "annual_p90", "annual_mean")
    return [*(f"${int(row[name]):,}" for name in columns), f"{int(row['employment']):,}"]


def plainly_published(published: dict[tuple[str, str], dict[str, str]]) -> Iterator[tuple[str, str]]:
    for key, row in published.items():
        if all(row[name].isdigit() for name in row if name.startswith(("annual", "employment"))):
            yield key


def test_a_search_in_words_leads_to_the_published_figures(
    as_ana: Client, published: dict[tuple[str, str], dict[str, str]]
) -> None:
    for role, place, soc in ASKED:
        page = as_ana.get("/market/", {"role": role, "place": place}, follow=True).text
        area = next(
            code for code in PLACES if place in published.get((code, soc), {"area_name": ""})["area_name"]
        )
        row = published[area, soc]
        assert table_of(page)[row["area_name"]] == as_shown(row)
        assert "May 2025" in page


def test_the_pay_of_many_roles_and_places_is_the_published_one(
    as_ana: Client, published: dict[tuple[str, str], dict[str, str]]
) -> None:
    checked = 0
    for area, soc in list(plainly_published(published))[::5]:
        page = as_ana.get(f"/market/roles/{soc}.00/", {"place": area}).text
        shown = table_of(page)
        name = "United States" if area == NATION else published[area, soc]["area_name"]
        assert shown[name] == as_shown(published[area, soc]), (area, soc)
        checked += 1
    assert checked >= 30


def test_what_is_not_published_is_said_so(
    as_ana: Client, published: dict[tuple[str, str], dict[str, str]]
) -> None:
    above = [key for key, row in published.items() if row["footnote_median"] == "5"]
    assert above
    for area, soc in above[:3]:
        page = as_ana.get(f"/market/roles/{soc}.00/", {"place": area}).text
        assert "above what is published" in page or "or more" in page


def test_growth_and_openings_are_the_projected_ones(
    as_ana: Client, projected: dict[str, dict[str, str]]
) -> None:
    checked = 0
    for soc in ROLES:
        if soc not in projected:
            continue
        page = as_ana.get(f"/market/roles/{soc}.00/").text
        change = Decimal(projected[soc]["Employment Percent Change, 2024-2034"])
        openings = Decimal(projected[soc]["Occupational Openings, 2024-2034 Annual Average"].replace(",", ""))
        sign = "+" if change > 0 else "\N{MINUS SIGN}" if change < 0 else ""
        assert f"<dt>Growth in ten years</dt><dd>{sign}{abs(change)}%" in page, soc
        assert f"<dt>Openings a year</dt><dd>{int(openings * 1000):,}" in page, soc
        checked += 1
    assert checked >= 30
