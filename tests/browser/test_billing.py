"""The plan page, and what a person sees at a limit: in place, without script, and on the way back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from billing.plans import Feature
from billing.tests.factories import use

Judge = Callable[[Page], None]
SignIn = Callable[[User], Page]


@pytest.fixture
def at_the_limit(signed_in_page: SignIn, ana: User, settings: Settings) -> Page:
    settings.ROOT_URLCONF = "billing.tests.spending_site"
    use(Feature.SKILLS_GAP, user=ana, times=1)
    use(Feature.RESEARCH, user=ana, times=3)
    use(Feature.RECRUITERS, user=ana, times=4)
    return signed_in_page(ana)


def test_a_limit_shows_in_place_and_keeps_what_was_typed(
    at_the_limit: Page, fit: Judge, complaints: list[str]
) -> None:
    page = at_the_limit
    page.goto("/skills/")
    card = page.get_by_role("alert").filter(has_text="You have used your one skills gap report")
    for _ in range(2):
        page.get_by_label("Other role").fill("Zoë's role")
        page.get_by_role("button", name="Report in place").click()
        expect(card).to_have_count(1)
        expect(card).to_be_focused()
        expect(page.get_by_label("Other role")).to_have_value("Zoë's role")
    expect(page.locator("form", has=page.get_by_label("Other role")).get_by_role("alert")).to_be_visible()
    expect(page.locator("#report")).to_have_text("No report yet")
    fit(page)
    assert [c for c in complaints if "422" not in c] == []


def test_the_page_of_a_limit_leads_back_to_what_was_typed(at_the_limit: Page, fit: Judge) -> None:
    page = at_the_limit
    page.goto("/skills/")
    page.get_by_label("Role", exact=True).fill("Planner")
    page.get_by_role("button", name="Report", exact=True).click()
    expect(page.get_by_role("heading", name="Your plan holds no more of this")).to_be_visible()
    fit(page)
    page.get_by_role("link", name="Back to what you typed").click()
    expect(page.get_by_label("Role", exact=True)).to_have_value("Planner")
    page.goto("/plan/")
    expect(page.get_by_text("Used up", exact=True)).to_have_count(2)
    fit(page)


def test_a_limit_is_told_without_script(
    browser: Browser, live_server: LiveServer, at_the_limit: Page, ana: User
) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    context.add_cookies(at_the_limit.context.cookies())  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/skills/")
    page.get_by_label("Other role").fill("Planner")
    page.get_by_role("button", name="Report in place").click()
    expect(page.get_by_role("alert")).to_contain_text("You have used your one skills gap report")
    page.go_back()
    expect(page.get_by_label("Other role")).to_have_value("Planner")
    context.close()
