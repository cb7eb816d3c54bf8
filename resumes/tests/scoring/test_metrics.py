from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumes.scoring.metrics import Measure, find_metrics


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Cut costs by $1.2M a year", "$1.2M", Measure.AMOUNT),
        ("Saved 40.000 € im Jahr", "40.000 €", Measure.AMOUNT),
        ("Managed a budget of EUR 250k", "EUR 250k", Measure.AMOUNT),
        ("£30k saved", "£30k", Measure.AMOUNT),
        ("Raised revenue by 12.5%", "12.5%", Measure.PERCENTAGE),
        ("Steigerung um 15 %", "15 %", Measure.PERCENTAGE),
        ("Lowered falls by 20 percent", "20 percent", Measure.PERCENTAGE),
        ("Grew traffic 3x", "3x", Measure.MULTIPLE),
        ("Doubled sign-ups", "Doubled", Measure.MULTIPLE),
        ("A 10-fold increase", "10-fold", Measure.MULTIPLE),
        ("Cut the wait from 14 to 6 days", "6 days", Measure.TIME),
        ("Answered within 48 hours", "48 hours", Measure.TIME),
        ("Led a team of five", "team of five", Measure.COUNT),
        ("Served 300 covers a night", "300 covers", Measure.COUNT),
        ("Cared for 8 post-operative patients per shift", "8 post-operative patients", Measure.COUNT),
        ("Mentored 5 student nurses through it", "5 student nurses", Measure.COUNT),
        ("Fed 18 residents with meals", "18 residents", Measure.COUNT),
        ("Moved CHF 240 million back", "CHF 240 million", Measure.AMOUNT),
        ("Taught 28 pupils", "28 pupils", Measure.COUNT),
        ("Trained three junior nurses", "three junior nurses", Measure.COUNT),
        ("Installed 45 kW of panels", "45 kW", Measure.COUNT),
        ("Leitung von 12 Mitarbeitenden", "12 Mitarbeitenden", Measure.COUNT),
        ("Équipe de 8 personnes", "Équipe de 8", Measure.COUNT),
        ("Processed 15000 invoices", "15000 invoices", Measure.COUNT),
        ("Reached 3.6 million people", "3.6 million people", Measure.COUNT),
        ("Sold 12,500 in one season", "12,500", Measure.LARGE),
    ],
)
def test_a_figure_that_measures_is_found(text: str, figure: str, measure: Measure) -> None:
    assert [(metric.text, metric.measure) for metric in find_metrics(text)] == [(figure, measure)]


@pytest.mark.parametrize(
    "text",
    [
        "Worked there in 2019",
        "Reported to partners 75",
        "From 01/2015 to 03/2018",
        "Jan 2015 - Mar 2018",
        "2016-2019",
        "Summer 2018 interns",
        "Call +49 151 2345678",
        "(555) 123-4567",
        "555-123-4567",
        "10115 Berlin",
        "ISO 9001 audits",
        "IEC 61850 devices",
        "Used Python 3.8",
        "Windows 10 support",
        "AutoCAD 2020 drawings",
        "Grade 5 students",
        "COVID-19 response",
        "Section 8 housing",
        "W3C standards and H1N1 response",
        "Fortune 500 clients",
        "one of the best",
        "the 3rd floor",
        "https://example.org/90/days",
        "123 Main Street",
    ],
)
def test_numbers_that_name_or_date_are_no_metrics(text: str) -> None:
    assert find_metrics(text) == []


def test_a_figure_written_twice_has_one_key() -> None:
    first, second = find_metrics("Saved $1,200 here and $1200 there")
    assert first.key == second.key


@given(st.text(alphabet="0123456789 .,%$€kMx+-/()abcdefs", max_size=60))
def test_metrics_stand_where_they_say_and_never_overlap(text: str) -> None:
    metrics = find_metrics(text)
    assert all(metric.text == text[metric.start : metric.end].strip() for metric in metrics)
    assert all(a.end <= b.start for a, b in pairwise(metrics))
