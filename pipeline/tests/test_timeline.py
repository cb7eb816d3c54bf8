from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from pipeline.models import Activity, ActivityKind
from pipeline.tests.factories import make_activity, make_application
from recruiters.tests.factories import make_recruiter
from resumes.tests.factories import make_resume

pytestmark = pytest.mark.django_db

NOW = timezone.now()
DAY = timedelta(days=1)


def live_in(user: User, zone: str) -> None:
    user.profile.preferences = {"timezone": zone}
    user.profile.save()


def page(client: Client, query: str = "") -> str:
    response = client.get(f"/pipeline/timeline/{query}")
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("count", [0, 3, 30, 500])
def test_it_costs_six_queries_for_any_number_of_rows(
    as_ana: Client, ana: User, count: int, django_assert_num_queries: Any
) -> None:
    recruiter, application = make_recruiter(user=ana), make_application(user=ana)
    resume = make_resume(user=ana)
    about: list[dict[str, Any]] = [
        {"recruiter": recruiter},
        {"application": application},
        {"resume": resume},
        {},
    ]
    Activity.objects.bulk_create(
        Activity(user=ana, kind="note_added", title="Met", key=str(n), at=NOW - n * DAY, **about[n % 4])
        for n in range(count)
    )
    with django_assert_num_queries(6 if count else 5):
        html = page(as_ana)
    assert html.count('class="timeline-entry"') == min(count, 25)


def test_days_are_those_of_the_persons_own_clock(as_ana: Client, ana: User) -> None:
    make_activity(user=ana, title="Late call", at=datetime(2026, 3, 1, 2, 30, tzinfo=UTC))
    assert "Sunday, 1 March 2026" in page(as_ana)
    assert "those of UTC" in page(as_ana)
    live_in(ana, "America/Chicago")
    html = page(as_ana)
    assert "Saturday, 28 February 2026" in html
    assert 'title="28 February 2026, 20:30 CST"' in html
    assert "those of UTC" not in html


def test_a_zone_that_nobody_knows_is_utc(as_ana: Client, ana: User) -> None:
    live_in(ana, "../../etc/passwd")
    make_activity(user=ana)
    assert page(as_ana)


def test_the_newest_comes_first_and_a_day_has_one_heading(as_ana: Client, ana: User) -> None:
    for hour in (9, 15, 12):
        make_activity(user=ana, title=f"At {hour}", at=datetime(2026, 3, 2, hour, tzinfo=UTC))
    make_activity(user=ana, title="Before", at=datetime(2026, 3, 1, 23, tzinfo=UTC))
    html = page(as_ana)
    assert [html.index(title) for title in ("At 15", "At 12", "At 9", "Before")] == sorted(
        html.index(title) for title in ("At 15", "At 12", "At 9", "Before")
    )
    assert html.count('class="timeline-day"') == 2


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        ("", {"sent", "answered", "uploaded", "added", "moved", "offer", "noted", "interview"}),
        ("messages", {"sent", "answered"}),
        ("resumes", {"uploaded"}),
        ("recruiters", {"added", "sent", "answered", "moved"}),
        ("applications", {"offer", "interview"}),
        ("interviews", {"interview"}),
        ("notes", {"noted"}),
        ("nonsense", {"sent", "answered", "uploaded", "added", "moved", "offer", "noted", "interview"}),
    ],
)
def test_a_filter_shows_its_kinds(as_ana: Client, ana: User, show: str, expected: set[str]) -> None:
    recruiter, application = make_recruiter(user=ana), make_application(user=ana)
    told: list[tuple[str, ActivityKind, dict[str, Any]]] = [
        ("sent", ActivityKind.MESSAGE_SENT, {"recruiter": recruiter}),
        ("answered", ActivityKind.RESPONSE_RECEIVED, {"recruiter": recruiter}),
        ("uploaded", ActivityKind.RESUME_UPLOADED, {}),
        ("added", ActivityKind.RECRUITER_ADDED, {}),
        ("moved", ActivityKind.STATUS_CHANGE, {"recruiter": recruiter}),
        ("offer", ActivityKind.OFFER_RECEIVED, {"application": application}),
        ("noted", ActivityKind.NOTE_ADDED, {}),
        ("interview", ActivityKind.INTERVIEW_SCHEDULED, {"application": application}),
    ]
    for title, kind, about in told:
        make_activity(user=ana, title=title, kind=kind, **about)
    shown = as_ana.get("/pipeline/timeline/", {"show": show}).context["page"]
    assert {activity.title for activity in shown} == expected


def test_a_search_wants_every_word_in_title_or_text(as_ana: Client, ana: User) -> None:
    make_activity(user=ana, title="Call with Zoë", text="about Łódź")
    make_activity(user=ana, title="Call with Jo")
    found = as_ana.get("/pipeline/timeline/", {"q": "CALL Łódź"}).context["page"]
    assert [activity.title for activity in found] == ["Call with Zoë"]
    assert "Nothing matches" in page(as_ana, "?q=%25")


@pytest.mark.parametrize(
    "query",
    ["?page=0", "?page=x", "?page=99999", "?show=%00", "?q=%00", "?q=" + "😀" * 300, "?q=" + "a+" * 150],
)
def test_a_strange_address_is_answered_with_a_page(as_ana: Client, ana: User, query: str) -> None:
    make_activity(user=ana)
    page(as_ana, query)


def test_each_entry_leads_to_what_it_is_about_while_that_is_there(as_ana: Client, ana: User) -> None:
    recruiter, application = make_recruiter(user=ana), make_application(user=ana)
    resume = make_resume(user=ana)
    make_activity(user=ana, recruiter=recruiter)
    make_activity(user=ana, application=application)
    make_activity(user=ana, resume=resume)
    addresses = [f'href="{row.get_absolute_url()}"' for row in (recruiter, application, resume)]
    html = page(as_ana)
    assert all(address in html for address in addresses)
    recruiter.archive(at=NOW)
    resume.delete_softly(at=NOW)
    application.archived_at = NOW
    application.save()
    html = page(as_ana)
    assert not any(address in html for address in addresses)


def test_an_empty_timeline_teaches_what_it_is_for(as_ana: Client) -> None:
    html = page(as_ana)
    assert "Nothing has happened yet" in html
    assert "/pipeline/timeline/add/" in html


def test_what_was_typed_is_shown_as_text(as_ana: Client, ana: User) -> None:
    make_activity(user=ana, title="<script>alert(1)</script>", text="<img src=x> & O’Brien {{ 7 }}")
    html = page(as_ana)
    assert "&lt;script&gt;" in html
    assert "&lt;img src=x&gt; &amp; O’Brien {{ 7 }}" in html


def test_nobody_sees_anothers_timeline(as_mallory: Client, ana: User) -> None:
    make_activity(user=ana, title="Secret call")
    assert "Secret call" not in page(as_mallory)


def test_the_same_key_of_two_people_is_two_activities(ana: User, mallory: User) -> None:
    key = f"hand:{uuid4()}"
    make_activity(user=ana, key=key)
    make_activity(user=mallory, key=key)
    assert Activity.objects.count() == 2
