"""The match, held against postings and resumes whose labels were written without a look at its rules.

Rules were mended on all of them since, so their figures flatter. `once` holds eight pairs that were written
before a round of work on the rules and held against them once, at its end: evidence F1 .80 and .66 of the
statuses right, where the rules of before that round gave .67 and .46. `fresh` gave .76 and .63 at first.
`anew` holds nine by another hand, held against the rules once after a further round: .73 and .50 (.72 and .48
before that round).
"""

from dataclasses import replace

import pytest

from tests.blind.cases import HERE, Case, read_cases
from tests.blind.measure import Answer, Output, figures
from tests.blind.running import answer

CASES = read_cases()
LEAST = [("fresh", 0.90, 0.80), ("seen", 0.90, 0.83), ("once", 0.87, 0.79), ("anew", 0.79, 0.62)]
"""Folder, least evidence F1, least share of statuses right: a little below what is reached."""


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


@pytest.mark.parametrize(("folder", "evidence", "status"), LEAST)
def test_pairs_that_came_later_do_not_fall_back(folder: str, evidence: float, status: float) -> None:
    reached = figures([answer(case) for case in read_cases(HERE / folder)])
    assert reached.f1 >= evidence
    assert reached.status >= status


def test_a_resume_of_another_trade_meets_little() -> None:
    """Each posting against a resume five pairs on: what is met by name or by school, hardly anything else."""
    cases = [case for folder, *_ in LEAST for case in read_cases(HERE / folder)]
    strangers = [replace(case, resume=cases[n - 5].resume) for n, case in enumerate(cases)]
    said = [output for case in strangers for output in _outputs(answer(case))]
    assert sum(one.status in {"shown", "listed"} for one in said) <= 0.2 * len(said)


def _outputs(reached: Answer) -> list[Output]:
    return [output for _, output in reached.pairs if output] + reached.alarms
