"""How far the match agrees with readers who labelled postings against resumes (see cases/README.md)."""

import pytest

from resumes.parsing import parse
from resumes.parsing.document import Kind
from resumes.scoring.match import match_posting
from resumes.tests.matching.labelled import TODAY, Tally, compare, read_cases

# Set, least evidence F1, least share of statuses right, least share of kinds right. A little below what is
# reached, so that a change for the worse is noticed and another reading of one line is not.
LEAST = [
    ("development", 0.97, 0.93, 0.97),
    ("held_out", 0.95, 0.88, 0.94),
    ("second_look", 0.94, 0.86, 0.95),
    ("third_look", 0.94, 0.82, 0.90),
    ("last_look", 0.96, 0.85, 0.97),
    ("fourth_look", 0.93, 0.83, 0.92),
    ("fifth_look", 0.90, 0.76, 0.96),
    ("sixth_look", 0.92, 0.82, 0.94),
    ("seventh_look", 0.92, 0.81, 0.94),
    ("eighth_look", 0.90, 0.84, 0.88),
]


def tally_of(folder: str) -> Tally:
    tally = Tally()
    for case in read_cases(folder):
        reading = parse(case.resume.encode(), Kind.TXT)
        compare(case, match_posting(reading, case.posting, today=TODAY), reading, tally)
    return tally


@pytest.mark.parametrize(("folder", "evidence", "status", "kind"), LEAST)
def test_it_agrees_with_the_labels(folder: str, evidence: float, status: float, kind: float) -> None:
    tally = tally_of(folder)
    report = "\n".join([tally.summary(), *tally.wrong])
    assert tally.evidence_f1 >= evidence, report
    assert tally.status_right >= status, report
    assert tally.kind_right >= kind, report


def test_it_names_few_requirements_that_no_reader_saw() -> None:
    tallies = [tally_of(folder) for folder, *_ in LEAST]
    assert sum(t.extra for t in tallies) <= 0.05 * sum(t.labels for t in tallies)


def test_the_labels_cover_every_kind_and_status() -> None:
    labels = [label for folder, *_ in LEAST for case in read_cases(folder) for label in case.labels]
    assert len(labels) >= 250
    assert {label.kind for label in labels} == {"must", "nice", "knockout"}
    assert {label.status for label in labels} == {"shown", "listed", "related", "missing", "contradicted"}


def test_every_label_quotes_its_resume() -> None:
    for folder, *_ in LEAST:
        for case in read_cases(folder):
            for label in case.labels:
                assert label.evidence == "-" or label.evidence.lower() in case.resume.lower(), (
                    case.name,
                    label,
                )
