from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from labormarket import indexing
from labormarket.locking import held
from labormarket.models import Release, Source
from labormarket.tests.factories import make_area, make_occupation, make_technology

PART = {"X-Picker": "1"}


@pytest.fixture
def few(db: None) -> None:
    make_occupation(code="29-1141.00", title="Registered Nurses")
    make_technology(occupation=make_occupation(), name="Autodesk Revit")
    make_area(code="0014460", name="Boston-Cambridge-Newton, MA-NH", kind="M", states="MA NH")


@pytest.mark.parametrize(
    ("kind", "typed", "offered"),
    [
        ("roles", "regsitered nurse", "Registered Nurses"),
        ("skills", "revit", "Autodesk Revit"),
        ("places", "boston", "Boston-Cambridge-Newton, MA-NH"),
    ],
)
def test_it_offers_what_may_be_meant(as_ana: Client, few: None, kind: str, typed: str, offered: str) -> None:
    part = as_ana.get(f"/market/find/{kind}/", {"q": typed}, headers=PART)
    assert f'data-value="{offered}"' in part.text
    assert "<html" not in part.text
    page = as_ana.get(f"/market/find/{kind}/", {"q": typed})
    assert offered in page.text
    assert "<html" in page.text


@pytest.mark.parametrize("kind", ["roles", "skills", "places"])
@pytest.mark.parametrize("typed", ["", "zzqx", "<script>alert(1)</script>", "💥" * 120, "a\x00b"])
def test_what_means_nothing_is_answered_plainly(as_ana: Client, few: None, kind: str, typed: str) -> None:
    for headers in ({}, PART):
        answer = as_ana.get(f"/market/find/{kind}/", {"q": typed}, headers=headers)
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text


def test_a_stranger_is_asked_to_sign_in(client: Client, few: None) -> None:
    assert client.get("/market/find/roles/", {"q": "nurse"}).status_code == 302


def test_places_ask_the_database_little(
    as_ana: Client, few: None, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(6):
        as_ana.get("/market/find/places/", {"q": "boston"}, headers=PART)


@pytest.mark.parametrize("kind", ["roles", "skills", "places"])
def test_a_character_that_no_database_keeps_is_passed_over_while_the_index_is_built(
    as_ana: Client, few: None, kind: str, tmp_path: Path, settings: Settings
) -> None:
    settings.DATA_DIR = tmp_path
    Release.objects.create(
        source=Source.ONET, name="O*NET", period="2025", since=date(2025, 12, 1), origin="new.zip"
    )
    with held(indexing.path().with_suffix(".lock")):
        assert as_ana.get(f"/market/find/{kind}/", {"q": "Reg\x00istered"}).status_code == 200
