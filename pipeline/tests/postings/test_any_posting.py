"""Whatever is pasted is read without an error, in a bearable time, and nothing is made up."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.postings import LONGEST, read_posting

TODAY = date(2026, 5, 1)
WORDS = """
    Salary: $ € 90 k 55.000 - to 1'000 per hour a year Title: Location: Company: at | · < > <p> </p> <script>
    </script> <!-- --> { } [ ] " @type JobPosting : , Apply by May 31 2026-13-40 31.05.2026 is seeking a
    Manager &amp; &#x1F600; 😀 https://a.example/ About Acme Inc. Paris, France Senior
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\x00", "\ud800"])


@given(st.text(max_size=400) | st.lists(PIECES, max_size=60).map(" ".join))
def test_reading_never_fails_and_repeats_itself(text: str) -> None:
    read = read_posting(text, today=TODAY)
    assert read == read_posting(text, today=TODAY)
    if read.pay and read.pay.low is not None and read.pay.high is not None:
        assert 0 < read.pay.low <= read.pay.high


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_what_is_read_of_plain_text_stands_in_it(text: str) -> None:
    read = read_posting(text, today=TODAY)
    if "<" in text or "{" in text or "[" in text:
        return
    for found in (read.title, read.company, read.place):
        assert found is None or found.value in text


@pytest.mark.parametrize(
    "text",
    [
        "<script>" * (LONGEST // 8),
        "<!--" * (LONGEST // 4),
        "<" * LONGEST,
        "{" * LONGEST + "JobPosting",
        '{"@type":"JobPosting","a":' * 7_000,
        "A " * (LONGEST // 2),
        "1 " * (LONGEST // 2),
        "$1-" * (LONGEST // 3),
        "Aa, " * (LONGEST // 4),
        "Title: " * (LONGEST // 7),
        "apply by " * (LONGEST // 9),
        "seeking a " * (LONGEST // 10),
        "\n" * LONGEST,
        "Salary $1,000 " * (LONGEST // 14),
        "&amp;lt;" * (LONGEST // 8),
        "x" * LONGEST * 2,
        "A B\n" * (LONGEST // 4),
        "At A, B, C, " * (LONGEST // 12),
    ],
    ids=lambda text: text[:12],
)
def test_no_text_takes_long(text: str) -> None:
    start = time.thread_time()
    read_posting(text, today=TODAY)
    assert time.thread_time() - start < 5
