"""What people do with a resume in a real browser: upload, look up, correct, restore, delete."""

import base64
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from resumes.correcting import add_entry_by_hand, correct_entry
from resumes.models import Resume
from resumes.samples import sample_file
from resumes.tests.factories import make_resume
from tests.browser.resumes import read_sample

SignIn = Callable[[User], Page]
DROP = """([selector, name, base64]) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const dropped = new DataTransfer();
    dropped.items.add(new File([bytes], name, { type: "application/pdf" }));
    document.querySelector(selector).dispatchEvent(
        new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: dropped }));
}"""


@pytest.fixture
def site(signed_in_page: SignIn, ana: User) -> Page:
    return signed_in_page(ana)


@pytest.fixture
def sample_path(tmp_path: Path) -> Path:
    name, _, data = sample_file()
    path = tmp_path / name
    path.write_bytes(data)
    return path


def _saved(site: Page, entry: str) -> None:
    expect(site.locator(f"#{entry}-state")).to_have_text(re.compile(r"^\s*Saved\s*$"))


def _tab_to(site: Page, target: Locator, *, most: int = 80) -> None:
    for _ in range(most):
        if target.evaluate("e => e === document.activeElement"):
            return
        site.keyboard.press("Tab")
    raise AssertionError(f"{target} is not reached by Tab")


def _leave_typing(field: Locator, text: str) -> None:
    field.fill(text)
    field.press("Tab")


def test_from_upload_to_a_restored_version_by_keyboard_alone(
    celery_worker: None, site: Page, ana: User, sample_path: Path
) -> None:
    site.goto("/resumes/")
    _tab_to(site, site.get_by_role("main").get_by_role("link", name="Upload a resume"))
    site.keyboard.press("Enter")
    chooser_button = site.locator("input[type='file']")
    _tab_to(site, chooser_button)
    # What Space opens from here is the browser's own window, which has no page to drive.
    chooser_button.set_input_files(sample_path)
    _tab_to(site, site.get_by_role("button", name="Read my resume"))
    site.keyboard.press("Enter")
    site.wait_for_url(re.compile(r"/resumes/[0-9a-f-]{36}/$"), timeout=30_000)
    total = site.locator("#total strong").first
    before = int(total.inner_text())
    email = site.locator("#basics-0-email")
    _tab_to(site, email)
    site.keyboard.press("Control+A")
    site.keyboard.press("Delete")
    site.keyboard.press("Tab")
    _saved(site, "basics-0")
    assert int(total.inner_text()) < before
    resume = Resume.objects.get(user=ana)
    assert "email" not in resume.content["basics"]
    site.get_by_role("link", name="Versions").focus()
    site.keyboard.press("Enter")
    _tab_to(site, site.get_by_role("button", name="Restore version 1"))
    site.keyboard.press("Enter")
    expect(site.locator(".toast")).to_contain_text("Version 1 is the current one again.")
    expect(email).to_have_value("maya.lindqvist@example.com")
    assert int(site.locator("#total strong").first.inner_text()) == before


def test_a_file_is_dropped_and_its_reading_followed(
    celery_worker: None, site: Page, sample_path: Path
) -> None:
    site.goto("/resumes/upload/")
    data = sample_path.read_bytes()
    site.evaluate(DROP, ["[data-drop]", "dropped.pdf", base64.b64encode(data).decode()])
    assert site.locator("input[type='file']").evaluate("e => e.files[0].size") == len(data)
    site.get_by_label("Role you aim at").fill("Data analyst")
    site.get_by_role("button", name="Read my resume").click()
    expect(site.get_by_role("heading", name="dropped")).to_be_visible()
    site.wait_for_url(re.compile(r"/resumes/[0-9a-f-]{36}/$"), timeout=30_000)
    expect(site.locator("#basics-0-name")).to_have_value("Maya Lindqvist")
    assert Resume.objects.get().role == "Data analyst"


