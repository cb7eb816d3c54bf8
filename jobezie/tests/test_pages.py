"""The front page, the theme, the way around, and who may see the page of components."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings

from accounts.tests.people import make_ana, make_person
from jobezie import frame
from jobezie.example import EXAMPLE_SCORE
from jobezie.navigation import MAIN, SIDE, Destination, existing

pytestmark = pytest.mark.django_db


def test_the_front_page_asks_the_database_nothing(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        response = client.get("/")
    assert response.status_code == 200


def test_the_front_page_leads_to_signing_up_and_promises_nothing(client: Client) -> None:
    text = client.get("/").content.decode()
    assert f'class="button button-primary button-l" href="{reverse("account_signup")}"' in text
    assert text.count("button-primary") == 1
    assert "No employer sees this score" in text
    assert "beat the" not in text.lower()


def test_the_example_adds_up() -> None:
    assert EXAMPLE_SCORE.total == round(sum(c.points or 0 for c in EXAMPLE_SCORE.components))
    assert sum(c.weight for c in EXAMPLE_SCORE.components) == pytest.approx(100)
    assert all(c.evidence for c in EXAMPLE_SCORE.components)


def test_whoever_is_in_goes_straight_to_work(client: Client) -> None:
    client.force_login(make_ana())
    places = existing(MAIN)
    response = client.get("/")
    assert response.headers.get("Location") == (places[0].path if places else None)


def test_every_imported_script_is_asked_for_ahead() -> None:
    script = (settings.BASE_DIR / "static" / "js" / "app.js").read_text()
    imported = re.findall(r'from "\./(.+?)"', script)
    assert sorted(frame.SCRIPT_PARTS) == sorted(f"js/{name}" for name in imported)


@pytest.mark.parametrize("path", ["/", "/privacy/", "/terms/", "/help/"])
def test_plain_pages_take_no_posts(client: Client, path: str) -> None:
    assert client.post(path).status_code == 405


def test_only_places_that_exist_are_shown() -> None:
    nowhere = Destination("Nowhere", "home", "/nowhere-at-all/")
    assert existing((nowhere, SIDE[-1])) == (SIDE[-1],)


def test_the_place_one_is_in_is_marked(client: Client) -> None:
    client.force_login(make_ana())
    text = client.get("/settings/sessions/").content.decode()
    assert '<a href="/settings/" aria-current="page">' in text


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_chosen_theme_is_in_the_first_byte_of_the_next_page(client: Client, theme: str) -> None:
    response = client.post("/theme/", {"theme": theme, "next": "/privacy/"})
    assert response.headers["Location"] == "/privacy/"
    assert f'<html lang="en" data-theme="{theme}">' in client.get("/privacy/").content.decode()


def test_the_system_decides_again_when_asked(client: Client) -> None:
    client.post("/theme/", {"theme": "dark"})
    client.post("/theme/", {"theme": ""})
    assert '<html lang="en">' in client.get("/privacy/").content.decode()


def test_a_made_up_theme_is_not_written_into_the_page(client: Client) -> None:
    client.cookies["theme"] = 'x" onload="y'
    assert '<html lang="en">' in client.get("/privacy/").content.decode()


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "javascript:x", ""])
def test_choosing_a_theme_leads_to_no_other_site(client: Client, elsewhere: str) -> None:
    assert client.post("/theme/", {"theme": "dark", "next": elsewhere}).headers["Location"] == "/"


def test_components_are_for_developers_and_staff(client: Client, settings: Settings) -> None:
    settings.DEBUG = False
    assert client.get("/components/").status_code == 404
    client.force_login(make_ana())
    assert client.get("/components/").status_code == 404
    client.force_login(make_person(email="staff@example.com", is_staff=True))
    assert client.get("/components/").status_code == 200


@pytest.mark.parametrize(("local", "status"), [(True, 200), (False, 404)])
def test_debug_alone_does_not_open_the_components(
    client: Client, settings: Settings, local: bool, status: int
) -> None:
    settings.DEBUG, settings.LOCAL = True, local
    assert client.get("/components/").status_code == status
