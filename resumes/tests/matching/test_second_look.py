"""Requirements said in other words count in a resume of the posting's trade, and in no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumes.scoring.match import match_posting
from resumes.scoring.match.nearness import Signs, likelihood_of
from resumes.scoring.match.rarity import rarity
from resumes.tests.matching.labelled import TODAY
from resumes.tests.matching.plain_resume import reading_of

HEAD = "Ana Lima\nana@example.com\n\nExperience\n"
CARPENTER = HEAD + (
    "Superintendent, Lind Construction\n2016 - Present\n"
    "- Settle scope fights between trades before they reach the owner\n"
    "- Run site safety meetings and OSHA paperwork\n"
    "- Schedule subcontractors in Procore\n"
)
TRADE = "Requirements\n- OSHA\n- Procore\n- Subcontractors\n- "
ASKED = "Peacemaking between trades and owners"


def status(resume: str, posting: str) -> str:
    return str(match_posting(reading_of(resume), posting, today=TODAY).requirements[-1].status)


def test_a_line_that_says_the_telling_words_counts_within_the_trade() -> None:
    assert status(CARPENTER, TRADE + ASKED) == "shown"


def test_the_same_line_counts_for_nothing_in_a_strange_posting() -> None:
    strange = "Requirements\n- Suturing\n- Telemetry\n- Phlebotomy\n- Peacemaking for owners"
    assert status(CARPENTER, strange) == "missing"


def test_a_tool_is_named_or_it_is_not() -> None:
    assert status(CARPENTER, TRADE + "Kubernetes") == "missing"


def test_years_in_a_field_count_the_jobs_of_the_trade() -> None:
    assert status(CARPENTER, TRADE + "7 years running scope on ground-up projects") == "shown"
    assert status(CARPENTER, TRADE + "20 years running scope on ground-up projects") != "shown"


@pytest.mark.parametrize(
    ("section", "asked", "expected"),
    [
        ("Bar admissions\nOregon (2023)", "Admitted to the Oregon bar", "shown"),
        ("Certifications\nILS (2026)", "Immediate Life Support", "listed"),
        ("Licenses\nNM journeyman card EE-98J", "New Mexico EE-98J license", "listed"),
        ("Certifications\nCISSP - studying, exam 2027", "GCIH or CISSP", "related"),
    ],
)
def test_entries_are_read_with_their_heading_and_in_short(section: str, asked: str, expected: str) -> None:
    assert (
        status(f"{HEAD}Clerk, Acme\n2019 - Present\n- Filed\n\n{section}", f"Requirements\n- {asked}")
        == expected
    )


shares = st.floats(0, 1)


@given(shares, shares, shares, shares)
def test_more_said_is_never_less_likely(share: float, more: float, said: float, rest: float) -> None:
    few, many = sorted((share, more))
    low, high = sorted((said, rest))
    before = likelihood_of(Signs(few, few, 1.1, 0, 0, 0, 0), low)
    after = likelihood_of(Signs(many, many, 1.1, 0, 0, 0, 0), high)
    assert 0 < before <= after < 1


def test_rare_words_tell_more_than_common_ones() -> None:
    assert rarity("inform") < rarity("telemetri") <= rarity("no such word")
