"""The plans, what each lets a person do in a month or a day, and what it costs.

The figures are those of the specification (jobezie-overview.md, sections 2 and 12).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

BASIC_AI_CALLS_AN_HOUR = 10


class Plan(StrEnum):
    BASIC = "basic"
    PRO = "pro"
    EXPERT = "expert"
    CAREER_KEEPER = "career_keeper"


class Feature(StrEnum):
    RECRUITERS = "recruiters"
    TAILORED_RESUMES = "tailored_resumes"
    AI_MESSAGES = "ai_messages"
    RESEARCH = "research"
    COACH_DAILY = "coach_daily"
    INTERVIEW_PREP = "interview_prep"
    SKILLS_GAP = "skills_gap"


class Period(StrEnum):
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class FeatureWords:
    """`name` stands in tables, `one` and `many` behind numbers; `counts` tells what adds to the count.

    `later` is for what the plans hold and the product does not do yet.
    """

    name: str
    one: str
    many: str
    counts: str
    period: Period = Period.MONTH
    later: bool = False


@dataclass(frozen=True, slots=True)
class Tier:
    """`price` in US dollars a month; a limit of None is no limit."""

    name: str
    price: int
    limits: Mapping[Feature, int | None]


FEATURES: Mapping[Feature, FeatureWords] = {
    Feature.RECRUITERS: FeatureWords(
        "Recruiters", "recruiter", "recruiters", "Recruiters you add, one by one or from a file."
    ),
    Feature.TAILORED_RESUMES: FeatureWords(
        "Tailored resumes",
        "tailored resume",
        "tailored resumes",
        "Resumes rewritten for a posting.",
        later=True,
    ),
    Feature.AI_MESSAGES: FeatureWords(
        "Messages written for you",
        "message written for you",
        "messages written for you",
        "Drafts written or improved for you. What you write yourself is free.",
    ),
    Feature.RESEARCH: FeatureWords(
        "Research",
        "research report",
        "research reports",
        "Summaries of what you found about somebody, and opportunity reports on a role in a place.",
    ),
    Feature.COACH_DAILY: FeatureWords(
        "Questions to the coach",
        "question to the coach",
        "questions to the coach",
        "Questions you ask the coach.",
        Period.DAY,
        later=True,
    ),
    Feature.INTERVIEW_PREP: FeatureWords(
        "Interview preparation",
        "interview preparation",
        "interview preparations",
        "Sets of questions and notes for one interview.",
        later=True,
    ),
    Feature.SKILLS_GAP: FeatureWords(
        "Skills gap",
        "skills gap report",
        "skills gap reports",
        "Reports on what a role asks for and you do not show yet.",
    ),
}

PLANS: Mapping[Plan, Tier] = {
    Plan.BASIC: Tier(
        "Basic",
        0,
        {
            Feature.RECRUITERS: 5,
            Feature.TAILORED_RESUMES: 2,
            Feature.AI_MESSAGES: 10,
            Feature.RESEARCH: 3,
            Feature.COACH_DAILY: 5,
            Feature.INTERVIEW_PREP: 1,
            Feature.SKILLS_GAP: 1,
        },
    ),
    Plan.PRO: Tier(
        "Pro",
        19,
        {
            Feature.RECRUITERS: 50,
            Feature.TAILORED_RESUMES: 10,
            Feature.AI_MESSAGES: 100,
            Feature.RESEARCH: 20,
            Feature.COACH_DAILY: 50,
            Feature.INTERVIEW_PREP: 3,
            Feature.SKILLS_GAP: 5,
        },
    ),
    Plan.EXPERT: Tier("Expert", 39, dict.fromkeys(Feature)),
    Plan.CAREER_KEEPER: Tier(
        "Career Keeper",
        9,
        {
            Feature.RECRUITERS: 5,
            Feature.TAILORED_RESUMES: 1,
            Feature.AI_MESSAGES: 10,
            Feature.RESEARCH: 2,
            Feature.COACH_DAILY: 10,
            Feature.INTERVIEW_PREP: 1,
            Feature.SKILLS_GAP: 1,
        },
    ),
}


def limit_of(plan: Plan, feature: Feature) -> int | None:
    """How often in a window of the feature; None where there is no limit."""
    return PLANS[plan].limits[feature]


def ai_calls_an_hour(plan: Plan) -> int | None:
    """How many questions to models an hour holds; None where only the minute is limited."""
    return BASIC_AI_CALLS_AN_HOUR if plan is Plan.BASIC else None


def plans_with_more(plan: Plan, feature: Feature) -> list[Plan]:
    """The plans that allow more of a feature than `plan`, the cheapest first."""
    here = limit_of(plan, feature)
    if here is None:
        return []
    more = [p for p in Plan if (limit := limit_of(p, feature)) is None or limit > here]
    return sorted(more, key=lambda p: PLANS[p].price)
