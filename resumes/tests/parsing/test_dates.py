import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumes.parsing.dates import find_dates, find_spans, is_mostly_date

SPANS = [
    ("Jan 2015 – Mar 2018", "2015-01", "2018-03"),
    ("January 2015 to March 2018", "2015-01", "2018-03"),
    ("01/2015 - 03/2018", "2015-01", "2018-03"),
    ("1/2015–3/2018", "2015-01", "2018-03"),
    ("2015-01 – 2018-03", "2015-01", "2018-03"),
    ("15.01.2015 – 31.03.2018", "2015-01-15", "2018-03-31"),
    ("01.2015 – 03.2018", "2015-01", "2018-03"),
    ("01/15 - 03/18", "2015-01", "2018-03"),
    ("2015–2018", "2015", "2018"),
    ("2015 – 18", "2015", "2018"),
    ("Jun '15 – Aug '17", "2015-06", "2017-08"),
    ("Sept. 2015 — Dec. 2016", "2015-09", "2016-12"),
    ("June – August 2023", "2023-06", "2023-08"),
    ("Fall 2019 - Spring 2020", "2019-09", "2020-03"),
    ("März 2015 bis Oktober 2018", "2015-03", "2018-10"),
    ("janvier 2015 à mars 2018", "2015-01", "2018-03"),
    ("enero de 2015 a marzo de 2018", "2015-01", "2018-03"),
    ("gennaio 2015 – marzo 2018", "2015-01", "2018-03"),
    ("01/2015 » 03/2018", "2015-01", "2018-03"),
    ("01/2015 > 03/2018", "2015-01", "2018-03"),
    ("01/2015 … 03/2018", "2015-01", "2018-03"),
    ("01/2015 ... 03/2018", "2015-01", "2018-03"),
    ("Jan 2015 ⟶ Mar 2018", "2015-01", "2018-03"),
    ("2015－2018", "2015", "2018"),
    ("2015 ～ 2018", "2015", "2018"),
]
OPEN = [
    "Jan 2015 – Present",
    "January 2015 to present",
    "01/2015 - Current",
    "2015-01 – now",
    "Jan 2015 – to date",
    "01.2015 – heute",
    "janv. 2015 – aujourd'hui",
    "enero de 2015 – actualidad",
    "gen 2015 – oggi",
    "since January 2015",
    "seit Januar 2015",
    "depuis janvier 2015",
    "desde enero de 2015",
    "Jan 2015 –",
]
NO_SPAN = [
    "",
    "Grew revenue by 40%",
    "2,015 to 2,018 units",
    "Route 66",
    "ISO 27001",
    "+49 176 313 877 34",
    "v2.15",
]


@pytest.mark.parametrize(("text", "start", "end"), SPANS)
def test_it_reads_spans_as_people_write_them(text: str, start: str, end: str) -> None:
    (span,) = find_spans(text)
    assert (span.start, span.end, span.ongoing) == (start, end, False)


@pytest.mark.parametrize("text", OPEN)
def test_it_reads_what_goes_on(text: str) -> None:
    (span,) = find_spans(text)
    assert span.start == "2015-01"
    assert (span.end, span.ongoing) == (None, True)


@pytest.mark.parametrize("text", NO_SPAN)
def test_it_takes_no_other_number_for_a_span(text: str) -> None:
    assert find_spans(text) == ()


def test_an_end_before_the_start_is_no_span() -> None:
    assert find_spans("2018 – 2015") == ()


def test_a_single_date_stands_alone() -> None:
    (date,) = find_dates("Graduated May 2014")
    assert (date.start, date.end, date.single) == (None, "2014-05", True)


@pytest.mark.parametrize(
    ("text", "mostly"),
    [
        ("(Jan 2015 - Mar 2018, 3 years)", True),
        ("2016 – now", True),
        ("Acme, 2016 – now", False),
        ("", False),
    ],
)
def test_it_knows_lines_of_dates(text: str, *, mostly: bool) -> None:
    assert is_mostly_date(text) is mostly


MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
MOMENT = st.tuples(st.integers(1960, 2039), st.integers(1, 12))


@given(MOMENT, MOMENT)
def test_month_names_and_numbers_say_the_same(one: tuple[int, int], other: tuple[int, int]) -> None:
    (y0, m0), (y1, m1) = sorted((one, other))
    (named,) = find_spans(f"{MONTHS[m0 - 1]} {y0} – {MONTHS[m1 - 1]} {y1}")
    (numbered,) = find_spans(f"{m0:02}/{y0} - {m1:02}/{y1}")
    assert (named.start, named.end) == (numbered.start, numbered.end) == (f"{y0}-{m0:02}", f"{y1}-{m1:02}")


@given(st.text(max_size=200))
def test_spans_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    at = 0
    for span in find_dates(text):
        assert at <= span.at < span.to <= len(text)
        at = span.to
