"""The frame in a real browser: fit to use everywhere, and what its scripts add."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Route, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from accounts.models import User

Judge = Callable[..., None]
SignIn = Callable[[User], Page]
DRAFTS = "Object.keys(sessionStorage).filter((key) => key.startsWith('draft:')).length"
PUBLIC = ("/", "/help/", "/privacy/", "/terms/", "/outbox/", "/nothing-here/")


@pytest.fixture
def staff(ana: User) -> User:
    ana.is_staff = ana.is_superuser = True
    ana.save()
    return ana


@pytest.fixture
def catalogue(signed_in_page: SignIn, staff: User) -> Page:
    page = signed_in_page(staff)
    page.goto("/components/")
    return page


@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages_are_fit_to_use(live_page: Page, fit: Judge, complaints: list[str], path: str) -> None:
    live_page.goto(path)
    fit(live_page)
    assert [c for c in complaints if "404 (Not Found)" not in c] == []


def test_every_component_is_fit_to_use(catalogue: Page, fit: Judge, complaints: list[str]) -> None:
    for part in catalogue.locator("details").all():
        part.locator("summary").click()
    fit(catalogue)
    assert complaints == []


def test_the_menu_of_a_person_is_fit_to_use(catalogue: Page, axe: Judge) -> None:
    catalogue.get_by_role("button", name="Your account").click()
    expect(catalogue.get_by_role("button", name="Log out")).to_be_visible()
    axe(catalogue, ".top-bar")


def test_the_judges_see_what_is_wrong(live_page: Page, axe: Judge, no_sideways_scroll: Judge) -> None:
    live_page.goto("/privacy/")
    live_page.evaluate("document.querySelector('main').append(new Image())")
    with pytest.raises(AssertionError, match="image-alt"):
        axe(live_page)
    wide = f"<table><tr>{'<td>wide</td>' * 40}"
    live_page.evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", wide)
    with pytest.raises(AssertionError, match="too wide"):
        no_sideways_scroll(live_page)


def test_the_judges_see_what_is_wrong_in_the_dark_alone(live_page: Page, axe: Judge) -> None:
    live_page.goto("/privacy/")
    add_rules = "rules => document.adoptedStyleSheets[0].replaceSync(rules)"
    live_page.evaluate("document.adoptedStyleSheets = [new CSSStyleSheet()]")
    live_page.evaluate(add_rules, "@media (prefers-color-scheme: dark) { main p { color: #333 } }")
    with pytest.raises(AssertionError, match=r'(?s)"dark": .*color-contrast') as told:
        axe(live_page)
    assert '"light"' not in str(told.value)
    hidden = "main img { display: none } @media (prefers-color-scheme: dark) { main img { display: block } }"
    live_page.evaluate(add_rules, hidden)
    live_page.evaluate("document.querySelector('main').append(new Image(9, 9))")
    with pytest.raises(AssertionError, match=r'(?s)"dark": .*image-alt') as told:
        axe(live_page)
    assert '"light"' not in str(told.value)


@pytest.mark.parametrize("path", ["/admin/", "/admin/accounts/user/", "/admin/accounts/user/add/"])
def test_staff_pages_work_under_the_policy(
    signed_in_page: SignIn, staff: User, axe: Judge, complaints: list[str], path: str
) -> None:
    page = signed_in_page(staff)
    response = page.goto(path)
    assert response is not None
    assert response.status == 200
    page.wait_for_load_state("networkidle")
    axe(page)
    assert complaints == []


def test_the_keyboard_reaches_the_content_first(live_page: Page) -> None:
    live_page.goto("/")
    live_page.keyboard.press("Tab")
    expect(live_page.get_by_role("link", name="Skip to the content")).to_be_focused()
    live_page.keyboard.press("Enter")
    assert live_page.evaluate("document.activeElement.id") == "main"


def test_dark_is_chosen_at_once_and_kept(live_page: Page) -> None:
    live_page.goto("/privacy/")
    before = live_page.evaluate("getComputedStyle(document.body).backgroundColor")
    live_page.get_by_role("button", name="Light or dark").click()
    with live_page.expect_response("**/theme/"):
        live_page.get_by_role("button", name="Dark", exact=True).click()
    after = live_page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert after != before
    live_page.reload()
    assert live_page.evaluate("getComputedStyle(document.body).backgroundColor") == after


def test_dark_is_chosen_without_script(browser: Browser, live_server: LiveServer) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    page = context.new_page()
    page.goto("/privacy/")
    page.get_by_role("button", name="Light or dark").click()
    page.get_by_role("button", name="Dark", exact=True).click()
    expect(page).to_have_url(f"{live_server.url}/privacy/")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    context.close()


def test_a_toast_comes_with_a_way_back(catalogue: Page, axe: Judge) -> None:
    catalogue.get_by_role("button", name="With undo").click()
    toast = catalogue.locator(".toast")
    expect(toast).to_contain_text("The resume was deleted.")
    axe(catalogue, ".toasts")
    toast.get_by_role("button", name="Undo").click()
    expect(catalogue.locator(".toast")).to_contain_text("The resume was deleted.")
    expect(catalogue.locator("#messages [data-message]")).to_have_count(0)


def test_bad_news_stays_until_it_is_closed(catalogue: Page) -> None:
    catalogue.clock.install()
    catalogue.get_by_role("button", name="Bad news").click()
    catalogue.get_by_role("button", name="Toast", exact=True).click()
    expect(catalogue.locator(".toast")).to_have_count(2)
    catalogue.clock.run_for(7_000)
    expect(catalogue.locator(".toast")).to_have_count(1)
    catalogue.locator(".toast [data-close]").click()
    expect(catalogue.locator(".toast")).to_have_count(0)


def test_messages_are_banners_without_script(
    browser: Browser, live_server: LiveServer, signed_in_page: SignIn, staff: User
) -> None:
    cookies = signed_in_page(staff).context.cookies()
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    context.add_cookies(cookies)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/components/")
    page.get_by_role("button", name="With undo").click()
    message = page.locator("#messages [data-message]")
    expect(message).to_be_visible()
    message.get_by_role("button", name="Undo").click()
    expect(page.locator("#messages [data-message]")).to_be_visible()
    context.close()


def test_logging_out_elsewhere_is_said_in_place(catalogue: Page) -> None:
    name = catalogue.get_by_label("Full name").first
    name.fill("Typed and not lost")
    catalogue.context.clear_cookies(name="sessionid")
    catalogue.evaluate("htmx.ajax('GET', '/settings/', {target: 'main'})")
    expect(catalogue.locator(".toast")).to_contain_text("You are logged out.")
    link = catalogue.locator(".toast").get_by_role("link", name="Log in")
    expect(link).to_have_attribute("href", "/accounts/login/?next=%2Fcomponents%2F")
    expect(name).to_have_value("Typed and not lost")


def test_a_limit_is_said_in_place(catalogue: Page, settings: Settings) -> None:
    settings.RATELIMIT_ENABLE = True
    settings.REQUESTS_PER_MINUTE = 1
    for _ in range(2):
        catalogue.get_by_role("button", name="Toast", exact=True).click()
    expect(catalogue.locator(".toast").last).to_contain_text("Wait")
    expect(catalogue.get_by_role("heading", name="Components")).to_be_visible()


def test_a_lost_connection_is_said_and_the_request_repeated(catalogue: Page, axe: Judge) -> None:
    catalogue.context.set_offline(True)
    catalogue.get_by_role("button", name="Toast", exact=True).click()
    banner = catalogue.get_by_role("alert").filter(has_text="You are offline")
    expect(banner).to_be_visible()
    axe(catalogue, "#offline")
    catalogue.context.set_offline(False)
    expect(banner).to_be_hidden()
    expect(catalogue.locator(".toast")).to_have_count(0)


def test_a_site_that_was_away_by_itself_is_found_again(catalogue: Page) -> None:
    catalogue.route("**/*", lambda route: route.abort())
    catalogue.get_by_role("button", name="Toast", exact=True).click()
    banner = catalogue.get_by_role("alert").filter(has_text="cannot be reached")
    expect(banner).to_be_visible()
    with catalogue.expect_event("requestfailed", lambda asked: asked.url.endswith("/healthz")):
        pass
    catalogue.unroute("**/*")
    expect(banner).to_be_hidden()


def test_a_failed_request_is_repeated_on_wish(catalogue: Page) -> None:
    def drop(route: Route) -> None:
        if route.request.method == "POST":
            route.abort()
        else:
            route.continue_()

    catalogue.route("**/components/", drop)
    catalogue.get_by_role("button", name="Toast", exact=True).click()
    banner = catalogue.get_by_role("alert").filter(has_text="cannot be reached")
    expect(banner).to_be_visible()
    catalogue.unroute("**/components/")
    banner.get_by_role("button", name="Try again").click()
    expect(catalogue.locator(".toast")).to_contain_text("The resume was deleted.")
    expect(banner).to_be_hidden()


def test_what_was_typed_is_brought_back_and_can_be_discarded(catalogue: Page) -> None:
    form = catalogue.locator("form[data-guard='sample']")
    form.get_by_label("E-mail address").fill("zoë@example.org")
    form.locator("[name='password']").fill("not to be kept")
    catalogue.on("dialog", lambda dialog: dialog.accept())
    catalogue.goto("/privacy/")
    catalogue.goto("/components/")
    expect(form.get_by_label("E-mail address")).to_have_value("zoë@example.org")
    expect(form.locator("[name='password']")).to_have_value("")
    form.get_by_role("button", name="Discard it").click()
    expect(form.get_by_label("E-mail address")).to_have_value("")
    catalogue.reload()
    expect(form.get_by_label("E-mail address")).to_have_value("")


def test_leaving_with_something_unsent_asks_first(catalogue: Page) -> None:
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    catalogue.on("dialog", leave)
    catalogue.goto("/privacy/")
    assert asked == []
    catalogue.goto("/components/")
    catalogue.locator("form[data-guard='sample']").get_by_label("E-mail address").press_sequentially("x")
    catalogue.goto("/privacy/")
    assert asked == ["beforeunload"]


def test_logging_out_forgets_what_was_typed(catalogue: Page) -> None:
    catalogue.on("dialog", lambda dialog: dialog.accept())
    catalogue.locator("form[data-guard='sample']").get_by_label("E-mail address").fill("private@example.org")
    assert catalogue.evaluate(DRAFTS) == 1
    catalogue.get_by_role("button", name="Your account").click()
    catalogue.get_by_role("button", name="Log out").click()
    expect(catalogue.get_by_role("link", name="Log in")).to_be_visible()
    assert catalogue.evaluate(DRAFTS) == 0


def test_a_dialog_is_worked_by_keyboard(catalogue: Page) -> None:
    opener = catalogue.get_by_role("button", name="Delete everything")
    opener.focus()
    catalogue.keyboard.press("Enter")
    dialog = catalogue.get_by_role("dialog", name="Delete your account?")
    expect(dialog).to_be_visible()
    catalogue.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()


def test_a_file_that_is_too_big_is_refused_before_it_is_sent(catalogue: Page, tmp_path: Path) -> None:
    big, small = tmp_path / "big.pdf", tmp_path / "small.pdf"
    big.write_bytes(b"x" * (10 * 1024 * 1024 + 1))
    small.write_bytes(b"x")
    field = catalogue.locator("input[type='file']")
    field.set_input_files(big)
    told = catalogue.get_by_role("alert").filter(has_text=re.compile(r"big\.pdf has 10\.0 MB"))
    expect(told).to_be_visible()
    assert field.evaluate("e => e.validity.valid") is False
    field.set_input_files(small)
    expect(told).to_be_hidden()
    assert field.evaluate("e => e.validity.valid") is True


def test_a_password_can_be_looked_at(catalogue: Page) -> None:
    field = catalogue.locator("form[data-guard='sample'] input[name='password']")
    field.fill("seen")
    catalogue.get_by_role("button", name="Show Password").first.click()
    expect(field).to_have_attribute("type", "text")
    catalogue.get_by_role("button", name="Hide Password").first.click()
    expect(field).to_have_attribute("type", "password")


def test_everything_a_page_loads_is_small(live_page: Page, live_server: LiveServer) -> None:
    """60 KB of script, compressed, on every page; nothing from elsewhere."""
    loaded: dict[str, bytes] = {}
    live_page.on("response", lambda r: loaded.__setitem__(r.url, r.body()) if r.ok else None)
    live_page.goto("/", wait_until="networkidle")
    assert all(url.startswith((live_server.url, "data:")) for url in loaded)
    scripts = sum(len(gzip.compress(body)) for url, body in loaded.items() if url.endswith(".js"))
    assert 0 < scripts < 60 * 1024
