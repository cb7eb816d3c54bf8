"""What a role asks for and one's chances in it, in a browser; and fit to use."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from accounts.models import Profile, User
from billing import quotas
from billing.plans import Feature, Plan, limit_of
from labormarket.models import Report, Source
from labormarket.tests.factories import (
    make_area,
    make_occupation,
    make_projection,
    make_rating,
    make_release,
    make_technology,
    make_turnover,
    make_wage,
)
from pipeline.tests.factories import make_application
from resumes.tests.factories import make_resume

type SignIn = Callable[[User], Page]
type Judge = Callable[[Page], None]

ROLE = "/market/roles/15-1252.00/"


@pytest.fixture
def developer(transactional_db: None, ana: User) -> None:
    for source in (Source.ONET, Source.OEWS, Source.PROJECTIONS, Source.JOLTS):
        make_release(source=source)
    make_wage(area=make_area())
    make_wage(area=make_area(code="0071650", name="Boston-Cambridge-Newton, MA-NH", kind="M"))
    make_projection()
    make_turnover()
    role = make_occupation()
    make_rating(occupation=role, name="Programming")
    make_rating(occupation=role, name="Near Vision", category="ability")
    for name in ("Docker", "PostgreSQL", "Amazon Web Services AWS software"):
        make_technology(occupation=role, name=name, in_demand=True)
    Profile.objects.filter(user=ana).update(
        technical_skills=["Docker", "x" * 200], target_roles=["Software developer"], years_experience=5
    )
    make_resume(user=ana, title="Analyst 2026")


def test_from_the_gap_to_a_skill_on_the_profile_and_back(
    signed_in_page: SignIn, ana: User, developer: None, fit: Judge, complaints: list[str]
) -> None:
    page = signed_in_page(ana)
    page.goto(f"{ROLE}gap/")
    page.get_by_role("button", name="Work out my gap").press("Enter")
    expect(page.get_by_role("heading", name="things asked for are among your skills")).to_be_visible()
    missing = page.get_by_role("listitem").filter(has_text="PostgreSQL").last
    missing.get_by_role("link", name="Where would I show this?").press("Enter")
    expect(missing.get_by_role("link", name="Analyst 2026")).to_be_visible()
    missing.get_by_role("button", name="Add PostgreSQL to my skills").press("Enter")
    expect(missing.get_by_text("On your profile")).to_be_focused()
    fit(page)
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Add PostgreSQL to my skills")).to_be_visible()
    assert "PostgreSQL" not in Profile.objects.get(user=ana).technical_skills
    page.goto("/market/skills/")
    expect(page.get_by_role("heading", name="Your skills, one by one")).to_be_visible()
    fit(page)
    assert complaints == []


def test_a_slider_moves_the_result_once_it_is_counted(
    signed_in_page: SignIn, ana: User, developer: None, fit: Judge, complaints: list[str]
) -> None:
    page = signed_in_page(ana)
    page.goto(f"{ROLE}opportunity/")
    page.get_by_label("Place").fill("Boston")
    page.get_by_role("button", name="Work it out").click()
    expect(page.get_by_role("heading", name="How well it suits you")).to_be_visible()
    with page.expect_response("**/opportunity/again/"):
        page.get_by_role("slider", name="Years of experience, slider").press("ArrowRight")
    expect(page.get_by_label("Years of experience", exact=False).first).to_have_value("6")
    assert Report.objects.get().inputs["years"] == 6
    fit(page)
    page.goto("/market/reports/")
    fit(page)
    page.get_by_role("link", name="Software Developers").click()
    fit(page)
    page.get_by_role("button", name="Delete").click()
    expect(page.get_by_role("heading", name="No report yet")).to_be_visible()
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", name="Opportunity: Software Developers")).to_be_visible()
    assert complaints == []


def test_the_pay_of_a_posting_comes_to_its_page(
    signed_in_page: SignIn, ana: User, developer: None, axe: Callable[..., None], complaints: list[str]
) -> None:
    job = make_application(user=ana, title="Software developer", salary_from=90_000, salary_period="year")
    page = signed_in_page(ana)
    page.goto(job.get_absolute_url())
    expect(page.get_by_text("$90,000 a year")).to_be_visible()
    axe(page, "#pay")
    assert complaints == []


def test_the_pay_of_a_posting_fits_a_phone(
    signed_in_page: SignIn,
    ana: User,
    developer: None,
    axe: Callable[..., None],
    no_sideways_scroll: Judge,
    complaints: list[str],
) -> None:
    job = make_application(
        user=ana, title="Software developer", place="Boston", salary_from=90_000, salary_period="year"
    )
    page = signed_in_page(ana)
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(job.get_absolute_url())
    expect(page.locator("#pay")).to_contain_text("$90,000 a year")
    axe(page, "#pay")
    no_sideways_scroll(page)
    assert complaints == []


def test_the_limit_of_the_gap_and_the_empty_list_are_fit_to_use(
    signed_in_page: SignIn, ana: User, developer: None, fit: Judge
) -> None:
    page = signed_in_page(ana)
    page.goto("/market/reports/")
    expect(page.get_by_role("heading", name="No report yet")).to_be_visible()
    fit(page)
    page.goto("/market/reports/?kind=skills_gap")
    expect(page.get_by_role("heading", name="None of this kind")).to_be_visible()
    fit(page)
    page.goto(f"{ROLE}gap/")
    ask = page.get_by_role("button", name="Work out my gap")
    quotas.spend(ana, Feature.SKILLS_GAP, limit_of(Plan.BASIC, Feature.SKILLS_GAP) or 1)
    ask.click()  # the form was drawn while something was left
    expect(page.get_by_text("What you typed is kept.")).to_be_visible()
    fit(page)
    page.goto(f"{ROLE}gap/")
    expect(page.get_by_text("Used up")).to_be_visible()
    fit(page)


def test_without_script_the_calculator_is_a_form_of_fields(
    browser: Browser, live_server: LiveServer, signed_in_page: SignIn, ana: User, developer: None
) -> None:
    cookies = signed_in_page(ana).context.cookies()
    with browser.new_context(java_script_enabled=False, base_url=live_server.url) as plain:
        plain.add_cookies([{"name": c["name"], "value": c["value"], "url": live_server.url} for c in cookies])
        page = plain.new_page()
        page.goto(f"{ROLE}opportunity/")
        assert page.get_by_role("slider").count() == 0
        page.get_by_label("Years of experience").fill("9")
        page.get_by_role("button", name="Work it out").click()
        expect(page.get_by_role("heading", name="How well it suits you")).to_be_visible()
        page.goto(f"{ROLE}gap/")
        page.get_by_role("button", name="Work out my gap").click()
        page.get_by_role("button", name="Add PostgreSQL to my skills").click()
        assert page.url.endswith("/gap/")
        assert "PostgreSQL" in Profile.objects.get(user=ana).technical_skills
