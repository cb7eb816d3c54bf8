"""The market's front page, a role and a comparison, full, empty and with errors, are fit to use."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from labormarket.models import AreaKind, Category, Measure, Observation, Series, Source
from labormarket.tests.factories import (
    make_area,
    make_occupation,
    make_projection,
    make_rating,
    make_release,
    make_technology,
    make_wage,
)
from tests.browser.resumes import UNBROKEN

Judge = Callable[..., None]
SignIn = Callable[[User], Page]
NURSE, DRIVER, INFANTRY = "29-1141.00", "53-3032.00", "55-3016.00"
BOSTON = "0014460"
OPEN_ALL = "document.querySelectorAll('main details').forEach((d) => { d.open = true; })"


@pytest.fixture
def market_of_three(transactional_db: None) -> None:
    for source, name in ((Source.ONET, "O*NET 30.0"), (Source.OEWS, "OEWS"), (Source.PROJECTIONS, "EP")):
        make_release(source=source, name=name)
    nation = make_area(code="0000000", name="United States")
    metro = {"kind": AreaKind.METRO, "states": "MA NH"}
    boston = make_area(code=BOSTON, name="Boston-Cambridge-Newton, MA-NH", **metro)
    for code, title, percent in (
        (NURSE, "Registered Nurses", 4.9),
        (DRIVER, "Heavy and Tractor-Trailer Truck Drivers", -0.4),
    ):
        role = make_occupation(code=code, title=title)
        make_projection(soc=role.soc, percent=percent, openings=189.1, education="Bachelor's degree")
        for area in (nation, boston):
            make_wage(area=area, soc=role.soc, annual_p90=None, above="annual_p90", annual_mean=140_000)
        for name in ("Active Listening", "Critical Thinking", UNBROKEN[:90]):
            make_rating(occupation=role, name=name)
        make_rating(occupation=role, name="Psychology", category=Category.KNOWLEDGE, importance=4.6)
        make_technology(occupation=role, name="Epic Systems", in_demand=True)
    make_occupation(code=INFANTRY, title="Infantry", wage_soc="", projection_soc="")


@pytest.fixture
def series(transactional_db: None) -> None:
    """Two years with the gap of October 2025; the publisher did not answer when it was asked last."""
    for key, measure, industry in (
        ("LNS14000000", Measure.UNEMPLOYMENT, ""),
        ("JTS000000000000000JOL", Measure.OPENINGS, "000000"),
    ):
        made = Series.objects.create(
            id=key,
            source=Source.CPS,
            measure=measure,
            title=measure.label,
            industry=industry,
            failed_at=datetime(2026, 11, 21, tzinfo=UTC),
        )
        Observation.objects.bulk_create(
            Observation(series=made, month=date(2025 + n // 12, n % 12 + 1, 1), value=4 + n % 5 / 10)
            for n in range(22)
            if n != 9
        )


def test_the_pages_are_fit_to_use(
    signed_in_page: SignIn,
    ana: User,
    market_of_three: None,
    series: None,
    fit: Judge,
    complaints: list[str],
) -> None:
    page = signed_in_page(ana)
    ana.profile.target_roles, ana.profile.location = ["Registered Nurses", UNBROKEN[:150]], "Boston"
    ana.profile.save()
    for address in (
        "/market/",
        f"/market/roles/{NURSE}/?place={BOSTON}&asked=nurse",
        f"/market/compare/?role={NURSE}&role={DRIVER}&role={NURSE}&place={BOSTON}&place=&place=",
    ):
        page.goto(address)
        page.evaluate(OPEN_ALL)
        fit(page)
    assert complaints == []


def test_pages_without_figures_and_with_errors_are_fit_to_use(
    signed_in_page: SignIn, ana: User, fit: Judge, complaints: list[str]
) -> None:
    page = signed_in_page(ana)
    make_occupation(code=INFANTRY, title="Infantry", wage_soc="", projection_soc="")
    for address in (
        f"/market/?role={UNBROKEN[:190]}&place={UNBROKEN[:190]}&q={UNBROKEN[:100]}",
        f"/market/roles/{INFANTRY}/?place={UNBROKEN[:190]}",
        f"/market/compare/?role={UNBROKEN[:190]}&place={UNBROKEN[:190]}",
        "/market/compare/",
    ):
        page.goto(address)
        fit(page)
    assert complaints == []


def test_back_from_a_role_leads_to_the_list_as_it_was_narrowed(
    signed_in_page: SignIn, ana: User, market_of_three: None
) -> None:
    page = signed_in_page(ana)
    page.goto("/market/")
    page.get_by_label("Words in the name").fill("Truck")
    page.get_by_role("button", name="Show", exact=True).click()
    page.wait_for_url("**/market/?q=Truck**")
    page.locator("#demand").get_by_role("link", name="Truck Drivers").click()
    expect(page.get_by_role("heading", name="Truck Drivers", level=1)).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="Market", level=1)).to_be_visible()
    expect(page.locator("#demand tbody tr")).to_have_count(1)
    page.go_back()
    expect(page.get_by_role("heading", name="Market", level=1)).to_be_visible()
    expect(page.locator("#demand tbody tr")).to_have_count(2)


def walk(page: Page, press: Callable[[], None]) -> None:
    """From the search to a role, its place and a comparison of two, without the mouse."""
    page.goto("/market/")
    page.get_by_label("Role", exact=True).first.focus()
    page.keyboard.type("Registered Nurses")
    press()
    expect(page.get_by_role("heading", name="Registered Nurses", level=1)).to_be_visible()
    page.get_by_label("Place", exact=True).fill("Boston")
    page.get_by_role("button", name="Show this place").press("Enter")
    expect(page.locator(".lede")).to_have_text("In Boston-Cambridge-Newton, MA-NH")
    page.get_by_role("link", name="Compare").press("Enter")
    expect(page.get_by_role("columnheader", name="Registered Nurses")).to_be_visible()
    page.get_by_label("Role empty: the same role").fill("Truck drivers")
    page.get_by_role("button", name="Add").press("Enter")
    expect(page.get_by_role("columnheader", name="Truck Drivers")).to_be_visible()
    page.get_by_role("link", name="Take away Registered Nurses").press("Enter")
    expect(page.get_by_role("columnheader", name="Registered Nurses")).to_have_count(0)


def test_a_role_is_found_and_compared_by_keyboard_alone(
    signed_in_page: SignIn, ana: User, market_of_three: None
) -> None:
    page = signed_in_page(ana)
    walk(page, lambda: page.get_by_role("button", name="Look it up").press("Enter"))


def test_a_role_is_found_and_compared_without_script(
    ana: User, market_of_three: None, browser: Browser, live_server: LiveServer
) -> None:
    client = Client()
    client.force_login(ana)
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}])
    page = context.new_page()
    walk(page, lambda: page.get_by_role("button", name="Look it up").press("Enter"))
    context.close()
