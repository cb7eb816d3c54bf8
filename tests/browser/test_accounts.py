import re
from collections.abc import Callable

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from accounts.models import User

Judge = Callable[[Page], None]
SignIn = Callable[[User], Page]

VISITOR_PAGES = (
    "/accounts/inactive/",
    "/accounts/confirm-email/",
    "/accounts/confirm-email/made-up/",
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/password/reset/key/abc-def/",
    "/accounts/password/reset/key/done/",
)
SETTINGS_PAGES = (
    "/settings/",
    "/settings/email/",
    "/settings/password/",
    "/settings/sessions/",
    "/settings/confirm/",
    "/accounts/logout/",
)


@pytest.mark.parametrize("path", VISITOR_PAGES)
def test_pages_for_visitors_are_fit_to_use(
    live_page: Page, fit: Judge, complaints: list[str], transactional_db: None, path: str
) -> None:
    live_page.goto(path)
    fit(live_page)
    assert complaints == []


@pytest.mark.parametrize("path", SETTINGS_PAGES)
def test_settings_are_fit_to_use(
    signed_in_page: SignIn, ana: User, fit: Judge, complaints: list[str], path: str
) -> None:
    page = signed_in_page(ana)
    page.goto(path)
    fit(page)
    assert complaints == []


def test_a_refused_form_is_fit_to_use_and_leads_to_the_first_error(
    live_page: Page, fit: Judge, transactional_db: None
) -> None:
    live_page.goto("/accounts/signup/")
    live_page.get_by_label("First name").fill("Zoë")
    live_page.get_by_label("Password", exact=True).fill("short")
    live_page.get_by_role("button", name="Make an account").click()
    alert = live_page.get_by_role("alert").filter(has_text="need another look")
    expect(alert).to_be_visible()
    expect(live_page.get_by_label("Last name")).to_be_focused()
    alert.get_by_role("link", name="E-mail address").click()
    expect(live_page.get_by_label("E-mail address")).to_be_focused()
    expect(live_page.get_by_label("First name")).to_have_value("Zoë")
    fit(live_page)


def test_from_sign_up_to_a_new_password_with_the_keyboard_alone(
    live_page: Page, transactional_db: None
) -> None:
    page = live_page
    page.goto("/accounts/signup/?next=/settings/")
    for text in ("Zoë", "O'Brien & Sons", "Zoe@Example.org", "Correct-horse-7"):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    page.get_by_label("Password", exact=True).press("Enter")
    expect(page.get_by_role("heading", name="You can start now")).to_be_visible()
    page.get_by_role("link", name="Go on").press("Enter")
    expect(page.get_by_label("Last name")).to_have_value("O'Brien & Sons")

    link = re.search(r"http\S+", str(mail.outbox[0].body))
    assert link
    page.goto(link[0])
    page.get_by_role("button", name="Yes, confirm it").press("Enter")
    expect(page.get_by_text("zoe@example.org is confirmed.").first).to_be_visible()
    assert EmailAddress.objects.get().verified

    page.goto("/settings/password/")
    page.get_by_role("textbox", name="Current password").fill("Correct-horse-7")
    page.get_by_role("textbox", name="New password", exact=True).fill("Battery-staple-8")
    page.get_by_role("textbox", name="New password, once more").fill("Battery-staple-8")
    page.get_by_role("textbox", name="New password, once more").press("Enter")
    expect(page.get_by_text("Your password is changed.").first).to_be_visible()


def test_what_was_typed_survives_an_ended_session(
    signed_in_page: SignIn, ana: User, live_server: LiveServer
) -> None:
    page = signed_in_page(ana)
    page.goto("/settings/")
    page.get_by_label("Location").fill("São Paulo")
    page.get_by_label("Companies").fill("O'Brien & Sons")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Save").click()
    page.get_by_label("E-mail address").fill("ana@example.org")
    page.get_by_label("Password", exact=True).fill("Correct-horse-7")
    page.get_by_role("button", name="Log in", exact=True).click()
    expect(page).to_have_url(f"{live_server.url}/settings/")
    expect(page.get_by_label("Location")).to_have_value("São Paulo")
    expect(page.get_by_label("Companies")).to_have_value("O'Brien & Sons")


def test_signing_up_and_saving_work_without_script(
    browser: Browser, live_server: LiveServer, transactional_db: None
) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    page = context.new_page()
    page.goto("/accounts/signup/?next=/settings/")
    page.get_by_label("First name").fill("Zoë")
    page.get_by_label("Last name").fill("Müller-Nguyễn")
    page.get_by_label("E-mail address").fill("zoe@example.org")
    page.get_by_label("Password", exact=True).fill("Correct-horse-7")
    page.get_by_role("button", name="Make an account").click()
    page.get_by_role("link", name="Go on").click()
    page.get_by_label("Skills").fill("Python, SQL")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Your profile is saved.")).to_be_visible()
    assert User.objects.get().profile.technical_skills == ["Python", "SQL"]
    context.close()
