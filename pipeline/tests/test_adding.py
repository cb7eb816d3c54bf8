"""From a pasted posting to a kept application, in two steps and with nothing lost."""

import json
import re
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from pipeline.models import Activity, Application
from pipeline.tests.factories import POSTING, make_application
from recruiters.tests.factories import make_recruiter
from resumes.models import Status
from resumes.tests.factories import make_resume

pytestmark = pytest.mark.django_db
NEW = "/pipeline/applications/new/"
LONG = "ü" * 500


def read(client: Client, **fields: Any) -> str:
    return client.post(NEW, {"do": "read", **fields}).content.decode()


def save(client: Client, **fields: Any) -> Any:
    return client.post(NEW, {"do": "save", "salary_currency": "USD", **fields})


def value_of(text: str, name: str) -> str:
    found = re.search(rf'<input[^>]*name="{name}"[^>]*?value="([^"]*)"', text)
    return found[1] if found else ""


def test_what_the_posting_says_stands_in_the_form_with_the_line_that_says_so(as_ana: Client) -> None:
    text = read(as_ana, posting=POSTING, url="https://www.linkedin.com/jobs/view/1")
    told = [
        value_of(text, name) for name in ("title", "company", "place", "salary_from", "deadline", "source")
    ]
    assert told == [
        "Senior data analyst", "Riverbend Foods", "Minneapolis, MN", "95000", "2027-01-31", "LinkedIn",
    ]  # fmt: skip
    assert "Line 1 says: “Senior data analyst”" in text
    assert '<option value="year" selected>' in text
    assert not Application.objects.exists()


def test_the_data_of_a_page_is_read_and_hostile_words_stay_words(as_ana: Client) -> None:
    job = {"@type": "JobPosting", "title": "<img src=x onerror=alert(1)>Cook", "hiringOrganization": "A&B"}
    text = read(
        as_ana, posting=f"<html><script type='application/ld+json'>{json.dumps(job)}</script><p>x</p>"
    )
    assert value_of(text, "company") == "A&amp;B"
    assert "onerror=alert(1)>Cook" not in text
    assert "Read from the data the page carries for search engines" in text


def test_what_was_typed_goes_before_what_was_read(as_ana: Client) -> None:
    text = read(as_ana, posting=POSTING, title="My own title", salary_from="1000", salary_currency="EUR")
    assert value_of(text, "title") == "My own title"
    assert value_of(text, "salary_from") == "1000"
    assert value_of(text, "salary_to") == ""
    assert '<option value="EUR" selected>' in text


def test_an_address_alone_is_not_opened_but_taken_along(as_ana: Client) -> None:
    text = read(as_ana, url="https://jobs.example.org/7")
    assert "We open no addresses" in text
    assert value_of(text, "source") == "jobs.example.org"


def test_a_bare_dollar_is_the_persons_own(as_ana: Client, ana: User) -> None:
    ana.profile.salary_currency = "CAD"
    ana.profile.save()
    assert '<option value="CAD" selected>' in read(as_ana, posting=POSTING)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "Paste the posting first"),
        ({"posting": "x" * 200_001}, "It has 200,001 characters; 200,000 fit."),
        ({"posting": POSTING, "url": "javascript:alert(1)"}, "Enter an address that starts with https://"),
        ({"posting": "null \x00 byte"}, "Null characters are not allowed."),
    ],
)
def test_what_cannot_be_read_is_said_and_kept(as_ana: Client, fields: dict[str, str], message: str) -> None:
    answer = as_ana.post(NEW, {"do": "read", **fields})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert message in text
    assert fields.get("posting", "")[:50].replace("\x00", "")[:4] in text


def test_saving_keeps_every_byte_and_tells_it_once(as_ana: Client, ana: User) -> None:
    resume, recruiter = make_resume(user=ana), make_recruiter(user=ana)
    answer = save(
        as_ana,
        posting="  Zoë & <b>Söhne</b>\r\n\r\n\tWe ask for SQL.\r\n",
        title="O'Brien's “cook”; DROP TABLE",
        company="union select 1 -- 😀",
        url="https://example.org/ä?q=1&r=%20",
        salary_from="45k",
        salary_to="52,500.50",
        salary_period="year",
        resume=str(resume.pk),
        contacts=[str(recruiter.pk)],
        next_action="Call",
        next_action_on="2027-02-01",
    )
    application = Application.objects.get()
    assert answer["Location"] == application.get_absolute_url()
    assert application.posting == "  Zoë & <b>Söhne</b>\n\n\tWe ask for SQL.\n"
    assert application.title == "O'Brien's “cook”; DROP TABLE"
    assert application.company == "union select 1 -- 😀"
    assert (application.salary_from, application.salary_to) == (Decimal(45000), Decimal("52500.50"))
    assert list(application.contacts.all()) == [recruiter]
    assert application.match is not None
    assert application.match["revision"] == resume.revision
    assert [(c.before, c.after) for c in application.stage_changes.all()] == [("", "saved")]
    assert Activity.objects.filter(application=application).count() == 1


