"""Employment projections come in as they are exported."""

import csv
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from labormarket.models import Group, Projection, Release, Source
from labormarket.tests.factories import make_occupation

PUBLISHED = Path(settings.BASE_DIR).parent / "shared/data/bls/employment_projections_2024_34.csv"
HEADING = (
    '"Occupation Title","Occupation Code","Employment 2024","Employment 2034","Employment Change, 2024-2034",'
    '"Employment Percent Change, 2024-2034","Occupational Openings, 2024-2034 Annual Average",'
    '"Median Annual Wage 2024","Typical Entry-Level Education","Education Code",'
    '"Work Experience in a Related Occupation","Workex Code","Typical on-the-job Training","trCode"'
)
WORDS = '"Bachelor\'s degree","3","None","4","None","6"'
NURSES = (
    f'"Registered nurses    * Coronary Care Nurse* Psychiatric Nurse","=""29-1141""","3,391.0","3,557.1",'
    f'"166.1","4.9","189.1","93,600",{WORDS}'
)
HEARTS = f'"Cardiologists","=""29-1212""","19.4","20.2","0.8","4.1","0.6",">=239,200",{WORDS}'
ACTORS = f'"Actors * Mime","27-2011","57.0","50.1","-6.9","-12.1","6.3","N/A",{WORDS}'
pytestmark = pytest.mark.django_db


def release(*rows: str, heading: str = HEADING) -> bytes:
    return "".join(f"{line}\n" for line in (heading, *(rows or (NURSES, HEARTS, ACTORS)))).encode()


@pytest.fixture
def take_in(tmp_path: Path) -> Callable[[bytes], None]:
    def take_in(content: bytes) -> None:
        (tmp_path / "projections.csv").write_bytes(content)
        call_command("import_projections", str(tmp_path / "projections.csv"), verbosity=0)

    return take_in


def everything() -> list[object]:
    models = (Projection, Group, Release)
    return [list(model.objects.order_by("pk").values()) for model in models]


def test_figures_codes_and_titles_are_read_out_of_their_wrappings(take_in: Callable[[bytes], None]) -> None:
    nurse = make_occupation(code="29-1141.00", title="Registered Nurses", projection_soc="")
    take_in(release())
    nurses = Projection.objects.get(soc="29-1141")
    assert (nurses.employment, nurses.projected, nurses.change, nurses.percent) == (
        3391.0,
        3557.1,
        166.1,
        4.9,
    )
    assert (nurses.openings, nurses.median, nurses.above) == (189.1, 93_600, "")
    assert (nurses.education, nurses.experience, nurses.training) == ("Bachelor's degree", "None", "None")
    assert Group.objects.get(soc="29-1141").title == "Registered nurses"
    nurse.refresh_from_db()
    assert nurse.projection_soc == "29-1141"
    release_ = Release.objects.get(pk=Source.PROJECTIONS)
    assert (release_.period, release_.since.year, release_.rows) == ("2024-34", 2024, 3)


def test_a_bound_stays_a_bound_and_what_is_not_published_null(take_in: Callable[[bytes], None]) -> None:
    take_in(release())
    hearts, actors = Projection.objects.get(soc="29-1212"), Projection.objects.get(soc="27-2011")
    assert (hearts.median, hearts.above) == (239_200, "median")
    assert (actors.median, actors.above, actors.percent) == (None, "", -12.1)


def test_a_title_that_the_wage_statistics_gave_is_kept(take_in: Callable[[bytes], None]) -> None:
    Group.objects.create(soc="29-1141", title="Registered Nurses")
    take_in(release())
    assert Group.objects.get(soc="29-1141").title == "Registered Nurses"


def test_the_same_release_again_changes_nothing(take_in: Callable[[bytes], None]) -> None:
    take_in(release())
    before = everything()
    take_in(release())
    assert everything() == before


def test_the_next_release_takes_the_place_of_the_one_before(take_in: Callable[[bytes], None]) -> None:
    take_in(release())
    later = HEADING.replace("2034", "2035").replace("2024", "2025")
    take_in(release(NURSES.replace("189.1", "190.2"), HEARTS, heading=later))
    assert Projection.objects.get(soc="29-1141").openings == 190.2
    assert set(Projection.objects.values_list("soc", flat=True)) == {"29-1141", "29-1212"}
    assert Release.objects.get(pk=Source.PROJECTIONS).period == "2025-35"


BROKEN = {
    "empty": (b"", "it is empty"),
    "only a heading": (release("")[: len(HEADING) + 1], "it has no row"),
    "a web page": (b"<html>", "this is a web page"),
    "without years": (release(heading=HEADING.replace("Employment Change, ", "")), "line 1: the column"),
    "without openings": (release(heading=HEADING.replace("Occupational Op", "Op")), "line 1: the column"),
    "cut in a row": (release()[:-70], "line 4: "),
    "no code": (release(NURSES.replace("29-1141", "nurses")), "line 2: "),
    "a code twice": (release(NURSES, NURSES), "line 3: 29-1141 comes a second time"),
    "a word for a figure": (release(NURSES.replace("3,391.0", "many")), "line 2: 'many' is not a figure"),
    "an older release": (
        release(heading=HEADING.replace("2024", "2022").replace("2034", "2032")),
        "it is older than the release that is there, 2024-34",
    ),
    "a part": (release(HEARTS), "it has 1 occupations and lacks 2 that are known"),
}


@pytest.mark.parametrize(("content", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_changes_nothing_and_says_where(
    content: bytes, sentence: str, take_in: Callable[[bytes], None]
) -> None:
    take_in(release())
    before = everything()
    with pytest.raises(CommandError) as refusal:
        take_in(content)
    assert sentence in str(refusal.value)
    assert everything() == before


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the publisher's file is not here")
def test_every_published_row_is_kept_cell_by_cell(take_in: Callable[[bytes], None]) -> None:
    take_in(PUBLISHED.read_bytes())
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        rows = {re.sub("[^0-9-]", "", cells[1]): cells for cells in list(csv.reader(file))[1:]}
    kept = Projection.objects.in_bulk()
    assert kept.keys() == rows.keys()
    assert len(rows) == 832
    for soc, cells in rows.items():
        mine = kept[soc]
        figures = [mine.employment, mine.projected, mine.change, mine.percent, mine.openings]
        assert [Decimal(str(figure)) for figure in figures] == [
            Decimal(cell.replace(",", "")) for cell in cells[2:7]
        ]
        digits = re.sub("[^0-9]", "", cells[7])
        assert mine.median == (int(digits) if digits else None)
        assert bool(mine.above) == cells[7].startswith(">=")
        assert [mine.education, mine.experience, mine.training] == [cells[8], cells[10], cells[12]]
