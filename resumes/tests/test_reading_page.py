"""What the reading page and its neighbours show, and what they cost."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from resumes.correcting import add_entry_by_hand, correct_entry, remove_entry_by_hand
from resumes.forms.dates import said
from resumes.models import Posting, Resume
from resumes.samples import sample_posting
from resumes.tests.factories import make_resume

pytestmark = pytest.mark.django_db
RTL = "مهندس برمجيات 👩🏽‍💻 Zoë"


def _with_jobs(user: User, count: int) -> Resume:
    resume = make_resume(user=user)
    job = resume.content["work"][0]
    resume.content["work"] = [{**job, "name": f"Employer {number}"} for number in range(count)]
    resume.save()
    return resume


def _post(client: Client, resume: Resume, entry: str, values: dict[str, str], *, revision: int = 1) -> Any:
    path = f"/resumes/{resume.pk}/values/{entry}/"
    return client.post(path, {**values, "revision": str(revision)})


@pytest.mark.parametrize("jobs", [1, 12])
@pytest.mark.parametrize(("path", "queries"), [("", 3), ("analysis/", 3), ("postings/", 4), ("versions/", 5)])
def test_a_page_costs_the_same_for_any_number_of_entries(
    as_ana: Client, ana: User, django_assert_num_queries: Any, jobs: int, path: str, queries: int
) -> None:
    resume = _with_jobs(ana, jobs)
    for number in range(jobs):
        Posting.objects.create(resume=resume, title=f"Posting {number}", text=sample_posting())
    with django_assert_num_queries(queries):
        assert as_ana.get(f"/resumes/{resume.pk}/{path}").status_code == 200


def test_a_match_costs_four_queries(as_ana: Client, ana: User, django_assert_num_queries: Any) -> None:
    resume = _with_jobs(ana, 12)
    posting = Posting.objects.create(resume=resume, title="A posting", text=sample_posting())
    with django_assert_num_queries(4):
        assert as_ana.get(f"/resumes/{resume.pk}/postings/{posting.pk}/").status_code == 200


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2021-03", "Mar 2021"),
        ("2021", "2021"),
        ("2021-03-09", "Mar 2021"),
        (None, "present"),
        ("then", "then"),
    ],
)
def test_dates_are_said_as_people_say_them(date: str | None, words: str) -> None:
    assert said(date) == words


def test_entries_are_headed_by_what_they_hold(as_ana: Client, ana: User) -> None:
    text = as_ana.get(make_resume(user=ana).get_absolute_url()).content.decode()
    for words in ("Ana Silva · ana@example.com", "Data analyst · Acme", "Mar 2019 – present", "3 skills"):
        assert words in text
    assert text.count("Contact and summary") == 1


def test_only_a_guess_asks_to_be_checked(as_ana: Client, ana: User) -> None:
    text = as_ana.get(make_resume(user=ana).get_absolute_url()).content.decode()
    assert text.count("Please check") == 2, "the two values of .6"


def test_it_says_what_cannot_be_corrected_here(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana)
    assert resume.document is not None
    assert "Read as text only" not in as_ana.get(resume.get_absolute_url()).content.decode()
    resume.document["sections"].append({"kind": "awards", "heading": 12, "lines": [13]})
    resume.save()
    text = as_ana.get(resume.get_absolute_url()).content.decode()
    assert "Read as text only" in text
    assert '<a href="#line-12">Awards</a>' in text


@pytest.mark.parametrize(
    ("kind", "pages_in_file", "note"),
    [
        ("txt", 1, ""),
        ("pdf", 1, "The pages of this file could not be drawn."),
        ("pdf", 44, "This file has 44 pages. The first 1 were read."),
    ],
)
def test_it_says_what_of_the_file_is_missing(
    as_ana: Client, ana: User, kind: str, pages_in_file: int, note: str
) -> None:
    resume = make_resume(user=ana)
    assert resume.document is not None
    resume.document |= {"kind": kind, "pages_in_file": pages_in_file}
    resume.save()
    text = as_ana.get(resume.get_absolute_url()).content.decode()
    assert note in text
    assert ("could not be drawn" in text) == (kind == "pdf")


@pytest.mark.parametrize(
    ("entry", "values", "kept"),
    [
        ("basics/0", {"location": "Zürich, CH"}, {"location": {"address": "Zürich, CH"}}),
        ("basics/0", {"summary": "x" * 5000}, {"summary": "x" * 5000}),
        ("basics/0", {"name": RTL}, {"name": RTL}),
        ("work/0", {"endDate": "Present"}, {"endDate": None}),
        ("work/0", {"endDate": "06/2023"}, {"endDate": "2023-06"}),
        ("work/0", {"highlights": f"{RTL}\n" * 200}, {"highlights": [RTL] * 200}),
        ("work/0", {"location": "Łódź"}, {"location": "Łódź"}),
    ],
)
def test_values_of_every_kind_are_kept_as_typed(
    as_ana: Client, ana: User, entry: str, values: dict[str, str], kept: dict[str, Any]
) -> None:
    resume = make_resume(user=ana)
    assert _post(as_ana, resume, entry, values).status_code == 302
    section, _, index = entry.partition("/")
    content = Resume.objects.get().content[section]
    stored = content if section == "basics" else content[int(index)]
    assert {key: stored[key] for key in kept} == kept
    assert as_ana.get(resume.get_absolute_url()).status_code == 200


def test_a_skill_typed_twice_counts_once(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana)
    _post(as_ana, resume, "skills/0", {"names": "SQL\nR\nSQL"})
    assert Resume.objects.get().content["skills"] == [{"name": "SQL"}, {"name": "R"}]
    assert "2 skills" in as_ana.get(resume.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("entry", "field", "wrong"),
    [
        ("basics/0", "email", "not an address"),
        ("basics/0", "summary", "x" * 5001),
        ("basics/0", "phone", "1" * 61),
        ("work/0", "endDate", "until the end"),
        ("work/1", "startDate", "13/2020"),
        ("education/0", "score", "x" * 61),
    ],
)
def test_a_refused_value_stays_as_typed_with_its_reason(
    as_ana: Client, ana: User, entry: str, field: str, wrong: str
) -> None:
    resume = make_resume(user=ana)
    answer = _post(as_ana, resume, entry, {field: wrong})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert wrong in text
    assert f'id="{entry.replace("/", "-")}-{field}_error"' in text
    assert Resume.objects.get().revision == 1


def test_what_was_typed_into_an_entry_removed_elsewhere_stays_on_the_page(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana)
    remove_entry_by_hand(resume=resume, section="work", index=0, revision=1)
    for _ in range(2):
        answer = _post(as_ana, resume, "work/1", {"name": "Typed in vain"})
        assert answer.status_code == 422
        assert "Typed in vain" in answer.content.decode()
        assert "added or removed in another tab" in answer.content.decode()
    assert [job["name"] for job in Resume.objects.get().content["work"]] == ["Globex"]


def test_an_entry_that_moved_is_not_overwritten(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana)
    add_entry_by_hand(resume=resume, section="work", revision=1)
    answer = _post(as_ana, resume, "work/0", {"name": "For Acme"})
    assert answer.status_code == 422
    assert 'name="revision" value="1"' in answer.content.decode(), "saving once more must not get through"
    assert Resume.objects.get().content["work"][0] == {}


def test_a_conflict_shows_what_is_saved_now(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana)
    correct_entry(resume=resume, section="basics", index=0, values={"name": "Theirs"}, revision=1)
    typed = {"name": "Mine", "email": "ana@example.com", "phone": "+1 212 555 0100"}
    text = _post(as_ana, resume, "basics/0", typed).content.decode()
    assert "Saved now: <q>Theirs</q>" in text
    assert text.count("Saved now:") == 1
    assert _post(as_ana, resume, "basics/0", typed, revision=2).status_code == 302
    assert Resume.objects.get().content["basics"]["name"] == "Mine"
