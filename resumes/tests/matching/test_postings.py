"""Postings are taken apart into the requirements they state, however they were pasted."""

import time
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from resumes.scoring.requirements import Asked, read_posting
from resumes.scoring.requirements.cleaning import clean

POSTINGS: list[Path] = sorted((settings.BASE_DIR.parent / "shared" / "data" / "jobs").glob("job_*.txt"))


def asked(posting: str) -> list[str]:
    return [f"{one.kind}: {one.text}" for one in read_posting(posting)]


@pytest.mark.parametrize(
    ("posting", "expected"),
    [
        (
            "Requirements:\n- Python, SQL and Airflow",
            ["must: Python", "must: SQL", "must: Airflow"],
        ),
        ("Requirements\nAWS, GCP or Azure", ["must: AWS, GCP or Azure"]),
        (
            "Must have:\n* Strong knowledge of Kotlin\nNice to have:\n* Swift",
            ["must: Kotlin", "nice: Swift"],
        ),
        (
            "Qualifications: High school diploma required; associate degree preferred.",
            ["knockout: High school diploma", "nice: associate degree"],
        ),
        (
            "QualificationsBachelor's degree5+ years of nursing experienceACLS a plus",
            ["must: Bachelor's degree", "must: 5+ years of nursing experience", "nice: ACLS"],
        ),
        (
            "Requirements\nMust have at least 5 years of welding",
            ["knockout: at least 5 years of welding"],
        ),
        ("Requirements\nActive CPA license", ["knockout: Active CPA license"]),
        ("Requirements\nCDL not required", ["nice: CDL"]),
        ("Requirements\nNo experience required. Forklift driving", ["must: Forklift driving"]),
        (
            "<ul><li>Must know <b>SAP</b></li><li>Spanish a plus</li></ul>",
            ["must: SAP", "nice: Spanish"],
        ),
        (
            "We are looking for a baker. You have experience with sourdough. Lamination is a plus.",
            ["must: sourdough", "nice: Lamination"],
        ),
        ("Requirements\nJavaScript (React preferred)", ["must: JavaScript", "nice: React"]),
        (
            "Requirements\nMust be authorized to work in the US",
            ["knockout: authorized to work in the US"],
        ),
        ("Requirements\nLift 40 lbs", ["must: Lift 40 lbs"]),
        ("Duties\nUse Docker daily\nWalk the dog", ["nice: Docker"]),
    ],
)
def test_it_names_what_is_asked_for(posting: str, expected: list[str]) -> None:
    assert asked(posting) == expected


@pytest.mark.parametrize(
    "posting",
    [
        "",
        "   \n\t ",
        "About us\nWe have 20 years of experience in Java and offer dental insurance.",
        "Benefits\n401(k) matching and tuition support\nPaid time off",
        "We are an equal opportunity employer and do not look at disability or veteran status.",
        "Salary: $80,000. Location: Reno, NV.",
        "Apply now by sending your resume to jobs@example.com",
    ],
)
def test_it_finds_nothing_where_nothing_is_asked(posting: str) -> None:
    assert read_posting(posting) == ()


@pytest.mark.parametrize("path", POSTINGS, ids=lambda path: path.stem)
def test_real_postings_give_short_traceable_requirements(path: Path) -> None:
    posting = path.read_text(encoding="utf-8")
    for one in read_posting(posting):
        assert one.text.strip()
        assert squeezed(one.sentence) == squeezed(clean(posting[one.start : one.end]).text)
        for phrase in ("equal opportunity", "regardless of", "401(k)", "click here"):
            assert phrase not in one.text.lower()


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_most_real_postings_state_something() -> None:
    found = [read_posting(path.read_text(encoding="utf-8")) for path in POSTINGS]
    assert len(POSTINGS) == 80
    assert sum(1 for requirements in found if requirements) >= 76
    assert sum(len(requirements) for requirements in found) / 80 >= 8


def test_a_requirement_stands_once_with_its_strongest_kind() -> None:
    assert asked("Preferred:\n- Python\nRequirements:\n- Python 3") == ["must: Python"]


def test_the_span_points_into_the_posting_as_pasted() -> None:
    posting = "<p>Requirements</p><p>R&amp;D background &amp; SQL</p>"
    sentences = {posting[one.start : one.end] for one in read_posting(posting)}
    assert sentences == {"R&amp;D background &amp; SQL"}


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    for one in read_posting("Requirements:\n" + text):
        assert isinstance(one, Asked)
        assert 0 <= one.start <= one.end <= len(text) + 14


@pytest.mark.parametrize(
    "piece", ["Python 🐍 • ", "\x00\x01", "<div><<>>&&#xZZ;", "(((", "a and " * 30, "C++/C#, or "]
)
def test_long_and_odd_postings_are_read(piece: str) -> None:
    read_posting("Requirements: " + piece * (12_000 // len(piece)))


HOSTILE = [
    "ABC ",
    "aB",
    "Python, ",
    "skill and ",
    "(",
    "<a ",
    "&amp",
    "5 years ",
    "Requirements: ",
    "must have ",
]


@pytest.mark.parametrize("piece", [*HOSTILE, " "])
def test_no_posting_takes_long(piece: str) -> None:
    began = time.process_time()
    read_posting(piece * (40_000 // len(piece)) + "x")
    assert time.process_time() - began < 3
