from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from accounts.models import User
from billing.changing import change_plan
from billing.plans import Plan
from recruiters.bringing.opening import open_import
from recruiters.models import ContactImport, ImportStatus, Note, Recruiter
from recruiters.tasks import bring_people_in
from recruiters.tests.factories import make_recruiter

pytestmark = pytest.mark.django_db
PEOPLE = (
    "First name,Last name,Company,E-mail address,Phone,Notes\n"
    "Zoë,Müller-Nguyễn,O'Brien & Sons,zoe@x.example,+1 212 555 0100,Met in May\n"
    "Ana,Silva,Acme,ana@acme.example,,\n"
    "Bo,,Globex,not an address,,\n"
    "zoë,müller-nguyễn,o'brien & sons,,,Likes tea\n"
)


def upload(client: Client, data: bytes | str, name: str = "people.csv") -> Any:
    data = data.encode() if isinstance(data, str) else data
    return client.post("/recruiters/import/", {"file": SimpleUploadedFile(name, data)})


def bring(client: Client, data: bytes | str, run_tasks: Any, **choices: str) -> ContactImport:
    address = upload(client, data)["Location"]
    with run_tasks():
        client.post(address, {**choices, "start": "1"})
    return ContactImport.objects.get()


def test_a_file_is_shown_before_anybody_is_added(as_ana: Client) -> None:
    page = as_ana.get(upload(as_ana, PEOPLE)["Location"]).content.decode()
    assert "Müller-Nguyễn" in page
    assert "Line 2, 5" in page
    assert "E-mail address: Enter a valid email address." in page
    assert not Recruiter.objects.exists()


def test_people_come_in_byte_for_byte_with_notes_scores_and_order(as_ana: Client, run_tasks: Any) -> None:
    bringing = bring(as_ana, PEOPLE, run_tasks)
    assert bringing.result == {"added": 2, "merged": 0, "skipped": 1, "waiting": 0}
    assert bringing.status == ImportStatus.DONE
    first, second = Recruiter.objects.order_by("rank")
    assert (first.name, first.company) == ("Zoë Müller-Nguyễn", "O'Brien & Sons")
    assert first.scores
    assert Note.objects.get(recruiter=first).text == "Met in May\nLikes tea"
    assert second.name == "Ana Silva"


def test_who_is_there_is_merged_and_nothing_is_overwritten(as_ana: Client, ana: User, run_tasks: Any) -> None:
    known = make_recruiter(
        user=ana, first_name="Zoë", last_name="M", email="ZOE@x.example", company="Other", industries=["Law"]
    )
    bringing = bring(as_ana, PEOPLE, run_tasks)
    known.refresh_from_db()
    assert bringing.result["merged"] == 1
    assert (known.last_name, known.company, known.phone) == ("M", "Other", "+1 212 555 0100")
    note = known.notes.get().text
    assert "Company: O'Brien & Sons" in note
    assert "Met in May" in note


def test_a_choice_counts_and_a_second_press_adds_nobody_twice(as_ana: Client, run_tasks: Any) -> None:
    bringing = bring(as_ana, PEOPLE, run_tasks, **{"row-3": "skip", "row-99": "add", "row-4": "add"})
    with run_tasks():
        as_ana.post(f"/recruiters/import/{bringing.pk}/", {"start": "1"})
    assert [r.name for r in Recruiter.objects.all()] == ["Zoë Müller-Nguyễn"]


def test_a_double_start_is_one_import(as_ana: Client, run_tasks: Any) -> None:
    address = upload(as_ana, PEOPLE)["Location"]
    with run_tasks():
        as_ana.post(address, {"start": "1"})
        as_ana.post(address, {"start": "1"})
    assert Recruiter.objects.count() == 2


def test_at_the_limit_the_others_wait_and_come_later(as_ana: Client, ana: User, run_tasks: Any) -> None:
    rows = "".join(f"Person {n},Acme\n" for n in range(8))
    bringing = bring(as_ana, f"First name,Company\n{rows}", run_tasks)
    assert bringing.result == {"added": 5, "merged": 0, "skipped": 0, "waiting": 3}
    assert "3 more wait" in as_ana.get(f"/recruiters/import/{bringing.pk}/").content.decode()
    change_plan(user=ana, plan=Plan.PRO, by=None, at=timezone.now())
    with run_tasks():
        as_ana.post(f"/recruiters/import/{bringing.pk}/", {"start": "1"})
    bringing.refresh_from_db()
    assert bringing.result == {"added": 8, "merged": 0, "skipped": 0, "waiting": 0}
    assert Recruiter.objects.count() == 8


