from datetime import date

import pytest

from pipeline.postings.days import deadline_in

TODAY = date(2026, 5, 1)
CASES = [
    ("Apply by May 31, 2026", date(2026, 5, 31)),
    ("Please apply before 3 June 2026.", date(2026, 6, 3)),
    ("Application deadline: 2026-06-30", date(2026, 6, 30)),
    ("Closing date: 3rd of July 2026", date(2026, 7, 3)),
    ("Applications close on Friday, May 15", date(2026, 5, 15)),
    ("Applications must be received by January 5", date(2027, 1, 5)),
    ("Bewerbungsfrist: 31.05.2026", date(2026, 5, 31)),
    ("Bitte bewerben Sie sich bis zum 15. Juni 2026", date(2026, 6, 15)),
    ("Date limite : 30 juin 2026", date(2026, 6, 30)),
    ("Fecha límite: 31 de mayo de 2026", date(2026, 5, 31)),
    ("Deadline to apply: 31/05/2026", date(2026, 5, 31)),
    ("Deadline: 05/31/2026", date(2026, 5, 31)),
    ("Deadline: 05/05/2026", date(2026, 5, 5)),
    ("Apply by 1 March 2026", date(2026, 3, 1)),
]
SILENT = [
    "",
    "First review of applications will occur on Friday, May 3, 2026.",
    "Deadline to Apply: Open until Filled - Apply ASAP!",
    "Deadline: 03/05/2026",
    "Ability to work to strict deadlines in May 2026",
    "Apply by 31 February 2026",
    "Apply by 99 June 2026",
    "Apply by April 30",
    "May 31, 2026",
]


@pytest.mark.parametrize(("line", "day"), CASES)
def test_the_last_day_to_apply_is_read(line: str, day: date) -> None:
    found = deadline_in(["A job", line], today=TODAY)
    assert found is not None
    assert found.value == day
    assert found.where.line == 1


@pytest.mark.parametrize("line", SILENT)
def test_other_days_and_days_that_can_be_read_two_ways_are_left_alone(line: str) -> None:
    assert deadline_in([line], today=TODAY) is None


def test_a_day_of_february_without_a_year_needs_a_year_that_has_it() -> None:
    assert deadline_in(["Apply by February 29"], today=date(2026, 12, 1)) is None
