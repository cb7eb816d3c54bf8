from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from accounts.models import Profile, User
from accounts.tests.people import make_ana
from labormarket.owning import TooManySkills, add_skill, remove_skill

ADD, REMOVE = "/market/skills/add/", "/market/skills/remove/"


def skills(user: User) -> list[str]:
    return list(Profile.objects.get(user=user).technical_skills)


def has(user: User, *names: str) -> None:
    Profile.objects.filter(user=user).update(technical_skills=list(names))


@pytest.mark.parametrize(
    ("held", "name", "is_new"),
    [
        ([], "Docker", True),
        (["Kubernetes"], "k8s", False),
        (["k8s"], "Kubernetes", False),
        (["critical  thinking"], "Critical Thinking", False),
        (["Java"], "JavaScript", True),
        (["C"], "C++", True),
        (["SQL"], "Welding, brazing", True),
    ],
)
def test_a_skill_is_added_once_under_whatever_name(
    ana: User, held: list[str], name: str, is_new: bool
) -> None:
    has(ana, *held)
    assert add_skill(user=ana, name=name) is is_new
    assert skills(ana) == held + [name] * is_new


def test_a_full_profile_says_so_and_keeps_what_it_has(ana: User, as_ana: Client) -> None:
    full = [f"Skill {number}" for number in range(100)]
    has(ana, *full)
    with pytest.raises(TooManySkills):
        add_skill(user=ana, name="Docker")
    answer = as_ana.post(ADD, {"name": "Docker"}, follow=False, headers={"HX-Request": "true"})
    assert "holds 100 skills" in answer["HX-Trigger"]
    assert "On your profile" not in answer.content.decode()
    assert skills(ana) == full


def test_only_that_very_skill_is_removed(ana: User) -> None:
    has(ana, "SQL", "Docker")
    assert remove_skill(user=ana, name="Docker")
    assert not remove_skill(user=ana, name="Docker")
    assert skills(ana) == ["SQL"]


def test_ten_tabs_at_once_lose_none(transactional_db: None) -> None:
    user, start = make_ana(), Barrier(10)

    def one(number: int) -> None:
        start.wait(30)
        try:
            add_skill(user=user, name=f"Skill {number}")
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(one, range(10)))
    assert sorted(skills(user)) == sorted(f"Skill {number}" for number in range(10))


def test_added_by_htmx_the_button_gives_way_and_the_toast_can_undo_it(as_ana: Client, ana: User) -> None:
    given = {"name": "O'Brien & <b>", "next": "/market/roles/15-1252.00/gap/"}
    answer = as_ana.post(ADD, given, headers={"HX-Request": "true"})
    assert "On your profile" in answer.content.decode()
    assert "name=O%27Brien+%26+%3Cb%3E" in answer["HX-Trigger"]
    assert skills(ana) == ["O'Brien & <b>"]
    undone = as_ana.post(f"{REMOVE}?name=O%27Brien+%26+%3Cb%3E&next=/market/reports/")
    assert (undone.status_code, undone["Location"]) == (302, "/market/reports/")
    assert skills(ana) == []


@pytest.mark.parametrize("name", ["", "x" * 201, "a\0b"])
def test_what_is_no_name_changes_nothing(as_ana: Client, ana: User, name: str) -> None:
    assert as_ana.post(ADD, {"name": name}).status_code == 302
    assert as_ana.post(f"{REMOVE}?name={'x' * 201}").status_code == 302
    assert skills(ana) == []


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", r"/\evil.example"]
)
def test_nobody_is_led_off_the_site(as_ana: Client, elsewhere: str) -> None:
    answer: Any = as_ana.post(ADD, {"name": "SQL", "next": elsewhere})
    assert answer["Location"] == "/market/skills/"
