"""Printing with the Chromium that is installed, started once."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.corpus.layouts.layout import Print

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def browser_path() -> str | None:
    """None where no browser is installed; then the printed layouts are left out."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path(),
            args=["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
        )
        yield browser
        browser.close()


def printed(browser: Browser, what: Print) -> bytes:
    page = browser.new_page()
    page.set_content(what.html)
    pdf = page.pdf(
        prefer_css_page_size=True,
        print_background=True,
        display_header_footer=bool(what.footer),
        header_template="<span></span>",
        footer_template=what.footer,
    )
    page.close()
    return pdf
