"""The timeline and what stands beside it, as people use them: fit for all, and with the keyboard."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from pipeline.models import Activity
from pipeline.moving import move_application
from pipeline.stages import ApplicationStage
from pipeline.tests.factories import make_activity, make_application, make_interview
from recruiters.models import TouchKind
from recruiters.tests.factories import make_recruiter
from recruiters.touching import log_touch

Judge = Callable[[Page], None]
SignIn = Callable[[User], Page]
EMPTY, FULL = ("timeline/", "calendar/"), ("timeline/", "due/", "funnel/", "log/")
DAY = timedelta(days=1)


def fill(ana: User) -> dict[str, Any]:
    now = timezone.now()
    lena = make_recruiter(user=ana, first_name="Lena", company="W" * 90, at=now - 9 * DAY)
    log_touch(recruiter=lena, kind=TouchKind.SENT, at=now - 8 * DAY, now=now, channel="email")
    make_recruiter(user=ana, next_action="Send the list", next_action_on=now.date())
    job = make_application(user=ana, title="Analyst" + "x" * 80, deadline=now.date(), applied_at=now)
    job = move_application(application=job, stage=ApplicationStage.APPLIED, at=now)
    make_application(user=ana, deadline=now.date())
    make_interview(application=job, starts_at=now - timedelta(hours=2))
    held = make_interview(application=job, starts_at=now - DAY, done_at=now, thank_by=now.date(), round=2)
    mine = make_activity(user=ana, title="Job fair", text="Łódź, hall 4. " * 30, at=now)
    return {"mine": mine, "held": held}


def test_the_pages_are_fit_to_use_empty_and_full(signed_in_page: SignIn, ana: User, fit: Judge) -> None:
    page = signed_in_page(ana)
    for address in EMPTY:
        page.goto(f"/pipeline/{address}")
        fit(page)
    made = fill(ana)
    for address in (*FULL, f"timeline/{made['mine'].pk}/"):
        page.goto(f"/pipeline/{address}")
        fit(page)
    page.goto("/pipeline/calendar/")
    page.get_by_role("button", name="Make an address").click()
    expect(page.get_by_role("heading", name="Your secret address")).to_be_visible()
    fit(page)


def test_entries_are_written_ticked_and_put_away_by_keyboard(
    signed_in_page: SignIn, ana: User, complaints: list[str]
) -> None:
    page = signed_in_page(ana)
    page.goto("/pipeline/timeline/")
    page.get_by_role("link", name="Write something down").press("Enter")
    page.get_by_label("What happened").fill("Job fair\nTalk with Jo")
    page.get_by_role("button", name="Write it down").press("Enter")
    expect(page.get_by_text("2 things written down.")).to_be_visible()
    page.get_by_label("Tick Job fair").press("Space")
    expect(page.get_by_text("With the 1 you ticked")).to_be_visible()
    page.get_by_role("button", name="Put away").press("Enter")
    expect(page.get_by_text("1 entry is put away.")).to_be_visible()
    assert Activity.objects.for_user(ana).count() == 1
    page.get_by_role("button", name="Undo").last.press("Enter")
    expect(page.get_by_text("1 entry is back.")).to_be_visible()
    assert Activity.objects.for_user(ana).count() == 2
    assert not complaints
