"""Postings under headings and in sentences nobody foresaw; work told in other words than the posting's."""

import time

import pytest

from resumes.scoring.match import match_posting
from resumes.scoring.requirements import read_posting
from resumes.tests.matching.labelled import TODAY
from resumes.tests.matching.plain_resume import reading_of

LIST = "- Strong SQL and Python\n- Experience designing A/B tests\n- Bachelor's degree in statistics"
ASKED = [
    "must: SQL",
    "must: Python",
    "must: Experience designing A/B tests",
    "must: Bachelor's degree in statistics",
]


def asked(posting: str) -> list[str]:
    return [f"{one.kind}: {one.text}" for one in read_posting(posting)]


@pytest.mark.parametrize(
    "heading",
    [
        "What we ask for",
        "Bring these",
        "In your kit bag",
        "The ideal candidate",
        "Who we're looking for",
        "You",
        "",
    ],
)
def test_it_reads_a_list_under_any_heading(heading: str) -> None:
    assert asked(f"Data analyst\n\n{heading}\n{LIST}") == ASKED


@pytest.mark.parametrize(
    "heading", ["It would be wonderful if you also have", "Icing on the cake", "Points for"]
)
def test_it_takes_such_a_list_for_wishes(heading: str) -> None:
    found = asked(f"Requirements\n- Rust\n\n{heading}\n{LIST}")
    assert found == ["must: Rust", *(one.replace("must", "nice") for one in ASKED)]


@pytest.mark.parametrize(
    "posting",
    [
        "Clerk\n\nA typical day\n- Open the mail\n- Answer the phone\n- File the day's letters",
        "Clerk\n\nThe deal\n- $21 an hour\n- Health insurance and dental\n- 401(k) with match",
    ],
)
def test_it_reads_no_requirement_from_duties_or_offers(posting: str) -> None:
    assert [one for one in asked(posting) if one.startswith(("must", "knockout"))] == []


def test_prose_after_a_list_belongs_to_it_no_more() -> None:
    posting = (
        "Requirements\n- Welding\n\nNorthpeak has served the valley since 1987. Company truck and phone."
    )
    assert asked(posting) == ["must: Welding"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "You should apply if you have run kitchens for years, you cook pasta, and you can write menus.",
            ["must: run kitchens for years", "must: cook pasta", "must: write menus"],
        ),
        (
            "You can write a prep list, cost a dish and keep labor under 30%.",
            ["must: write a prep list", "must: cost a dish", "must: keep labor under 30%"],
        ),
        (
            "It helps if you have worked with Docker, know Terraform, or can do Ansible.",
            ["nice: worked with Docker", "nice: Terraform", "nice: do Ansible"],
        ),
        ("Spanish is a plus, and so is knowledge of HACCP.", ["nice: Spanish", "nice: HACCP"]),
        ("Requirements: A sales method: MEDDIC, Challenger or similar", None),
    ],
)
def test_it_takes_sentences_that_run_on_apart(sentence: str, expected: list[str] | None) -> None:
    found = asked(sentence)
    assert len(found) == 1 if expected is None else found == expected


@pytest.mark.parametrize(
    ("head", "line", "wanted", "expected"),
    [
        ("Teller, Bank", "Balanced the drawer to the penny", "Cash handling", "shown"),
        ("Barista, Cafe", "Won a latte contest", "Customer service experience", "shown"),
        ("Therapist, School", "Worked as a Speech-Language Pathologist", "SLP background", "shown"),
        ("Clerk, Shop", "Cut cash budgets", "Underwater welding", "missing"),
        ("Clerk, Shop", "Keyed orders all day", "Own hand tools", "missing"),
        ("Carpenter, Shop", "Framed houses", "Own hand tools", "missing"),
        ("Clerk, Shop", "No experience with cash registers", "Cash handling", "contradicted"),
    ],
)
def test_work_counts_in_other_words_and_by_its_title(
    head: str, line: str, wanted: str, expected: str
) -> None:
    reading = reading_of(f"Ana Lima\n\nExperience\n{head}\n2019 - Present\n- {line}")
    match = match_posting(reading, f"Requirements\n- {wanted}", today=TODAY)
    assert [one.status for one in match.requirements] == [expected]


def test_a_resume_of_thousands_of_lines_is_compared_in_seconds() -> None:
    lines = "\n".join(
        f"- Sold item {n} to customers of region {n % 97} with care and speed" for n in range(6000)
    )
    reading = reading_of(f"Ana Lima\n\nExperience\nClerk, Shop\n2019 - Present\n{lines}")
    posting = "Requirements\n" + "\n".join(f"- Handling of goods and cash in region {n}" for n in range(80))
    started = time.process_time()
    match_posting(reading, posting, today=TODAY)
    assert time.process_time() - started < 5
