from typing import Any

import pytest
from django.test import Client

from accounts.models import Profile, User
from labormarket.models import Occupation
from labormarket.tests.factories import make_occupation, make_rating, make_release, make_technology

PAGE = "/market/skills/"


@pytest.fixture
def roles(db: None) -> list[Occupation]:
    make_release()
    named = {"15-1252.00": "Software Developers", "29-1141.00": "Registered Nurses", "35-2014.00": "Cooks"}
    found = [make_occupation(code=code, title=title) for code, title in named.items()]
    for role in found:
        make_rating(occupation=role, name="Critical Thinking")
        make_technology(occupation=role, name="Docker", in_demand=True)
    return found


def tell(user: User, **fields: list[str]) -> None:
    Profile.objects.filter(user=user).update(**fields)


def test_an_empty_profile_is_told_what_to_fill_in(as_ana: Client) -> None:
    assert "Which roles do you look for?" in as_ana.get(PAGE).content.decode()


def test_each_skill_says_what_it_covers_of_each_role(
    as_ana: Client, ana: User, roles: list[Occupation]
) -> None:
    tell(ana, target_roles=["Software Developers"], technical_skills=["Docker", "Knitting <b>"])
    text = as_ana.get(PAGE).content.decode()
    assert "1 of 1" in text
    assert "0 of 1" in text
    assert "Knitting &lt;b&gt;" in text
    assert "nothing it asks for" in text
    assert "Source: O*NET" in text


def test_roles_without_skills_and_roles_nobody_knows_are_said(
    as_ana: Client, ana: User, roles: list[Occupation]
) -> None:
    tell(ana, target_roles=["Software Developers", "Zxqvw 😀"])
    text = as_ana.get(PAGE).content.decode()
    assert "names no skills yet" in text
    assert "We know no occupation for: Zxqvw 😀" in text


@pytest.mark.parametrize("count", [1, 3, 9])
def test_its_queries_do_not_grow_with_roles_and_skills(
    as_ana: Client, ana: User, roles: list[Occupation], count: int, django_assert_max_num_queries: Any
) -> None:
    wanted = [role.title for role in roles] * 3
    tell(ana, target_roles=wanted[:count], technical_skills=[f"Skill {n}" for n in range(count * 10)])
    as_ana.get(PAGE)
    with django_assert_max_num_queries(8):
        as_ana.get(PAGE)
