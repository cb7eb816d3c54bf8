"""The pages about recruiters, empty, full and with errors, are fit to use; one walk by keyboard."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from recruiters.models import Recruiter, TouchKind
from recruiters.stages import Stage
from recruiters.tests.factories import make_note, make_recruiter
from recruiters.touching import log_touch
from tests.browser.resumes import LONG_NAME, UNBROKEN

Judge = Callable[..., None]
SignIn = Callable[[User], Page]


@pytest.fixture
def page_of_ana(signed_in_page: SignIn, ana: User) -> Page:
    return signed_in_page(ana)


def somebody_known_well(user: User) -> Recruiter:
    now = timezone.now()
    recruiter = make_recruiter(
        user=user,
        first_name=UNBROKEN[:100],
        last_name=LONG_NAME[:100],
        company=UNBROKEN[:200],
        title="Registered nurse recruiter",
        email=f"{'a' * 60}@example.com",
        linkedin_url="https://www.linkedin.com/in/somebody",
        industries=["Health care", UNBROKEN[:200]],
        locations=["Remote"],
        specialty="Nurses",
        do_not_contact=True,
        next_action="Send the file " * 15,
        next_action_on=now.date(),
    )
    for days, kind in ((9, TouchKind.SENT), (8, TouchKind.RESPONDED), (1, TouchKind.CALL)):
        log_touch(recruiter=recruiter, kind=kind, at=now - timedelta(days=days), text=f"{UNBROKEN}\n\nMore.")
    make_note(recruiter=recruiter, text=f"{UNBROKEN}\n{LONG_NAME}")
    return recruiter


def test_the_pages_are_fit_to_use(page_of_ana: Page, ana: User, fit: Judge, complaints: list[str]) -> None:
    page_of_ana.goto("/recruiters/")
    fit(page_of_ana)
    for number, stage in enumerate(Stage):
        make_recruiter(user=ana, first_name=f"Jordan {number}", stage=stage)
    known = somebody_known_well(ana)
    page_of_ana.goto("/recruiters/?sort=newest")
    fit(page_of_ana)
    page_of_ana.goto(f"/recruiters/{known.pk}/")
    page_of_ana.evaluate("document.querySelectorAll('main details').forEach((d) => { d.open = true; })")
    fit(page_of_ana)
    assert complaints == []
    page_of_ana.goto("/recruiters/new/")
    page_of_ana.get_by_label("First name").fill("Jo")
    page_of_ana.get_by_label("LinkedIn address").fill("javascript:alert(1)")
    page_of_ana.get_by_role("button", name="Add").click()
    expect(page_of_ana.get_by_role("alert")).to_contain_text("One thing needs another look")
    expect(page_of_ana.get_by_label("LinkedIn address")).to_be_focused()
    fit(page_of_ana)


def test_a_recruiter_is_kept_by_keyboard_alone(page_of_ana: Page, ana: User) -> None:
    page = page_of_ana
    page.goto("/recruiters/new/")
    page.get_by_label("First name").focus()
    page.keyboard.type("Zoë")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Zoë", exact=True)).to_be_visible()
    page.get_by_label("Note", exact=True).fill("Not sent yet")
    page.get_by_text("Record a contact").focus()
    page.keyboard.press("Enter")
    page.get_by_label("What it was about").fill("About the role")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".timeline")).to_contain_text("About the role")
    expect(page.locator("#toasts")).to_contain_text("A follow-up is due")
    # What stood in the other form is still there.
    expect(page.get_by_label("Note", exact=True)).to_have_value("Not sent yet")
    page.get_by_role("button", name="Undo").press("Enter")
    expect(page.locator(".timeline")).not_to_contain_text("About the role")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto("/recruiters/")
    page.get_by_label("Tick all on this page").press("Space")
    expect(page.get_by_text("With the 1 you ticked")).to_be_visible()
    page.get_by_role("combobox", name="Move to the stage").select_option("interviewing")
    page.get_by_role("button", name="Move", exact=True).first.press("Enter")
    expect(page.locator(".recruiter-list")).to_contain_text("Interviewing")
