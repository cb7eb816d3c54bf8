"""Applications in a real browser: from a pasted posting to an interview, with script and without."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from pipeline.models import Application, Interview, Submission
from pipeline.saving import save_application
from pipeline.tests.factories import POSTING, make_application, make_interview
from recruiters.tests.factories import make_recruiter
from resumes.tests.factories import make_resume
from tests.browser.resumes import LONG_NAME, UNBROKEN

Judge = Callable[[Page], None]
SignIn = Callable[[User], Page]
NEW = "/pipeline/applications/new/"


def _full_house(user: User) -> Application:
    """An application with everything on it, some of it longer than any screen."""
    now = timezone.now()
    application = save_application(
        user=user,
        at=now,
        title=LONG_NAME[:200],
        company=UNBROKEN[:200],
        place="Saint Paul, MN",
        url=f"https://example.org/{UNBROKEN}",
        posting=POSTING,
        resume=make_resume(user=user, title=UNBROKEN[:200]),
        salary_from=95_000,
        salary_to=110_000,
        salary_period="year",
        deadline=timezone.localdate() + timedelta(days=2),
        next_action="Ask who reads the applications",
        notes=UNBROKEN,
        contacts=[make_recruiter(user=user, company=UNBROKEN)],
    )
    application.submissions.create(letter="Dear Zoë", posting=POSTING)
    past, to_come = now - timedelta(days=4), now + timedelta(days=4)
    make_interview(application=application, starts_at=past, people=UNBROKEN, notes=UNBROKEN)
    make_interview(application=application, starts_at=to_come, place=f"https://x.example/{UNBROKEN}")
    make_interview(application=application, outcome="cancelled")
    return application


def test_the_pages_of_applications_are_fit_to_use(
    signed_in_page: SignIn, ana: User, fit: Judge, complaints: list[str]
) -> None:
    page = signed_in_page(ana)
    page.goto("/pipeline/applications/")
    fit(page)
    application = _full_house(ana)
    for address in (
        "/pipeline/applications/",
        application.get_absolute_url(),
        f"{application.get_absolute_url()}apply/",
        f"{application.get_absolute_url()}interviews/add/",
    ):
        page.goto(address)
        fit(page)
    page.goto(NEW)
    page.get_by_text("Fill it in by hand instead").click()
    page.locator("summary").filter(has_text="Recruiters of this job").click()
    fit(page)
    page.get_by_label("Job title").fill("Data analyst")
    page.get_by_label("Pay from").fill("lots")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_label("Pay from")).to_be_focused()
    expect(page.get_by_label("Job title")).to_have_value("Data analyst")
    fit(page)
    assert [said for said in complaints if "422" not in said] == []


def _walk(page: Page) -> None:
    page.goto(NEW)
    page.get_by_label("The posting", exact=False).first.fill(POSTING)
    page.get_by_role("button", name="Read the posting").click()
    expect(page.get_by_label("Company")).to_have_value("Riverbend Foods")
    page.get_by_label("Company").fill("Riverbend & Söhne")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", name="Senior data analyst")).to_be_visible()
    page.get_by_role("link", name="I have applied").click()
    page.get_by_label("Cover letter").fill("Dear Zoë")
    page.get_by_role("button", name="Keep it as sent").click()
    expect(page.locator("#sent").get_by_text("Unchanged").first).to_be_visible()
    page.get_by_role("link", name="Add an interview").first.click()
    page.get_by_label("Day").fill("2027-03-14")
    page.get_by_label("Time", exact=True).fill("02:30")
    page.get_by_label("Time zone").fill("America/Chicago")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The next one is 03:00.").first).to_be_visible()
    page.get_by_label("Time", exact=True).fill("03:00")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Sunday, 14 March 2027, 03:00")).to_be_visible()


def _walked(user: User) -> None:
    application = Application.objects.get(user=user)
    assert (application.stage, application.company) == ("interviewing", "Riverbend & Söhne")
    assert Submission.objects.get().letter == "Dear Zoë"
    assert Interview.objects.get().starts_at.isoformat() == "2027-03-14T08:00:00+00:00"


def test_from_a_posting_to_an_interview(signed_in_page: SignIn, ana: User) -> None:
    page = signed_in_page(ana)
    _walk(page)
    _walked(ana)
    page.get_by_label("What you want to remember").fill("They plan in weeks.")
    page.get_by_label("What you want to remember").press("Tab")
    expect(page.locator("#notes-state")).to_contain_text("Saved")
    page.get_by_label("What you want to remember").fill("They plan in weeks. Ask Max.")
    with page.expect_response("**/notes/") as answer:
        page.get_by_label("What you want to remember").press("Tab")
    assert answer.value.status == 200
    page.reload()
    expect(page.get_by_label("What you want to remember")).to_have_value("They plan in weeks. Ask Max.")


def test_from_a_posting_to_an_interview_without_script(
    browser: Browser, live_server: LiveServer, ana: User, settings: Settings
) -> None:
    client = Client()
    client.force_login(ana)
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}])
    _walk(context.new_page())
    _walked(ana)
    context.close()


@pytest.mark.parametrize("step", ["paste", "check"])
def test_what_was_typed_survives_an_ended_session(signed_in_page: SignIn, ana: User, step: str) -> None:
    make_application(user=ana)
    page = signed_in_page(ana)
    page.goto(NEW)
    page.locator("#id_posting").fill(POSTING)
    if step == "check":
        page.get_by_role("button", name="Read the posting").click()
        page.get_by_label("Company").fill("Riverbend & Söhne")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Save" if step == "check" else "Read the posting", exact=True).click()
    page.get_by_label("E-mail address").fill("ana@example.org")
    page.get_by_label("Password", exact=True).fill("Correct-horse-7")
    page.get_by_role("button", name="Log in", exact=True).click()
    expect(page.locator("#id_posting")).to_have_value(POSTING)
    if step == "check":
        page.get_by_role("button", name="Read the posting").click()
        expect(page.get_by_label("Company")).to_have_value("Riverbend & Söhne")
