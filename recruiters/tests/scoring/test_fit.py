from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.score import Component, Score
from recruiters.scoring.fit import (
    WEIGHTS,
    Contact,
    Seeker,
    calculate_fit,
    depth,
    industry_fit,
    location_fit,
    role_points,
    specialty_fit,
    tier_fit,
)

ANA = Seeker(
    industries=("Health care", "Retail"),
    roles=("Data analyst",),
    location="Minneapolis, MN",
    salary=100_000,
    seniority="senior",
)
FULL = Contact(
    industries=("Healthcare",),
    locations=("Minneapolis, MN",),
    specialty="Data analysts",
    kind="corporate",
    salary_from=80_000,
    salary_to=120_000,
    reachable=True,
)


def points(part: Component) -> float | None:
    """Out of 100."""
    return None if part.points is None else round(part.points / part.weight * 100, 6)


@pytest.mark.parametrize(
    ("yours", "theirs", "expected"),
    [
        (["Health care"], ["Healthcare"], 100),
        (["Retail", "Finance"], ["finance"], 100),
        (["A", "B", "C", "D"], ["D", "E", "F", "G"], 75),
        (["A", "B", "C", "D", "E"], ["E", "F", "G", "H", "I"], 50),
        (["Retail"], ["Mining"], 20),
        (["IT"], ["Information Technology"], 100),
        (["Software"], ["Enterprise software"], 100),
        (["Java"], ["JavaScript"], 20),
        ([], ["Retail"], None),
        (["Retail"], [], None),
    ],
)
def test_industries(yours: list[str], theirs: list[str], expected: int | None) -> None:
    assert points(industry_fit(Seeker(industries=yours), Contact(industries=theirs))) == expected


@pytest.mark.parametrize(
    ("home", "places", "expected"),
    [
        ("Minneapolis, MN", ["Minneapolis, MN"], 100),
        ("Minneapolis, MN", ["Minneapolis, Minnesota"], 100),
        ("Minneapolis, MN", ["Greater Minneapolis Area"], 100),
        ("minneapolis", ["Minneapolis, MN, USA"], 100),
        ("Minneapolis, MN", ["Saint Paul, MN"], 75),
        ("Minneapolis, MN", ["Minnesota"], 75),
        ("Minneapolis, MN", ["Remote"], 80),
        ("Minneapolis, MN", ["Nationwide"], 80),
        ("Minneapolis, MN", ["USA"], 80),
        ("Remote", ["Chicago, IL"], 80),
        ("Portland, OR", ["Portland, ME"], 40),
        ("Minneapolis, MN", ["Austin, TX, USA"], 40),
        ("Berlin, Germany", ["Hamburg, Germany"], 75),
        ("Berlin, Germany", ["USA"], 40),
        ("Minneapolis, MN", ["Chicago, IL", "Remote", "Saint Paul, MN"], 80),
        ("Zürich", ["ZÜRICH, Schweiz"], 100),
        ("", ["Remote"], None),
        ("Minneapolis, MN", [], None),
    ],
)
def test_places(home: str, places: list[str], expected: int | None) -> None:
    assert points(location_fit(Seeker(location=home), Contact(locations=places))) == expected


@pytest.mark.parametrize(
    ("role", "specialty", "expected"),
    [
        ("Data analyst", "Data analysts", 100),
        ("Senior data analyst", "data analyst, Minneapolis", 100),
        ("Software engineer", "Software developers", 100),
        ("RN", "Registered nurses", 100),
        ("Data analyst", "Analytics and reporting", 70),
        ("Software engineer", "Engineering", 70),
        ("Product manager", "Production manager", 70),
        ("Java developer", "JavaScript", 40),
        ("Nurse", "Welding", 40),
        ("C++ engineer", "C# development", 40),
    ],
)
def test_roles(role: str, specialty: str, expected: int) -> None:
    assert role_points(role, specialty) == expected


def test_the_best_of_several_roles_counts() -> None:
    part = specialty_fit(Seeker(roles=("Nurse", "Data analyst")), Contact(specialty="Data analysts"))
    assert points(part) == 100


