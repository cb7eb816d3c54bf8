"""Releases of O*NET made by the test, taken in."""

from pathlib import Path

import pytest
from django.utils import timezone

from accounts.models import User
from labormarket.models import (
    AlternateTitle,
    Interest,
    Occupation,
    Rating,
    RelatedOccupation,
    Release,
    Report,
    ReportKind,
    Technology,
)
from labormarket.tests.onet_import import bring, everything
from labormarket.tests.onet_release import (
    CHIEF,
    COOK,
    ELEMENTS,
    as_folder,
    as_zip,
    contents,
    rated,
    rating,
    tiny,
)

pytestmark = pytest.mark.django_db
type Content = dict[str, bytes]


def test_it_takes_in_everything_a_release_tells(tmp_path: Path) -> None:
    bring(as_zip(tmp_path / "db.zip", contents(tiny())))
    cook = Occupation.objects.get(pk=COOK)
    assert (cook.title, cook.soc, cook.job_zone) == ("Cooks, Restaurant", "35-2014", None)
    assert cook.words["cook"] == 2, "once in the description and once in a task"
    assert "and" not in cook.words
    assert Occupation.objects.get(pk=CHIEF).job_zone == 5
    assert AlternateTitle.objects.get(title="Chief Executive Officer").short == "CEO"
    assert AlternateTitle.objects.get(title="President").short == ""
    assert Technology.objects.get(hot=True, in_demand=True).name == "Microsoft Excel"
    assert Technology.objects.get(hot=False).name == "Menu\\maker"
    assert RelatedOccupation.objects.get().related_id == COOK
    assert Interest.objects.get().value == 6.88
    assert Rating.objects.count() == 12
    assert Rating.objects.get(occupation=COOK, element="2.C.7.d").importance == 3.25
    release = Release.objects.get()
    assert (release.name, release.period, str(release.since)) == (
        "O*NET 31.4 Database",
        "May 2027",
        "2027-05-01",
    )


@pytest.mark.parametrize(
    ("suppress", "suppress_level", "irrelevant", "importance", "level", "not_relevant"),
    [
        ("N", "N", "N", 3.0, 4.0, False),
        ("Y", "N", "N", None, 4.0, False),
        ("N", "Y", "N", 3.0, None, False),
        ("N", "N", "Y", 3.0, None, True),
        ("n/a", "n/a", "Y", 3.0, None, True),
    ],
)
def test_a_figure_that_is_not_to_be_shown_stays_unknown(
    tmp_path: Path,
    suppress: str,
    suppress_level: str,
    irrelevant: str,
    importance: float | None,
    level: float | None,
    not_relevant: bool,
) -> None:
    files, (element, name) = tiny(), next(iter(ELEMENTS["Skills.txt"].items()))
    files["Skills.txt"][1] = rating(CHIEF, element, name, "IM", "3.00", suppress, "n/a")
    files["Skills.txt"][2] = rating(CHIEF, element, name, "LV", "4.00", suppress_level, irrelevant)
    bring(as_folder(tmp_path, contents(files)))
    found = Rating.objects.get(occupation=CHIEF, element=element)
    assert (found.importance, found.level, found.not_relevant) == (importance, level, not_relevant)


@pytest.mark.parametrize("packed", ["folder", "zip", "zip with a folder", "folder with LF"])
def test_the_way_it_is_packed_makes_no_difference(tmp_path: Path, packed: str) -> None:
    content = contents(tiny())
    if packed == "folder with LF":
        content = {name: data.replace(b"\r\n", b"\n").rstrip(b"\n") for name, data in content.items()}
    if packed.startswith("zip"):
        bring(as_zip(tmp_path / "db.zip", content, "db_31_4_text/" if "with" in packed else ""))
    else:
        bring(as_folder(tmp_path / "db", content))
    assert Rating.objects.count() == 12
    assert AlternateTitle.objects.filter(title="Line Cook").exists()


def test_the_same_release_again_changes_nothing(tmp_path: Path) -> None:
    where = as_folder(tmp_path, contents(tiny()))
    bring(where)
    before = everything()
    bring(where)
    assert everything() == before


def test_another_release_brings_what_is_new_and_takes_what_is_gone(tmp_path: Path) -> None:
    bring(as_folder(tmp_path, contents(tiny())))
    stamp = Release.objects.get().imported_at
    files = tiny()
    files["Alternate Titles.txt"][1] = f"{CHIEF}\tFounder\tn/a\t08"
    files["Skills.txt"][1] = files["Skills.txt"][1].replace("2.25", "4.75")
    bring(as_folder(tmp_path, contents(files)))
    assert set(AlternateTitle.objects.values_list("title", flat=True)) == {
        "Founder",
        "President",
        "Line Cook",
    }
    assert Rating.objects.get(occupation=CHIEF, element="2.A.1.a").importance == 4.75
    assert Release.objects.get().imported_at > stamp


def without_the_chief() -> Content:
    files = {
        name: [line for line in lines if CHIEF not in line]
        for name, lines in tiny().items()
        if name not in ELEMENTS
    }
    return contents({**files, **{file: rated(elements, (COOK,)) for file, elements in ELEMENTS.items()}})


@pytest.mark.parametrize("reported", [False, True])
def test_an_occupation_that_is_gone_stays_only_for_a_report(
    tmp_path: Path, ana: User, reported: bool
) -> None:
    bring(as_folder(tmp_path, contents(tiny())))
    if reported:
        today = timezone.now().date()
        Report.objects.create(user=ana, kind=ReportKind.OPPORTUNITY, occupation_id=CHIEF, window=today)
    bring(as_folder(tmp_path, without_the_chief()))
    assert Occupation.objects.filter(pk=CHIEF).exists() == reported
    assert not Rating.objects.filter(occupation=CHIEF).exists()