def test_a_wrong_file_is_refused_in_place(site: Page, tmp_path: Path) -> None:
    wrong = tmp_path / "holiday.pdf"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64)
    site.goto("/resumes/upload/")
    site.get_by_label("Name in your list").fill("Kept")
    site.locator("input[type='file']").set_input_files(wrong)
    site.get_by_role("button", name="Read my resume").click()
    field = site.locator("input[type='file']")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()
    expect(site.get_by_label("Name in your list")).to_have_value("Kept")


def test_upload_and_correct_without_script(
    celery_worker: None, browser: Browser, live_server: LiveServer, site: Page, sample_path: Path
) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    context.add_cookies(site.context.cookies())  # type: ignore[arg-type]
    bare = context.new_page()
    bare.goto("/resumes/upload/")
    bare.locator("input[type='file']").set_input_files(sample_path)
    bare.get_by_role("button", name="Read my resume").click()
    for _ in range(30):
        if not bare.url.endswith("/progress/"):
            break
        bare.wait_for_timeout(500)
        bare.get_by_role("link", name="See whether it is done").click()
    total = int(bare.locator("#total strong").first.inner_text())
    bare.locator("#basics-0-email").fill("")
    bare.locator("#basics-0").get_by_role("button", name="Save").click()
    expect(bare.locator("#messages")).to_contain_text("Saved")
    assert int(bare.locator("#total strong").first.inner_text()) < total
    bare.locator("#work-0-startDate").fill("long ago")
    bare.locator("#work-0-name").fill("Kept as typed")
    bare.locator("#work-0").get_by_role("button", name="Save").click()
    expect(bare.locator("#work-0-startDate_error")).to_contain_text("Write a year or a month")
    expect(bare.locator("#work-0-name")).to_have_value("Kept as typed")
    context.close()


def test_a_field_lights_its_line_and_a_line_leads_to_its_field(site: Page, ana: User) -> None:
    resume = read_sample(ana)
    site.goto(resume.get_absolute_url())
    line = str(resume.sources["basics.email"]["lines"][0])
    box = site.locator(f"rect[data-line='{line}']")
    site.locator("#basics-0-email").hover()
    expect(box).to_have_class(re.compile("is-lit"))
    site.get_by_role("heading", name="Fields it finds").hover()
    start = site.locator("#work-0-startDate")
    start.focus()
    expect(box).not_to_have_class(re.compile("is-lit"))
    number = str(resume.sources["work.0.startDate"]["lines"][0])
    dates = site.locator(f"rect[data-line='{number}']")
    expect(dates).to_have_class(re.compile("is-lit"))
    box.hover()
    expect(site.locator("#basics-0 .is-lit")).to_have_count(1)
    box.click()
    assert site.evaluate("document.activeElement.dataset.lines.split(' ')").count(line) == 1


def test_evidence_leads_to_its_line_in_the_text(site: Page, ana: User) -> None:
    site.goto(f"{read_sample(ana).get_absolute_url()}analysis/")
    part = site.locator(".score-part").filter(has=site.locator("a.where")).first
    part.locator("summary").click()
    where = part.locator("a.where").first
    line = (where.get_attribute("href") or "").rpartition("#")[2]
    where.click()
    expect(site.locator(f"#{line}")).to_be_in_viewport()
    expect(site.locator(f"#{line}")).to_have_class(re.compile("is-lit"))


def test_on_a_phone_the_page_is_shown_and_left_again(site: Page, ana: User) -> None:
    site.set_viewport_size({"width": 375, "height": 700})
    site.goto(read_sample(ana).get_absolute_url())
    site.locator("#basics-0-email_where").click()
    expect(site.locator("rect.is-lit").first).to_be_in_viewport()
    site.get_by_role("button", name="Back to E-mail").click()
    expect(site.locator("#basics-0-email")).to_be_focused()
    expect(site.locator("#basics-0-email")).to_be_in_viewport()


