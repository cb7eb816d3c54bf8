"""What the database holds as the plain facts that rules and pages read."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from labormarket.figures import (
    adjacent_to,
    location_quotient,
    offer_of,
    outlook_of,
    person_of,
    requirements_for,
    requirements_of,
    shortage_of,
    wage_bands,
)
from labormarket.figures.outlook import percent_a_year
from labormarket.figures.turnover import year_mean
from labormarket.imported import one_state
from labormarket.models import (
    Area,
    AreaKind,
    Category,
    Group,
    Measure,
    NationalEstimate,
    Observation,
    Occupation,
    Release,
    Series,
    Source,
)
from labormarket.scoring.facts import Cell
from labormarket.tests.factories import (
    make_area,
    make_occupation,
    make_projection,
    make_rating,
    make_release,
    make_technology,
    make_wage,
)

pytestmark = pytest.mark.django_db
NURSE, SOC = "29-1141.00", "29-1141"
CARE = "620000"


def nurse(**fields: object) -> Occupation:
    return make_occupation(code=NURSE, title="Registered Nurses", **fields)


def make_months(measure: Measure, *values: float | None, industry: str = CARE) -> None:
    """The newest last, which is January 2026."""
    series = Series.objects.create(
        id=f"{industry}{measure}", source=Source.JOLTS, measure=measure, title=measure, industry=industry
    )
    for index, value in enumerate(reversed(values)):
        month = 2026 * 12 - index
        moment = date(month // 12, month % 12 + 1, 1)
        Observation.objects.create(series=series, month=moment, value=value)


def make_turnover(industry: str, openings: float, hires: float, quits: float) -> None:
    rates = ((Measure.OPENINGS_RATE, openings), (Measure.HIRES_RATE, hires), (Measure.QUITS_RATE, quits))
    for measure, value in rates:
        make_months(measure, value, industry=industry)


@pytest.fixture
def places() -> SimpleNamespace:
    return SimpleNamespace(
        nation=make_area(code="0000000", name="United States"),
        state=make_area(code="2500000", name="Massachusetts", kind=AreaKind.STATE, states="MA"),
        metro=make_area(code="0071650", name="Boston, MA-NH", kind=AreaKind.METRO, states="MA NH"),
    )


def test_an_outlook_tells_each_figure_with_its_source(places: SimpleNamespace) -> None:
    make_release(source=Source.PROJECTIONS, name="Employment Projections", period="2024-34")
    make_wage(area=places.nation, soc=SOC, employment=3_379_720, annual_median=97_550)
    make_projection(soc=SOC, percent=4.9, employment=3391.0, projected=3557.1, openings=189.1)
    make_turnover(CARE, 5.6, 3.2, 1.8)
    outlook = outlook_of(nurse())
    assert (outlook.jobs.value, outlook.median.value) == (3_379_720, 97_550)
    assert (outlook.jobs_projected_from.value, outlook.openings.value) == (3_391_000, 189_100)
    assert (outlook.change.value, str(outlook.change.cited)) == (4.9, "Employment Projections, 2024-34")
    assert outlook.industry_growth.value == pytest.approx(100 * (3557.1 / 3391 - 1))
    assert outlook.openings_per_hire == pytest.approx(1.75)
    assert shortage_of(nurse_again()).total is not None


def nurse_again() -> Occupation:
    return Occupation.objects.get(pk=NURSE)


def test_rates_of_a_wider_industry_stand_in_and_are_named() -> None:
    make_turnover("000000", 4.0, 3.0, 2.0)
    outlook = outlook_of(nurse())
    assert (outlook.industry.code, outlook.measured.code) == (CARE, "000000")
    assert outlook.quits_rate.value == 2.0
    make_turnover(CARE, 6.0, 3.0, 1.0)
    assert outlook_of(nurse_again()).measured.code == CARE


def test_an_industry_with_some_of_its_rates_is_not_mixed_with_another() -> None:
    make_turnover("000000", 4.0, 3.0, 2.0)
    make_months(Measure.OPENINGS_RATE, 9.0)
    assert outlook_of(nurse()).openings_rate.value == 4.0


def test_nothing_is_made_up_where_nothing_is_loaded() -> None:
    outlook = outlook_of(nurse(wage_soc="", projection_soc="", job_zone=None))
    figures = (outlook.jobs, outlook.median, outlook.change, outlook.openings, outlook.quits_rate)
    assert not any(figure.known for figure in figures)
    assert outlook.openings_per_hire is None
    assert shortage_of(nurse_again()).total is None
    assert not wage_bands(nurse_again())
    assert not requirements_of(nurse_again()).rated
    assert not adjacent_to(nurse_again())


@pytest.mark.parametrize(
    ("estimates", "jobs", "pay"),
    [
        ([("2025-05-01", 1050, 103_000), ("2024-05-01", 1000, 100_000)], 5.0, 3.0),
        ([("2025-05-01", 1210, None), ("2023-05-01", 1000, 100_000)], 10.0, None),
        ([("2025-05-01", 1050, 103_000)], None, None),
        ([("2025-05-01", 9, 9), ("2024-05-01", 10, 10), ("2020-05-01", 1, 1)], -10.0, -10.0),
    ],
)
def test_growth_takes_the_two_newest_releases(
    estimates: list[tuple[str, int, int | None]], jobs: float | None, pay: float | None
) -> None:
    for since, employment, median in estimates:
        moment = date.fromisoformat(since)
        NationalEstimate.objects.create(soc=SOC, since=moment, employment=employment, annual_median=median)
    outlook = outlook_of(nurse())
    assert outlook.job_growth.value == (None if jobs is None else pytest.approx(jobs))
    assert outlook.pay_growth.value == (None if pay is None else pytest.approx(pay))


@pytest.mark.parametrize(
    ("code", "wage_soc", "group"),
    [
        ("29-1141.00", "29-1141", ""),
        ("29-1141.01", "29-1141", "Registered Nurses"),
        ("29-2011.00", "29-2010", "Clinical Laboratory Technologists"),
    ],
)
def test_figures_of_a_wider_group_carry_its_title(code: str, wage_soc: str, group: str) -> None:
    Group.objects.create(soc="29-1141", title="Registered Nurses")
    Group.objects.create(soc="29-2010", title="Clinical Laboratory Technologists")
    outlook = outlook_of(make_occupation(code=code, title="Some of them", wage_soc=wage_soc))
    assert outlook.wage_group == group


def test_a_metro_without_published_pay_falls_back_and_says_so(places: SimpleNamespace) -> None:
    nothing = dict.fromkeys(("annual_p10", "annual_p25", "annual_median", "annual_p75", "annual_p90"), None)
    make_wage(area=places.nation, soc=SOC)
    make_wage(area=places.metro, soc=SOC, **nothing)
    occupation = nurse()
    found = wage_bands(occupation, [places.metro.code, "no such area"])
    assert [(band.asked.name, band.area.name, band.stands_in) for band in found] == [
        ("Boston, MA-NH", "United States", True),
        ("United States", "United States", False),
    ]
    make_wage(area=places.state, soc=SOC, annual_median=None, above="annual_median annual_p90")
    band = wage_bands(occupation, [places.metro.code])[0]
    assert (band.area.name, band.median, band.p25) == (
        "Massachusetts",
        Cell(None, above=True),
        Cell(100_000),
    )
    assert band.p90 == Cell(200_000, above=True)


def test_pay_that_is_published_by_the_hour_alone_is_pay_of_the_area(places: SimpleNamespace) -> None:
    nothing = dict.fromkeys(("annual_p10", "annual_p25", "annual_median", "annual_p75", "annual_p90"), None)
    make_wage(area=places.nation, soc=SOC, hourly_median=46.9)
    make_wage(area=places.metro, soc=SOC, employment=2160, hourly_median=25.86, **nothing)
    here, nation = wage_bands(nurse(), [places.metro.code])
    assert (here.stands_in, here.only_hourly, here.hourly, here.employment) == (False, True, 25.86, 2160)
    assert not nation.only_hourly


def test_a_location_quotient_is_share_by_share(places: SimpleNamespace) -> None:
    for area, soc, jobs in (
        (places.nation, SOC, 20),
        (places.nation, "00-0000", 1000),
        (places.metro, SOC, 3),
        (places.metro, "00-0000", 100),
    ):
        make_wage(area=area, soc=soc, employment=jobs)
    assert location_quotient(nurse(), places.metro).value == pytest.approx(1.5)
    assert location_quotient(nurse_again(), places.state).value is None


def test_requirements_are_what_is_important_and_what_postings_name() -> None:
    occupation = nurse()
    make_rating(occupation=occupation, name="Speaking", importance=3.0)
    make_rating(occupation=occupation, name="Biology", importance=4.5, category=Category.KNOWLEDGE)
    make_rating(occupation=occupation, name="Repairing", importance=2.99)
    make_rating(occupation=occupation, name="Suppressed", importance=None)
    make_technology(occupation=occupation, name="Epic Systems", hot=True)
    make_technology(occupation=occupation, name="Microsoft Excel", hot=True, in_demand=True)
    make_technology(occupation=occupation, name="Some pager", hot=False)
    requirements = requirements_of(occupation)
    assert [item.name for item in requirements.items] == [
        "Biology",
        "Speaking",
        "Microsoft Excel",
        "Epic Systems",
    ]
    assert requirements.rated
    assert requirements_for([NURSE, "99-9999.00"]) == {NURSE: requirements}


def test_tools_of_the_own_field_of_work_come_before_those_of_others() -> None:
    occupation, other = nurse(), make_occupation()
    for one in (occupation, other):
        make_technology(occupation=one, name="Apache Spark")
    make_technology(occupation=occupation, name="Epic Systems")
    make_technology(occupation=occupation, name="Word", in_demand=True)
    names = [item.name for item in requirements_of(occupation).items]
    assert names == ["Word", "Epic Systems", "Apache Spark"]


def test_adjacent_occupations_say_what_they_pay_and_what_carries_over(places: SimpleNamespace) -> None:
    ratings = {NURSE: (4.5, 1.5), "29-1171.00": (4.8, 1.6), "51-4121.00": (1.2, 4.6)}
    for code, (care, welding) in ratings.items():
        occupation = make_occupation(code=code, title=code)
        make_rating(occupation=occupation, name="Therapy", importance=care, level=care)
        make_rating(occupation=occupation, name="Repairing", importance=welding, level=welding)
    make_wage(area=places.nation, soc=SOC, annual_median=97_550)
    make_wage(area=places.nation, soc="29-1171", annual_median=130_000)
    near, far = adjacent_to(nurse_again())
    assert (near.code, far.code) == ("29-1171.00", "51-4121.00")
    assert (near.pay_difference.value, far.pay_difference.value) == (32_450, None)
    assert [item.name for item in near.carries] == ["Therapy"]
    assert [item.name for item in far.missing] == ["Repairing"]


def test_a_person_is_what_her_profile_tells(ana: User, places: SimpleNamespace) -> None:
    make_wage(area=places.nation, soc=SOC)
    profile = ana.profile
    profile.technical_skills, profile.years_experience = ["patient care"], 7
    profile.target_industries, profile.salary_expectation = ["Healthcare"], 90_000
    person = person_of(profile)
    offer = offer_of(nurse(), places.nation, person)
    assert person.skills == ("patient care",)
    assert "healthcare" in offer.industry_words
    assert offer.place is None, "the nation is no place"
    assert offer.market
    assert offer.market.band.area.name == "United States"


def test_reference_data_is_kept_until_an_import_moves_its_stamp(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    release = make_release()
    occupation = nurse()
    with one_state():
        outlook_of(occupation)
        with django_assert_num_queries(0):
            outlook_of(occupation)
    make_projection(soc=SOC, percent=7.0)
    Release.objects.filter(pk=release.pk).update(imported_at=timezone.now())
    with one_state():
        assert outlook_of(occupation).change.value == 7.0


def test_without_a_release_nothing_is_kept() -> None:
    occupation = nurse()
    assert outlook_of(occupation).change.value is None
    make_projection(soc=SOC, percent=7.0)
    assert outlook_of(occupation).change.value == 7.0


def test_a_year_is_the_last_twelve_months_and_a_month_without_a_value_is_no_nought() -> None:
    make_months(Measure.QUITS_RATE, 99.0, *[2.0] * 10, None, 4.0)
    make_months(Measure.OPENINGS_RATE, 1.0)
    make_months(Measure.HIRES_RATE, 1.0)
    make_release(source=Source.JOLTS, name="JOLTS")
    quits = outlook_of(nurse()).quits_rate
    assert quits.value == pytest.approx(24 / 11)
    assert quits.cited
    assert quits.cited.period == "mean of 11 months to January 2026"


@given(months=st.dictionaries(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.floats(0, 20), min_size=1))
def test_a_mean_lies_among_its_months(months: dict[date, float]) -> None:
    value = year_mean(months.items()).value
    assert value is not None
    assert min(months.values()) - 1e-9 <= value <= max(months.values()) + 1e-9


@pytest.mark.parametrize(
    ("old", "new", "years", "percent"),
    [
        (100, 110, 1, 10),
        (100, 121, 2, 10),
        (0, 5, 1, None),
        (None, 5, 1, None),
        (5, None, 1, None),
        (5, 5, 0, None),
    ],
)
def test_percent_a_year(old: int | None, new: int | None, years: float, percent: float | None) -> None:
    assert percent_a_year(old, new, years) == (None if percent is None else pytest.approx(percent))


def test_areas_with_a_band_are_asked_for_in_one_query(
    places: SimpleNamespace, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_release(source=Source.OEWS, name="OEWS")
    for area in Area.objects.all():
        make_wage(area=area, soc=SOC)
    occupation = nurse()
    with one_state():
        wage_bands(occupation, [places.metro.code])
        with django_assert_num_queries(1):
            assert len(wage_bands(occupation, [places.metro.code, places.state.code])) == 3
