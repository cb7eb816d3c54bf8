import pytest

from billing.plans import Feature, Plan
from billing.wording import say_exceeded, say_limit, say_more, say_what


@pytest.mark.parametrize(
    ("feature", "limit", "used", "wanted", "said"),
    [
        (Feature.RECRUITERS, 5, 5, 1, "You have used all 5 recruiters for this month"),
        (Feature.RECRUITERS, 5, 5, 30, "You have used all 5 recruiters for this month"),
        (Feature.RECRUITERS, 5, 3, 30, "This needs 30 recruiters, and 2 of 5 are left for this month"),
        (Feature.RECRUITERS, 5, 37, 1, "Your plan holds 5 recruiters, and 37 are used for this month"),
        (Feature.SKILLS_GAP, 1, 1, 1, "You have used your one skills gap report for this month"),
        (Feature.SKILLS_GAP, 1, 4, 1, "Your plan holds 1 skills gap report, and 4 are used for this month"),
        (Feature.COACH_DAILY, 5, 5, 1, "You have used all 5 questions to the coach for today"),
    ],
)
def test_a_limit_is_told_as_it_is(feature: Feature, limit: int, used: int, wanted: int, said: str) -> None:
    assert say_exceeded(feature=feature, limit=limit, used=used, wanted=wanted) == said


def test_plans_with_more_are_told_with_their_numbers() -> None:
    assert say_more(plan=Plan.BASIC, feature=Feature.RESEARCH) == "Pro has 20, Expert has no limit."
    assert say_more(plan=Plan.EXPERT, feature=Feature.RESEARCH) == ""


def test_limits_stand_in_a_table() -> None:
    assert say_limit(None) == "no limit"
    assert say_limit(5) == "5"
    assert say_what(Feature.RECRUITERS) == "Recruiters a month"
    assert say_what(Feature.COACH_DAILY) == "Questions to the coach a day"
