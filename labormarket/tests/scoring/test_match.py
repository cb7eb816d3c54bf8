from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.score import Advice, Component, Score
from labormarket.scoring.covering import cover
from labormarket.scoring.facts import Figure, Unit
from labormarket.scoring.interest import Wanted, same_industry
from labormarket.scoring.match import Offer, Person, calculate_user_match, salary_points
from labormarket.scoring.requirements import Kind, Requirement
from labormarket.scoring.salary import estimate_at, salary_estimate
from labormarket.scoring.wording import span
from labormarket.tests.scoring.facts import BOSTON, TOTAL, element, make_band, make_offer, tool
from labormarket.tests.scoring.facts import make_requirements as asks

ITEMS = (
    element("Programming", 4.5),
    element("Computers and Electronics", 4.0, kind=Kind.KNOWLEDGE),
    element("Negotiation", 3.0),
    element("Near Vision", 4.0, kind=Kind.ABILITY),
)
TOOLS = tuple(tool(name) for name in ("Git", "Docker", "Linux", "Python", "Redis", "Kubernetes", "Jest"))
RIASEC = (1.0, 7.0, 2.0, 3.0, 4.0, 5.0)
ANA = Person(
    skills=("Python", "Docker", "negotiation"),
    years=6,
    salary=90_000,
    location="Boston",
    roles=("developer",),
    industries=("Health care",),
)


def offer(**fields: Any) -> Offer:
    given = {
        "industry_words": frozenset({"health care"}),
        "interests": RIASEC,
        "place": BOSTON,
        "quotient": Figure(1.0, Unit.RATIO),
        "market": estimate_at(make_band(60_000, 75_000, 90_000, 110_000, 140_000)),
        "wanted": [Wanted("developer", "15-1252.00", "Software Developers", RIASEC)],
    }
    return make_offer(*ITEMS, *TOOLS, **{**given, **fields})


def part(score: Score, name: str) -> Component:
    return next(c for c in (*score.components, *score.left_out) if c.name == name)


def share(person: Person, offered: Offer, name: str) -> float:
    return round(100 * part(calculate_user_match(person, offered), name).share, 1)


def test_weights_are_those_of_the_specification() -> None:
    score = calculate_user_match(ANA, offer())
    assert [(c.name, round(c.weight)) for c in score.components] == [
        ("skills", 40),
        ("experience", 20),
        ("location", 15),
        ("salary", 10),
        ("interest", 15),
    ]


@pytest.mark.parametrize(
    ("name", "person", "advice"),
    [
        ("skills", {"skills": ()}, "Add your skills."),
        ("experience", {"years": None}, "Add your years of experience."),
        ("salary", {"salary": None}, "Add the pay you look for."),
        ("salary", {"currency": "EUR"}, "US dollars"),
    ],
)
def test_what_she_did_not_tell_is_left_out_with_what_to_tell(
    name: str, person: dict[str, Any], advice: str
) -> None:
    found = part(calculate_user_match(replace(ANA, **person), offer()), name)
    assert found.points is None
    assert found.advice
    assert advice in found.advice.text


@pytest.mark.parametrize(
    ("name", "fields", "why"),
    [
        ("skills", {"requirements": asks(element("Programming"))}, "Too little"),
        ("experience", {"job_zone": None}, "not published"),
        ("location", {"quotient": Figure(None, Unit.RATIO)}, "not published"),
        ("salary", {"market": None}, "not published"),
    ],
)
def test_what_is_not_published_is_left_out_and_said(name: str, fields: dict[str, Any], why: str) -> None:
    found = part(calculate_user_match(ANA, replace(offer(), **fields)), name)
    assert found.points is None
    assert why in found.evidence[0].reason
    assert not found.advice


def test_a_place_can_be_chosen() -> None:
    found = part(calculate_user_match(ANA, offer(place=None, quotient=None)), "location")
    assert found.advice == Advice("Choose a place.", 0)


def test_an_empty_profile_has_no_match_and_hears_what_to_tell() -> None:
    score = calculate_user_match(Person(), offer(place=None, quotient=None, wanted=()))
    assert score.total is None
    assert score.gate
    assert score.gate.remedy == (
        "Add your skills. Add your years of experience. Add where you are to your profile, or choose a place."
        " Add the pay you look for. Add the roles and industries you look for."
    )
    assert len(score.left_out) == 5


@pytest.mark.parametrize("person", [ANA, Person()])
def test_of_an_occupation_nobody_measured_it_asks_nothing_of_her(person: Person) -> None:
    """A military one has no ratings, no job zone and no pay, whatever she tells."""
    nothing = Figure(None, Unit.RATIO)
    unmeasured = replace(offer(job_zone=None, market=None, quotient=nothing), requirements=asks())
    score = calculate_user_match(person, unmeasured)
    assert score.total is None
    assert score.gate
    assert score.gate.lasting
    assert "Add" not in score.gate.remedy


@pytest.mark.parametrize(
    ("person", "total"),
    [
        (Person(industries=("Health care",)), False),
        (Person(years=6, salary=90_000), False),
        (Person(skills=("Python",)), True),
        (Person(years=6, salary=90_000, industries=("Health care",)), True),
    ],
)
def test_from_less_than_half_of_the_weight_there_is_no_total(person: Person, total: bool) -> None:
    """The place is known in all of them."""
    score = calculate_user_match(person, offer(wanted=()))
    assert (score.total is not None) is total
    assert total or (score.gate and "less than half" in score.gate.reason)