def test_quick_corrections_one_after_another_are_all_kept(site: Page, ana: User) -> None:
    resume = make_resume(user=ana)

    site.goto(resume.get_absolute_url())
    slow = {"offline": False, "latency": 400, "downloadThroughput": -1, "uploadThroughput": -1}
    site.context.new_cdp_session(site).send("Network.emulateNetworkConditions", slow)
    site.locator("#work-1 summary").click()
    _leave_typing(site.locator("#work-0-position"), "Lead analyst")
    _leave_typing(site.locator("#work-0-name"), "Acme Inc.")
    _leave_typing(site.locator("#work-1-position"), "Chief clerk")
    _leave_typing(site.locator("#basics-0-phone"), "+49 170 5550100")
    for entry in ("work-0", "work-1", "basics-0"):
        _saved(site, entry)
    expect(site.locator(".htmx-request")).to_have_count(0)
    content = Resume.objects.get().content
    assert [content["work"][0][k] for k in ("position", "name")] == ["Lead analyst", "Acme Inc."]
    assert content["work"][1]["position"] == "Chief clerk"
    assert content["basics"]["phone"] == "+49 170 5550100"
    expect(site.locator("#work-0-head")).to_contain_text("Lead analyst · Acme Inc.")


def test_a_refused_value_is_marked_until_it_is_right(site: Page, ana: User) -> None:
    site.goto(make_resume(user=ana).get_absolute_url())
    start = site.locator("#work-0-startDate")
    _leave_typing(start, "when I was young")
    expect(start).to_have_attribute("aria-invalid", "true")
    expect(start).to_have_attribute("aria-describedby", re.compile("work-0-startDate_error"))
    expect(site.locator("#work-0-startDate_where")).to_be_focused()
    site.locator("#work-0").get_by_role("button", name="Save").click()
    expect(start).to_be_focused()
    expect(start).to_have_value("when I was young")
    _leave_typing(start, "May 2018")
    _saved(site, "work-0")
    expect(start).not_to_have_attribute("aria-invalid", "true")
    expect(site.locator("#work-0-head")).to_contain_text("May 2018 – present")


def test_the_focus_stays_where_it_is_when_a_value_is_saved(site: Page, ana: User) -> None:
    site.goto(make_resume(user=ana).get_absolute_url())
    name = site.locator("#basics-0-name")
    name.fill("Ana B. Silva")
    save = site.locator("#basics-0").get_by_role("button", name="Save")
    save.click()
    _saved(site, "basics-0")
    expect(save).to_be_focused()
    name.fill("Ana C. Silva")
    where = site.locator("#basics-0-name_where")
    where.focus()
    expect(site.locator("#basics-0-head")).to_contain_text("Ana C. Silva")
    expect(where).to_be_focused()


def test_what_another_tab_saved_stands_beside_what_was_typed(site: Page, ana: User) -> None:
    resume = make_resume(user=ana)
    site.goto(resume.get_absolute_url())
    correct_entry(resume=resume, section="basics", index=0, values={"name": "From the other tab"}, revision=1)
    name = site.locator("#basics-0-name")
    _leave_typing(name, "From this tab")
    expect(site.locator("#basics-0-state")).to_contain_text("changed in another tab")
    expect(name).to_have_value("From this tab")
    expect(site.locator("#basics-0-name_note")).to_contain_text("From the other tab")
    assert Resume.objects.get().content["basics"]["name"] == "From the other tab"
    site.locator("#basics-0").get_by_role("button", name="Save").click()
    _saved(site, "basics-0")
    assert Resume.objects.get().content["basics"]["name"] == "From this tab"


