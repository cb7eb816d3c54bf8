from datetime import date
from typing import Any

import pytest
from django.test import Client

from core.score import Component, Score
from labormarket.models import Area, AreaKind, Category, Group, Observation, Release, Series, Source, Wage
from labormarket.tests.factories import (
    make_area,
    make_occupation,
    make_projection,
    make_rating,
    make_release,
    make_technology,
    make_wage,
)

NURSE = "29-1141.00"
ADDRESS = f"/market/roles/{NURSE}/"
BOSTON, WACO, MASSACHUSETTS = "0014460", "0047380", "2500000"

pytestmark = pytest.mark.django_db


@pytest.fixture
def areas() -> None:
    make_area()
    make_area(code=MASSACHUSETTS, name="Massachusetts", kind=AreaKind.STATE, states="MA")
    make_area(code=BOSTON, name="Boston-Cambridge, MA", kind=AreaKind.METRO, states="MA")
    make_area(code=WACO, name="Waco, TX", kind=AreaKind.METRO, states="TX")


@pytest.fixture
def nurses(areas: None) -> None:
    make_release(source=Source.ONET)
    make_release(source=Source.OEWS, name="OEWS", period="May 2025", since=date(2025, 5, 1))
    make_release(source=Source.PROJECTIONS, name="Employment Projections", period="2024-34")
    role = make_occupation(code=NURSE, title="Registered Nurses")
    make_projection(soc="29-1141", percent=4.9, openings=189.1, education="Bachelor's degree")
    for area, median in (("0000099", 97_550), (MASSACHUSETTS, 104_550), (BOSTON, 106_180)):
        make_wage(area=Area.objects.get(pk=area), soc="29-1141", annual_median=median, employment=64_240)
    for name in ("Active Listening", "Critical Thinking"):
        make_rating(occupation=role, name=name)
    make_rating(occupation=role, name="Psychology", category=Category.KNOWLEDGE, importance=4.6)
    make_technology(occupation=role, name="Epic Systems", in_demand=True)


def test_the_page_tells_pay_jobs_growth_and_openings_with_their_sources(nurses: None, as_ana: Client) -> None:
    page = as_ana.get(ADDRESS, {"place": "Boston"}).text
    for words in ("$106,180", "64,240", "+4.9%", "189,100", "Bachelor&#x27;s degree", "May 2025", "2024-34"):
        assert words in page, words
    for words in ("Active Listening", "Psychology", "Epic Systems", "O*NET 30.0"):
        assert words in page, words
    assert page.count('class="chart pay-box"') == 3  # the area, its state, the nation


def test_a_box_is_told_in_words_beside_its_drawing(nurses: None, as_ana: Client) -> None:
    page = as_ana.get(ADDRESS).text
    assert 'role="img"' in page
    assert "10% earn up to $80,000; 25% earn up to $100,000; 50% earn up to $97,550" in page
    assert 'class="table table-cards pay-table"' in page


def test_an_area_without_figures_says_which_stand_in(nurses: None, as_ana: Client) -> None:
    page = as_ana.get(ADDRESS, {"place": WACO}).text
    assert "Not published for Waco, TX: these are the figures of U.S." in page


def test_jobs_of_an_area_are_its_own_where_only_its_pay_is_not_published(
    nurses: None, as_ana: Client
) -> None:
    by_year = ("annual_p10", "annual_p25", "annual_median", "annual_p75", "annual_p90")
    make_wage(area=Area.objects.get(pk=WACO), soc="29-1141", employment=60, **dict.fromkeys(by_year))
    page = as_ana.get(ADDRESS, {"place": WACO}).text
    jobs = page.partition("Jobs there")[2].partition("Growth in ten years")[0]
    assert ">60<" in jobs.replace("\n", "").replace(" ", "")
    assert "64,240" not in jobs
    assert "Not published" not in jobs
    compared = as_ana.get("/market/compare/", {"role": NURSE, "place": WACO}).text
    assert "<span>60</span>" in compared


def test_pay_above_what_is_published_is_said_and_drawn_open(areas: None, as_ana: Client) -> None:
    make_occupation(code="29-1249.00", title="Surgeons")
    make_wage(
        area=Area.objects.get(pk="0000099"),
        soc="29-1249",
        annual_median=None,
        annual_p75=None,
        annual_p90=None,
        above="annual_median annual_p75 annual_p90",
    )
    page = as_ana.get("/market/roles/29-1249.00/").text
    assert "above what is published" in page
    assert 'class="pay-more"' in page
    assert "the highest pay is above what is published" in page


def test_areas_that_pay_above_what_is_published_pay_best(areas: None, as_ana: Client) -> None:
    make_occupation(code="29-1249.00", title="Surgeons")
    above = {"annual_median": None, "above": "annual_median"}
    make_wage(area=Area.objects.get(pk=BOSTON), soc="29-1249", annual_median=239_000)
    make_wage(area=Area.objects.get(pk=WACO), soc="29-1249", employment=30, **above)
    best = as_ana.get("/market/roles/29-1249.00/").text.partition("Highest median pay")[2]
    assert best.index("Waco, TX") < best.index("above what is published") < best.index("Boston-Cambridge, MA")


def test_of_many_areas_above_what_is_published_those_with_most_jobs_are_shown(
    areas: None, as_ana: Client
) -> None:
    make_occupation(code="29-1249.00", title="Surgeons")
    for n in range(7):
        area = make_area(code=f"009900{n}", name=f"Town {n}, TX", kind=AreaKind.METRO, states="TX")
        make_wage(area=area, soc="29-1249", employment=10 + n, annual_median=None, above="annual_median")
    page = as_ana.get("/market/roles/29-1249.00/").text
    assert "7 areas are above what is published, those with most jobs are shown" in page
    best = page.partition("Highest median pay")[2].partition("</table>")[0]
    assert [f"Town {n}, TX" in best for n in range(7)] == [False, False, *[True] * 5]


