from typing import Any

import pytest
from django.test import Client

from accounts.models import Profile, User
from billing.models import UsageCounter
from labormarket.models import Occupation, Report, Source
from labormarket.tests.factories import (
    make_area,
    make_occupation,
    make_projection,
    make_rating,
    make_release,
    make_technology,
    make_turnover,
    make_wage,
)

PAGE = "/market/roles/15-1252.00/opportunity/"
AGAIN = f"{PAGE}again/"
BOSTON = "0071650"
HTMX = {"HX-Request": "true"}
TOLD = {"place": "Boston", "years": "6", "salary": "140000", "skills": "Docker\nSQL"}


@pytest.fixture
def developer(db: None) -> Occupation:
    for source in (Source.ONET, Source.OEWS, Source.PROJECTIONS):
        make_release(source=source)
    make_wage(area=make_area())
    make_wage(area=make_area(code=BOSTON, name="Boston-Cambridge-Newton, MA-NH", kind="M"))
    make_projection()
    make_turnover()
    role = make_occupation()
    make_rating(occupation=role, name="Programming")
    for name in ("Docker", "PostgreSQL", "Figma"):
        make_technology(occupation=role, name=name, in_demand=True)
    return role


def used() -> int:
    return sum(UsageCounter.objects.values_list("used", flat=True))


def test_it_starts_from_the_profile_and_says_what_it_lacks(
    as_ana: Client, ana: User, developer: Occupation
) -> None:
    empty = as_ana.get(PAGE).content.decode()
    assert "No result yet" in empty
    assert "research on your plan" in empty
    assert "names no roles or industries" in empty
    Profile.objects.filter(user=ana).update(
        location="Boston, MA", years_experience=7, salary_expectation=99_000, technical_skills=["SQL", "Go"]
    )
    text = as_ana.get(PAGE).content.decode()
    for value in ("Boston-Cambridge-Newton, MA-NH", "7", "99000"):
        assert f'value="{value}"' in text
    assert "SQL\nGo</textarea>" in text
    assert used() == 0


def test_a_salary_in_another_currency_is_left_to_her(
    as_ana: Client, ana: User, developer: Occupation
) -> None:
    Profile.objects.filter(user=ana).update(salary_expectation=77_000, salary_currency="EUR")
    assert "77000" not in as_ana.get(PAGE).content.decode()


def test_it_counts_once_for_a_role_and_place_whatever_is_set(
    as_ana: Client, ana: User, developer: Occupation
) -> None:
    where = as_ana.post(PAGE, TOLD)["Location"]
    assert where == f"{PAGE}?place={BOSTON}#result"
    text = as_ana.get(where).content.decode()
    assert "No result yet" not in text
    assert "How well it suits you" in text
    assert "Counted this month" in text
    as_ana.post(PAGE, {**TOLD, "years": "20"})
    assert (used(), Report.objects.get().inputs["years"]) == (1, 20)
    as_ana.post(PAGE, {**TOLD, "place": ""})
    assert used() == Report.objects.count() == 2


def test_moving_a_slider_never_counts(as_ana: Client, ana: User, developer: Occupation) -> None:
    asked = as_ana.post(AGAIN, TOLD, headers=HTMX)
    assert "Press “Work it out”" in asked.content.decode()
    assert used() == 0
    as_ana.post(PAGE, TOLD)
    text = as_ana.post(AGAIN, {**TOLD, "years": "0", "skills": ""}, headers=HTMX).content.decode()
    assert "How well it suits you" in text
    assert "<html" not in text
    assert (used(), Report.objects.get().inputs["skills"]) == (1, [])
    elsewhere = as_ana.post(AGAIN, {**TOLD, "place": ""}, headers=HTMX)
    assert "Press “Work it out”" in elsewhere.content.decode()
    assert (used(), Report.objects.count()) == (1, 1)


def test_more_that_is_asked_for_does_not_lower_the_match(
    as_ana: Client, ana: User, developer: Occupation
) -> None:
    def total(skills: str) -> int:
        as_ana.post(PAGE, {**TOLD, "skills": skills})
        found: int = Report.objects.get().report["match"]["total"]
        return found

    assert total("Knitting") < total("Docker") < total("Docker\nPostgreSQL\nFigma\nProgramming")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"place": "Xyzzyville 😀" * 9}, "We know no place by that name"),
        ({"place": "a\0b"}, "Null characters are not allowed"),
        ({"years": "-1"}, "Enter a number of years from 0 to 70."),
        ({"years": "many"}, "Enter a number of years from 0 to 70."),
        ({"salary": "9" * 400}, "Enter a yearly amount in US dollars"),
        ({"skills": "\n".join(map(str, range(101)))}, "Keep it to 100; these are 101."),
    ],
)
def test_what_cannot_be_is_refused_and_all_that_was_typed_stays(
    as_ana: Client, ana: User, developer: Occupation, fields: dict[str, str], said: str
) -> None:
    answer = as_ana.post(PAGE, {**TOLD, **fields})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert said in text
    for name, value in {**TOLD, **fields}.items():
        if name != "skills" and "\0" not in value:
            assert f'value="{value}"' in text
    live = as_ana.post(AGAIN, {**TOLD, **fields}, headers=HTMX)
    assert live.status_code == 422
    assert said in live.content.decode()
    assert used() == 0


def test_at_the_limit_the_card_stands_in_the_form_and_nothing_is_lost(
    as_ana: Client, ana: User, developer: Occupation
) -> None:
    towns = ("Denver", "Wichita", "Fargo")
    for number, town in enumerate(towns):
        make_area(code=f"000000{number}", name=f"{town}, XX", kind="M")
    for town in towns:
        assert as_ana.post(PAGE, {**TOLD, "place": town}).status_code == 302
    answer = as_ana.post(PAGE, TOLD)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "You have used all 3 research reports for this month" in text
    assert 'value="140000"' in text
    assert "Nothing was counted." in text
    assert used() == Report.objects.count() == 3


@pytest.mark.parametrize("place", [BOSTON, "", "nowhere", "%00", "x" * 500])
def test_any_place_in_the_address_is_answered(as_ana: Client, developer: Occupation, place: str) -> None:
    assert as_ana.get(f"{PAGE}?place={place}").status_code == 200


def test_too_little_to_go_by_is_said_and_never_counted(as_ana: Client, developer: Occupation) -> None:
    make_occupation(
        code="55-1011.00", title="Air Crew Officers", wage_soc="", projection_soc="", job_zone=None
    )
    military = "/market/roles/55-1011.00/opportunity/"
    for page, told, said in (
        (military, TOLD, "No score"),
        (military, {}, "No score"),
        (PAGE, {}, "No score yet"),
    ):
        text = as_ana.post(page, told).content.decode()
        assert "nothing was counted" in text
        assert f"{said}</p>" in text
        assert "None" not in text
    assert (used(), Report.objects.count()) == (0, 0)


def test_it_costs_at_most_eight_queries_once_reference_data_is_read(
    as_ana: Client, ana: User, developer: Occupation, django_assert_max_num_queries: Any
) -> None:
    as_ana.post(PAGE, TOLD)
    for address in (PAGE, f"{PAGE}?place={BOSTON}"):
        as_ana.get(address)
        with django_assert_max_num_queries(8):
            as_ana.get(address)
