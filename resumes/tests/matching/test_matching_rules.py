"""Each rule of the match, on a resume of a few lines."""

import pytest

from resumes.parsing.document import Hidden
from resumes.scoring.match import Match, match_posting
from resumes.tests.matching.labelled import TODAY
from resumes.tests.matching.plain_resume import reading_of

HEAD = "Ana Lima\nana@example.com\n\nExperience\n"


def status(line: str, posting: str, *, section: str = "Experience") -> str:
    """The status of the one requirement of `posting` for a resume with `line` in `section`."""
    head = "Clerk, Acme\n2019 - Present\n- " if section == "Experience" else ""
    match = match_posting(reading_of(f"Ana Lima\n\n{section}\n{head}{line}"), posting, today=TODAY)
    assert len(match.requirements) == 1, match.requirements
    return str(match.requirements[0].status)


def one(resume: str, posting: str) -> Match:
    return match_posting(reading_of(resume), posting, today=TODAY)


@pytest.mark.parametrize(
    ("line", "asked", "expected"),
    [
        ("Ran k8s clusters", "Kubernetes", "shown"),
        ("Wrote JavaScript", "Java", "missing"),
        ("Wrote Java", "JavaScript", "missing"),
        ("No experience with Python", "Python", "contradicted"),
        ("Not familiar with Python, but wrote Ruby", "Ruby", "shown"),
        ("Not familiar with Python, but wrote Ruby", "Python", "contradicted"),
        ("Never used Excel", "Excel", "contradicted"),
        ("Cut costs without losing a Python developer", "Python", "shown"),
        ("Currently learning Spark", "Spark", "contradicted"),
        ("Taught machine learning in Python", "Python", "shown"),
        ("Excelled at sales", "Excel", "missing"),
        ("Tuned MySQL", "PostgreSQL", "related"),
        ("Tuned PostgreSQL", "SQL", "shown"),
        ("Charted in Epic", "EHR", "shown"),
        ("Built apps in Vue", "React", "related"),
        ("Fired two gas kilns", "kiln firing", "shown"),
        ("Sent daily briefs from Meltwater", "Meltwater", "shown"),
        ("Sent daily briefs from Cision", "Meltwater", "related"),
        ("Balanced the till", "Cash handling", "shown"),
        ("Managed a budget of $2M", "Managing budgets", "shown"),
        ("Went to market", "Go", "missing"),
        ("Served C-level clients", "C", "missing"),
    ],
)
def test_a_line_of_work_decides(line: str, asked: str, expected: str) -> None:
    assert status(line, f"Requirements:\n- {asked}") == expected


def test_a_skill_that_is_only_listed_is_listed() -> None:
    assert status("Python, SQL", "Requirements:\n- Python", section="Skills") == "listed"
    assert status("Fond of Python", "Requirements:\n- Python", section="Summary") == "listed"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("5+ years of nursing experience", "shown"),
        ("10 years of nursing experience", "related"),
        ("Must have at least 10 years of nursing experience", "contradicted"),
        ("3 years of welding experience", "missing"),
        ("6 years of experience", "shown"),
    ],
)
def test_years_are_counted_from_the_jobs_that_fit(asked: str, expected: str) -> None:
    nurse = "Staff Nurse, Mercy\nJan 2020 - Present\n- Triage patients\n"
    resume = HEAD + nurse + "Barista, Bean\n03/2018 - 12/2019\n- Pulled espresso"
    assert one(resume, f"Requirements:\n- {asked}").requirements[0].status == expected


def test_overlapping_jobs_are_not_counted_twice() -> None:
    resume = HEAD + "Nurse, A\n2022 - Present\n- Ward\nNurse, B\n2022 - Present\n- Ward"
    assert one(resume, "Requirements:\n- 8 years of nursing experience").requirements[0].status == "related"


