"""Releases of O*NET with a fault each: refused in a sentence, and without a trace."""

from collections.abc import Callable
from pathlib import Path

import pytest

from labormarket.models import Occupation
from labormarket.tests.onet_import import bring, everything, refusal
from labormarket.tests.onet_release import (
    CHIEF,
    COOK,
    ELEMENTS,
    as_bytes,
    as_folder,
    as_zip,
    contents,
    rated,
    tiny,
)

pytestmark = pytest.mark.django_db

type Content = dict[str, bytes]


def line_of(file: str, number: int, new: str) -> Callable[[Content], None]:
    def change(content: Content) -> None:
        lines = tiny()[file]
        lines[number - 1] = new
        content[file] = as_bytes(lines)

    return change


def in_line(file: str, number: int, old: str, new: str) -> Callable[[Content], None]:
    return line_of(file, number, tiny()[file][number - 1].replace(old, new))


def cut(file: str, end: int) -> Callable[[Content], None]:
    def change(content: Content) -> None:
        content[file] = content[file][:end]

    return change


def replaced(file: str, data: bytes) -> Callable[[Content], None]:
    return lambda content: content.update({file: data})


def missing(file: str) -> Callable[[Content], None]:
    return lambda content: content.__delitem__(file)


SKILLS_WITHOUT_THE_LAST_PAIR = as_bytes(rated(ELEMENTS["Skills.txt"])[:-2])
BROKEN: dict[str, tuple[Callable[[Content], None], str]] = {
    "cut in the middle of a line": (cut("Skills.txt", -60), "Skills.txt, line 9: the line has no end"),
    "cut at the end of a line": (
        replaced("Skills.txt", SKILLS_WITHOUT_THE_LAST_PAIR),
        f"Skills.txt: it ends amid {COOK}, with 1 of 2 elements",
    ),
    "a level without its importance": (
        replaced("Skills.txt", as_bytes(rated(ELEMENTS["Skills.txt"])[:-1])),
        "only one of importance and level",
    ),
    "a column too few": (
        line_of("Alternate Titles.txt", 3, f"{CHIEF}\tPresident\tn/a"),
        "line 3: 3 columns where 4",
    ),
    "a column too many": (
        in_line("Job Zones.txt", 2, "5", "5\t5"),
        "Job Zones.txt, line 2: 5 columns where 4",
    ),
    "a column of another name": (
        in_line("Skills.txt", 1, "Data Value", "Value"),
        "Skills.txt, line 1: the column Data Value is missing",
    ),
    "an occupation that is not known": (
        in_line("Technology Skills.txt", 2, CHIEF, "99-9999.00"),
        "Technology Skills.txt, line 2: “99-9999.00” is no occupation",
    ),
    "a neighbour that is not known": (
        in_line("Related Occupations.txt", 2, COOK, "99-9999.00"),
        "Related Occupations.txt, line 2: “99-9999.00” is no occupation",
    ),
    "a code that is none": (
        in_line("Occupation Data.txt", 2, CHIEF, "Chief"),
        "line 2: “Chief” is no O*NET-SOC code",
    ),
    "a code twice": (in_line("Occupation Data.txt", 3, COOK, CHIEF), f"line 3: {CHIEF} is there already"),
    "a word for a figure": (
        in_line("Knowledge.txt", 2, "2.25", "high"),
        "Knowledge.txt, line 2: “high” is no number",
    ),
    "a figure that is none": (in_line("Knowledge.txt", 2, "2.25", "nan"), "nan is not between 1 and 5"),
    "a figure off its scale": (
        in_line("Abilities.txt", 3, "3.5", "7.5"),
        "line 3: 7.5 is not between 0 and 7",
    ),
    "an interest off its scale": (
        in_line("Interests.txt", 2, "6.88", "68"),
        "Interests.txt, line 2: 68 is not between",
    ),
    "a seventh interest": (in_line("Interests.txt", 2, "Enterprising", "Idle"), "“Idle” is none of the six"),
    "a scale that is not known": (
        in_line("Skills.txt", 2, "\tIM\t", "\tXX\t"),
        "Skills.txt, line 2: a scale or a mark",
    ),
    "a rating twice": (
        in_line("Skills.txt", 4, "2.A.1.b", "2.A.1.a"),
        f"line 4: {CHIEF} is rated on 2.A.1.a twice",
    ),
    "a title twice": (in_line("Alternate Titles.txt", 3, "President", "Chief Executive Officer"), "line 3: "),
    "a title of 251 letters": (
        in_line("Alternate Titles.txt", 3, "President", "P" * 251),
        "a name of 251 characters",
    ),
    "a title of no letters": (
        in_line("Occupation Data.txt", 2, "Chief Executives", " "),
        "line 2: a name is empty",
    ),
    "a mark that is none": (
        in_line("Technology Skills.txt", 2, "\tY\tY", "\tY\tmaybe"),
        "line 2: a mark that",
    ),
    "a tier that is none": (
        in_line("Related Occupations.txt", 2, "Primary-Short", "Near"),
        "line 2: a tier or place",
    ),
    "a sixth job zone": (
        in_line("Job Zones.txt", 2, "\t5\t", "\t6\t"),
        "Job Zones.txt, line 2: “6” is no job zone",
    ),
    "bytes that are no text": (
        replaced("Interests.txt", b"O*NET-SOC Code\xff\r\n"),
        "Interests.txt, line 1: bytes that",
    ),
    "a zero byte": (in_line("Alternate Titles.txt", 3, "President", "Pres\0ident"), "line 3: a zero byte"),
    "a web page for a file": (
        replaced("Skills.txt", b"<!DOCTYPE html>\n<html>"),
        "Skills.txt: this is a web page",
    ),
    "an empty file": (
        replaced("Interests.txt", b""),
        "Interests.txt, line 1: the column O*NET-SOC Code is missing",
    ),
    "a release that does not say which": (
        replaced("Read Me.txt", b"Hello\n"),
        "Read Me.txt: it does not say which",
    ),
    **{f"no {file}": (missing(file), f"it has no {file}") for file in contents(tiny())},
}


