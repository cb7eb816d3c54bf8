from datetime import UTC, date, datetime

import pytest
from django.test import Client
from django.utils import timezone

from labormarket.models import Measure, Observation, Series, Source
from labormarket.overview import overview

TODAY = date(2026, 11, 22)

pytestmark = pytest.mark.django_db


def make_series(values: dict[str, float | None], **fields: object) -> Series:
    given = {"id": "LNS14000000", "source": Source.CPS, "measure": Measure.UNEMPLOYMENT, "title": "Rate"}
    series = Series.objects.create(**{**given, **fields})
    Observation.objects.bulk_create(
        Observation(series=series, month=date.fromisoformat(f"{month}-01"), value=value)
        for month, value in values.items()
    )
    return series


def test_the_newest_month_is_told_with_the_change_on_the_year() -> None:
    make_series({"2025-09": 4.4, "2025-11": 4.5, "2026-09": 4.1})
    make_series({"2025-12": 6000, "2026-12": 6300}, id="JOL", measure=Measure.OPENINGS, industry="000000")
    rate, openings = overview(TODAY)
    assert rate.newest.value == 4.1
    assert rate.change == pytest.approx(-0.3)
    assert openings.newest.value == 6300
    assert openings.change == pytest.approx(5)


@pytest.mark.parametrize("rows", [{}, {"2025-10": None}])
def test_october_2025_is_a_gap_and_no_error(rows: dict[str, float | None]) -> None:
    make_series({"2025-08": 4.3, "2025-09": 4.4, **rows, "2025-11": 4.5, "2025-12": 4.4, "2026-10": 4.0})
    (rate,) = overview(TODAY)
    assert date(2025, 10, 1) in rate.uncollected
    assert rate.change is None  # the same month a year earlier is the missing one
    assert rate.line
    assert rate.line.path.count("M") == 2


def test_series_of_a_state_an_industry_or_without_a_value_are_not_the_nation() -> None:
    make_series({"2026-01": 4.0}, id="LASST25", state="MA")
    make_series({"2026-01": 4.0}, id="JOL300000", measure=Measure.OPENINGS, industry="300000")
    make_series({"2026-01": None})
    assert overview(TODAY) == []


def test_the_page_says_the_gap_in_words_and_in_its_table(as_ana: Client) -> None:
    make_series({"2025-09": 4.4, "2025-11": 4.5, "2025-12": 4.4})
    page = as_ana.get("/market/").text
    assert "October 2025 was never collected" in page
    assert '<tr><th scope="row">October 2025</th><td class="numeric">not collected</td></tr>' in page


def test_a_publisher_that_does_not_answer_leaves_the_last_good_value(as_ana: Client) -> None:
    asked = datetime(2026, 11, 21, 6, tzinfo=UTC)
    make_series(
        {"2026-08": 4.2, "2026-09": 4.1},
        fetched_at=timezone.now(),
        failed_at=asked,
        failure="The BLS did not answer.",
    )
    page = as_ana.get("/market/").text
    assert "4.1%" in page
    assert "This is the last good value, of September 2026." in page


def test_without_any_series_the_page_says_so(as_ana: Client) -> None:
    assert "No national figures are loaded yet" in as_ana.get("/market/").text
