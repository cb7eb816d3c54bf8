"""Postings copied with their signs, and resumes whose parts stand under no heading or an unusual one."""

import pytest

from resumes.scoring.match import match_posting
from resumes.scoring.requirements import read_posting
from resumes.tests.matching.labelled import TODAY
from resumes.tests.matching.plain_resume import reading_of


def asked(posting: str) -> list[tuple[str, str]]:
    return [(str(one.kind), one.text) for one in read_posting(posting)]


def statuses(resume: str, *wanted: str) -> list[str]:
    posting = "Requirements\n" + "\n".join(f"- {one}" for one in wanted)
    return [str(one.status) for one in match_posting(reading_of(resume), posting, today=TODAY).requirements]


def test_signs_of_bold_words_hide_no_heading() -> None:
    assert asked("**Requirements**\n- Terraform\n\n**Nice to have**\n- gRPC\n") == [
        ("must", "Terraform"),
        ("nice", "gRPC"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Submittals, RFIs and buyout", ["Submittals", "RFIs", "buyout"]),
        (
            "Excellent communication with owners, architects and subcontractors",
            ["communication with owners, architects and subcontractors"],
        ),
        ("Cost control and monthly owner billings", ["Cost control", "monthly owner billings"]),
        ("Self-starter who can explain numbers", ["Self-starter", "explain numbers"]),
        ("Managed budgets of $500K or more", ["Managed budgets of $500K or more"]),
        ("Reading plans and specs", ["Reading plans and specs"]),
        (
            "OCR tools (Stampli, Bill.com), T&E audit, Spanish",
            ["OCR tools (Stampli, Bill.com)", "T&E audit", "Spanish"],
        ),
        ("(A) Typing 55 wpm", ["Typing 55 wpm"]),
    ],
)
def test_a_line_is_cut_where_its_things_change(line: str, expected: list[str]) -> None:
    assert [text for _, text in asked(f"Requirements\n- {line}\n- Excel\n")][:-1] == expected


def test_a_wish_for_different_things_is_several() -> None:
    posting = "Requirements\n- Excel\n\nExtra credit for banquet experience, a sommelier pin, or French."
    assert asked(posting)[1:] == [
        ("nice", "banquet experience"),
        ("nice", "sommelier pin"),
        ("nice", "French"),
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("We do not provide visa sponsorship at this time.", True),
        ("Sorry, we can't sponsor visas.", True),
        ("Visa sponsorship is available.", False),
        ("You'll be on rotating nights, with one weekend a month.", True),
        ("Same-day pay available.", False),
    ],
)
def test_conditions_in_prose_count_and_offers_do_not(sentence: str, found: bool) -> None:
    posting = f"Requirements\n- Excel\n- Word\n\nAbout the job\n{sentence}"
    assert any(kind == "knockout" for kind, _ in asked(posting)) is found


def test_a_degree_or_years_of_work_is_a_degree() -> None:
    wanted = "Bachelor's degree in biology, or four years of related experience"
    assert statuses("Ana Lima\n\nEducation\nB.S. Biology, Iowa University, 2020", wanted) == ["shown"]


def test_a_degree_without_a_heading_is_a_degree() -> None:
    resume = "Ana Lima\nana@example.com\nB.S. Biology, University of Iowa, 2020\nReads widely\n"
    assert statuses(resume, "Bachelor's degree in biology") == ["shown"]


def test_work_without_a_heading_is_work() -> None:
    resume = (
        "Ana Lima\nana@example.com\n\nBar Lead – The Trap – May 2021 to now\nWrote the rota\nPoured wine\n"
    )
    assert statuses(resume, "Wine knowledge", "2 years in a bar") == ["shown", "shown"]


def test_work_under_an_unknown_heading_is_work() -> None:
    resume = "Ana Lima\n\nJOBS\n\nClerk - Seaside Resort\nMarch 2021 – now\n• balanced the cash drawer\n"
    assert statuses(resume, "Cash handling") == ["shown"]


def test_a_line_says_by_itself_what_it_lists() -> None:
    resume = (
        "Ana Lima\n\nWork history\nDriver, Tri-State, 2016 - 2022\nDrove 48 states\n"
        "School: Northrop High School, diploma 2012\nLanguages: English, Yoruba\n"
    )
    assert statuses(resume, "High school diploma", "Yoruba") == ["shown", "listed"]


def test_of_a_certificate_with_a_number_the_other_number_is_related() -> None:
    resume = "Ana Lima\n\nCertifications\nOSHA 10 Construction (2022)"
    assert statuses(resume, "OSHA 30-hour") == ["related"]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Have not yet run Kubernetes in production.", "Kubernetes"),
        ("Watched stereotaxic injections; have not performed one.", "Stereotaxic injections"),
    ],
)
def test_what_somebody_has_not_done_yet_is_denied(line: str, wanted: str) -> None:
    resume = f"Ana Lima\n\nExperience\nAssistant, Lab\n2019 - Present\n- {line}"
    assert statuses(resume, wanted) == ["contradicted"]


def test_the_phrases_of_another_trade_do_not_count() -> None:
    resume = (
        "Ana Lima\n\nExperience\nClerk, Shop\n2019 - Present\n- Closed the shop by day and kept the ledger\n"
    )
    strange = ("Suturing", "Telemetry", "Phlebotomy", "Triage", "Month-end", "Wound care")
    assert statuses(resume, *strange)[4] == "missing"
