"""The yardstick itself."""

from typing import Any

import pytest

from tests.corpus.measure import compare, degree_level, macro, pair, total, years

GOLD: dict[str, Any] = {
    "basics": {"name": "Zoë Müller", "email": "zoe@example.org", "phone": "+49 30 1234567"},
    "work": [{"name": "Acme GmbH", "position": "Chef", "startDate": "2015-03", "endDate": None}],
    "education": [{"institution": "University of Bonn", "studyType": "B. Sc. Biology"}],
    "skills": [{"name": "C++"}, {"name": "Python"}],
}


def test_a_perfect_reading_scores_one() -> None:
    assert macro(total([compare(GOLD, GOLD)])) == 1.0


def test_an_empty_reading_scores_nothing() -> None:
    assert macro(total([compare(GOLD, {})])) == 0.0


def test_a_row_needs_all_of_its_parts() -> None:
    wrong_year = {**GOLD, "work": [{**GOLD["work"][0], "startDate": "2016"}]}
    result = compare(GOLD, wrong_year)
    assert (result["employer"].hits, result["dates"].hits, result["job_row"].hits) == (1, 0, 0)


def test_invented_skills_cost_precision() -> None:
    more = {**GOLD, "skills": [*GOLD["skills"], {"name": "Java"}, {"name": "Leadership"}]}
    tally = compare(GOLD, more)["skills"]
    assert (tally.hits, tally.found, tally.labelled) == (2, 4, 2)


def test_one_finding_answers_one_label_only() -> None:
    assert pair(["a", "a"], ["a"], lambda x, y: x == y).hits == 1


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("M.A. in History", "master"),
        ("Ph.D., Physics", "phd"),
        ("Bachelor of Science", "bachelor"),
        ("B.Sc. Biology", "bachelor"),
        ("BA", "bachelor"),
        ("Máster, Logística", "master"),
        ("Diploma", None),
        ("Drama", None),
    ],
)
def test_a_degree_has_its_level(text: str, level: str | None) -> None:
    assert degree_level(text) == level


def test_an_open_job_ends_in_the_present() -> None:
    assert years({"startDate": "2015-03"}) == ("2015", "present")
    assert years({"endDate": "2015"}) is None