def test_nobody_is_told_to_improve_a_shortage(
    areas: None, as_ana: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    high = Score.of([Component("openings", "Openings for each hire", 100, 95)])
    monkeypatch.setattr("labormarket.portrait.shortage_of", lambda _: high)
    make_occupation(code="29-1249.00", title="Surgeons")
    page = as_ana.get("/market/roles/29-1249.00/").text
    assert "<strong>95</strong>" in page
    assert "to improve" not in page


def test_pay_published_by_the_hour_alone_is_told_by_the_hour(areas: None, as_ana: Client) -> None:
    make_occupation(code="27-2011.00", title="Actors")
    by_year = ("annual_p10", "annual_p25", "annual_median", "annual_p75", "annual_p90")
    boston = Area.objects.get(pk=BOSTON)
    make_wage(area=boston, soc="27-2011", employment=2160, hourly_median=25.86, **dict.fromkeys(by_year))
    page = as_ana.get("/market/roles/27-2011.00/", {"place": BOSTON}).text
    assert page.count("$25.86 an hour") == 2
    assert "2,160" in page
    assert "Pay is not published" not in page


def test_roles_of_one_published_group_are_not_called_equal_in_pay(nurses: None, as_ana: Client) -> None:
    acute = make_occupation(code="29-1141.01", title="Acute Care Nurses", soc="29-1141", wage_soc="29-1141")
    for name in ("Active Listening", "Critical Thinking"):
        make_rating(occupation=acute, name=name)
    page = as_ana.get(ADDRESS).text
    assert "Acute Care Nurses" in page
    assert "published together" in page


def test_a_role_without_figures_and_ratings_says_so_of_each(areas: None, as_ana: Client) -> None:
    make_occupation(code="55-3016.00", title="Infantry", wage_soc="", projection_soc="")
    page = as_ana.get("/market/roles/55-3016.00/").text
    assert "Pay is not published" in page
    assert "O*NET has not rated this occupation" in page
    assert "No score<" in page
    assert page.count("not published") >= 3
    assert '<a href="/market/">Look up another role</a>' in page
    assert "None" not in page


def test_figures_of_a_wider_group_are_called_so(areas: None, as_ana: Client) -> None:
    make_occupation(
        code="31-1121.00", title="Home Health Aides", wage_soc="31-1120", projection_soc="31-1120"
    )
    Group.objects.create(soc="31-1120", title="Home Health and Personal Care Aides")
    make_wage(area=Area.objects.get(pk="0000099"), soc="31-1120")
    make_projection(soc="31-1120")
    page = as_ana.get("/market/roles/31-1121.00/").text
    assert "Figures of a wider group" in page
    assert page.count("“Home Health and Personal Care Aides”") >= 2


def test_the_industry_whose_rates_are_shown_is_named(nurses: None, as_ana: Client) -> None:
    for measure in ("openings_rate", "hires_rate", "quits_rate"):
        series = Series.objects.create(
            id=measure, source=Source.JOLTS, measure=measure, title=measure, industry="000000"
        )
        Observation.objects.create(series=series, month=date(2026, 1, 1), value=2.1)
    page = as_ana.get(ADDRESS).text
    assert "published by industry, not by occupation" in page
    assert "<strong>all industries together</strong>, as our data holds none of" in page


def test_the_words_that_led_here_are_kept(nurses: None, as_ana: Client) -> None:
    page = as_ana.get(ADDRESS, {"asked": "rn <nights>"}).text
    assert "“rn &lt;nights&gt;”" in page


@pytest.mark.parametrize("code", ["99-9999.00", "nonsense", "29-1141", "🙂", "a\x00b", "x" * 300])
def test_an_unknown_code_is_not_found(nurses: None, as_ana: Client, code: str) -> None:
    assert as_ana.get(f"/market/roles/{code}/").status_code == 404


@pytest.mark.parametrize("place", ["xxxxxx", "🙂" * 200, "9999999", "a\x00b", "'; drop"])
def test_an_unknown_place_leaves_the_figures_of_the_nation(nurses: None, as_ana: Client, place: str) -> None:
    answer = as_ana.get(ADDRESS, {"place": place})
    assert answer.status_code == 200
    assert "These are the figures of the nation" in answer.text
    assert "$97,550" in answer.text


@pytest.mark.parametrize("place", ["", BOSTON, MASSACHUSETTS])
def test_once_drawn_the_page_costs_four_queries(
    nurses: None, as_ana: Client, place: str, django_assert_max_num_queries: Any
) -> None:
    as_ana.get(ADDRESS, {"place": place})
    with django_assert_max_num_queries(4):
        as_ana.get(ADDRESS, {"place": place})


def test_new_figures_are_seen_by_the_next_page(nurses: None, as_ana: Client) -> None:
    assert "$97,550" in as_ana.get(ADDRESS).text
    make_wage_newer()
    assert "$99,990" in as_ana.get(ADDRESS).text


def make_wage_newer() -> None:
    """As an import does it: the figures change, and with them the release."""
    Wage.objects.filter(area="0000099").update(annual_median=99_990)
    release = Release.objects.get(pk=Source.OEWS)
    release.imported_at = release.imported_at.replace(year=release.imported_at.year + 1)
    release.save()


def test_a_page_that_nobody_asked_for_yet_costs_eight(
    nurses: None, as_ana: Client, django_assert_max_num_queries: Any
) -> None:
    as_ana.get(ADDRESS)  # what the process keeps of all roles
    with django_assert_max_num_queries(8):
        assert as_ana.get(ADDRESS, {"place": BOSTON}).status_code == 200
