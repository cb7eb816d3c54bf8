"""Printing to PDF with the Chromium that is installed, started once."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.services.browser import launch_args

# The same letters at the same places on every machine.
STEADY = ("--disable-gpu", "--font-render-hinting=none")


@contextmanager
def printer() -> Iterator[Page]:
    """One page for all that is printed: opening another costs more than most papers do."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(**launch_args(*STEADY))
        yield chromium.new_page()
        chromium.close()


def printed(page: Page, html: str, **options: Any) -> bytes:
    """`options` are those of Playwright's `Page.pdf`."""
    page.set_content(html)
    return page.pdf(prefer_css_page_size=True, print_background=True, **options)
