"""What the whole score promises, on people of different trades."""

import json
from dataclasses import replace

import pytest

from core.score import Effect, Score
from resumes.parsing.document import Kind, Reading
from resumes.scoring.ats import RULES, calculate_ats_score
from resumes.tests.scoring.people import CHEF, ELECTRICIAN, NURSE, STRONG, WEAK
from resumes.tests.scoring.readings import Job, Resume

WEIGHTS = {
    "compatibility": 15,
    "keywords": 15,
    "achievements": 25,
    "formatting": 15,
    "progression": 15,
    "completeness": 10,
    "fit": 5,
}


def total(resume: Resume, *, role: str = "") -> int:
    score = calculate_ats_score(resume.read(), role=role)
    assert score.total is not None
    return score.total


def points(resume: Resume, name: str, *, role: str = "") -> float:
    return next(
        part.points or 0
        for part in calculate_ats_score(resume.read(), role=role).components
        if part.name == name
    )


@pytest.mark.parametrize("name", STRONG)
def test_a_strong_resume_of_any_trade_reaches_85(name: str) -> None:
    assert total(STRONG[name]) >= 85


def test_a_weak_one_stays_far_below() -> None:
    assert total(WEAK) <= 40


def test_seven_parts_have_the_weights_of_the_specification() -> None:
    score = calculate_ats_score(NURSE.read())
    assert {part.name: part.weight for part in score.components} == pytest.approx(WEIGHTS)
    assert score.rules == RULES


def perfect() -> Resume:
    """As DOCX, long enough, for a role it names."""
    more = [
        "Launched a weekly skills lab that lifted telemetry test scores by 17% among 40 nurses on three "
        "wards.",
        "Negotiated a new contract for infusion pumps with two vendors, saving $84,000 in the first year.",
        "Designed a bed plan with the operating theatre that raised throughput by 9% without longer shifts.",
        "Chaired the falls committee of 12 members from nursing, therapy and pharmacy over 18 months.",
        "Analyzed 1,400 incident reports and presented the results to the board each quarter.",
        "Standardized discharge letters for 6 wards, which halved the questions from family doctors.",
        "Recruited 9 nurses within 60 days of the opening of the new unit, under budget.",
        "Resolved 35 complaints from patients and families in one year, none of which was escalated.",
        "Piloted a tablet for bedside documentation, cutting charting by 25 minutes per shift for every "
        "nurse.",
        "Updated 22 procedures for infection control with the quality department ahead of the audit.",
        "Scheduled 4 weekly rounds with physicians and social workers, so that 90% of patients left with a "
        "care plan.",
    ]
    return NURSE.with_bullets(*more).but(kind=Kind.DOCX)


def test_a_path_to_a_hundred_exists() -> None:
    score = calculate_ats_score(perfect().read(), role="Charge Nurse")
    assert score.total == 100
    assert score.next_steps == ()


def test_a_path_to_near_nothing_exists_without_a_gate() -> None:
    bare = Resume(jobs=[Job(employer="Elm House", start="2015")], other=["555 0100"])
    score = calculate_ats_score(bare.but(phone="555 0100").read())
    assert score.gate is None
    assert score.total is not None
    assert score.total <= 20


def test_types_of_file_differ_by_little() -> None:
    totals = [total(NURSE.but(kind=kind)) for kind in Kind]
    assert min(totals) >= 80
    assert max(totals) - min(totals) <= 3


def test_hidden_text_moves_no_number_and_is_pointed_out() -> None:
    plain, hidden = NURSE, NURSE.but(hidden=["python kubernetes leadership $5,000,000 saved", "nurse " * 40])
    one, two = calculate_ats_score(plain.read()), calculate_ats_score(hidden.read())
    assert one.total == two.total
    assert [part.points for part in one.components] == [part.points for part in two.components]
    notes = [e.text for part in two.components for e in part.evidence if e.effect is Effect.NOTE and e.lines]
    assert any("python kubernetes" in note for note in notes)


def test_the_report_is_the_same_byte_for_byte() -> None:
    reading = NURSE.read()
    again = Reading.from_json(json.loads(json.dumps(reading.as_json())))
    reports = [
        json.dumps(calculate_ats_score(read, role="nurse").as_json()) for read in (reading, again, reading)
    ]
    assert len(set(reports)) == 1
    assert (
        Score.from_json(json.loads(reports[0])).as_json()
        == calculate_ats_score(reading, role="nurse").as_json()
    )


@pytest.mark.parametrize("name", [*STRONG, "weak"])
def test_every_point_names_lines_that_are_there(name: str) -> None:
    reading = {**STRONG, "weak": WEAK}[name].read()
    for part in calculate_ats_score(reading).components:
        assert part.evidence
        for evidence in part.evidence:
            assert evidence.text or evidence.reason
            assert all(0 <= line < len(reading.document.lines) for line in evidence.lines)


def test_evidence_of_a_line_stands_in_that_line() -> None:
    reading = CHEF.read()
    parts = {part.name: part for part in calculate_ats_score(reading).components}
    shown = [e for e in parts["achievements"].evidence if e.lines]
    assert len(shown) == sum(len(job.bullets) for job in CHEF.jobs)
    assert all(e.text == reading.document.lines[e.lines[0]].text for e in shown)


def test_advice_quotes_the_persons_own_line_and_its_gain_comes_true() -> None:
    score = calculate_ats_score(WEAK.read())
    step = next(part.advice for part in score.components if part.name == "achievements")
    assert step is not None
    assert "“Responsible for weekly reports”" in step.text
    mended = ["Cut the weekly reports from 6 hours to 2, saving $9,000 a year", *WEAK.jobs[0].bullets[1:]]
    better = WEAK.but(jobs=[replace(WEAK.jobs[0], bullets=mended)])
    won = points(better, "achievements") - points(WEAK, "achievements")
    assert won >= step.gain - 0.01


def test_the_next_steps_come_by_gain_and_never_promise_more_than_is_missing() -> None:
    for resume in (*STRONG.values(), WEAK):
        score = calculate_ats_score(resume.read())
        gains = [step.gain for step in score.next_steps]
        assert gains == sorted(gains, reverse=True)
        for part in score.components:
            if part.advice:
                assert 0 < part.advice.gain <= part.weight - (part.points or 0) + 1e-9


def test_a_resume_in_a_language_the_rules_do_not_know_is_judged_by_the_rest() -> None:
    polish = NURSE.but(
        summary="Pielęgniarka z doświadczeniem na oddziale i w domu opieki oraz przy szkoleniu nowych osób.",
        jobs=[
            replace(
                job, bullets=["Opieka nad pacjentami na oddziale oraz praca z rodzinami przy wypisie do domu"]
            )
            for job in NURSE.jobs
        ],
    )
    score = calculate_ats_score(polish.read())
    names = {part.name for part in score.components}
    assert names == WEIGHTS.keys() - {"keywords", "achievements"}
    assert sum(part.weight for part in score.components) == pytest.approx(100)
    assert "left out" in " ".join(e.reason for part in score.components for e in part.evidence)


def test_month_names_and_numbers_count_alike() -> None:
    """Parsers hand on ISO dates whichever way they are written; nothing else is looked at."""
    written = ELECTRICIAN.read()
    for line in written.document.lines:
        line.text = line.text.replace("2014-05 - 2019-01", "May 2014 - Jan 2019")
    assert calculate_ats_score(written).total == total(ELECTRICIAN)
