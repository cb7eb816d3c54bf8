from typing import Any

import pytest
from django.test import Client

from accounts.models import Profile, User
from billing.models import UsageCounter
from labormarket.models import Occupation, Report
from labormarket.tests.factories import make_occupation, make_rating, make_release, make_technology

PAGE = "/market/roles/15-1252.00/gap/"
BUTTON = "Work out my gap"


@pytest.fixture
def developer(db: None) -> Occupation:
    make_release()
    role = make_occupation()
    make_rating(occupation=role, name="Programming", importance=4.0)
    make_rating(occupation=role, name="Critical Thinking", importance=3.5)
    make_rating(occupation=role, name="Static Strength", importance=1.5, category="ability")
    for name in ("Docker", "PostgreSQL", "Figma", "Git", "Jenkins CI", "MySQL", "React"):
        make_technology(occupation=role, name=name, in_demand=True)
    return role


def has(user: User, *names: str) -> None:
    Profile.objects.filter(user=user).update(technical_skills=list(names))


def used() -> int:
    return sum(UsageCounter.objects.values_list("used", flat=True))


def test_it_is_asked_for_first_and_then_stays_open_for_the_month(
    as_ana: Client, ana: User, developer: Occupation
) -> None:
    has(ana, "Docker", "Knitting")
    before = as_ana.get(PAGE).content.decode()
    assert BUTTON in before
    assert "room for 1 more this month" in before
    assert "Jenkins CI" not in before
    assert as_ana.post(PAGE)["Location"] == PAGE
    for _ in range(2):
        text = as_ana.get(PAGE).content.decode()
        assert BUTTON not in text
        assert "you have Docker" in text
        assert "Critical Thinking" in text
        assert "Static Strength" not in text
        assert "meet nothing that the role asks for: Knitting" in text
        assert "Source: O*NET" in text
    as_ana.post(PAGE)
    assert (used(), Report.objects.count()) == (1, 1)


def test_a_skill_added_since_is_counted_at_once_and_the_kept_report_stays(
    as_ana: Client, ana: User, developer: Occupation
) -> None:
    as_ana.post(PAGE)
    kept = Report.objects.get().report
    as_ana.post("/market/skills/add/", {"name": "Docker", "next": PAGE})
    assert "you have Docker" in as_ana.get(PAGE).content.decode()
    assert Report.objects.get().report == kept
    as_ana.post(PAGE)
    assert Report.objects.get().report["matched"] == kept["matched"] + 1


def test_at_the_limit_the_card_stands_in_the_form(as_ana: Client, ana: User, developer: Occupation) -> None:
    other = make_occupation(code="29-1141.00", title="Registered Nurses")
    make_technology(occupation=other, name="Epic Systems", in_demand=True)
    as_ana.post(PAGE)
    answer = as_ana.post("/market/roles/29-1141.00/gap/")
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "You have used your one skills gap report for this month" in text
    assert (used(), Report.objects.count()) == (1, 1)
    assert as_ana.get(PAGE).status_code == 200
    before = as_ana.get("/market/roles/29-1141.00/gap/").content.decode()
    assert "no skills gap report left this month" in before
    assert BUTTON not in before


def test_without_ratings_nothing_is_counted(as_ana: Client, ana: User) -> None:
    make_occupation(code="55-1011.00", title="Air Crew Officers", wage_soc="", projection_soc="")
    page = "/market/roles/55-1011.00/gap/"
    for answer in (as_ana.get(page), as_ana.post(page)):
        assert "has not rated this occupation" in answer.content.decode()
        assert BUTTON not in answer.content.decode()
    assert (used(), Report.objects.count()) == (0, 0)


@pytest.mark.parametrize("code", ["99-9999.00", "x", "%00", "😀" * 50, "15-1252"])
def test_an_unknown_role_is_not_found(as_ana: Client, code: str) -> None:
    for method in (as_ana.get, as_ana.post):
        assert method(f"/market/roles/{code}/gap/").status_code == 404


def test_an_empty_profile_is_told_so_and_still_sees_what_is_asked(
    as_ana: Client, ana: User, developer: Occupation
) -> None:
    before = as_ana.get(PAGE).content.decode()
    assert "names no skills yet" in before
    assert "Write them down on your profile first." in before, "there is no button to add one yet"
    as_ana.post(PAGE)
    text = as_ana.get(PAGE).content.decode()
    assert "names no skills yet" in text
    assert "Add some here" in text
    assert "0 of 9 things asked for" in text
    assert "the 5 that matter most of 7" in text


@pytest.mark.parametrize("more", [0, 40])
def test_its_queries_do_not_grow_with_what_is_asked_once_reference_data_is_read(
    as_ana: Client, ana: User, developer: Occupation, more: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(more):
        make_technology(occupation=developer, name=f"Tool {number}", in_demand=True)
    as_ana.get(PAGE)
    with django_assert_max_num_queries(8):
        as_ana.get(PAGE)
    as_ana.post(PAGE)
    with django_assert_max_num_queries(8):
        as_ana.get(PAGE)


def test_what_is_missing_can_be_added_under_its_usual_name_and_abilities_cannot(
    as_ana: Client, ana: User, developer: Occupation
) -> None:
    make_technology(occupation=developer, name="Amazon Web Services AWS software", in_demand=True)
    make_rating(occupation=developer, name="Near Vision", category="ability")
    as_ana.post(PAGE)
    text = as_ana.get(PAGE).content.decode()
    assert 'name="name" value="AWS"' in text
    assert 'name="name" value="Near Vision"' not in text
    forms = text.count('action="/market/skills/add/"')
    assert forms
    assert text.count("csrfmiddlewaretoken") >= forms + 1
    as_ana.post("/market/skills/add/", {"name": "AWS"})
    assert "you have AWS" in as_ana.get(PAGE).content.decode()
