"""The outreach loop in a fresh demo account, without a key for any model: from a name to a calendar.

Every step is a press or a key in one browser, beside a worker; what is read, written and scored comes from
the templates and rules that need no model.
"""

import re

import pytest
import vobject
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from ai.models import Call
from jobezie.management.commands.seed_demo import EMAIL, PASSWORD
from messaging.models import Message, MessageStatus
from pipeline.models import Activity, ActivityKind, Application, Interview, Submission
from recruiters.models import Recruiter

FOUND = """Northfield Health opens a readmissions team in Rochester in January. Helen Vance leads its hiring.
The team looks for data analysts who know SQL and have worked with patient records.
"We read every message that names what somebody built," she wrote in June.
The cafeteria has a new menu."""
POSTING = """Analytics engineer
Company: Cedar Lake Clinics
Location: Rochester, MN

What we ask for:
- 3+ years of experience with SQL
- Python
- Tableau is a plus

Salary: $98,000 - $112,000 a year"""

# What the timeline tells of the walk: each act once.
TOLD = [
    ActivityKind.RECRUITER_ADDED,
    ActivityKind.RESEARCH_COMPLETED,
    ActivityKind.MESSAGE_SENT,
    ActivityKind.STATUS_CHANGE,  # the recruiter, on the board
    ActivityKind.STATUS_CHANGE,  # the posting saved
    ActivityKind.STATUS_CHANGE,  # and applied to
    ActivityKind.INTERVIEW_SCHEDULED,
]


@pytest.fixture
def maya(celery_worker: None) -> User:
    call_command("seed_demo", verbosity=0)
    user: User = User.objects.get(email=EMAIL)
    return user


def _log_in(page: Page) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("E-mail address").fill(EMAIL)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password", exact=True).press("Enter")
    expect(page.get_by_role("heading", name="Resumes", exact=True)).to_be_visible()


def _add_a_recruiter(page: Page) -> Recruiter:
    page.get_by_role("link", name="Recruiters").first.click()
    page.get_by_role("link", name="Add a recruiter").click()
    page.get_by_label("First name").fill("Helen")
    page.get_by_label("Last name").fill("Vance")
    page.get_by_label("Company").fill("Northfield Health")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("heading", name="Helen Vance")).to_be_visible()
    return Recruiter.objects.get(last_name="Vance")


def _sum_up_what_was_found(page: Page) -> None:
    page.get_by_role("link", name="Add what you found").click()
    page.get_by_label("What you found").fill(FOUND)
    page.get_by_role("button", name="Sum it up").click()
    expect(page.get_by_role("heading", name="In short")).to_be_visible()
    expect(page.get_by_text("chosen without a model")).to_be_visible()
    page.get_by_role("link", name="Where it says so").first.click()
    assert page.url.endswith("#passage-1")
    expect(page.locator(".found-text mark").first).to_contain_text("Northfield Health")


def _have_a_message_written(page: Page) -> str:
    page.get_by_role("link", name="Write to Helen").click()
    page.get_by_label("How you send it").select_option("LinkedIn message")
    page.get_by_role("button", name="Write it for me").click()
    expect(page.get_by_role("heading", name="A proposal")).to_be_visible()
    expect(page.get_by_text("Written from templates")).to_be_visible()
    page.get_by_role("button", name="Use this").click()
    body = page.get_by_label("Message", exact=True)
    expect(body).to_have_value(re.compile("Helen"))
    expect(page.get_by_text("Best next step")).to_be_visible()
    return body.input_value()


def _mark_it_sent(page: Page) -> None:
    page.get_by_role("button", name="Read it over and send").click()
    expect(page.get_by_role("heading", name="Send it")).to_be_visible()
    page.get_by_role("button", name="Mark as sent").click()
    expect(page.locator(".toast")).to_contain_text("Marked as sent.")


def _move_on_the_board_by_keyboard(page: Page) -> None:
    page.goto("/pipeline/recruiters/")
    expect(
        page.locator("#column-contacted").get_by_role("link", name="Helen Vance", exact=True)
    ).to_be_visible()
    page.get_by_role("link", name="Move Helen Vance").press("Enter")
    page.get_by_role("dialog").get_by_role("button", name="Interviewing").press("Enter")
    there = page.locator("#column-interviewing")
    expect(there.get_by_role("link", name="Helen Vance", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Move Helen Vance")).to_be_focused()
    assert Recruiter.objects.get(last_name="Vance").stage == "interviewing"


def _add_an_application(page: Page) -> Application:
    page.goto("/pipeline/")
    page.get_by_role("link", name="Add an application").click()
    page.get_by_label("The posting", exact=False).first.fill(POSTING)
    page.get_by_role("button", name="Read the posting").click()
    expect(page.get_by_label("Company")).to_have_value("Cedar Lake Clinics")
    page.get_by_label("Resume to hold against it").select_option(label="Data analyst 2026 (master)")
    page.get_by_label("Next step", exact=False).first.fill("Ask Helen who reads it")
    page.get_by_label("Next step on").fill(str(timezone.now().date()))
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#match")).to_contain_text("things asked for stand in")
    return Application.objects.get(company="Cedar Lake Clinics")


def _freeze_what_was_sent(page: Page) -> None:
    page.get_by_role("link", name="I have applied").click()
    page.get_by_label("Cover letter").fill("Dear Zoë")
    page.get_by_role("button", name="Keep it as sent").click()
    expect(page.locator("#sent").get_by_text("Unchanged")).to_have_count(3)


def _schedule_an_interview(page: Page) -> None:
    page.get_by_role("link", name="Add an interview").first.click()
    page.get_by_label("Day").fill("2027-01-12")
    page.get_by_label("Time", exact=True).fill("09:30")
    page.get_by_label("Time zone").fill("America/Chicago")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Tuesday, 12 January 2027, 09:30")).to_be_visible()


def _subscribe(page: Page) -> str:
    page.goto("/pipeline/calendar/")
    page.get_by_role("button", name="Make an address").click()
    return page.locator("#feed-address").inner_text()


def test_from_a_name_to_an_interview_in_the_calendar(
    maya: User, live_page: Page, complaints: list[str]
) -> None:
    page = live_page
    told = set(Activity.objects.values_list("pk", flat=True))
    _log_in(page)
    helen = _add_a_recruiter(page)
    _sum_up_what_was_found(page)
    written = _have_a_message_written(page)
    _mark_it_sent(page)
    message = Message.objects.get(recruiter=helen)
    assert (message.status, message.body) == (MessageStatus.SENT, written)
    _move_on_the_board_by_keyboard(page)
    application = _add_an_application(page)
    assert application.match_total
    _freeze_what_was_sent(page)
    assert Submission.objects.get(application=application).posting == application.posting == POSTING
    _schedule_an_interview(page)

    page.goto("/pipeline/timeline/")
    new = Activity.objects.exclude(pk__in=told).order_by("at").values_list("kind", "title")
    assert [kind for kind, _ in new] == TOLD
    for _, title in new:
        expect(page.locator(".timeline-title").get_by_text(title, exact=True)).to_have_count(1)
    page.goto("/pipeline/due/")
    expect(page.get_by_role("link", name="Ask Helen who reads it")).to_be_visible()
    feed = page.request.get(_subscribe(page))
    assert feed.headers["content-type"].startswith("text/calendar")
    events = {event.summary.value: event.dtstart.value for event in vobject.readOne(feed.text()).vevent_list}
    interview = Interview.objects.get(application=application)
    assert interview.starts_at in [start for name, start in events.items() if "Cedar Lake Clinics" in name]
    assert not Call.objects.exclude(backend="template").exists()
    assert complaints == []