@pytest.mark.parametrize("packed", [as_folder, as_zip])
def test_a_broken_file_changes_nothing_and_is_named(
    tmp_path: Path, subtests: pytest.Subtests, packed: Callable[[Path, Content], Path]
) -> None:
    bring(as_folder(tmp_path / "whole", contents(tiny())))
    before = everything()
    for number, (case, (change, sentence)) in enumerate(BROKEN.items()):
        with subtests.test(case):
            content = contents(tiny())
            change(content)
            said = refusal(packed(tmp_path / str(number), content))
            assert sentence in said
            assert said.endswith("Nothing was imported.")
            assert "\n" not in said
    assert everything() == before


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"<!doctype html><title>Not found</title>", "this is a web page"),
        (b"PK\x03\x04 and then nothing", "this ZIP archive cannot be used"),
        (b"just a text\n", "it has no Read Me.txt"),
        (b"", "it has no Read Me.txt"),
    ],
)
def test_what_is_no_release_is_said(tmp_path: Path, data: bytes, sentence: str) -> None:
    (tmp_path / "db.zip").write_bytes(data)
    assert sentence in refusal(tmp_path / "db.zip")


def test_an_archive_that_was_cut_short_is_said(tmp_path: Path) -> None:
    where = as_zip(tmp_path / "db.zip", contents(tiny()))
    where.write_bytes(where.read_bytes()[:-100])
    assert "cannot be used" in refusal(where)


def test_an_archive_with_a_damaged_member_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    where = as_zip(tmp_path / "db.zip", contents(tiny()))
    data = bytearray(where.read_bytes())
    at = data.index(b"Skills.txt") + 40
    data[at : at + 20] = bytes(20)
    where.write_bytes(bytes(data))
    assert "Nothing was imported." in refusal(where)
    assert not Occupation.objects.exists()


def test_a_path_to_nothing_is_said(tmp_path: Path) -> None:
    assert "No such file or directory" in refusal(tmp_path / "nowhere.zip")
