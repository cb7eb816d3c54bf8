import pytest

from billing.plans import FEATURES, PLANS, Feature, Period, Plan, limit_of, plans_with_more

# The specification's own table and prices, word for word.
LIMITS = """
| Feature | Basic | Pro | Expert | Career Keeper |
| recruiters | 5 | 50 | Unlimited | 5 |
| tailored_resumes | 2 | 10 | Unlimited | 1 |
| ai_messages | 10 | 100 | Unlimited | 10 |
| research | 3 | 20 | Unlimited | 2 |
| coach_daily | 5 | 50 | Unlimited | 10 |
| interview_prep | 1 | 3 | Unlimited | 1 |
| skills_gap | 1 | 5 | Unlimited | 1 |
"""
PRICES = {"Basic": 0, "Pro": 19, "Expert": 39, "Career Keeper": 9}

ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in LIMITS.strip().splitlines()]
NAMES = {tier.name: plan for plan, tier in PLANS.items()}
CASES = [
    (name, feature, None if cell == "Unlimited" else int(cell))
    for feature, *cells in ROWS[1:]
    for name, cell in zip(ROWS[0][1:], cells, strict=True)
]


@pytest.mark.parametrize(("name", "feature", "limit"), CASES)
def test_the_limits_are_those_of_the_specification(name: str, feature: str, limit: int | None) -> None:
    assert limit_of(NAMES[name], Feature(feature)) == limit


def test_the_table_has_no_hole_and_nothing_more() -> None:
    assert len(CASES) == len(Plan) * len(Feature)
    assert set(FEATURES) == set(Feature)
    assert all(list(tier.limits) == list(Feature) for tier in PLANS.values())


def test_the_prices_are_those_of_the_specification() -> None:
    assert {tier.name: tier.price for tier in PLANS.values()} == PRICES


def test_only_the_coach_is_counted_by_the_day() -> None:
    assert [f for f, words in FEATURES.items() if words.period is Period.DAY] == [Feature.COACH_DAILY]


@pytest.mark.parametrize(
    ("plan", "feature", "more"),
    [
        (Plan.BASIC, Feature.RECRUITERS, [Plan.PRO, Plan.EXPERT]),
        (Plan.BASIC, Feature.COACH_DAILY, [Plan.CAREER_KEEPER, Plan.PRO, Plan.EXPERT]),
        (Plan.CAREER_KEEPER, Feature.RESEARCH, [Plan.BASIC, Plan.PRO, Plan.EXPERT]),
        (Plan.PRO, Feature.RESEARCH, [Plan.EXPERT]),
        (Plan.EXPERT, Feature.RESEARCH, []),
    ],
)
def test_plans_with_more_are_named_from_the_cheapest(plan: Plan, feature: Feature, more: list[Plan]) -> None:
    assert plans_with_more(plan, feature) == more
