"""Whatever goes wrong is answered by a page with a way back, or by a toast where htmx asked."""

import json

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path, reverse
from pytest_django import DjangoAssertNumQueries, Settings

from accounts.tests.people import make_ana
from jobezie import urls

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def refuse(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def suspect(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation


def crash(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a word that nobody outside may read")


urlpatterns = [path("refuse/", refuse), path("suspect/", suspect), path("crash/", crash), *urls.urlpatterns]
handler400, handler403, handler404 = urls.handler400, urls.handler403, urls.handler404
handler429, handler500 = urls.handler429, urls.handler500

CASES = [
    ("/suspect/", 400, "not understood"),
    ("/refuse/", 403, "not open to you"),
    ("/nowhere/", 404, "nothing here"),
    ("/crash/", 500, "wrong on our side"),
]


@pytest.fixture
def browser(settings: Settings) -> Client:
    settings.ROOT_URLCONF = __name__
    client = Client(raise_request_exception=False)
    client.force_login(make_ana())
    return client


@pytest.mark.parametrize(("address", "status", "words"), CASES)
def test_an_error_is_a_page_with_a_way_back(browser: Client, address: str, status: int, words: str) -> None:
    response = browser.get(address)
    text = response.content.decode()
    assert response.status_code == status
    assert words in text
    assert '<a class="button button-primary" href="/">' in text
    assert "nobody outside" not in text
    assert response.headers["X-Request-ID"]


@pytest.mark.parametrize(("address", "status", "words"), CASES)
def test_htmx_gets_a_toast_instead_of_a_page(browser: Client, address: str, status: int, words: str) -> None:
    response = browser.get(address, headers=HTMX)
    (toast,) = json.loads(response.headers["HX-Trigger"])["toasts"]
    assert response.status_code == status
    assert response.content == b""
    assert response.headers["HX-Reswap"] == "none"
    assert toast["level"] == "error"
    assert toast["text"]


def test_a_crash_is_told_without_the_database(
    client: Client, settings: Settings, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = []
    client.raise_request_exception = False
    with django_assert_num_queries(0):
        response = client.get("/crash/")
    assert response.status_code == 500
    assert "What you typed" not in response.content.decode()
    assert "press Back" in response.content.decode()


def test_a_form_without_its_token_is_explained() -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post(reverse("account_login"), {"login": "ana@example.com"})
    assert response.status_code == 403
    assert "open for too long" in response.content.decode()
    assert f'href="{reverse("account_login")}"' in response.content.decode()


def test_a_form_without_its_token_is_explained_to_htmx() -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post(reverse("account_login"), {"login": "ana@example.com"}, headers=HTMX)
    assert response.status_code == 403
    assert "Load it again" in json.loads(response.headers["HX-Trigger"])["toasts"][0]["text"]


@pytest.mark.parametrize("status", [400, 403, 404, 500])
def test_strangers_see_the_same_pages(client: Client, settings: Settings, status: int) -> None:
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = [m for m in settings.MIDDLEWARE if "LoginRequired" not in m]
    client.raise_request_exception = False
    address = next(a for a, s, _ in CASES if s == status)
    assert client.get(address).status_code == status
