"""JSON-LD JobPosting in the source of a page, bare, in graphs, and broken."""

import html
import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from pipeline.postings import read_posting
from pipeline.postings.reading import FROM_DATA

TODAY = date(2026, 5, 1)
DESCRIPTION = "<p>We ask for <b>SQL</b> &amp; Python.</p><ul><li>5 years</li></ul>"
JOB: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Data Analyst &amp; Writer",
    "description": html.escape(DESCRIPTION),
    "hiringOrganization": {"@type": "Organization", "name": "O'Brien & Söhne"},
    "jobLocation": {
        "@type": "Place",
        "address": {"addressLocality": "Austin", "addressRegion": "TX", "addressCountry": "US"},
    },
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        "value": {"@type": "QuantitativeValue", "minValue": 55000, "maxValue": 65000.5, "unitText": "YEAR"},
    },
    "validThrough": "2026-06-30T23:59:59+02:00",
    "url": "https://www.linkedin.com/jobs/view/1",
}


def page(value: Any) -> str:
    return (
        "<!doctype html><html><head><title>Jobs</title><style>b{}</style>"
        f"<script type='application/ld+json'>{json.dumps(value)}</script></head>"
        "<body><h1>Another Title Manager</h1><!-- <b>hidden</b> --><p>Short</p></body></html>"
    )


@pytest.mark.parametrize(
    "source",
    [
        page(JOB),
        page([{"@type": "BreadcrumbList"}, JOB]),
        page(
            {
                "@context": "https://schema.org",
                "@graph": [{"@type": "WebSite"}, {**JOB, "@type": ["JobPosting"]}],
            }
        ),
        page({"mainEntity": {**JOB, "@type": "http://schema.org/JobPosting"}}),
        json.dumps(JOB, indent=2),
        f"Seen on a page:\n{json.dumps(JOB)}\n",
    ],
)
def test_the_data_of_a_page_is_read_before_its_text(source: str) -> None:
    read = read_posting(source, today=TODAY)
    assert read.title is not None
    assert (read.title.value, read.title.where) == ("Data Analyst & Writer", FROM_DATA)
    assert read.company is not None
    assert read.company.value == "O'Brien & Söhne"
    assert read.place is not None
    assert read.place.value == "Austin, TX, US"
    assert read.pay is not None
    assert (read.pay.low, read.pay.high) == (Decimal(55000), Decimal("65000.5"))
    assert (read.pay.currency, read.pay.period) == ("EUR", "year")
    assert read.deadline is not None
    assert read.deadline.value == date(2026, 6, 30)
    assert read.url is not None
    assert read.url.value == JOB["url"]
    assert read.source is not None
    assert read.source.value == "LinkedIn"


def test_the_description_becomes_the_readable_text_where_it_is_longer() -> None:
    assert read_posting(json.dumps(JOB), today=TODAY).text == "We ask for SQL & Python.\n\n• 5 years"


def test_a_page_without_data_is_read_as_its_readers_see_it() -> None:
    hidden = "<script>var x = '<p>9</p>'</script>"
    source = f"<div><h1>Senior Cook</h1><p>Salary:&nbsp;&pound;30,000 a year</p>{hidden}</div>"
    read = read_posting(source, today=TODAY)
    assert read.text == "Senior Cook\n\nSalary: £30,000 a year"
    assert read.title is not None
    assert read.pay is not None
    assert read.pay.currency == "GBP"


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"jobLocation": "Paris"}, "Paris"),
        ({"jobLocation": [{"address": "Bern"}, {"address": {"addressLocality": "Basel"}}]}, "Bern; Basel"),
        ({"jobLocation": None, "jobLocationType": "TELECOMMUTE"}, "Remote"),
        (
            {
                "jobLocation": [],
                "jobLocationType": "TELECOMMUTE",
                "applicantLocationRequirements": {"@type": "Country", "name": "Germany"},
            },
            "Remote (Germany)",
        ),
        ({"jobLocation": {"address": {"addressCountry": {"name": "Chile"}}}}, "Chile"),
        ({"jobLocation": {"address": ["Oslo"]}, "jobLocationType": "TELECOMMUTE"}, "Remote (Oslo)"),
        ({"jobLocation": 7}, None),
    ],
)
def test_places_come_in_many_shapes(changes: dict[str, Any], place: str | None) -> None:
    read = read_posting(json.dumps(JOB | changes | {"description": ""}), today=TODAY)
    assert (read.place.value if read.place else None) == place


@pytest.mark.parametrize(
    ("salary", "told"),
    [
        ({"currency": "USD", "value": 30, "unitText": "HOUR"}, (30, 30, "USD", "hour")),
        ({"currency": "GBP", "value": {"value": "350", "unitText": "per day"}}, (350, 350, "GBP", "day")),
        ([{"currency": "CHF", "minValue": "90000", "unitText": "ANNUALLY"}], (90000, None, "CHF", "year")),
        ({"currency": "dollars", "value": {"maxValue": "90,000"}}, (None, 90000, "", "")),
        (80000, (80000, 80000, "", "")),
        ({"value": {"minValue": -5, "maxValue": "NaN"}}, None),
        ({"value": {"minValue": 90, "maxValue": 10}}, None),
        ({"value": {"minValue": "9" * 5000}}, None),
        ("secret", None),
    ],
)
def test_salaries_come_in_many_shapes(salary: Any, told: tuple[Any, ...] | None) -> None:
    pay = read_posting(json.dumps(JOB | {"baseSalary": salary, "description": ""}), today=TODAY).pay
    assert (pay and (pay.low, pay.high, pay.currency, pay.period)) == told


def test_what_others_guess_the_pay_to_be_is_not_the_pay() -> None:
    job = {k: v for k, v in JOB.items() if k not in {"baseSalary", "description"}} | {
        "estimatedSalary": 50000
    }
    assert read_posting(json.dumps(job), today=TODAY).pay is None


@pytest.mark.parametrize(
    "block",
    [
        "{not json JobPosting",
        '{"@type": "JobPosting", "title": {"a": 1}, "validThrough": "2026-13-45", "hiringOrganization": 4}',
        '{"@type": "JobPosting", "title": ' + "9" * 20_000 + "}",
        "[" * 60_000 + '"JobPosting"',
        '{"@type": "JobPosting", "baseSalary": Infinity, "url": "javascript:alert(1)"}',
        '{"@type": "JobPosting", "description": ["\\ud800"]}',
    ],
)
def test_broken_data_is_left_alone(block: str) -> None:
    for source in (block, f"<html><script type=application/ld+json>{block}</script><p>Text</p></html>"):
        read = read_posting(source, today=TODAY)
        assert (read.title, read.company, read.deadline, read.pay, read.url) == (None,) * 5


def test_a_lone_address_is_taken_and_the_source_named() -> None:
    read = read_posting("https://de.indeed.com/job?id=1\nKoch\nWir suchen", today=TODAY)
    assert read.url is not None
    assert read.source is not None
    assert (read.url.value, read.source.value) == ("https://de.indeed.com/job?id=1", "Indeed")


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://www.acme.example/jobs", "acme.example"),
        ("https://boards.greenhouse.io/acme/1", "Greenhouse"),
        ("javascript:alert(1)", None),
        ("http://[::1", None),
        ("https://localhost", None),
    ],
)
def test_the_source_is_told_by_the_address(url: str, source: str | None) -> None:
    read = read_posting("A text", url=url, today=TODAY)
    assert (read.source.value if read.source else None) == source
