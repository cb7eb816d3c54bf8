from collections.abc import Callable

import pytest

from resumes.parsing.document import Reading
from resumes.scoring.ats import calculate_ats_score, calculate_for_unreadable
from resumes.scoring.lookalikes import lookalike
from resumes.tests.scoring.people import CHEF, ELECTRICIAN, NURSE, STRONG, TEACHER_DE, WEAK
from resumes.tests.scoring.readings import Job, Resume, School
from resumes.tests.scoring.texts import NOT_RESUMES, random_letters


def plain(text: str) -> Reading:
    """A parser that found no field in the text."""
    return Resume(other=text.splitlines()).read()


def with_contact(text: str) -> Reading:
    """A parser that took the first line for a name and found an address."""
    lines = text.splitlines()
    return Resume(name=lines[0][:30], email="someone@post.example", other=lines).read()


def with_a_job(text: str) -> Reading:
    """A parser that took dates in the text for a job, under no heading."""
    read = with_contact(text)
    read.resume["work"] = [{"name": "the other", "startDate": "1998", "endDate": "2004"}]
    return read


def with_an_education(text: str) -> Reading:
    """A parser that found a degree under a heading "Education"."""
    read = Resume(
        email="jobs@post.example", schools=[School(degree="Secondary school")], other=text.splitlines()
    ).read()
    read.resume["work"] = []
    return read


@pytest.mark.parametrize("read", [plain, with_contact])
@pytest.mark.parametrize("name", NOT_RESUMES)
def test_what_is_no_resume_gets_no_score(name: str, read: Callable[[str], Reading]) -> None:
    score = calculate_ats_score(read(NOT_RESUMES[name]))
    assert score.total is None
    assert score.gate is not None
    assert score.gate.remedy
    assert score.components == ()


@pytest.mark.parametrize("read", [with_a_job, with_an_education])
@pytest.mark.parametrize("name", NOT_RESUMES)
def test_nor_does_it_where_a_parser_read_too_much_into_it(name: str, read: Callable[[str], Reading]) -> None:
    score = calculate_ats_score(read(NOT_RESUMES[name]))
    assert score.total is None or score.total <= 30


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a recipe", "a recipe"),
        ("a letter", "a letter"),
        ("an invoice", "an invoice"),
        ("a job posting", "a job posting"),
        ("source code", "source code"),
        ("a table", "a table of data"),
        ("a page of a novel", None),
    ],
)
def test_it_says_what_the_text_looks_like(name: str, kind: str | None) -> None:
    assert lookalike(NOT_RESUMES[name]) == kind


@pytest.mark.parametrize("resume", [*STRONG.values(), WEAK], ids=[*STRONG, "weak"])
def test_real_resumes_pass(resume: Resume) -> None:
    score = calculate_ats_score(resume.read())
    assert score.gate is None
    assert lookalike(resume.read().document.text) is None


@pytest.mark.parametrize(
    "resume",
    [
        Resume(
            name="Kim Ode",
            email="kim@ode.example",
            schools=[School(institution="Elm High", end="2024")],
            skills=["Till"],
        ),
        Resume(jobs=CHEF.jobs, schools=CHEF.schools),
        Resume(jobs=NURSE.jobs),
        Resume(
            name="Kim Ode",
            phone="555 0100",
            summary="Carer with years of practice at home and in homes.",
            jobs=[Job(title="Carer", employer="Elm House")],
            skills=["Cooking"],
        ),
    ],
    ids=["a pupil", "without a name", "jobs alone", "a job without dates"],
)
def test_a_thin_resume_is_still_one(resume: Resume) -> None:
    assert calculate_ats_score(resume.read()).gate is None


def test_an_unreadable_file_has_no_score_and_keeps_the_message() -> None:
    score = calculate_for_unreadable("This PDF asks for a password.")
    assert score.total is None
    assert score.gate is not None
    assert score.gate.reason == "This PDF asks for a password."


def test_a_file_with_hidden_text_alone_has_no_score() -> None:
    score = calculate_ats_score(Resume(hidden=["Nurse at St. Brannoc 2015 - 2018"]).read())
    assert score.gate is not None
    assert score.gate.name == "no-text"


SKILLS = ("Epic", "Telemetry", "Triage", "ACLS", "Pharmacology", "Phlebotomy", "Dialysis", "Oncology")


@pytest.mark.parametrize(
    "stuffed",
    [
        NURSE.but(skills=[*NURSE.skills, "telemetry " * 40]),
        NURSE.but(other=["Telemetry triage Epic"] * 40),
        NURSE.but(skills=[*(SKILLS * 40)]),
        NURSE.but(skills=[*(SKILLS * 6)]),
        NURSE.but(summary=NURSE.summary + " nursing" * 4),
        NURSE.but(summary=" ".join(f"Nurse for nurse teams with nurse training {i}." for i in range(12))),
        NURSE.with_bullets(*(f"Experienced nurse, nurse lead, charge nurse {i}" for i in range(10))),
    ],
    ids=["one skill", "a line", "a list", "a list six times", "in a row", "the summary", "the bullets"],
)
def test_stuffing_caps_the_total_at_thirty_and_says_with_what(stuffed: Resume) -> None:
    honest, score = calculate_ats_score(NURSE.read()), calculate_ats_score(stuffed.read())
    assert score.gate is not None
    assert score.gate.name == "stuffing"
    assert "times" in score.gate.reason
    assert score.total is not None
    assert honest.total is not None
    assert score.total <= 30 < honest.total


def test_a_trade_may_name_its_own_thing_in_every_job() -> None:
    bullets = [
        f"Cared for {n} patients with {what} on the ward"
        for n, what in enumerate(("asthma", "stroke", "burns"), 4)
    ]
    resume = NURSE
    for job in range(3):
        resume = resume.with_bullets(*bullets, job=job)
    assert calculate_ats_score(resume.read()).gate is None


def nonsense_in(resume: Resume, line: Callable[[], str]) -> Resume:
    """The frame of a resume, real headings, titles and dates, with other words under them."""
    for job, entry in enumerate(resume.jobs):
        bare = resume.jobs[job]
        lines = [line() for _ in entry.bullets]
        resume = resume.but(
            jobs=[*resume.jobs[:job], Job(**{**vars(bare), "bullets": lines}), *resume.jobs[job + 1 :]]
        )
    return resume.but(summary=line(), skills=[])


_WORDS = (
    "marble giraffe violin sunset purple ladder whisper cloud seven pepper rocket table window blue "
    "quickly river "
    "elephant candle sofa orange puzzle forest mirror spoon yellow thunder pillow castle banana hammer"
)
WORDS = _WORDS.split()


@pytest.mark.parametrize(
    "resume", [NURSE, ELECTRICIAN, TEACHER_DE], ids=["nurse", "electrician", "German teacher"]
)
@pytest.mark.parametrize("kind", ["letters", "words", "placeholder"])
def test_nonsense_in_the_frame_of_a_resume_stays_low(resume: Resume, kind: str) -> None:
    state = iter(range(10_000))

    def line() -> str:
        k = next(state)
        if kind == "letters":
            return random_letters(9)
        if kind == "words":
            return " ".join(WORDS[(k * 7 + i * 11) % len(WORDS)] for i in range(9)).capitalize()
        return "Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod"

    score = calculate_ats_score(nonsense_in(resume, line).read())
    assert score.total is not None
    assert score.total <= 30
