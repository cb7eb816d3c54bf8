import csv
import io
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pypdf
import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import User
from pipeline.models import Submission
from pipeline.tests.factories import make_activity, make_application, make_interview
from pipeline.worklog import Contact, Week, contacts_in, csv_file, pdf_file, read_day, week_of
from recruiters.models import TouchKind
from recruiters.tests.factories import make_recruiter
from recruiters.touching import log_touch

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
WEEK = Week(date(2026, 3, 2))
UTC_ZONE = ZoneInfo("UTC")
HOSTILE = [
    '#read("/etc/passwd")',
    "*bold* _x_ $x^2$ `code` \\ <label> @ref // comment",
    '"], rows: [["',
    "=HYPERLINK(1)",
    "李雷 مرحبا 😀 \u202e\u200b",
    "a\x00b\x07c\nd",
    "w" * 500,
    "",
]


@pytest.mark.parametrize(
    ("day", "start", "first"),
    [
        (date(2026, 3, 2), "monday", date(2026, 3, 2)),
        (date(2026, 3, 8), "monday", date(2026, 3, 2)),
        (date(2026, 3, 8), "sunday", date(2026, 3, 8)),
        (date(2026, 3, 7), "sunday", date(2026, 3, 1)),
        (date(2027, 1, 1), "monday", date(2026, 12, 28)),
    ],
)
def test_a_day_has_its_week(day: date, start: str, first: date) -> None:
    assert week_of(day, start).first == first


@given(st.dates(date(1970, 2, 1), date(2900, 1, 1)), st.sampled_from(["monday", "sunday"]))
def test_weeks_meet_without_a_gap(day: date, start: str) -> None:
    week = week_of(day, start)
    assert week.first <= day <= week.last
    assert week.after.first == week.last + DAY
    assert week.after.before == week
    begin, end = week.moments(ZoneInfo("Europe/Berlin"))
    assert end == week.after.moments(ZoneInfo("Europe/Berlin"))[0]
    assert begin < end


@pytest.mark.parametrize("text", ["", "x", "2026-02-30", "0001-01-01", "9999-12-31", "\x00"])
def test_what_is_no_day_of_ours_is_none(text: str) -> None:
    assert read_day(text) is None


def contact(*cells: str) -> Contact:
    return Contact(MONDAY, MONDAY.date(), *cells)


def test_no_cell_of_the_sheet_is_a_formula_and_the_rest_is_as_typed() -> None:
    rows = [
        contact(text, "Acme, “O’Brien” & Co") for text in ("=1+1", "+1", "-1", "@x", "\tx", "plain", "Łódź")
    ]
    body = csv_file(rows)
    assert body.startswith(b"\xef\xbb\xbfDate,")
    read = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))
    assert [row[1] for row in read[1:]] == ["'=1+1", "'+1", "'-1", "'@x", "'\tx", "plain", "Łódź"]
    assert {row[2] for row in read[1:]} == {"Acme, “O’Brien” & Co"}


def test_what_people_type_is_never_markup_of_the_paper() -> None:
    rows = [contact(text, HOSTILE[n - 1], text, text, text, text) for n, text in enumerate(HOSTILE)]
    paper = pypdf.PdfReader(io.BytesIO(pdf_file(rows, name=HOSTILE[0], week=WEEK)))
    text = "".join(page.extract_text() for page in paper.pages).replace("\u200b", "").replace("\n", "")
    assert "root:" not in text
    assert text.count("#read(") >= 5
    assert "*bold*" in text
    assert paper.metadata is not None
    assert paper.metadata.title == "Work-search log, 2026-03-02 to 2026-03-08"


def test_a_paper_of_too_many_rows_says_how_many_are_left_out() -> None:
    paper = pypdf.PdfReader(io.BytesIO(pdf_file([contact("Call")] * 403, name="Ana", week=WEEK)))
    assert "3 more are in the CSV file." in paper.pages[-1].extract_text()


