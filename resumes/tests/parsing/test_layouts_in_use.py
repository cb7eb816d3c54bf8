"""Habits of resumes as people write them: each once lost a section, or made a job of what is none."""

from dataclasses import replace

import pytest

from resumes.parsing import parse
from resumes.parsing.document import Kind, Line, Part, Reading, SectionKind
from resumes.parsing.fields.places import is_place
from resumes.parsing.fields.skills import read_skills
from resumes.parsing.fields.tongues import are_tongues
from resumes.parsing.layout.columns import Region
from resumes.parsing.layout.lines import without_ornaments
from resumes.parsing.layout.sections import find_sections
from resumes.parsing.layout.segments import Segment


def read(text: str) -> Reading:
    return parse(text.encode(), Kind.TXT)


def line(text: str, *parts: tuple[str, float]) -> Line:
    return Line(
        index=0,
        text=text,
        page=1,
        box=None,
        size=10.0,
        bold=False,
        italic=False,
        bullet=False,
        hidden=None,
        parts=[Part(words, x0, False, False, False) for words, x0 in parts],
    )


def names(*lines: Line) -> list[str]:
    return [skill["name"] for skill in read_skills(list(lines))[0]]


@pytest.mark.parametrize("pause", ["Parental leave", "Career break", "Elternzeit", "Sabbatical"])
def test_time_between_jobs_is_no_job(pause: str) -> None:
    reading = read(f"""
Ida Brandt
ida@brandt.example

EXPERIENCE

Project Manager
Nordwerk GmbH
03/2019 - 05/2023
- Led six builds.

{pause}
09/2017 - 02/2019

Planner
Havel Bau GmbH
01/2014 - 08/2017
- Drew up plans.
""")
    assert [job["name"] for job in reading.resume["work"]] == ["Nordwerk GmbH", "Havel Bau GmbH"]


def test_streets_and_labelled_facts_name_neither_title_nor_employer() -> None:
    reading = read("""
Omar Pruitt
omar@pruitt.example

WORK EXPERIENCE

General Services Administration
1800 F Street
Washington, DC 20405 United States
06/2018 - Present
Salary: 81,000.00 USD Per Year
Hours per week: 40
Budget Analyst
Supervisor: Ann Doe (202-555-0170)
""")
    job = reading.resume["work"][0]
    assert (job["name"], job["position"]) == ("General Services Administration", "Budget Analyst")


def test_labels_of_a_column_are_no_skills() -> None:
    rows = [
        line("Cloud AWS, Docker", ("Cloud", 70.0), ("AWS, Docker", 140.0)),
        line("Code Go, Bash", ("Code", 75.0), ("Go, Bash", 140.0)),
    ]
    assert names(*rows) == ["AWS", "Docker", "Go", "Bash"]


def test_human_languages_and_interests_among_skills_are_no_skills() -> None:
    lines = [line("SQL, Excel"), line("Languages: German, English"), line("Interests: rowing, choir")]
    assert names(*lines) == ["SQL", "Excel"]


def test_programming_languages_are_skills() -> None:
    assert names(line("Languages: Python, Go")) == ["Python", "Go"]
    assert not are_tongues("Python, Go")


def segment(text: str, y0: float) -> Segment:
    return Segment(text, 50.0, y0, 60.0, y0 + 10.0, 10.0, False, False, None, [(text, 50.0, False, False)])


def test_a_dash_above_a_heading_gives_it_its_place() -> None:
    kept = without_ornaments([segment("—", 100.0), segment("Experience", 114.0), segment("Acme", 130.0)])
    assert [(s.text, s.y0) for s in kept] == [("Experience", 100.0), ("Acme", 130.0)]


def test_a_dash_elsewhere_stays() -> None:
    kept = without_ornaments([segment("—", 100.0), segment("Acme", 114.0)])
    assert [s.text for s in kept] == ["—", "Acme"]


def test_a_town_with_state_and_country_is_a_place_whole() -> None:
    assert is_place("Kent, Washington, United States")


def test_a_field_that_begins_like_a_preposition_stays_whole() -> None:
    reading = read("""
Jo Marsh
jo@marsh.example

EDUCATION

University of Leeds
BSc (Hons) Environmental Health
2011 - 2014
""")
    assert reading.resume["education"][0]["area"] == "Environmental Health"


QUALIFIED = """
Tom Ashworth
tom@ashworth.example

EXPERIENCE

Transport Planner
Calder Borough Council
03/2019 - present
- Modelled 14 junctions.

QUALIFICATIONS
{listed}
"""


def test_qualifications_with_years_are_schooling() -> None:
    listed = "MSc Transport Planning, University of Leeds, 2015\nBSc Geography, University of Hull, 2013"
    schools = read(QUALIFIED.format(listed=listed)).resume["education"]
    assert [(one["institution"], one["endDate"]) for one in schools] == [
        ("University of Leeds", "2015"),
        ("University of Hull", "2013"),
    ]


def test_a_date_in_a_sentence_about_a_job_begins_none() -> None:
    work = read("""
Denise Okafor
denise@okafor.example

EXPERIENCE

  St. Brendan Medical Center, Milwaukee, WI
  Charge Nurse\tAug 2021 - Present
      Run a 16-bed unit on nights: staffing, bed flow and rapid response.
      Chair the unit practice council.
  Staff Nurse\tJun 2018 - Aug 2021
      Precepted 11 new graduates; ten still work on the unit.
      Floated to the COVID surge unit, March to December 2020.
""").resume["work"]
    assert [(job["name"], job["position"]) for job in work] == [
        ("St. Brendan Medical Center", "Charge Nurse"),
        ("St. Brendan Medical Center", "Staff Nurse"),
    ]
    assert "Floated to the COVID surge unit, March to December 2020." in str(work[1])


def boxed(text: str, x0: float, y0: float, *, size: float, bold: bool) -> Line:
    box = (x0, y0, x0 + 6 * len(text), y0 + size)
    return replace(line(text), box=box, size=size, bold=bold)


def test_a_label_in_a_table_of_skills_heads_nothing() -> None:
    """The languages of a programmer: what looks like a heading of their own stands beside its list."""
    lines = [
        boxed("Experience", 40, 100, size=12, bold=True),
        boxed("Clerk, Acme, 2019 - 2022", 40, 120, size=9, bold=False),
        boxed("Skills", 40, 200, size=12, bold=True),
        boxed("Languages", 40, 220, size=9, bold=True),
        boxed("Go, Python, SQL", 130, 220, size=9, bold=False),
    ]
    lines = [replace(one, index=index) for index, one in enumerate(lines)]
    region = Region([], 1, 40, 560, lines=list(range(len(lines))))
    kinds = [section.kind for section in find_sections(lines, [region])]
    assert kinds == [SectionKind.WORK, SectionKind.SKILLS]


def test_qualifications_in_sentences_are_none() -> None:
    listed = "- Eight years of junction design, three of them since 2020.\n- Calm with residents.\n- Drives."
    assert "education" not in read(QUALIFIED.format(listed=listed)).resume