@pytest.mark.parametrize(
    ("entry", "asked", "expected"),
    [
        ("B.S. Accounting, 2015", "Bachelor's degree in Accounting", "shown"),
        ("B.S. Finance, 2015", "Bachelor's degree in Accounting or a related field", "shown"),
        ("B.S. Finance, 2015", "Bachelor's degree in Accounting", "related"),
        ("M.S. Accounting, 2015", "Bachelor's degree in Accounting", "shown"),
        ("Associate of Arts, 2015", "Bachelor's degree", "contradicted"),
        ("B.A. History, 2015", "Master's degree preferred", "related"),
        ("B.A. History, expected 2028", "Bachelor's degree", "related"),
        ("B.A. History, 2015", "High school diploma", "shown"),
    ],
)
def test_degrees_compare_by_level_and_field(entry: str, asked: str, expected: str) -> None:
    assert status(entry, f"Requirements:\n- {asked}", section="Education") == expected


@pytest.mark.parametrize(
    ("entry", "asked", "expected"),
    [
        ("Registered Nurse, State of Ohio", "Active RN license", "listed"),
        ("Registered Nurse, State of Ohio", "Active RN license in Texas", "related"),
        ("Registered Nurse, compact license, Ohio", "Active RN license in Texas", "listed"),
        ("ACLS (expired 2024)", "ACLS certification", "contradicted"),
        ("ACLS, valid until 2025", "ACLS certification", "contradicted"),
        ("ACLS, valid until 2029", "ACLS certification", "listed"),
        ("Studying for PMP", "PMP certification", "related"),
        ("PMP", "PMP or PRINCE2", "listed"),
        ("CDL Class A", "Valid driver's license", "listed"),
    ],
)
def test_licences_are_held_lapsed_or_under_way(entry: str, asked: str, expected: str) -> None:
    assert status(entry, f"Requirements:\n- {asked}", section="Certifications") == expected


@pytest.mark.parametrize(
    ("entry", "asked", "expected"),
    [
        ("Spanish (native)", "Fluent Spanish", "listed"),
        ("Spanish (basic)", "Fluent Spanish", "related"),
        ("German (C2), Spanish (A2)", "Fluent German", "listed"),
        ("German (C2)", "Spanish", "missing"),
    ],
)
def test_languages_compare_by_level(entry: str, asked: str, expected: str) -> None:
    assert status(entry, f"Requirements:\n- {asked}", section="Languages") == expected


@pytest.mark.parametrize(
    ("line", "asked", "expected"),
    [
        ("Will require H-1B sponsorship", "Must be authorized to work without sponsorship", "contradicted"),
        ("Moved cartons of 60 pounds", "Ability to lift 50 lbs", "shown"),
        ("Moved cartons of 20 pounds", "Ability to lift 50 lbs", "related"),
        ("Worked the night shift", "Night shifts", "shown"),
        ("Worked the night shift", "Available on weekends", "missing"),
        ("Held a Secret clearance", "Top Secret clearance", "related"),
    ],
)
def test_conditions_are_met_or_not(line: str, asked: str, expected: str) -> None:
    assert status(line, f"Requirements:\n- {asked}") == expected


def test_advice_names_the_job_and_asks_for_the_truth() -> None:
    match = one(HEAD + "Cook, Bistro\n2020 - Present\n- Made sauces\n", "Requirements:\n- Kubernetes")
    advice = match.requirements[0].where_to_add
    assert advice.startswith("If it is true")
    assert "Cook, Bistro" in advice


def test_a_synonym_is_named() -> None:
    match = one(HEAD + "Engineer, Acme\n2020 - Present\n- Ran k8s\n", "Requirements:\n- Kubernetes")
    assert match.requirements[0].synonyms_used == ("Kubernetes = k8s",)


def test_musts_weigh_more_than_wishes() -> None:
    resume = HEAD + "Engineer, Acme\n2020 - Present\n- Wrote Python\n"
    wish = one(resume, "Requirements:\n- Python\nNice to have:\n- COBOL").coverage
    must = one(resume, "Requirements:\n- COBOL\nNice to have:\n- Python").coverage
    assert (wish, must) == (75, 25)


def test_hidden_text_is_no_evidence() -> None:
    reading = reading_of(HEAD + "Engineer, Acme\n2020 - Present\n- Wrote Python\n")
    for line in reading.document.lines:
        line.hidden = Hidden.WHITE if "Python" in line.text else None
    assert match_posting(reading, "Requirements:\n- Python", today=TODAY).requirements[0].status == "missing"
