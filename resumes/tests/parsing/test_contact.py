from typing import Any

import pytest

from resumes.parsing import parse
from resumes.parsing.document import Kind
from resumes.parsing.fields.name import tidy_name

NAMES = [
    ("Ana Silva", "Ana Silva"),
    ("SILVA, Ana", "Ana SILVA"),
    ("Zoë Müller-Nguyễn", "Zoë Müller-Nguyễn"),
    ("Siobhán O'Connor-Reilly", "Siobhán O'Connor-Reilly"),
    ("Katherine van der Merwe", "Katherine van der Merwe"),
    ("Darnell Washington Jr.", "Darnell Washington Jr."),
    ("Tamika R. Washington, LCSW", "Tamika R. Washington"),
    ("Dr. Jane Doe, Ph.D.", "Jane Doe"),
    ("Jane Doe (she/her)", "Jane Doe"),
    ("Curriculum Vitae – Jane Doe", "Jane Doe"),
    ("高 策", "高 策"),
]
NO_NAMES = [
    "Curriculum Vitae",
    "Resume",
    "WORK EXPERIENCE",
    "Cleveland, OH",
    "12 Main Street",
    "ana@example.com",
    "Page 1 of 2",
]
PHONES = [
    "+49 176 313 877 34",
    "+44 (0)1223 555 018",
    "(607) 379-5733",
    "607.379.5733",
    "1-901-555-0134",
    "06 12 55 01 78",
    "+33 2 55 50 12 34",
    "+91 98765 43210",
    "(+82) 10-9030-1843",
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_names_come_as_people_say_them(text: str, name: str) -> None:
    assert tidy_name(text) == name


@pytest.mark.parametrize("text", NO_NAMES)
def test_other_lines_are_no_names(text: str) -> None:
    assert tidy_name(text) is None


def basics(header: str) -> dict[str, Any]:
    text = (
        f"{header}\n\nEXPERIENCE\nEngineer, Acme Inc.\n09.2014 – 05.2019\n- Built 3 bridges over 12 rivers\n"
    )
    found: dict[str, Any] = parse(text.encode(), Kind.TXT).resume.get("basics", {})
    return found


@pytest.mark.parametrize("phone", PHONES)
def test_it_reads_phones_of_many_countries(phone: str) -> None:
    assert basics(f"Ana Silva\nana@example.com | {phone}")["phone"] == phone


@pytest.mark.parametrize("text", ["2014 – 2019", "01.01.1990", "Postcode 12345-6789", "ID 12"])
def test_dates_and_postcodes_are_no_phones(text: str) -> None:
    assert "phone" not in basics(f"Ana Silva\nana@example.com\n{text}")


def test_a_postcode_before_a_phone_is_left_out() -> None:
    assert basics("Ana Silva\nBoston, MA 02118 (617) 555-0143")["phone"] == "(617) 555-0143"
    assert basics("Ana Silva\nBeaumont, TX 77705   409 555 0148")["phone"] == "409 555 0148"


def test_the_first_line_is_the_name_and_no_heading_word_is() -> None:
    found = basics("CURRICULUM VITAE\nAna Silva\nana.silva+jobs@mail.example.org")
    assert (found["name"], found["email"]) == ("Ana Silva", "ana.silva+jobs@mail.example.org")


def test_profiles_and_place_are_read() -> None:
    found = basics("Ana Silva\nLisbon, Portugal | linkedin.com/in/anasilva | github.com/ana")
    assert found["location"] == {"address": "Lisbon, Portugal"}
    assert [profile["network"] for profile in found["profiles"]] == ["LinkedIn", "GitHub"]
