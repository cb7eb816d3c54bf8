"""Wages come in as they are published, whole releases or nothing."""

import csv
import gzip
import io
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from labormarket.importing.areas import UnknownArea, area_of
from labormarket.models import Area, Group, NationalEstimate, Release, Source, Wage
from labormarket.tests.bls import files
from labormarket.tests.bls.files import official, official_row, release
from labormarket.tests.factories import make_occupation

PUBLISHED = Path(settings.BASE_DIR).parent / "shared" / "data" / "bls" / "oews_may_2025.csv.gz"
FIGURES = (
    *("employment", "annual_mean", "annual_p10", "annual_p25", "annual_median", "annual_p75"),
    *("annual_p90", "hourly_median"),
)
pytestmark = pytest.mark.django_db


@pytest.fixture
def take_in(tmp_path: Path) -> Callable[..., None]:
    def take_in(content: bytes, name: str = "oews_may_2025.csv", **options: object) -> None:
        (tmp_path / name).write_bytes(content)
        call_command("import_oews", str(tmp_path / name), verbosity=0, **options)

    return take_in


def everything() -> list[object]:
    models = (Wage, Area, Group, NationalEstimate, Release)
    return [list(model.objects.order_by("pk").values()) for model in models]


def of(area: str, soc: str = "29-1141") -> dict[str, object]:
    return dict(Wage.objects.filter(area=area, soc=soc).values().get())


def test_every_figure_is_the_published_one(take_in: Callable[..., None]) -> None:
    take_in(release())
    nurses = of("0014460")
    assert [nurses[name] for name in FIGURES] == [60000, 115000, 77000, 85000, 104000, 135000, 168000, 50.0]
    assert nurses["above"] == ""
    assert Release.objects.get(pk=Source.OEWS).period == "May 2025"


def test_what_is_not_published_is_null_and_what_is_above_says_so(take_in: Callable[..., None]) -> None:
    take_in(release())
    hidden, above, hourly = of("2500001", "15-1254"), of("0014460", "29-1214"), of("0000000", "27-2011")
    assert [hidden[name] for name in FIGURES] == [60, *[None] * 7]
    assert hidden["above"] == ""
    assert [above[name] for name in FIGURES] == [50, *[None] * 7]
    assert above["above"] == "annual_median annual_p75 annual_p90"
    assert (hourly["annual_median"], hourly["hourly_median"]) == (None, 29.05)


def test_areas_know_their_states(take_in: Callable[..., None]) -> None:
    take_in(release())
    assert {area.code: (area.kind, area.name, area.states) for area in Area.objects.all()} == {
        "0000000": ("N", "United States", ""),
        "2500000": ("S", "Massachusetts", "MA"),
        "0014460": ("M", "Boston-Cambridge-Newton, MA-NH", "MA NH"),
        "2500001": ("M", "Massachusetts nonmetropolitan area", "MA"),
    }


@pytest.mark.parametrize(
    ("told", "known"),
    [
        (("1", "99", "U.S."), ("0000000", "N", "United States", "")),
        (("2", "1", "Alabama"), ("0100000", "S", "Alabama", "AL")),
        (("2", "25", "Massachusetts"), ("2500000", "S", "Massachusetts", "MA")),
        (("3", "66", "Guam"), ("6600000", "S", "Guam", "GU")),
        (("4", "14460", "Boston-Cambridge, MA-NH"), ("0014460", "M", "Boston-Cambridge, MA-NH", "MA NH")),
        (("6", "100001", "Northwest Alabama"), ("0100001", "M", "Northwest Alabama", "AL")),
        (("M", "5400001", "Southern West Virginia"), ("5400001", "M", "Southern West Virginia", "WV")),
    ],
)
def test_an_area_has_one_code_in_both_shapes(
    told: tuple[str, str, str], known: tuple[str, str, str, str]
) -> None:
    assert area_of(*told) == known


@pytest.mark.parametrize(
    "told",
    [
        ("5", "99", "U.S."),
        ("M", "x", "Nowhere"),
        ("M", "0014460", "Boston"),
        ("M", "0014460", "Boston, XX"),
        ("S", "0300000", "No such state"),
    ],
)
def test_an_unknown_area_is_refused(told: tuple[str, str, str]) -> None:
    with pytest.raises(UnknownArea):
        area_of(*told)


