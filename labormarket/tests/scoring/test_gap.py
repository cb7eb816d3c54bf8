import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.skills import canonical
from labormarket.reference import rows_of
from labormarket.scoring.gap import Gap, skills_gap
from labormarket.scoring.holding import Meets, meets, read_skills
from labormarket.scoring.requirements import Kind, Requirement
from labormarket.scoring.tools import terms_of
from labormarket.tests.scoring.facts import element, make_requirements, tool

ASKED = make_requirements(
    element("Programming", 4.5),
    element("Mathematics", 3.5),
    element("Negotiation", 3.1),
    element("Near Vision", 3.2, kind=Kind.ABILITY),
    element("Medicine and Dentistry", 3.3, kind=Kind.KNOWLEDGE),
    tool("JavaScript"),
    tool("Kubernetes"),
    tool("Structured query language SQL"),
    tool("Microsoft Excel", in_demand=False),
)
SKILLS = ["Python", "Java", "k8s", "PostgreSQL", "nursing", "statistics", "juggling", "Excel", "Near Vision"]


def category(gap: Gap, kind: Kind) -> tuple[list[str], list[str], list[str]]:
    found = next(c for c in gap.categories if c.kind is kind)
    return (
        [held.requirement.name for held in found.matched],
        [held.requirement.name for held in found.near],
        [item.name for item in found.missing],
    )


def test_each_category_says_what_is_there_near_and_missing() -> None:
    gap = skills_gap(ASKED, SKILLS)
    assert category(gap, Kind.SKILL) == (["Programming", "Mathematics"], [], ["Negotiation"])
    assert category(gap, Kind.ABILITY) == (["Near Vision"], [], [])
    assert category(gap, Kind.KNOWLEDGE) == (["Medicine and Dentistry"], [], [])
    assert category(gap, Kind.TECHNOLOGY) == (
        ["Kubernetes", "Structured query language SQL", "Microsoft Excel"],
        [],
        ["JavaScript"],
    )
    assert gap.unused == ("juggling",)
    assert [c.percent for c in gap.categories] == [67, 100, 100, 75]


@pytest.mark.parametrize(
    ("skill", "asked", "meets_it"),
    [
        ("Python", element("Programming"), Meets.FULLY),
        ("SQL", element("Programming"), Meets.NEAR),
        ("cooking", element("Programming"), Meets.NOT),
        ("Java", tool("JavaScript"), Meets.NOT),
        ("TypeScript", tool("JavaScript"), Meets.NEAR),
        ("React", tool("JavaScript"), Meets.FULLY),
        ("JavaScript", tool("React"), Meets.NEAR),
        ("JavaScript", tool("JavaScript Object Notation JSON"), Meets.NOT),
        ("JSON", tool("JavaScript Object Notation JSON"), Meets.FULLY),
        ("AWS", tool("Amazon Web Services AWS software"), Meets.FULLY),
        ("database", tool("Oracle Database"), Meets.NEAR),
        ("PostgreSQL", tool("Oracle Database"), Meets.NEAR),
        ("C", tool("C++"), Meets.NEAR),
        ("waiting tables", tool("Web server software"), Meets.NOT),
        ("cooking", tool("Chef"), Meets.NOT),
        ("active listening", element("Active Listening"), Meets.FULLY),
        ("communication", element("Active Listening"), Meets.NEAR),
        ("RN license", element("Medicine and Dentistry"), Meets.FULLY),
        ("Spanish", element("Foreign Language"), Meets.FULLY),
        ("English", element("Foreign Language"), Meets.NOT),
        ("leadership", element("Management of Personnel Resources"), Meets.NEAR),
        ("machine learning", element("Mathematics"), Meets.NEAR),
    ],
)
def test_a_skill_meets_what_it_is_a_kind_of_and_no_more(
    skill: str, asked: Requirement, meets_it: Meets
) -> None:
    assert meets(read_skills([skill])[0], asked) is meets_it


@pytest.mark.parametrize(
    ("technology", "terms"),
    [
        ("Microsoft Excel", {"Excel"}),
        ("Oracle Java", {"Java"}),
        ("Google Angular", {"Angular"}),
        ("IBM Terraform", {"Terraform"}),
        ("Hypertext markup language HTML", {"HTML"}),
        ("Microsoft SQL Server Reporting Services SSRS", {"SSRS"}),
        ("Dassault Systemes SolidWorks", {"SolidWorks"}),
        ("Clinical trial management software", set()),
        ("Google", set()),
    ],
)
def test_technologies_are_found_under_the_names_people_use(technology: str, terms: set[str]) -> None:
    assert terms_of(technology) == terms


def test_tools_in_demand_are_asked_for_and_hot_ones_where_none_is() -> None:
    assert [item.name for item in ASKED.tools] == [
        "JavaScript",
        "Kubernetes",
        "Structured query language SQL",
    ]
    assert make_requirements(tool("SAP software", in_demand=False)).tools


def test_five_missing_are_named_of_all_that_are_counted() -> None:
    gap = skills_gap(make_requirements(*(element(f"Skill {n}", 5 - n / 10) for n in range(9))), [])
    assert [item.name for item in gap.categories[0].missing] == [f"Skill {n}" for n in range(5)]
    assert gap.categories[0].missing_count == gap.total == 9


def test_an_occupation_that_asks_for_nothing_has_no_percent() -> None:
    assert skills_gap(make_requirements(), ["Python"]).percent is None


def test_synonyms_are_canonical_names_or_words_the_table_does_not_know() -> None:
    """An alias would stand for more than it says: "people management" is leadership in the table."""
    rows = rows_of("element_synonyms.csv")
    shows = [(row["element"], word) for row in rows for word in words_in(row["shows"])]
    near = [(row["element"], word) for row in rows for word in words_in(row["near"])]
    assert len(rows) == len({row["element"] for row in rows}) == 119
    assert not [(where, word) for where, word in shows if (canonical(word) or word) != word]
    assert not [(where, word) for where, word in near if canonical(word) != word]


def words_in(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(";") if word.strip()]


@given(
    skills=st.lists(st.sampled_from([*SKILLS, "TypeScript", "HTML", "Python"]), max_size=8),
    more=st.sampled_from(SKILLS),
    data=st.data(),
)
def test_order_does_not_matter_and_a_skill_more_never_takes_away(
    skills: list[str], more: str, data: st.DataObject
) -> None:
    before, after = skills_gap(ASKED, skills), skills_gap(ASKED, [*skills, more])
    assert before.matched <= after.matched
    shuffled = skills_gap(ASKED, data.draw(st.permutations(skills)))
    assert [category(shuffled, kind) for kind in Kind] == [category(before, kind) for kind in Kind]
    for found in before.categories:
        assert len(found.matched) + len(found.near) + found.missing_count == found.total