def test_columns_can_be_told(as_ana: Client) -> None:
    address = upload(as_ana, "Who,Where\nAna Silva,Acme\n")["Location"]
    assert "there is no name" in as_ana.get(address).content.decode()
    as_ana.post(f"{address}columns/", {"column-0": "name", "column-1": "company"})
    page = as_ana.get(address).content.decode()
    assert "Ana Silva" in page
    assert "1 to add" in page
    assert as_ana.post(f"{address}columns/", {"column-0": "password"}).status_code == 422


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"PK\x03\x04" + b"\0" * 500, "neither a CSV file nor a vCard"),
        (b"First name\n" + b"Ana\n" * 50_000, "50,000 rows"),
        (b"x" * (5 * 1024 * 1024 + 1), "larger than 5 MB"),
        (b'Name,Email\nAna,"' + b"x" * 300_000, "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_gets_a_sentence(as_ana: Client, data: bytes, said: str) -> None:
    answer = upload(as_ana, data)
    assert answer.status_code == 422
    assert said in answer.content.decode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("First name\nJosé\n".encode("utf-16"), "José"),
        ("First name\nJosé\n".encode("cp1252"), "José"),
        (b"BEGIN:VCARD\nFN:Never closed", "This card cannot be read."),
        ("First name\n" + "x" * 500 + "\n", "First name: Ensure this value has at most 100 characters"),
        ("First name,LinkedIn\nAna,javascript:alert(1)\n", "LinkedIn address: Enter a valid URL."),
        (
            "First name,LinkedIn\nAna,evil.example/in/ana\n",
            "LinkedIn address: this is no page on linkedin.com.",
        ),
        ("First name,Salary from\nAna,-5\n", "write a yearly amount"),
        ("First name,Stage\nAna,Nowhere\n", "“Nowhere” is none of"),
        ("First name\n<img src=x onerror=alert(1)>\n", "&lt;img src=x onerror=alert(1)&gt;"),
    ],
)
def test_a_row_in_trouble_says_which_line_and_why(as_ana: Client, data: bytes | str, said: str) -> None:
    page = as_ana.get(upload(as_ana, data)["Location"]).content.decode()
    assert said in page
    assert "Line " in page
    assert "<img src=x" not in page


def test_no_file_says_so(as_ana: Client) -> None:
    assert "Choose a file first." in as_ana.post("/recruiters/import/", {}).content.decode()


def test_the_preview_costs_the_same_for_many(
    as_ana: Client, ana: User, django_assert_num_queries: Any
) -> None:
    for count in (3, 300):
        rows = "".join(f"P{n},Acme\n" for n in range(count))
        bringing = open_import(
            user=ana, file_name="x", data=f"First name,Company\n{rows}".encode(), at=timezone.now()
        )
        with django_assert_num_queries(6):
            as_ana.get(f"/recruiters/import/{bringing.pk}/")


def test_bringing_in_hundreds_asks_the_database_little(as_ana: Client, ana: User, run_tasks: Any) -> None:
    change_plan(user=ana, plan=Plan.EXPERT, by=None, at=timezone.now())
    rows = "".join(f"P{n},Acme,n{n}@x.example\n" for n in range(400))
    bringing = bring(as_ana, f"First name,Company,Email\n{rows}", run_tasks)
    assert bringing.result["added"] == Recruiter.objects.count() == 400
    assert [r.first_name for r in Recruiter.objects.order_by("rank")[:2]] == ["P0", "P1"]


def test_a_worker_that_fails_says_so_and_can_be_asked_again(
    as_ana: Client, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: Any) -> None:
        raise RuntimeError("no")

    address = upload(as_ana, PEOPLE)["Location"]
    as_ana.post(address, {"start": "1"})
    with monkeypatch.context() as patched:
        patched.setattr("recruiters.tasks.bring_in", fail)
        with pytest.raises(RuntimeError):
            bring_people_in(str(ContactImport.objects.get().pk))
    assert "nobody was added" in as_ana.get(address).content.decode()
    with run_tasks():
        as_ana.post(address, {"start": "1"})
    assert Recruiter.objects.count() == 2


def test_a_file_can_be_thrown_away(as_ana: Client) -> None:
    address = upload(as_ana, PEOPLE)["Location"]
    as_ana.post(f"{address}discard/")
    assert not ContactImport.objects.exists()


def test_a_stranger_does_not_find_it(as_ana: Client, as_mallory: Client) -> None:
    address = upload(as_ana, PEOPLE)["Location"]
    assert as_mallory.get(address).status_code == 404
    assert as_mallory.post(f"{address}discard/").status_code == 404
