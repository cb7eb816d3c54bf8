"""The calendar feed, as an independent parser reads it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import vobject
from django.test import Client
from django.utils import timezone

from accounts.models import User
from pipeline.calendar_file import CONTROLS, calendar_file
from pipeline.dates import Dated, dates_of
from pipeline.feeding import close_feed, open_feed
from pipeline.models import CalendarFeed
from pipeline.tests.factories import make_application, make_interview
from recruiters.models import Recruiter, TouchKind
from recruiters.tests.factories import make_recruiter
from recruiters.touching import log_touch

NOW = datetime(2027, 1, 12, 15, 0, tzinfo=UTC)
TODAY = NOW.date()
DAY = timedelta(days=1)
NAMES = [
    "Interview: Analyst; R&D, \\ “Łódź” 😀",
    "Two\r\nlines\tand\x0ba bell\x07",
    "BEGIN:VEVENT\nEND:VCALENDAR",
    "ü" * 300,
    "a" * 74 + "😀" * 60,
]


def read(body: bytes) -> Any:
    return vobject.readOne(body.decode())


def events_of(dates: list[Dated]) -> list[Any]:
    return list(read(calendar_file(dates, site="https://site.example")).vevent_list)


def dated(title: str = "Interview: Analyst", **fields: Any) -> Dated:
    given = {"name": "interview-1", "start": NOW, "minutes": 45, "changed_at": NOW - DAY, "address": "/a/"}
    return Dated(title=title, **{**given, **fields})


@pytest.mark.parametrize("title", NAMES)
def test_another_parser_reads_every_title_as_it_was(title: str) -> None:
    event = events_of([dated(title)])[0]
    assert event.summary.value == CONTROLS.sub(" ", title)


@pytest.mark.parametrize("title", NAMES)
def test_lines_are_folded_at_75_octets_and_end_as_the_format_wants(title: str) -> None:
    body = calendar_file([dated(title, place=title)], site="https://site.example")
    assert body.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in body.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in body.split(b"\r\n"))
    assert body.count(b"\r\nBEGIN:VEVENT") == 1


def test_a_moment_is_told_in_utc_with_its_end() -> None:
    event = events_of([dated(place="Room 4", sequence=3)])[0]
    assert event.dtstart.value == NOW
    assert event.dtend.value == NOW + timedelta(minutes=45)
    assert event.dtstamp.value == NOW - DAY
    assert (event.uid.value, event.sequence.value) == ("interview-1@jobezie", "3")
    assert (event.location.value, event.status.value) == ("Room 4", "CONFIRMED")
    assert event.url.value == "https://site.example/a/"


def test_a_day_is_a_whole_day_and_blocks_nobody() -> None:
    event = events_of([dated(start=TODAY)])[0]
    assert (event.dtstart.value, event.dtend.value) == (TODAY, TODAY + DAY)
    assert event.transp.value == "TRANSPARENT"


def test_the_same_dates_make_the_same_bytes() -> None:
    dates = [dated(), dated(name="deadline-2", start=TODAY)]
    assert calendar_file(dates, site="x") == calendar_file(dates, site="x")


def test_no_dates_make_a_calendar_all_the_same() -> None:
    assert read(calendar_file([], site="https://site.example")).prodid.value


@pytest.mark.django_db
def test_each_kind_is_told_with_as_little_as_needed(ana: User, django_assert_num_queries: Any) -> None:
    job = make_application(
        user=ana,
        title="Analyst",
        company="Acme",
        notes="Secret",
        deadline=TODAY,
        next_action="Ask Jo",
        next_action_on=TODAY + DAY,
        posting="Secret",
        salary_from=1,
    )
    make_interview(
        application=job, starts_at=NOW, people="Secret", notes="Secret", place="https://meet.example/x"
    )
    make_interview(application=job, starts_at=NOW - DAY, done_at=NOW, thank_by=TODAY, round=2)
    lena = make_recruiter(
        user=ana, first_name="Lena", last_name="", at=NOW - 9 * DAY, email="secret@x.example"
    )
    log_touch(recruiter=lena, kind=TouchKind.SENT, at=NOW - 8 * DAY, now=NOW, text="Secret")
    make_recruiter(user=ana, first_name="Omar", next_action="Call", next_action_on=TODAY)
    make_recruiter(user=ana, first_name="No", next_action="x", next_action_on=TODAY, archived_at=NOW)
    with django_assert_num_queries(3):
        dates = dates_of(ana, now=NOW)
    assert sorted((row.title, row.start) for row in dates if not isinstance(row.start, datetime)) == [
        ("Apply: Analyst, Acme", TODAY),
        ("Ask Jo: Analyst, Acme", TODAY + DAY),
        ("Call: Omar Reyes", TODAY),
        ("Say thank you: Analyst, Acme", TODAY),
        ("Write again: Lena", Recruiter.objects.get(first_name="Lena").follow_up_on),
    ]
    assert "ecret" not in calendar_file(dates, site="https://site.example").decode()
    assert len({row.name for row in dates}) == len(dates) == 7


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ({"deadline": TODAY, "stage": "applied"}, 0),
        ({"deadline": TODAY - 91 * DAY}, 0),
        ({"deadline": date(2031, 1, 1)}, 0),
        ({"deadline": TODAY + 700 * DAY}, 1),
        ({"next_action": "Call"}, 0),
        ({"next_action_on": TODAY}, 1),
    ],
)
def test_what_is_over_or_years_ahead_is_left_out(ana: User, fields: dict[str, Any], count: int) -> None:
    make_application(user=ana, **fields)
    assert len(dates_of(ana, now=NOW)) == count


@pytest.mark.django_db
def test_an_interview_that_was_called_off_is_told_as_such(ana: User) -> None:
    make_interview(application=make_application(user=ana), starts_at=NOW, outcome="cancelled", sequence=2)
    event = events_of(dates_of(ana, now=NOW))[0]
    assert (event.status.value, event.sequence.value) == ("CANCELLED", "2")


def address_from(client: Client) -> str:
    response = client.post("/pipeline/calendar/new/")
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    address: str = response.context["address"]
    assert address in response.content.decode()
    return address.removeprefix("http://testserver")


@pytest.mark.django_db
def test_who_has_the_address_reads_without_logging_in(as_ana: Client, ana: User) -> None:
    make_application(user=ana, title="Analyst", deadline=timezone.now().date())
    address = address_from(as_ana)
    response = Client().get(address)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Cache-Control"] == "private, max-age=300"
    assert [event.summary.value for event in read(response.content).vevent_list] == [
        "Apply: Analyst, Northwind"
    ]
    assert not response.cookies


@pytest.mark.django_db
def test_a_program_that_has_it_already_is_told_so(as_ana: Client, ana: User) -> None:
    address, program = address_from(as_ana), Client()
    etag = program.get(address)["ETag"]
    assert program.get(address, headers={"If-None-Match": etag}).status_code == 304
    make_application(user=ana, deadline=timezone.now().date())
    assert program.get(address, headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.django_db
def test_the_address_is_shown_once_and_only_its_digest_kept(as_ana: Client) -> None:
    secret = address_from(as_ana).rpartition("/")[2].removesuffix(".ics")
    assert len(secret) >= 43
    assert secret not in as_ana.get("/pipeline/calendar/").content.decode()
    assert secret not in str(CalendarFeed.objects.values())


@pytest.mark.django_db
def test_a_new_address_ends_the_old_one_and_revoking_ends_it_too(as_ana: Client) -> None:
    old = address_from(as_ana)
    new = address_from(as_ana)
    program = Client()
    assert program.get(old).status_code == 404
    assert program.get(new).status_code == 200
    assert as_ana.post("/pipeline/calendar/revoke/").status_code == 302
    assert program.get(new).status_code == 404
    assert "No calendar reads along yet" in as_ana.get("/pipeline/calendar/").content.decode()
    as_ana.post("/pipeline/calendar/revoke/")


@pytest.mark.django_db
@pytest.mark.parametrize("secret", ["x", "a" * 43, "../" * 20, "%00", "%F0%9F%98%80", "a" * 3000, "%ff"])
def test_a_wrong_secret_finds_nothing(client: Client, ana: User, secret: str) -> None:
    open_feed(user=ana, at=NOW)
    assert client.get(f"/pipeline/calendar/{secret}.ics").status_code == 404


@pytest.mark.django_db
def test_somebody_elses_revoking_leaves_mine(ana: User, mallory: User, client: Client) -> None:
    secret = open_feed(user=ana, at=NOW)
    assert close_feed(user=mallory, at=NOW) is False
    assert client.get(f"/pipeline/calendar/{secret}.ics").status_code == 200


@pytest.mark.django_db
def test_a_feed_ends_with_the_account(ana: User, client: Client) -> None:
    secret = open_feed(user=ana, at=NOW)
    User.objects.update(is_active=False)
    assert client.get(f"/pipeline/calendar/{secret}.ics").status_code == 404


@pytest.mark.django_db
def test_reading_is_noted_once_an_hour(ana: User, client: Client, django_assert_num_queries: Any) -> None:
    address = f"/pipeline/calendar/{open_feed(user=ana, at=NOW)}.ics"
    client.get(address)
    noted = CalendarFeed.objects.get().last_read_at
    assert noted is not None
    with django_assert_num_queries(4):
        client.get(address)
    assert CalendarFeed.objects.get().last_read_at == noted


@pytest.mark.django_db
def test_who_asks_too_often_is_told_to_wait(
    ana: User, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"/pipeline/calendar/{open_feed(user=ana, at=NOW)}.ics"
    assert {client.get(address).status_code for _ in range(3)} == {200}
    monkeypatch.setattr("django_ratelimit.core._split_rate", lambda _rate: (1, 3600))
    assert {client.get(address).status_code for _ in range(3)} >= {429}
