"""What browser tests share: a page on the running site, somebody signed in, and two judgements on any page.

def test_the_list_is_fit_to_use(signed_in_page, ana, fit):
    page = signed_in_page(ana)
    page.goto("/resumes/")
    fit(page)
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client
from playwright.sync_api import BrowserContext, Page, Playwright, ViewportSize, expect
from pytest_django.live_server_helper import LiveServer

from accounts.models import User

AXE = Path(__file__).parents[1] / "vendor" / "axe-core-4.14.1" / "axe.min.js"
# Two frames, so that the new colours are there, and the end of every transition between them.
SETTLED = """async () => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    const passing = document.getAnimations().filter((a) => a.effect.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((a) => a.finished));
}"""
# What a page is but for its colours: where dark is the same, only the rules about colours have more to say.
DRAWN = """() => [document.documentElement.outerHTML, ...[...document.querySelectorAll("*")].map((e) => {
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    return [box.x, box.y, box.width, box.height, style.display, style.visibility, style.opacity];
})].join()"""
EVERY_RULE = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
PHONE: ViewportSize = {"width": 375, "height": 800}
DESK: ViewportSize = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def nothing_held() -> None:
    """Playwright's loop runs from its start on, and under a running loop Django opens another connection:
    the one before would stay open, and the pool be one short for tests that need all of it."""
    connections.close_all()


@pytest.fixture(scope="session")
def playwright(nothing_held: None, playwright: Playwright) -> Playwright:
    return playwright


@pytest.fixture(autouse=True)
def unlimited(settings: Any) -> None:
    """A browser that walks the whole site asks more often than a person."""
    settings.RATELIMIT_ENABLE = False


@pytest.fixture(autouse=True)
def same_host(live_server: LiveServer, settings: Any) -> None:
    settings.CSRF_TRUSTED_ORIGINS = [live_server.url]


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any], live_server: LiveServer) -> dict[str, Any]:
    return {**browser_context_args, "base_url": live_server.url, "viewport": DESK, "reduced_motion": "reduce"}


@pytest.fixture
def complaints(context: BrowserContext) -> list[str]:
    """What the browser's console said was wrong, such as something the CSP refused."""
    said: list[str] = []
    context.on("console", lambda m: said.append(m.text) if m.type == "error" else None)
    context.on("weberror", lambda e: said.append(str(e.error)))
    return said


@pytest.fixture
def live_page(page: Page) -> Page:
    """A visitor's page; addresses are relative to the site."""
    expect.set_options(timeout=10_000)
    return page


@pytest.fixture
def ana(transactional_db: None) -> User:
    return User.objects.create_user(
        "ana@example.org", "Correct-horse-7", first_name="Zoë", last_name="Müller-Nguyễn"
    )


@pytest.fixture
def signed_in_page(live_page: Page, live_server: LiveServer) -> Callable[[User], Page]:
    def sign_in(user: User) -> Page:
        client = Client()
        client.force_login(user)
        value = client.cookies[settings.SESSION_COOKIE_NAME].value
        live_page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}]
        )
        return live_page

    return sign_in


@pytest.fixture
def axe() -> Callable[..., None]:
    """Fails with the list of what WCAG 2.2 AA and axe's best practices find wrong, in light and in dark;
    `axe(page, "#part")` looks at one part of the page only."""

    def judge(page: Page, within: str = "") -> None:
        found: dict[str, list[str]] = {}
        light = ""
        size = page.viewport_size or DESK
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            _unroll(page)
            page.evaluate(SETTLED)
            drawn = page.evaluate(DRAWN)
            violations = _violations(page, within, COLOURS if drawn == light else EVERY_RULE)
            light = light or drawn
            if wrong := [_told(violation) for violation in violations]:
                found[scheme] = wrong
        page.set_viewport_size(size)
        page.emulate_media(color_scheme="light")
        assert not found, f"{page.url}: {json.dumps(found, indent=1, ensure_ascii=False)}"

    return judge


def _violations(page: Page, within: str, rules: dict[str, Any]) -> list[dict[str, Any]]:
    """Nothing is told of what passes: that is most of a page, and twice the work."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": {"assets": ["media"]}}
    scope = json.dumps(within) if within else "document"
    report: list[dict[str, Any]] = page.evaluate(
        f"axe.run({scope}, {json.dumps(options)}).then((report) => report.violations)"
    )
    return report


def _unroll(page: Page) -> None:
    """Make the window as high as the page: nothing lies under the bars that stay in place."""
    size = page.viewport_size or DESK
    height = page.evaluate("document.documentElement.scrollHeight")
    if height > size["height"]:
        page.set_viewport_size({"width": size["width"], "height": height})


def _told(violation: dict[str, Any]) -> str:
    places = [f"{n['target']} {n['html'][:120]} {n['failureSummary'][:300]}" for n in violation["nodes"][:4]]
    return f"{violation['id']}: {violation['help']}: {places}"


@pytest.fixture
def no_sideways_scroll() -> Callable[[Page], None]:
    """Fails if a page is wider than a screen of 320 px, and names what sticks out."""

    def judge(page: Page) -> None:
        before = page.viewport_size
        page.set_viewport_size({"width": 320, "height": 700})
        wide = page.evaluate("""() => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            return [...document.querySelectorAll("body *")]
              .filter((e) => e.getBoundingClientRect().right > width + 1)
              .map((e) => e.outerHTML.slice(0, 120)).slice(0, 8);
        }""")
        scrolls = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if before:
            page.set_viewport_size(before)
        assert scrolls <= 0, f"{page.url} is {scrolls} px too wide: {wide}"

    return judge


@pytest.fixture
def fit(axe: Callable[..., None], no_sideways_scroll: Callable[[Page], None]) -> Callable[[Page], None]:
    """Both judgements, on a phone and at a desk."""

    def judge(page: Page) -> None:
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            axe(page)
        no_sideways_scroll(page)

    return judge
