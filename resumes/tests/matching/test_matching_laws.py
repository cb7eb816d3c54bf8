"""What holds for every posting and every resume."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resumes.parsing.document import Reading, SectionKind
from resumes.scoring.match import Match, Status, match_posting
from resumes.tests.matching.labelled import TODAY, Case, read_cases
from resumes.tests.matching.plain_resume import reading_of

CASES = read_cases("development")
SKILLS = ["Kotlin", "forklift driving", "Tableau", "wound care", "Westlaw", "month-end close", "glaze mixing"]


def statuses(match: Match) -> list[tuple[str, str]]:
    return [(r.text, str(r.status)) for r in match.requirements]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_same_input_gives_the_same_report(case: Case) -> None:
    first, second = (match_posting(reading_of(case.resume), case.posting, today=TODAY) for _ in range(2))
    assert first == second
    assert Match.from_json(first.as_json()) == first


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_evidence_stands_in_the_line_it_names(case: Case) -> None:
    reading = reading_of(case.resume)
    for requirement in match_posting(reading, case.posting, today=TODAY).requirements:
        assert (requirement.status is Status.SHOWN) == (requirement.where_to_add == "")
        for index, words in requirement.evidence:
            assert words
            assert words in reading.document.lines[index].text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_order_of_lists_does_not_matter(case: Case) -> None:
    before = match_posting(reading_of(case.resume), case.posting, today=TODAY)
    after = match_posting(shuffled(reading_of(case.resume)), case.posting, today=TODAY)
    assert statuses(after) == statuses(before)


def shuffled(reading: Reading) -> Reading:
    """With the bullets of each job, and the lines of each list, in another order."""
    dice = random.Random(7)
    for section in reading.document.sections:
        if section.kind is SectionKind.HEADER:
            continue
        runs: list[list[int]] = [[]]
        for index in section.lines:
            if section.kind is SectionKind.WORK and not reading.document.lines[index].bullet:
                runs += [[]]
            else:
                runs[-1].append(index)
        for run in runs:
            texts = [reading.document.lines[index].text for index in run]
            dice.shuffle(texts)
            for index, text in zip(run, texts, strict=True):
                reading.document.lines[index].text = text
    return reading


@given(skill=st.sampled_from(SKILLS), case=st.sampled_from(CASES))
@settings(max_examples=40, deadline=None)
def test_a_bullet_that_shows_a_skill_shows_it(skill: str, case: Case) -> None:
    resume = f"{case.resume}\nExperience\nAssistant, Example Ltd\n2018 - 2019\n- Did {skill} every week\n"
    match = match_posting(reading_of(resume), f"Requirements:\n- {skill}", today=TODAY)
    assert [r.status for r in match.requirements] == [Status.SHOWN]


@given(text=st.text(max_size=300), resume=st.text(max_size=200))
@settings(max_examples=80, deadline=None)
def test_any_texts_can_be_compared(text: str, resume: str) -> None:
    match = match_posting(reading_of(resume), "Requirements:\n" + text, today=TODAY)
    assert 0 <= match.coverage <= 100


def test_an_empty_posting_says_why_there_is_nothing() -> None:
    match = match_posting(reading_of(CASES[0].resume), "", today=TODAY)
    assert (match.coverage, match.requirements) == (0, ())
    assert "no requirements" in match.reason


def test_an_empty_resume_covers_nothing() -> None:
    for case in CASES:
        match = match_posting(reading_of(""), case.posting, today=TODAY)
        assert match.coverage == 0
        assert {r.status for r in match.requirements} == {Status.MISSING}


def test_a_comparison_takes_less_than_fifty_milliseconds() -> None:
    readings = [(reading_of(case.resume), case.posting) for case in CASES]
    for reading, posting in readings:
        match_posting(reading, posting, today=TODAY)
    began = time.process_time()
    for reading, posting in readings:
        match_posting(reading, posting, today=TODAY)
    assert (time.process_time() - began) / len(readings) < 0.05
