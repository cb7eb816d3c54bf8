"""Messages reach the person on a page, beside a fragment, and after a detour."""

import json

import pytest
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.test import Client
from django.urls import path
from django_htmx.middleware import HtmxDetails
from pytest_django import Settings

from core.htmx import add_trigger, toast
from jobezie import urls

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@login_not_required
def act(request: HttpRequest) -> HttpResponse:
    toast(request, "“Zoë’s <resume>” was deleted.", undo="/undo/")
    response = HttpResponse("fragment")
    add_trigger(response, "counted", {"n": 3})
    return response


@login_not_required
def act_and_go(request: HttpRequest) -> HttpResponse:
    toast(request, "Saved.", level=messages.INFO)
    if "hard" in request.GET:
        return HttpResponse(headers={"HX-Redirect": "/page/"})
    return redirect("/page/")


@login_not_required
def page(request: HttpRequest) -> HttpResponse:
    return render(request, "site/privacy.html")


@login_not_required
def part_or_page(request: HttpRequest) -> HttpResponse:
    htmx: HtmxDetails = vars(request)["htmx"]
    return HttpResponse("part" if htmx else "page")


def closed(request: HttpRequest) -> HttpResponse:
    return HttpResponse("secret")


urlpatterns = [
    path("act/", act),
    path("act-and-go/", act_and_go),
    path("page/", page),
    path("part-or-page/", part_or_page),
    path("closed/", closed),
    *urls.urlpatterns,
]


@pytest.fixture
def browser(client: Client, settings: Settings) -> Client:
    settings.ROOT_URLCONF = __name__
    return client


def test_a_fragment_brings_its_message_as_a_toast(browser: Client) -> None:
    response = browser.get("/act/", headers=HTMX)
    events = json.loads(response.headers["HX-Trigger"])
    assert events["toasts"] == [
        {"text": "“Zoë’s <resume>” was deleted.", "level": "success", "undo": "/undo/"}
    ]
    assert events["counted"] == {"n": 3}
    assert "resume" not in browser.get("/page/").content.decode().split("<article")[0]


def test_htmx_that_goes_back_is_given_the_page(browser: Client) -> None:
    back = {**HTMX, "HX-History-Restore-Request": "true"}
    told = [browser.get("/part-or-page/", headers=headers).text for headers in ({}, HTMX, back)]
    assert told == ["page", "part", "page"]


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_browser_keeps_a_page_and_its_fragment_apart(browser: Client, headers: dict[str, str]) -> None:
    for address in ("/act/", "/page/"):
        assert "HX-Request" in browser.get(address, headers=headers).headers["Vary"]


def test_without_htmx_the_next_page_shows_it_with_a_form_to_undo(browser: Client) -> None:
    browser.get("/act/")
    text = browser.get("/page/").content.decode()
    assert "“Zoë’s &lt;resume&gt;” was deleted." in text
    assert '<form action="/undo/" method="post" data-undo>' in text
    assert 'name="csrfmiddlewaretoken" value=""' not in text


@pytest.mark.parametrize("address", ["/act-and-go/", "/act-and-go/?hard=1"])
def test_a_detour_keeps_the_message_for_the_page_it_leads_to(browser: Client, address: str) -> None:
    response = browser.get(address, headers=HTMX)
    assert "toasts" not in response.headers.get("HX-Trigger", "")
    assert "Saved." in browser.get("/page/").content.decode()


def test_a_fragment_asked_for_after_logging_out_says_so_in_place(browser: Client) -> None:
    response = browser.post("/closed/", headers={**HTMX, "HX-Current-URL": "http://testserver/settings/?x=1"})
    (told,) = json.loads(response.headers["HX-Trigger"])["toasts"]
    assert response.status_code == 401
    assert response.headers["HX-Reswap"] == "none"
    assert told["link"] == "/accounts/login/?next=%2Fsettings%2F"
    assert "still here" in told["text"]


def test_a_page_asked_for_after_logging_out_leads_to_the_login(browser: Client) -> None:
    response = browser.get("/closed/")
    assert response.status_code == 302
    assert response.headers["Location"] == "/accounts/login/?next=/closed/"