def test_an_entry_that_moved_in_another_tab_is_not_overwritten(site: Page, ana: User) -> None:
    resume = make_resume(user=ana)
    site.goto(resume.get_absolute_url())
    add_entry_by_hand(resume=resume, section="work", revision=1)
    for typed in ("First try", "Second try"):
        _leave_typing(site.locator("#work-0-name"), typed)
        expect(site.locator("#work-0-state")).to_contain_text("added or removed in another tab")
        expect(site.locator("#work-0-name")).to_have_value(typed)
    assert [job.get("name") for job in Resume.objects.get().content["work"]] == [None, "Acme", "Globex"]


def test_an_added_entry_is_typed_into_at_once_and_nothing_else_is_lost(site: Page, ana: User) -> None:
    site.goto(make_resume(user=ana).get_absolute_url())
    start = site.locator("#work-0-startDate")
    _leave_typing(start, "not a date yet")
    expect(site.locator("#work-0-startDate_error")).to_be_visible()
    site.get_by_role("button", name="Add to work experience").click()
    expect(site.locator("#work-0-position")).to_be_focused()
    site.keyboard.type("Intern 🎓 متدرب")
    site.keyboard.press("Tab")
    _saved(site, "work-0")
    expect(site.locator("#work-1-startDate")).to_have_value("not a date yet")
    expect(site.locator("#work-1-startDate_error")).to_be_visible()
    site.on("dialog", lambda dialog: dialog.accept())
    site.reload()
    expect(site.locator("#work-0-position")).to_have_value("Intern 🎓 متدرب")
    expect(site.locator("#work-1-startDate")).to_have_value("not a date yet")


def test_an_entry_is_removed_and_brought_back(site: Page, ana: User) -> None:
    site.goto(make_resume(user=ana).get_absolute_url())
    site.get_by_role("button", name="Remove Data analyst").click()
    expect(site.locator("#work-0-head")).to_contain_text("Clerk")
    expect(site.locator("#work-0 summary")).to_be_focused()
    site.locator(".toast").get_by_role("button", name="Undo").click()
    expect(site.locator("#work-0-head")).to_contain_text("Data analyst · Acme")


def test_leaving_with_something_unsaved_asks_first(site: Page, ana: User) -> None:
    site.goto(make_resume(user=ana).get_absolute_url())
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    site.on("dialog", answer)
    _leave_typing(site.locator("#basics-0-name"), "Saved and gone")
    _saved(site, "basics-0")
    site.reload()
    assert asked == []
    _leave_typing(site.locator("#work-0-startDate"), "nonsense")
    expect(site.locator("#work-0-startDate_error")).to_be_visible()
    site.reload()
    assert asked == ["beforeunload"]


def test_the_score_stays_in_sight_while_correcting_at_a_desk(site: Page, ana: User) -> None:
    site.goto(read_sample(ana).get_absolute_url())
    names = site.locator("#skills-0-names")
    names.focus()
    expect(site.locator("#total")).to_be_in_viewport()
    top, total = names.bounding_box(), site.locator("#total").bounding_box()
    assert top
    assert total
    assert top["y"] >= total["y"] + total["height"], "what has the focus is not covered"


def test_a_deleted_resume_is_brought_back(site: Page, ana: User) -> None:
    make_resume(user=ana, title="Old one")
    site.goto("/resumes/")
    site.get_by_role("button", name="More for Old one").click()
    site.get_by_role("button", name="Delete", exact=True).click()
    expect(site.get_by_role("link", name="Old one")).to_have_count(0)
    site.locator(".toast").get_by_role("button", name="Undo").click()
    expect(site.get_by_role("link", name="Old one")).to_be_visible()


def test_the_number_of_ticked_resumes_is_said(site: Page, ana: User) -> None:
    for title in ("One", "Two", "Three"):
        make_resume(user=ana, title=title)
    site.goto("/resumes/")
    site.get_by_label("Tick One").check()
    site.get_by_label("Tick Three").check()
    site.get_by_role("button", name="Delete 2 ticked").click()
    expect(site.locator(".toast")).to_contain_text("2 resumes were deleted.")
    expect(site.get_by_role("link", name="Two")).to_be_visible()