def test_the_official_table_says_the_same_as_ours(take_in: Callable[..., None]) -> None:
    nurses = "29-1141", "Registered Nurses"
    take_in(
        official(
            official_row("1", "99", "U.S.", "US", *nurses, *"3,300,000 98,430 66,030 # # # # 45.00".split()),
            official_row("1", "99", "U.S.", "US", *nurses, *["1"] * 8, naics="622000"),
            official_row("2", "25", "Massachusetts", "MA", *nurses, *["**", *["*"] * 7]),
            official_row("4", "14460", "Boston-Cambridge, MA-NH", "MA", *nurses, *["60"] * 7, "#"),
        ),
        name="all_data_M_2024.txt",
    )
    nation, state, metro = of("0000000"), of("2500000"), of("0014460")
    assert [nation[name] for name in FIGURES] == [3_300_000, 98430, 66030, None, None, None, None, 45.0]
    assert nation["above"] == "annual_p25 annual_median annual_p75 annual_p90"
    assert {state[name] for name in FIGURES} == {None}
    assert (metro["annual_p90"], metro["hourly_median"], metro["above"]) == (60, None, "hourly_median")
    assert Release.objects.get(pk=Source.OEWS).period == "May 2024"


@pytest.mark.parametrize("pack", [gzip.compress, lambda content: zipped(content)], ids=["gzip", "zip"])
def test_a_packed_file_is_the_same(pack: Callable[[bytes], bytes], take_in: Callable[..., None]) -> None:
    take_in(pack(release()), name="oews_may_2025.packed")
    assert Wage.objects.count() == len(files.ROWS)