@pytest.mark.django_db
def test_a_week_holds_all_that_was_done_in_it(
    ana: User, mallory: User, django_assert_num_queries: Any
) -> None:
    lena = make_recruiter(
        user=ana, first_name="Lena", last_name="Ek", title="Lead", company="Talent AB", specialty="Analysts"
    )
    for kind, when, channel in [
        (TouchKind.SENT, MONDAY + HOUR, "linkedin_message"),
        (TouchKind.RESPONDED, MONDAY + 8 * DAY, ""),
        (TouchKind.CALL, MONDAY + DAY, "phone"),
        (TouchKind.OPENED, MONDAY + DAY, ""),
    ]:
        log_touch(recruiter=lena, kind=kind, at=when, channel=channel, now=MONDAY + 9 * DAY)
    job = make_application(
        user=ana, title="Analyst", company="Acme", source="Indeed", applied_at=MONDAY, stage="applied"
    )
    job.contacts.add(lena)
    make_interview(application=job, starts_at=MONDAY + 2 * DAY, people="Ms Ito", outcome="passed")
    make_interview(application=job, starts_at=MONDAY + 2 * DAY, outcome="cancelled", round=2)
    make_activity(user=ana, title="Job fair", at=MONDAY + 3 * DAY)
    make_activity(user=ana, title="By itself", at=MONDAY + 3 * DAY, by_hand=False)
    for other in (MONDAY - 10 * HOUR, MONDAY + 7 * DAY):
        make_activity(user=ana, title="Another week", at=other)
    make_activity(user=mallory, title="Hers", at=MONDAY)
    with django_assert_num_queries(6):
        found = [row.cells for row in contacts_in(ana, WEEK, UTC_ZONE)]
    assert found == [
        ("2026-03-02", "Application", "Acme", "Analyst", "Lena Ek", "Indeed", "No answer yet"),
        (
            "2026-03-02",
            "Message",
            "Talent AB",
            "Analysts",
            "Lena Ek, Lead",
            "LinkedIn message",
            "Answered on 2026-03-10",
        ),
        ("2026-03-03", "Call", "Talent AB", "Analysts", "Lena Ek, Lead", "Phone", ""),
        ("2026-03-04", "Interview", "Acme", "Analyst", "Ms Ito", "Video", "On to the next round"),
        ("2026-03-05", "Job fair", "", "", "", "", ""),
    ]


@pytest.mark.django_db
def test_what_was_sent_again_on_another_day_counts_again(ana: User) -> None:
    job = make_application(user=ana, title="Analyst", applied_at=MONDAY)
    for when in (MONDAY, MONDAY + HOUR, MONDAY + DAY):
        Submission.objects.create(application=job, at=when)
    found = [(row.on.day, row.what) for row in contacts_in(ana, WEEK, UTC_ZONE)]
    assert found == [(2, "Application"), (3, "Sent again")]


@pytest.mark.django_db
def test_days_are_those_of_the_persons_own_clock(ana: User) -> None:
    make_activity(user=ana, at=MONDAY.replace(hour=3))
    assert [row.on for row in contacts_in(ana, WEEK, UTC_ZONE)] == [date(2026, 3, 2)]
    assert contacts_in(ana, WEEK, ZoneInfo("America/Chicago")) == []


@pytest.mark.django_db
def test_what_was_put_away_was_done_all_the_same(ana: User) -> None:
    make_application(user=ana, applied_at=MONDAY, archived_at=MONDAY)
    assert [row.address for row in contacts_in(ana, WEEK, UTC_ZONE)] == [""]


@pytest.mark.django_db
@pytest.mark.parametrize("count", [3, 30])
def test_the_page_costs_nine_queries_for_any_number(
    as_ana: Client, ana: User, count: int, django_assert_num_queries: Any
) -> None:
    for n in range(count):
        job = make_application(user=ana, applied_at=MONDAY + n * HOUR)
        make_interview(application=job, starts_at=MONDAY)
        make_activity(user=ana, at=MONDAY)
    with django_assert_num_queries(9):
        html = as_ana.get("/pipeline/log/?week=2026-03-04").content.decode()
    assert html.count("<tr>") == 3 * count + 1


@pytest.mark.django_db
def test_a_week_leads_to_its_neighbours_and_its_files(as_ana: Client, ana: User) -> None:
    make_activity(user=ana, title="<b>Fair</b>", at=MONDAY)
    html = as_ana.get("/pipeline/log/?week=2026-03-07&start=sunday").content.decode()
    for query in ("week=2026-02-22&amp;start=sunday", "week=2026-03-08&amp;start=sunday"):
        assert query in html
    assert "&lt;b&gt;Fair&lt;/b&gt;" in html
    sheet = as_ana.get("/pipeline/log/csv/?week=2026-03-07&start=sunday")
    assert sheet["Content-Disposition"] == 'attachment; filename="work-search-2026-03-01.csv"'
    assert "<b>Fair</b>" in sheet.content.decode()
    paper = as_ana.get("/pipeline/log/pdf/?week=2026-03-07")
    assert paper["Content-Type"] == "application/pdf"
    assert "Ana Silva" in pypdf.PdfReader(io.BytesIO(paper.content)).pages[0].extract_text()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query", ["", "?week=x", "?week=0001-01-01", "?week=1970-01-12", "?week=2999-12-01", "?start=%00"]
)
def test_a_strange_address_is_answered_with_a_page(as_ana: Client, query: str) -> None:
    response = as_ana.get(f"/pipeline/log/{query}")
    assert response.status_code == 200
    assert "Nothing in this week" in response.content.decode()
    assert as_ana.get(f"/pipeline/log/pdf/{query}").status_code == 200