@pytest.mark.parametrize(
    ("years", "said"),
    [
        (7.5, "of the market pay in United States, the published median, $90,000 (Employment"),
        (6, "about $84,000 at your experience, between the published 25th percentile, $75,000, and median"),
    ],
)
def test_pay_that_nobody_published_is_said_between_what_is(years: float, said: str) -> None:
    band = make_band(60_000, 75_000, 90_000, 110_000, 140_000)
    score = calculate_user_match(ANA, offer(market=salary_estimate(band, years=years)))
    assert said in part(score, "salary").evidence[0].reason


@pytest.mark.parametrize(
    ("percent", "points"),
    [(84.9, 70), (85, 100), (120, 100), (120.1, 70), (70, 70), (69, 40), (135, 70), (136, 40)],
)
def test_pay_is_held_against_the_market(percent: float, points: float) -> None:
    assert salary_points(percent) == points


@pytest.mark.parametrize(
    ("years", "zone", "shortage", "points"),
    [
        (2, 4, 0, 100),
        (1, 4, 0, 50),
        (1, 4, 100, 75),
        (1, 4, 60, 65),
        (0, 5, 80, 20),
        (0, 1, 0, 100),
        (0.125, 2, 0, 50),
        (40, 3, 100, 100),
    ],
)
def test_experience_is_held_against_the_job_zone_and_shortage_bends_it(
    years: float, zone: int, shortage: int, points: float
) -> None:
    assert share(replace(ANA, years=years), offer(job_zone=zone, shortage=shortage), "experience") == points


@pytest.mark.parametrize(("quotient", "points"), [(0.0, 0), (0.5, 40), (1.0, 80), (1.25, 100), (9.0, 100)])
def test_a_place_counts_by_how_common_the_work_is_there(quotient: float, points: float) -> None:
    assert share(ANA, offer(quotient=Figure(quotient, Unit.RATIO)), "location") == points


@pytest.mark.parametrize(
    ("person", "fields", "points"),
    [
        ({}, {}, 100),
        ({"industries": ()}, {}, 90),
        ({"industries": ("Mining",)}, {}, 90),
        ({"industries": ()}, {"wanted": [Wanted("d", "15-1253.00", "Testers", RIASEC)]}, 60),
        ({"industries": ()}, {"wanted": [Wanted("d", "x", "y", tuple(-v for v in RIASEC))]}, 0),
        ({"industries": ("Mining",)}, {"wanted": ()}, 0),
    ],
)
def test_interest_is_industry_then_role_then_likeness(
    person: dict[str, Any], fields: dict[str, Any], points: float
) -> None:
    assert share(replace(ANA, **person), offer(**fields), "interest") == points


def test_an_occupation_of_every_industry_is_in_none_of_hers() -> None:
    offered = offer(industry=TOTAL, industry_words=frozenset(), wanted=())
    assert part(calculate_user_match(ANA, offered), "interest").points is None


@pytest.mark.parametrize(
    ("text", "words", "same"),
    [
        ("Healthcare", {"healthcare"}, True),
        ("Health care and hospitals", {"health care"}, True),
        ("Hospital", {"hospitals"}, True),
        ("Care", {"health care"}, False),
        ("", {"health care"}, False),
    ],
)
def test_industries_are_the_same_by_whole_words(text: str, words: set[str], same: bool) -> None:
    assert same_industry(text, frozenset(words)) is same


@pytest.mark.parametrize(
    ("skills", "percent"),
    [
        ([], 0),
        (["juggling"], 0),
        (["Jest"], 17),
        (["negotiation"], 15),
        (["Rust", "Git", "Docker", "Linux"], 100),
    ],
)
def test_the_core_is_covered_by_a_short_list(skills: list[str], percent: int) -> None:
    covered = cover(asks(*ITEMS, *TOOLS), skills)
    assert covered
    assert round(100 * covered.share) == percent
    assert "Near Vision" not in (*covered.met, *covered.near, *covered.missing)


@pytest.mark.parametrize(
    ("years", "said"), [(0.25, "3 months"), (1, "1 year"), (7.5, "7.5 years"), (0, "0 years")]
)
def test_years_are_said_as_people_say_them(years: float, said: str) -> None:
    assert span(years) == said


@given(
    skills=st.lists(
        st.sampled_from(["Python", "Rust", "Git", "SQL", "sales", "juggling", "Linux"]), max_size=7
    ),
    more=st.sampled_from(["Negotiation", "Kubernetes", "Programming", "Docker"]),
    items=st.lists(st.sampled_from([*ITEMS, *TOOLS]), unique=True),
)
def test_a_skill_more_never_lowers_the_match(skills: list[str], more: str, items: list[Requirement]) -> None:
    before, after = cover(asks(*items), skills), cover(asks(*items), [*skills, more])
    assert (before is None) == (after is None)
    if before and after:
        assert 0 <= before.share <= after.share <= 1
        assert 0 <= before.first_gain <= 1


@given(
    years=st.floats(0, 60),
    salary=st.one_of(st.none(), st.integers(1, 10**7)),
    quotient=st.one_of(st.none(), st.floats(0, 100)),
    shortage=st.one_of(st.none(), st.integers(0, 100)),
    zone=st.sampled_from([None, 1, 2, 3, 4, 5]),
)
def test_a_match_stays_within_bounds_and_its_weights_are_whole(
    years: float, salary: int | None, quotient: float | None, shortage: int | None, zone: int | None
) -> None:
    offered = offer(quotient=Figure(quotient, Unit.RATIO), shortage=shortage, job_zone=zone)
    score = calculate_user_match(replace(ANA, years=years, salary=salary), offered)
    assert score.total is None or 0 <= score.total <= 100
    assert sum(c.weight for c in score.components) == pytest.approx(100)
    assert Score.from_json(score.as_json()) == score