def zipped(content: bytes) -> bytes:
    with zipfile.ZipFile(packed := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("oews_may_2025.csv", content)
    return packed.getvalue()


def test_the_same_release_again_changes_nothing(take_in: Callable[..., None]) -> None:
    take_in(release())
    before = everything()
    take_in(release())
    assert everything() == before


def test_a_corrected_release_replaces_what_it_corrects(take_in: Callable[..., None]) -> None:
    take_in(release())
    stamp = Release.objects.get(pk=Source.OEWS).imported_at
    take_in(release(files.METRO.replace("104000", "104100"), files.NATION, files.STATE))
    assert (of("0014460")["annual_median"], Wage.objects.count()) == (104_100, 3)
    assert Release.objects.get(pk=Source.OEWS).imported_at > stamp


def test_an_older_release_only_tells_how_the_nation_changed(take_in: Callable[..., None]) -> None:
    take_in(release())
    wages = list(Wage.objects.order_by("pk").values())
    take_in(release().replace(b"3300000", b"3100000"), name="oews_may_2022.csv")
    assert list(Wage.objects.order_by("pk").values()) == wages
    assert Release.objects.get(pk=Source.OEWS).period == "May 2025"
    jobs = NationalEstimate.objects.filter(soc="29-1141").order_by("since")
    assert [(one.since.year, one.employment) for one in jobs] == [(2022, 3_100_000), (2025, 3_300_000)]


def test_occupations_learn_under_which_code_their_wages_are(take_in: Callable[..., None]) -> None:
    nurse = make_occupation(code="29-1141.01", title="Acute Care Nurses", wage_soc="")
    other = make_occupation(code="15-1252.00", title="Software Developers", wage_soc="15-1252")
    take_in(release())
    nurse.refresh_from_db()
    other.refresh_from_db()
    assert (nurse.wage_soc, other.wage_soc) == ("29-1141", "")


def with_line(row: str, at: int = 3) -> bytes:
    rows = list(files.ROWS)
    rows[at - 2] = row
    return release(*rows)


BROKEN = {
    "empty": (b"", "it is empty"),
    "a web page": (b"<!DOCTYPE html><title>404", "this is a web page"),
    "another table": (b"a,b,c\r\n1,2,3\r\n", "line 1: the column area_type is missing"),
    "no percentile": (release().replace(b"annual_p90,", b"p,"), "line 1: the column annual_p90 is missing"),
    "cut in a line": (release()[:-60], "line 8: "),
    "cut after a line": (release(*files.ROWS[:4]), "no figures of a nation"),
    "no states": (release(*files.ROWS[:6]), "no figures of a state"),
    "a row too short": (with_line("M,0014460,Boston"), "line 3: 3 columns where 14 are expected"),
    "a word for a wage": (release(files.METRO.replace("104000", "lots")), "line 2: 'lots' is not a figure"),
    "a wage below nothing": (release(files.METRO.replace("104000", "-1")), "line 2: '-1' is not a whole"),
    "a wage beyond all": (
        release(files.METRO.replace("104000", "9" * 12)),
        "line 2: '999999999999' is not",
    ),
    "a half wage": (release(files.METRO.replace("104000", "10.5")), "line 2: '10.5' is not a whole number"),
    "no number": (release(files.METRO.replace("104000", "NaN")), "line 2: 'NaN' is not a figure"),
    "no code": (with_line(files.METRO.replace("29-1141", "291141")), "line 3: '291141'"),
    "no kind": (with_line(files.METRO.replace("M,", "X,", 1)), "line 3: 'X' is no kind of area"),
    "no state": (with_line(files.METRO.replace("MA-NH", "QQ")), "line 3: 'Boston-Cambridge-Newton, QQ'"),
    "a row twice": (with_line(files.METRO), "line 3: 29-1141 comes a second time for the area 0014460"),
    "no text": (with_line("M\0"), "line 3: a zero byte"),
    "latin letters": (with_line("Mayagüez").decode().encode("latin-1"), "line 3: bytes that are no UTF-8"),
    "a cut gzip": (gzip.compress(release())[:-20], "it is damaged"),
}


@pytest.mark.parametrize(("content", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_changes_nothing_and_names_the_line(
    content: bytes, sentence: str, take_in: Callable[..., None]
) -> None:
    take_in(release())
    before = everything()
    with pytest.raises(CommandError) as refusal:
        take_in(content, name="oews_may_2026.csv")
    assert sentence in str(refusal.value)
    assert str(refusal.value).startswith("oews_may_2026.csv")
    assert str(refusal.value).endswith("Nothing was imported.")
    assert everything() == before


def test_the_year_is_asked_for_where_the_name_does_not_tell(take_in: Callable[..., None]) -> None:
    with pytest.raises(CommandError, match="say it with --year"):
        take_in(release(), name="wages.csv")
    take_in(release(), name="wages.csv", year=2025)
    assert Release.objects.get(pk=Source.OEWS).since.year == 2025


@pytest.mark.parametrize("year", [25, 1996, 2099, 20_255])
def test_a_year_without_a_release_is_refused(year: int, take_in: Callable[..., None]) -> None:
    with pytest.raises(CommandError, match=f"there is no release of {year}"):
        take_in(release(), year=year)
    assert not Release.objects.exists()


def test_a_file_that_is_not_there_is_said_so() -> None:
    with pytest.raises(CommandError, match="No such file"):
        call_command("import_oews", "/nowhere/oews_may_2025.csv", verbosity=0)


def a_part(lines: Iterator[str]) -> str:
    """The heading, all of the nation, every row with a note and a hundredth of the others."""
    chance = random.Random(4)
    return "".join(
        line
        for number, line in enumerate(lines)
        if not number or line.startswith("N") or not line.rstrip().endswith(",") or chance.random() < 0.01
    )


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the publisher's file is not here")
def test_thousands_of_published_rows_are_kept_cell_by_cell(take_in: Callable[..., None]) -> None:
    with gzip.open(PUBLISHED, "rt", encoding="utf-8", newline="") as whole:
        part = a_part(whole)
    take_in(part.encode())
    kept = {(row["area_id"], row["soc"]): dict(row) for row in Wage.objects.values()}
    rows = list(csv.DictReader(io.StringIO(part)))
    assert len(rows) > 5_000
    assert {row["footnote_median"] for row in rows} == {"", "4", "5", "8"}
    for row in rows:
        mine = kept.pop((row["area_code"], row["soc_code"]))
        cells = [None if row[name] == "-" else float(row[name]) for name in FIGURES]
        assert [mine[name] for name in FIGURES] == cells, row
        assert bool(mine["above"]) == (row["footnote_median"] == "5"), row
    assert not kept