def test_a_new_one_stands_on_top_of_its_column(as_ana: Client, ana: User) -> None:
    make_application(user=ana, rank=5)
    save(as_ana, title="Newest")
    assert [a.title for a in Application.objects.order_by("rank")] == ["Newest", "Data analyst"]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"title": ""}, "This field is required."),
        ({"title": LONG}, "This has 500 characters; at most 200 fit here."),
        ({"company": LONG}, "This has 500 characters; at most 200 fit here."),
        ({"url": "javascript:alert(1)"}, "Enter an address that starts with https://"),
        ({"url": "ftp://example.org/x"}, "Enter an address that starts with https://"),
        ({"url": "data:text/html,x"}, "Enter an address that starts with https://"),
        ({"salary_from": "-5"}, "An amount cannot be below zero."),
        ({"salary_from": "9" * 40}, "That is more than we can keep."),
        ({"salary_from": "1e999999k"}, "That is more than we can keep."),
        ({"salary_from": "NaN"}, "Enter an amount such as"),
        ({"salary_from": "lots"}, "Enter an amount such as"),
        ({"salary_from": "10", "salary_to": "5"}, "This is less than the pay it starts from."),
        ({"salary_currency": "XXX"}, "Select a valid choice."),
        ({"deadline": "2026-02-31"}, "Enter a day such as"),
        ({"deadline": "99999-01-01"}, "Enter a day such as"),
        ({"resume": "nonsense"}, "Select a valid choice."),
        ({"contacts": ["0", "x" * 500]}, "is not a valid value"),
        ({"company": "a\x00b"}, "Null characters are not allowed."),
    ],
)
def test_bad_values_get_a_clear_message_and_lose_nothing(
    as_ana: Client, ana: User, fields: dict[str, Any], message: str
) -> None:
    make_recruiter(user=ana)
    answer = save(as_ana, **{"title": "Kept title", "posting": "The kept posting", **fields})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert message in text
    assert "The kept posting" in text
    if "title" not in fields:
        assert "Kept title" in text
    if fields.get("company") == LONG:
        assert LONG in text
    assert not Application.objects.exists()


@pytest.mark.parametrize(
    ("before", "now", "because"),
    [
        ({"url": "https://www.a.example/job/1/?utm_source=x"}, {"url": "https://a.example/job/1"}, "address"),
        (
            {"company": "ACME, Inc."},
            {"title": "data  ANALYST (m/w/d)", "company": "Acme"},
            "title and company",
        ),
        ({"company": "Other", "posting": "The very text"}, {"posting": "The very text"}, "the same text"),
    ],
)
def test_a_job_that_is_there_already_is_shown_and_may_be_saved_anyway(
    as_ana: Client, ana: User, before: dict[str, str], now: dict[str, str], because: str
) -> None:
    known = make_application(user=ana, **before)
    fields = {"title": "Something else", "notes": "", **now}
    answer = save(as_ana, **fields)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert known.get_absolute_url() in text
    assert because in text
    assert value_of(text, "title") == fields["title"]
    assert as_ana.post(NEW, {"do": "anyway", "salary_currency": "USD", **fields}).status_code == 302
    assert Application.objects.count() == 2


def test_other_jobs_archived_ones_and_other_peoples_are_no_doubles(
    as_ana: Client, ana: User, mallory: User
) -> None:
    make_application(user=mallory, title="Cook", company="Acme")
    make_application(user=ana, title="Waiter", company="Acme")
    archived = make_application(user=ana, title="Cook", company="Acme")
    archived.archived_at = archived.created_at
    archived.save()
    assert save(as_ana, title="Cook", company="Acme").status_code == 302


def test_only_ones_own_readable_resumes_and_recruiters_can_be_chosen(
    as_ana: Client, ana: User, mallory: User
) -> None:
    unread = make_resume(user=ana, title="Still waiting", status=Status.PENDING)
    foreign, stranger = make_resume(user=mallory, title="Not hers"), make_recruiter(user=mallory)
    text = as_ana.get(NEW).content.decode()
    assert "Still waiting" not in text
    assert "Not hers" not in text
    for fields in ({"resume": str(foreign.pk)}, {"resume": str(unread.pk)}, {"contacts": [str(stranger.pk)]}):
        assert save(as_ana, title="Cook", **fields).status_code == 422
    assert not Application.objects.exists()


def test_the_form_costs_the_same_with_many_recruiters(
    as_ana: Client, ana: User, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        make_recruiter(user=ana, first_name=f"R{number}")
        make_resume(user=ana, status=Status.PENDING)
    with django_assert_max_num_queries(8):
        assert as_ana.get(NEW).status_code == 200
