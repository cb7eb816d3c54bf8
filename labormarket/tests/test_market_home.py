from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from labormarket.models import AreaKind
from labormarket.tests.factories import make_area, make_occupation, make_projection, make_release, make_wage

NURSE, BOSTON = "29-1141.00", "0014460"
HOME = "/market/"
ODD = ["🙂" * 200, "x" * 200, "a\x00b", "'; drop table x", "<script>", "%", "\u202egro", "12", "-"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def nurses() -> None:
    make_release()
    make_occupation(code=NURSE, title="Registered Nurses")
    make_projection(soc="29-1141", percent=4.9, openings=189.1)
    boston = make_area(code=BOSTON, name="Boston-Cambridge, MA-NH", kind=AreaKind.METRO, states="MA NH")
    for area in (make_area(), boston):
        make_wage(area=area, soc="29-1141", annual_median=106_180)


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ({"role": "Registered Nurses"}, f"/market/roles/{NURSE}/"),
        ({"role": "Registered Nurses", "place": "Boston"}, f"/market/roles/{NURSE}/?place={BOSTON}"),
        (
            {"role": "registered nurse", "place": BOSTON},
            f"/market/roles/{NURSE}/?place={BOSTON}&asked=registered+nurse",
        ),
    ],
)
def test_a_role_and_a_place_in_words_lead_to_their_page(
    nurses: None, as_ana: Client, query: dict[str, str], address: str
) -> None:
    answer = as_ana.get(HOME, query)
    assert (answer.status_code, answer.headers["Location"]) == (302, address)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"role": "qqqqqq"}, "No role is called “qqqqqq”"),
        (
            {"role": "Registered Nurses", "place": "xxxxxx"},
            "for a place called “xxxxxx”",
        ),
        ({"place": "Boston"}, "Which role?"),
    ],
)
def test_what_is_not_understood_is_said_and_kept(
    nurses: None, as_ana: Client, query: dict[str, str], said: str
) -> None:
    answer = as_ana.get(HOME, query)
    assert answer.status_code == 200
    assert said in answer.text
    for text in query.values():
        assert f'value="{text}' in answer.text
    if query.get("role", "").startswith("Reg"):
        assert f'href="/market/roles/{NURSE}/"' in answer.text  # the nation's figures are one step away


@pytest.mark.parametrize("text", ODD)
def test_an_odd_search_is_a_clear_page(nurses: None, as_ana: Client, text: str) -> None:
    for query in (
        {"role": text},
        {"role": "nurse", "place": text},
        {"q": text},
        {"page": text, "sort": text},
    ):
        assert as_ana.get(HOME, query, follow=True).status_code == 200


def test_an_empty_profile_is_told_what_to_fill_in(nurses: None, as_ana: Client) -> None:
    page = as_ana.get(HOME).text
    assert "Say what you look for" in page
    assert 'href="/settings/"' in page


def test_my_field_shows_the_roles_of_the_profile(nurses: None, as_ana: Client, ana: User) -> None:
    ana.profile.target_roles = ["registered nurse", "qqqqqq"]
    ana.profile.location = "Boston"
    ana.profile.save()
    page = as_ana.get(HOME).text
    assert "$106,180" in page
    assert "“registered nurse” on your profile" in page
    assert "No occupation was found for “qqqqqq”" in page
    assert f"/market/roles/{NURSE}/?place={BOSTON}" in page


def test_the_list_alone_comes_to_htmx(nurses: None, as_ana: Client) -> None:
    part = as_ana.get(HOME, {"q": "nurse"}, headers={"HX-Request": "true"}).text
    assert "<html" not in part
    assert "Registered Nurses" in part
    assert "+4.9%" in part
    assert "189,100" in part
    back = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in as_ana.get(HOME, {"q": "nurse"}, headers=back).text, "htmx fills the whole page with it"


def test_a_visitor_is_asked_to_sign_in(client: Client) -> None:
    for address in (HOME, f"/market/roles/{NURSE}/", "/market/compare/"):
        assert client.get(address).status_code == 302


@pytest.mark.parametrize("roles", [[], ["nurse"], ["nurse", "Registered Nurses", "registered", "qqqqqq"]])
def test_the_page_costs_the_same_for_any_profile(
    nurses: None, as_ana: Client, ana: User, roles: list[str], django_assert_max_num_queries: Any
) -> None:
    ana.profile.target_roles = roles
    ana.profile.location = "Boston"
    ana.profile.save()
    as_ana.get(HOME)
    with django_assert_max_num_queries(8):
        as_ana.get(HOME)
