from typing import Any

import pytest
import vobject
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.models import User
from recruiters.models import Recruiter
from recruiters.tests.factories import make_note, make_recruiter

pytestmark = pytest.mark.django_db
ODD: dict[str, Any] = {
    "first_name": '=HYPERLINK("x")',
    "last_name": '\'=2+2, "quoted"',
    "company": "O'Brien; & Sons, Ünïcode 株式会社",
    "title": "-1+1",
    "phone": "+1 212 555 0100",
    "email": "o@x.example",
    "linkedin_url": "https://www.linkedin.com/in/o",
    "industries": ["Law", "Finance, insurance"],
    "locations": ["New York"],
    "salary_from": 60000,
    "do_not_contact": True,
    "stage": "responded",
    "specialty": "@home",
}


def exported(client: Client, suffix: str, query: str = "") -> bytes:
    answer: Any = client.get(f"/recruiters/recruiters.{suffix}{query}")
    assert answer.status_code == 200
    assert "attachment" in answer["Content-Disposition"]
    return b"".join(answer.streaming_content)


def test_no_cell_is_a_formula_and_all_comes_back_byte_for_byte(
    as_ana: Client, ana: User, as_mallory: Client, mallory: User, run_tasks: Any
) -> None:
    hers = make_recruiter(user=ana, **ODD)
    make_note(recruiter=hers, text="one\ntwo")
    data = exported(as_ana, "csv")
    assert data.startswith(b"\xef\xbb\xbfFirst name,")
    for cell in data.decode().split("\r\n")[1].split(","):
        assert cell.strip('"')[:1] not in {"=", "+", "-", "@"}

    address = as_mallory.post("/recruiters/import/", {"file": SimpleUploadedFile("a.csv", data)})["Location"]
    with run_tasks():
        as_mallory.post(address, {"start": "1"})
    copy = Recruiter.objects.get(user=mallory)
    assert {name: getattr(copy, name) for name in ODD} == ODD
    assert copy.notes.get().text == "one\ntwo"


def test_cards_are_read_by_another_program(as_ana: Client, ana: User) -> None:
    make_recruiter(user=ana, **ODD)
    make_recruiter(user=ana, first_name="Zoë " * 24, last_name="", company="a\\b\nc")
    text = exported(as_ana, "vcf").decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    odd, long = sorted(vobject.readComponents(text), key=lambda card: len(card.fn.value))
    assert odd.n.value.given == ODD["first_name"]
    assert odd.n.value.family == ODD["last_name"]
    assert odd.org.value == [ODD["company"]]
    assert odd.email.value == ODD["email"]
    assert odd.url.value == ODD["linkedin_url"]
    assert long.n.value.given == "Zoë " * 24
    assert long.org.value == ["a\\b\nc"]


def test_the_file_holds_what_the_list_shows(as_ana: Client, ana: User, mallory: User) -> None:
    make_recruiter(user=ana, first_name="Found", company="Acme")
    make_recruiter(user=ana, first_name="Other")
    make_recruiter(user=mallory, first_name="Stranger", company="Acme")
    text = exported(as_ana, "csv", "?q=acme").decode()
    assert "Found" in text
    assert "Other" not in text
    assert "Stranger" not in text


def test_many_cost_no_more_than_few(as_ana: Client, ana: User, django_assert_max_num_queries: Any) -> None:
    for number in range(30):
        make_note(recruiter=make_recruiter(user=ana, first_name=f"R{number}"))
    with django_assert_max_num_queries(4):
        exported(as_ana, "csv")
