"""Monthly series come in from whatever shape they are published in."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from labormarket.importing.cells import NotAFigure, bounded, decimal, whole
from labormarket.known_series import PAYROLLS, UNEMPLOYMENT, by_name, fetched, known
from labormarket.models import Measure, Observation, Release, Series, Source

PUBLISHED = Path(settings.BASE_DIR).parent / "shared" / "data" / "bls"
TEXAS, FACTORIES = "LASST480000000000003", "JTS300000000000000JOR"
FLAT = (
    "series_id                     \tyear\tperiod\t       value\tfootnote_codes\n"
    "LNS14000000                   \t2025\tM09\t         4.4\t\n"
    "LNS14000000                   \t2025\tM10\t           -\tX\n"
    "LNS14000000                   \t2025\tM11\t         4.5\t\n"
    "LNS14000000                   \t2025\tM13\t         4.2\t\n"
    "LNS11000000                   \t2025\tM11\t      171000\t\n"
    "CES0000000001                 \t2025\tM11\t      159552\tP\n"
)
pytestmark = pytest.mark.django_db


@pytest.fixture
def take_in(tmp_path: Path) -> Callable[..., None]:
    def take_in(content: str, name: str = "series.txt", command: str = "import_series", **told: str) -> None:
        (tmp_path / name).write_text(content)
        call_command(command, str(tmp_path / name), verbosity=0, **told)

    return take_in


def held(series: str) -> dict[date, float | None]:
    return dict(Observation.objects.filter(series=series).values_list("month", "value"))


def everything() -> list[object]:
    models = (Series, Observation, Release)
    return [list(model.objects.order_by("pk").values()) for model in models]


def test_a_flat_file_gives_its_months_and_neither_averages_nor_other_series(
    take_in: Callable[..., None],
) -> None:
    take_in(FLAT)
    assert held(UNEMPLOYMENT) == {date(2025, 9, 1): 4.4, date(2025, 11, 1): 4.5}
    assert held(PAYROLLS) == {date(2025, 11, 1): 159_552}
    assert Series.objects.count() == 2
    assert [one.series_id for one in Observation.objects.filter(preliminary=True)] == [PAYROLLS]
    assert Release.objects.get(pk=Source.CES).period == "November 2025"


SHAPES = {
    "FRED, one series": ("observation_date,UNRATE\n2025-09-01,4.4\n", "any.csv", UNEMPLOYMENT, 4.4),
    "named by the file": ("date,value\n2025-09,4.4\n", "UNRATE.csv", UNEMPLOYMENT, 4.4),
    "payrolls": ('"date","value"\n"2025-09-01","159,488.0"\n', "payems.csv", PAYROLLS, 159_488),
    "a state of FRED": ("DATE,TXUR\n2025-09-01,4.1\n", "any.csv", TEXAS, 4.1),
    "a column a state": ("date,AL,TX\n2025-09-01,2.7,4.1\n", "any.csv", TEXAS, 4.1),
}


@pytest.mark.parametrize(("content", "name", "series", "value"), SHAPES.values(), ids=SHAPES)
def test_it_understands_a_date_and_a_value(
    content: str, name: str, series: str, value: float, take_in: Callable[..., None]
) -> None:
    take_in(content, name=name)
    assert held(series) == {date(2025, 9, 1): value}


JOLTS = {
    "a flat file": f"series_id\tyear\tperiod\tvalue\tfootnote_codes\n{FACTORIES}\t2025\tM09\t 2.6\t\n",
    "by industry": "industry_code,industry,series,month,value\n300000,Manufacturing,JOR,2025-09,2.6\n",
    "by sector": f"month,sector6_code,rate_value,series_id\n2025-09,MFG,2.6,{FACTORIES}\n",
    "FRED": "observation_date,JTS3000JOR\n2025-09-01,2.6\n",
}


@pytest.mark.parametrize("content", JOLTS.values(), ids=JOLTS)
def test_it_understands_openings_by_industry(content: str, take_in: Callable[..., None]) -> None:
    take_in(content, command="import_jolts")
    assert held(FACTORIES) == {date(2025, 9, 1): 2.6}
    series = Series.objects.get(pk=FACTORIES)
    assert (series.measure, series.industry) == (Measure.OPENINGS_RATE, "300000")
    assert series.title == "Job openings rate, Manufacturing"


def test_the_series_is_asked_for_where_nothing_tells(take_in: Callable[..., None]) -> None:
    with pytest.raises(CommandError, match="say it with --series"):
        take_in("date,value\n2025-09,4.4\n", name="mine.csv")
    take_in("date,value\n2025-09,4.4\n", name="mine.csv", series=TEXAS)
    assert held(TEXAS) == {date(2025, 9, 1): 4.4}


def test_a_month_without_a_value_takes_none_away(take_in: Callable[..., None]) -> None:
    take_in("date,UNRATE\n2025-09-01,4.4\n2025-10-01,.\n2025-11-01,4.5\n")
    take_in("date,UNRATE\n2025-09-01,\n2025-11-01,4.6\n")
    assert held(UNEMPLOYMENT) == {date(2025, 9, 1): 4.4, date(2025, 11, 1): 4.6}


def test_the_same_file_again_changes_nothing(take_in: Callable[..., None]) -> None:
    take_in(FLAT)
    before = everything()
    take_in(FLAT)
    assert everything() == before


def test_an_older_file_leaves_newer_months_and_their_date(take_in: Callable[..., None]) -> None:
    take_in("date,UNRATE\n2026-07-01,4.1\n")
    take_in("date,UNRATE\n2026-05-01,4.3\n")
    assert held(UNEMPLOYMENT) == {date(2026, 5, 1): 4.3, date(2026, 7, 1): 4.1}
    assert Release.objects.get(pk=Source.CPS).period == "July 2026"


BROKEN = {
    "empty": ("", "it is empty"),
    "a web page": ("<html>", "this is a web page"),
    "nothing of ours": (
        FLAT.replace("LNS14000000", "LNS99999999").replace("CES", "CEU"),
        "none of the series",
    ),
    "of another survey": (JOLTS["a flat file"], "none of the series"),
    "a short row": (FLAT + "LNS14000000\t2025\n", "line 8: 2 columns where 5 are expected"),
    "a word": (FLAT.replace("4.5", "x.x"), "line 4: 'x.x' is not a figure"),
    "a rate of 450": (FLAT.replace("4.5", "450"), "line 4: 450 cannot be a value of LNS14000000"),
    "no period": (FLAT.replace("M11", "M14"), "line 4: '2025 M14' is no month"),
    "no year": (FLAT.replace("2025\tM11", "25\tM11"), "line 4: '25-11' is no month"),
    "a month twice": (
        FLAT.replace("M10", "M09").replace("-\tX", "4\tX"),
        "line 3: LNS14000000 has September",
    ),
    "a month to come": (FLAT.replace("2025\tM11", "2099\tM11"), "line 4: November 2099 is still to come"),
    "a day of a month": ("date,UNRATE\n2025-09-15,4.4\n", "line 2: '2025-09-15' is no month"),
}


@pytest.mark.parametrize(("content", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_changes_nothing_and_names_the_line(
    content: str, sentence: str, take_in: Callable[..., None]
) -> None:
    take_in("date,UNRATE\n2025-08-01,4.3\n")
    before = everything()
    with pytest.raises(CommandError) as refusal:
        take_in(content)
    assert sentence in str(refusal.value)
    assert everything() == before


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the publisher's files are not here")
def test_every_published_month_is_kept() -> None:
    for command, name in (
        ("import_series", "cps_unemployment.csv"),
        ("import_series", "state_unemployment.csv"),
        ("import_series", "payems.csv"),
        ("import_jolts", "jolts_sector_rates.csv"),
    ):
        call_command(command, str(PUBLISHED / name), verbosity=0)
    months = {row[0]: float(row[1]) for row in rows_of("cps_unemployment.csv")}
    assert {f"{month}": value for month, value in held(UNEMPLOYMENT).items()} == months
    assert "2025-10-01" not in months
    states, *table = list(csv.reader((PUBLISHED / "state_unemployment.csv").open()))
    column = states.index("TX")
    assert {f"{month}": value for month, value in held(TEXAS).items()} == {
        row[0]: float(row[column]) for row in table if row[column]
    }
    sectors = {(row[5], f"{row[0]}-01"): float(row[4]) for row in rows_of("jolts_sector_rates.csv")}
    kept = Observation.objects.filter(series__source=Source.JOLTS).values_list("series", "month", "value")
    assert {(series, f"{month}"): value for series, month, value in kept} == sectors
    assert len(held(PAYROLLS)) == len(rows_of("payems.csv"))


def rows_of(name: str) -> list[list[str]]:
    with (PUBLISHED / name).open(newline="") as file:
        return list(csv.reader(file))[1:]


def test_every_series_is_known_by_its_id_alone() -> None:
    for series in known():
        found = by_name(series)
        assert found
        assert found.id == series
    assert set(fetched()) <= set(known())


@given(st.integers(0, 2_147_483_647))
def test_a_whole_number_reads_the_same_with_and_without_commas(number: int) -> None:
    assert whole(str(number)) == whole(f"{number:,}") == whole(f" {number}.0 ") == number
    assert bounded(f">={number:,}") == (number, True)


@given(st.text(max_size=12))
def test_a_cell_is_a_figure_or_nothing_or_refused(cell: str) -> None:
    for reads in (whole, decimal, bounded):
        try:
            reads(cell)
        except NotAFigure:
            continue
