from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from labormarket.comparing import read_choice
from labormarket.models import AreaKind
from labormarket.tests.factories import (
    DEVELOPER,
    make_area,
    make_occupation,
    make_projection,
    make_release,
    make_wage,
)

NURSE, TRUCKER = "29-1141.00", "53-3032.00"
BOSTON, AUSTIN = "0014460", "0012420"
ADDRESS = "/market/compare/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def three_roles() -> None:
    nation = make_area()
    boston = make_area(code=BOSTON, name="Boston-Cambridge-Newton, MA-NH", kind=AreaKind.METRO)
    austin = make_area(code=AUSTIN, name="Austin-Round Rock-San Marcos, TX", kind=AreaKind.METRO)
    make_release()
    for code, title in (
        (DEVELOPER, "Software Developers"),
        (NURSE, "Registered Nurses"),
        (TRUCKER, "Heavy and Tractor-Trailer Truck Drivers"),
    ):
        role = make_occupation(code=code, title=title)
        make_projection(soc=role.soc, openings=12.5, education="Bachelor's degree")
        for area in (nation, boston, austin):
            make_wage(area=area, soc=role.soc)


@pytest.mark.parametrize(
    ("address", "pairs"),
    [
        ("", []),
        (f"role={DEVELOPER}", [(DEVELOPER, "")]),
        (f"role={DEVELOPER}&place={BOSTON}", [(DEVELOPER, BOSTON)]),
        (f"role={DEVELOPER}&role={NURSE}&place={BOSTON}", [(DEVELOPER, BOSTON), (NURSE, BOSTON)]),
        (f"role={DEVELOPER}&place={BOSTON}&place={AUSTIN}", [(DEVELOPER, BOSTON), (DEVELOPER, AUSTIN)]),
        (f"role={DEVELOPER}&place=&role=&place={AUSTIN}", [(DEVELOPER, ""), (DEVELOPER, AUSTIN)]),
        (f"role={DEVELOPER}&place={BOSTON}&role=&place=", [(DEVELOPER, BOSTON)]),
        (f"role={DEVELOPER}&role={DEVELOPER}", [(DEVELOPER, "")]),
        (f"role=zz-zz&place=&role={NURSE}&place={AUSTIN}", [(NURSE, AUSTIN)]),
        (f"place={AUSTIN}", []),
    ],
)
def test_roles_and_places_belong_together_in_their_order(
    three_roles: None, address: str, pairs: list[tuple[str, str]]
) -> None:
    assert [pair.key for pair in read_choice(QueryDict(address)).pairs] == pairs


def test_a_fourth_is_left_over(three_roles: None) -> None:
    roles = f"role={DEVELOPER}&role={NURSE}&role={TRUCKER}&place=&place=&place=&role={NURSE}&place={BOSTON}"
    choice = read_choice(QueryDict(roles))
    assert len(choice.pairs) == 3
    assert choice.left_over == 1
    assert not choice.has_room


def test_the_page_has_a_column_for_each_and_a_way_to_take_it_away(three_roles: None, as_ana: Client) -> None:
    page = as_ana.get(ADDRESS, {"role": [DEVELOPER, NURSE], "place": [BOSTON, AUSTIN]}).text
    assert page.count('<th scope="col"><a href="/market/roles/') == 2
    assert f'href="{ADDRESS}?role={NURSE}&amp;place={AUSTIN}"' in page
    assert f'href="{ADDRESS}?role={DEVELOPER}&amp;place={BOSTON}"' in page
    assert "12,500" in page


@pytest.mark.parametrize(
    ("role", "place", "said"),
    [
        ("qqqqqq", "", ["No role is called “qqqqqq”"]),
        (
            "qqqqqq",
            "xxxxxx",
            ["No role is called “qqqqqq”", "for a place called “xxxxxx”"],
        ),
        (NURSE, "xxxxxx", ["for a place called “xxxxxx”"]),
    ],
)
def test_what_is_not_known_is_said_and_kept(
    three_roles: None, as_ana: Client, role: str, place: str, said: list[str]
) -> None:
    answer = as_ana.get(ADDRESS, {"role": [DEVELOPER, role], "place": [BOSTON, place]})
    assert answer.status_code == 200
    for words in said:
        assert words in answer.text
    assert f'value="{"Registered Nurses" if role == NURSE else role}"' in answer.text
    assert f'value="{place}"' in answer.text
    assert "Software Developers</a>" in answer.text  # what was there before


def test_a_role_without_published_pay_and_jobs_says_so_beside_another(
    three_roles: None, as_ana: Client
) -> None:
    make_occupation(code="55-3016.00", title="Infantry", wage_soc="", projection_soc="")
    answer = as_ana.get(ADDRESS, {"role": ["55-3016.00", NURSE], "place": ["", ""]})
    assert answer.status_code == 200
    assert answer.text.count("not published") >= 6
    assert "1,000" in answer.text


@pytest.mark.parametrize("text", ["🙂" * 200, "x" * 5000, "a\x00b", "'; drop", "<script>", "%", "\u202e"])
def test_an_odd_address_is_a_clear_page(three_roles: None, as_ana: Client, text: str) -> None:
    for query in ({"role": text}, {"role": DEVELOPER, "place": text}, {"role": [text] * 50}):
        assert as_ana.get(ADDRESS, query).status_code == 200


@pytest.mark.parametrize("roles", [[DEVELOPER], [DEVELOPER, NURSE, TRUCKER]])
def test_any_number_of_columns_costs_the_same(
    three_roles: None, as_ana: Client, roles: list[str], django_assert_num_queries: Any
) -> None:
    query = {"role": roles, "place": BOSTON}
    as_ana.get(ADDRESS, query)  # what is kept until the next import
    with django_assert_num_queries(5):
        as_ana.get(ADDRESS, query)
