"""Names of skills are found as whole words, in the right sense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.skills import canonical, find_skills, related, satisfies, vocabulary


def names(text: str) -> list[str]:
    return [found.name for found in find_skills(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ran k8s clusters", ["Kubernetes"]),
        ("Wrote JavaScript", ["JavaScript"]),
        ("Java and JavaScript", ["Java", "JavaScript"]),
        ("Node, Vue and React", ["Node.js", "Vue.js", "React"]),
        ("React Native app", ["React Native"]),
        ("C, C++ and C#", ["C", "C++", "C#"]),
        ("C-level executives", []),
        ("Class C licence", []),
        ("vitamin C and hepatitis C", []),
        ("R&D budget planning", ["budgeting"]),
        ("models in R and SAS", ["R", "SAS"]),
        ("Dana R Whitfield", []),
        ("We go to the gym", []),
        ("Services in Go and Rust", ["Go", "Rust"]),
        ("Go-getter", ["initiative"]),
        ("Excel at what you do", []),
        ("Excel skills", ["Excel"]),
        ("Daily use of Excel", ["Excel"]),
        ("Access to a vehicle", []),
        ("Databases in Access", ["database", "Microsoft Access"]),
        ("Swift response to alarms", []),
        ("Apps in Swift", ["Swift"]),
        ("a sage colleague sparks ideas", []),
        ("powerful tools", []),
        ("Security+ and A/B testing", ["CompTIA Security+", "experimental design"]),
        (".NET and ASP.NET", [".NET", "ASP.NET"]),
        ("managing budgets", ["budgeting"]),
        ("U.S. GAAP", ["US GAAP"]),
        ("AP and ap", ["accounts payable"]),
        ("Driver’s license", ["driver's license"]),
    ],
)
def test_it_finds_skills_in_their_sense(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("term", "name"),
    [
        ("k8s", "Kubernetes"),
        ("Postgres", "PostgreSQL"),
        ("golang", "Go"),
        ("go", None),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_a_spelling_has_one_name(term: str, name: str | None) -> None:
    assert canonical(term) == name


@pytest.mark.parametrize(
    ("held", "asked", "expected"),
    [
        ("Epic", "EHR", True),
        ("EHR", "Epic", False),
        ("Django", "Python", True),
        ("CDL Class A", "driver's license", True),
        ("Java", "JavaScript", False),
        ("OSHA 30", "OSHA 10", True),
    ],
)
def test_a_kind_of_a_thing_is_that_thing(held: str, asked: str, expected: bool) -> None:
    assert satisfies(held, asked) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("MySQL", "PostgreSQL", True),
        ("React", "Vue.js", True),
        ("Salesforce", "HubSpot", True),
        ("Java", "JavaScript", False),
        ("Java", "Java", False),
        ("knife skills", "cooking", False),
        ("nothing", "Java", False),
    ],
)
def test_neighbours_are_related_both_ways(one: str, other: str, expected: bool) -> None:
    assert related(one, other) is expected
    assert related(other, one) is expected


def test_every_alias_is_found_by_itself() -> None:
    lost = [
        (term.name, alias)
        for term in vocabulary().terms.values()
        for alias in term.aliases
        if not alias.startswith("=")
        and term.name not in {f.name for f in find_skills(f"with {alias}", nested=True)}
    ]
    assert not lost


@given(st.text())
def test_found_places_lie_in_the_text(text: str) -> None:
    for found in find_skills(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.name in vocabulary().terms