@pytest.mark.parametrize(
    ("seeker", "contact", "expected"),
    [
        (Seeker(), Contact(), None),
        (Seeker(salary=90_000), Contact(), None),
        (Seeker(), Contact(salary_from=1), None),
        (Seeker(), Contact(kind="agency"), 70),
        (Seeker(), Contact(kind="corporate"), 80),
        (Seeker(seniority="senior"), Contact(kind="executive_search"), 80),
        (Seeker(seniority="entry_level"), Contact(kind="executive_search"), 50),
        (Seeker(), Contact(kind="executive_search"), None),
        (Seeker(salary=90_000), Contact(salary_from=80_000, salary_to=100_000), 90),
        (Seeker(salary=90_000), Contact(salary_from=100_000), 40),
        (Seeker(salary=90_000), Contact(salary_to=80_000), 40),
        (Seeker(salary=90_000), Contact(kind="corporate", salary_to=95_000), 100),
        (Seeker(salary=0), Contact(salary_from=0, salary_to=0), 90),
    ],
)
def test_levels(seeker: Seeker, contact: Contact, expected: int | None) -> None:
    assert points(tier_fit(seeker, contact)) == expected


def test_knowing_somebody_is_worth_by_what_is_known() -> None:
    assert points(depth(Contact())) == 0
    assert points(depth(Contact(industries=("Retail",)))) == 30
    assert points(depth(Contact(industries=("Retail",), locations=("Remote",)))) == 60
    assert points(depth(FULL)) == 100


def test_there_is_a_way_to_100_and_to_near_nothing() -> None:
    assert calculate_fit(ANA, FULL).total == 100
    other = Contact(
        industries=("Mining",),
        locations=("Perth",),
        specialty="Welding",
        kind="executive_search",
        salary_to=1,
    )
    poor = calculate_fit(replace(ANA, seniority="entry_level"), other).total
    assert poor is not None
    assert poor < 40


def test_nobody_is_a_fit_by_being_unknown() -> None:
    for empty in (Contact(), Contact(reachable=True)):
        report = calculate_fit(ANA, empty)
        assert report.total is None
        assert report.gate is not None
        assert report.gate.remedy


def test_without_a_profile_there_is_nothing_to_compare() -> None:
    assert calculate_fit(Seeker(), replace(FULL, kind="", salary_from=None, salary_to=None)).total is None


def test_what_is_left_out_says_whose_part_is_missing() -> None:
    report = calculate_fit(replace(ANA, industries=()), replace(FULL, locations=()))
    steps = {part.name: part.advice.text for part in report.left_out if part.advice}
    assert "your profile" in steps["industry"]
    assert "their" in steps["location"] or "they" in steps["location"]


texts = st.lists(st.text(max_size=20), max_size=4)
seekers = st.builds(
    Seeker,
    texts,
    texts,
    st.text(max_size=30),
    st.none() | st.integers(0, 10**9),
    st.sampled_from(["", "senior", "entry_level"]),
)
contacts = st.builds(
    Contact,
    texts,
    texts,
    st.text(max_size=30),
    st.sampled_from(["", "agency", "corporate", "executive_search"]),
    st.none() | st.integers(0, 10**9),
    st.none() | st.integers(0, 10**9),
    st.booleans(),
)


@given(seekers, contacts)
def test_any_text_gets_a_total_in_bounds_or_none(seeker: Seeker, contact: Contact) -> None:
    report = calculate_fit(seeker, contact)
    assert report.total is None or 0 <= report.total <= 100
    assert sum(part.weight for part in report.components) == pytest.approx(100)
    assert Score.from_json(report.as_json()) == report


@given(seekers, contacts, st.text(min_size=1, max_size=20))
def test_one_more_industry_in_common_never_lowers_the_part(
    seeker: Seeker, contact: Contact, name: str
) -> None:
    both = replace(seeker, industries=(*seeker.industries, name))
    before = industry_fit(both, contact).points
    after = industry_fit(both, replace(contact, industries=(*contact.industries, name))).points
    assert before is None or after is None or after >= before


def test_the_weights_are_those_of_the_specification() -> None:
    assert list(WEIGHTS.values()) == [30, 20, 25, 15, 10]
