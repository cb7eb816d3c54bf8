"""Every page about resumes, full, empty and with errors, is fit to use."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from resumes.correcting import correct_entry
from resumes.models import Posting, Resume, Status
from resumes.samples import sample_posting
from resumes.tests.factories import make_resume
from tests.browser.resumes import LONG_NAME, UNBROKEN, read_sample, read_text, with_hidden_text

Judge = Callable[..., None]
SignIn = Callable[[User], Page]


@pytest.fixture
def page_of_ana(signed_in_page: SignIn, ana: User) -> Page:
    return signed_in_page(ana)


@pytest.fixture
def fit_without_complaints(fit: Judge, complaints: list[str]) -> Judge:
    def judge(page: Page, *, answers: str = "") -> None:
        fit(page)
        assert [c for c in complaints if not answers or answers not in c] == []

    return judge


def _open_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('main details').forEach((d) => { d.open = true; })")


def _several(user: User, count: int) -> Resume:
    resume = make_resume(user=user, title=UNBROKEN)
    for revision in range(1, count + 1):
        values = {"name": f"Ana {revision}"}
        correct_entry(resume=resume, section="basics", index=0, values=values, revision=revision)
    return Resume.objects.get(pk=resume.pk)


@pytest.mark.parametrize("path", ["/resumes/", "/resumes/upload/"])
def test_pages_before_the_first_resume(page_of_ana: Page, fit_without_complaints: Judge, path: str) -> None:
    page_of_ana.goto(path)
    fit_without_complaints(page_of_ana)


@pytest.mark.parametrize("address", ["", "?page=2", "?q=zzz", "?type=pdf&sort=score"])
def test_a_list_of_thirty(page_of_ana: Page, ana: User, fit_without_complaints: Judge, address: str) -> None:
    for number, status in zip(range(28), [*Status] * 7, strict=True):
        make_resume(user=ana, title=f"Resume {number}", status=status)
    make_resume(user=ana, title=LONG_NAME, role="Registered nurse, intensive care", is_master=True)
    make_resume(user=ana, title=UNBROKEN)
    page_of_ana.goto(f"/resumes/{address}")
    fit_without_complaints(page_of_ana)


def test_the_menu_of_a_row(page_of_ana: Page, ana: User, axe: Judge) -> None:
    make_resume(user=ana, title="One")
    page_of_ana.goto("/resumes/")
    more = page_of_ana.get_by_role("button", name="More for One")
    more.click()
    expect(page_of_ana.get_by_role("button", name="Delete", exact=True)).to_be_visible()
    axe(page_of_ana, ".resume-list")
    page_of_ana.keyboard.press("Escape")
    expect(page_of_ana.get_by_role("button", name="Delete", exact=True)).to_be_hidden()
    more.click()
    page_of_ana.get_by_role("heading", name="Resumes").click()
    expect(page_of_ana.get_by_role("button", name="Delete", exact=True)).to_be_hidden()


def test_an_upload_without_a_file(page_of_ana: Page, fit_without_complaints: Judge) -> None:
    page_of_ana.goto("/resumes/upload/")
    page_of_ana.get_by_label("Role you aim at").fill("Nurse")
    page_of_ana.get_by_role("button", name="Read my resume").click()
    expect(page_of_ana.get_by_role("alert")).to_contain_text("Choose the file of your resume first.")
    expect(page_of_ana.get_by_label("Role you aim at")).to_have_value("Nurse")
    fit_without_complaints(page_of_ana, answers="422")


@pytest.mark.parametrize("status", [Status.PENDING, Status.READING, Status.FAILED])
def test_a_file_on_its_way_or_refused(
    page_of_ana: Page, ana: User, fit_without_complaints: Judge, status: Status
) -> None:
    message = "Nobody but you can open this file: it asks for a password." if status == Status.FAILED else ""
    resume = make_resume(user=ana, title=UNBROKEN, status=status, message=message, trouble="ours")
    page_of_ana.goto(f"/resumes/{resume.pk}/progress/")
    fit_without_complaints(page_of_ana)


@pytest.mark.parametrize("view", ["Your page", "Text"])
def test_the_reading_page_of_a_pdf(
    page_of_ana: Page, ana: User, fit_without_complaints: Judge, view: str
) -> None:
    page_of_ana.goto(read_sample(ana).get_absolute_url())
    page_of_ana.get_by_role("button", name=view).click()
    _open_all(page_of_ana)
    fit_without_complaints(page_of_ana)


def test_the_reading_page_with_a_refused_value(
    page_of_ana: Page, ana: User, fit_without_complaints: Judge
) -> None:
    page_of_ana.goto(make_resume(user=ana, title=LONG_NAME).get_absolute_url())
    page_of_ana.locator("#work-0-startDate").fill("when I was young")
    page_of_ana.locator("#work-0-startDate").press("Tab")
    expect(page_of_ana.locator("#work-0-startDate_error")).to_be_visible()
    fit_without_complaints(page_of_ana, answers="422")


@pytest.mark.parametrize("make", [with_hidden_text, lambda user: read_text(user, "lorem ipsum dolor " * 60)])
@pytest.mark.parametrize("path", ["", "analysis/"])
def test_text_that_nobody_sees_and_text_that_is_no_resume(
    page_of_ana: Page, ana: User, fit_without_complaints: Judge, make: Callable[[User], Resume], path: str
) -> None:
    page_of_ana.goto(f"{make(ana).get_absolute_url()}{path}")
    _open_all(page_of_ana)
    fit_without_complaints(page_of_ana)


def test_the_score_explained(page_of_ana: Page, ana: User, fit_without_complaints: Judge) -> None:
    page_of_ana.goto(f"{read_sample(ana, role='Data analyst').get_absolute_url()}analysis/")
    _open_all(page_of_ana)
    fit_without_complaints(page_of_ana)


def test_postings_and_the_match(page_of_ana: Page, ana: User, fit_without_complaints: Judge) -> None:
    resume = read_sample(ana)
    page_of_ana.goto(f"{resume.get_absolute_url()}postings/")
    page_of_ana.get_by_label("The job posting").fill("too short")
    page_of_ana.get_by_role("button", name="Compare").click()
    expect(page_of_ana.get_by_role("alert")).to_contain_text("2 things need another look")
    expect(page_of_ana.get_by_label("The job posting")).to_have_value("too short")
    fit_without_complaints(page_of_ana, answers="422")
    posting = Posting.objects.create(resume=resume, title=LONG_NAME[:200], text=sample_posting())
    page_of_ana.goto(f"{resume.get_absolute_url()}postings/{posting.pk}/")
    _open_all(page_of_ana)
    fit_without_complaints(page_of_ana, answers="422")


@pytest.mark.parametrize("path", ["versions/", "versions/2/", "versions/compare/?from=1&to=3", "rename/"])
def test_versions_and_the_name(
    page_of_ana: Page, ana: User, fit_without_complaints: Judge, path: str
) -> None:
    page_of_ana.goto(f"{_several(ana, 4).get_absolute_url()}{path}")
    fit_without_complaints(page_of_ana)


def test_a_single_version_offers_nothing_to_compare(
    page_of_ana: Page, ana: User, fit_without_complaints: Judge
) -> None:
    page_of_ana.goto(f"{make_resume(user=ana).get_absolute_url()}versions/")
    expect(page_of_ana.get_by_role("radio")).to_have_count(0)
    expect(page_of_ana.get_by_role("button", name="Compare the two")).to_have_count(0)
    fit_without_complaints(page_of_ana)
