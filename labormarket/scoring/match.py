"""How well an occupation in a place suits a person: 40/20/15/10/15 (J section 10)."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.score import Advice, Component, Effect, Evidence, Gate, Score
from labormarket.scoring import thresholds
from labormarket.scoring.covering import cover
from labormarket.scoring.facts import Figure, Industry, Where
from labormarket.scoring.interest import Interested, Wanted, interest_in
from labormarket.scoring.requirements import Requirements
from labormarket.scoring.salary import Estimate
from labormarket.scoring.wording import amount, cite, dollars, listed, percentile, span

RULES = "role-match-1"
LABELS = {
    "skills": "Skills",
    "experience": "Experience",
    "location": "Place",
    "salary": "Pay",
    "interest": "Interest",
}
DOLLAR = "USD"
ENOUGH_SAID = (
    "Nobody lists everything: six tenths of what sets this occupation apart, and of five tools its postings"
    " name, earn all points. What you have and lack counts every one."
)


@dataclass(frozen=True, slots=True)
class Person:
    """What she told of herself. `stage` is a value of accounts' CareerStage or "", `salary` a year in
    `currency`. Roles and industries are as she typed them."""

    skills: Sequence[str] = ()
    years: float | None = None
    stage: str = ""
    location: str = ""
    salary: int | None = None
    currency: str = DOLLAR
    roles: Sequence[str] = ()
    industries: Sequence[str] = ()

    @property
    def working_years(self) -> float | None:
        """As told, else the middle of her stage."""
        return thresholds.YEARS_OF_STAGE.get(self.stage) if self.years is None else self.years


@dataclass(frozen=True, slots=True)
class Offer:
    """What the match is held against: an occupation in a place. `quotient` is how common the occupation is in
    `place` beside the nation (1 is as common); both None without a place. `industry_words` are what people
    call its industry, none where it works in every industry."""

    requirements: Requirements
    job_zone: int | None
    shortage: int | None
    industry: Industry
    industry_words: frozenset[str] = frozenset()
    interests: tuple[float, ...] = ()
    place: Where | None = None
    quotient: Figure | None = None
    market: Estimate | None = None
    wanted: Sequence[Wanted] = ()


def calculate_user_match(person: Person, offer: Offer) -> Score:
    """Components in this order: skills, experience, location, salary, interest; what she did not tell is
    left out, with advice what to tell, and what is not published with the reason."""
    parts = (
        skills_component(person, offer),
        experience_component(person, offer),
        location_component(person, offer),
        salary_component(person, offer),
        interest_component(person, offer),
    )
    return Score.of(parts, gate=gate_for(parts), rules=RULES)


def gate_for(parts: Sequence[Component]) -> Gate | None:
    known = sum(part.weight for part in parts if part.points is not None)
    if known >= thresholds.ENOUGH_TOLD:
        return None
    to_tell = [part for part in parts if part.points is None and part.advice]
    if known + sum(part.weight for part in to_tell) < thresholds.ENOUGH_TOLD:
        return _too_little_published()
    if not known:
        reason = "There is nothing yet to hold this occupation against."
    else:
        reason = "What can be compared is less than half of what the match looks at, so it would mislead."
    return Gate("too_little", reason, " ".join(part.advice.text for part in to_tell if part.advice))


def skills_component(person: Person, offer: Offer) -> Component:
    covered = cover(offer.requirements, person.skills)
    if covered is None:
        return _unpublished("skills", "Too little of what this occupation asks for is rated (O*NET).")
    if not person.skills:
        return _untold("skills", "Add your skills.")
    evidence = [
        Evidence("", effect, (), f"{said} {listed(names)}.")
        for effect, said, names in (
            (Effect.EARNED, "You have what it asks for:", covered.met),
            (Effect.NOTE, "You come near:", covered.near),
            (Effect.COST if covered.share < 1 else Effect.NOTE, "Not among your skills:", covered.missing),
        )
        if names
    ]
    evidence.append(Evidence("", Effect.NOTE, (), ENOUGH_SAID))
    step = ""
    if covered.missing and covered.first_gain:
        step = f"If you can do this, add it to your skills: {covered.missing[0]}."
    return _part("skills", 100 * covered.share, evidence, step, covered.first_gain)


def experience_component(person: Person, offer: Offer) -> Component:
    """The years that the zone asks for earn all points, fewer their part; where people are short, employers
    bend, by up to 25 points of 100."""
    years, zone = person.working_years, offer.job_zone
    if zone is None:
        return _unpublished("experience", "How much experience this occupation asks for is not published.")
    if years is None:
        return _untold("experience", "Add your years of experience.")
    asked = thresholds.YEARS_OF_ZONE[zone]
    base = 100.0 if years >= asked else 100 * years / asked
    bonus = thresholds.FLEXIBILITY * (offer.shortage or 0) / 100
    points = min(100.0, base + bonus)
    yours = "You have" if person.years is not None else "Your career stage stands for about"
    asks = f"{span(asked)} or more, with training" if asked else "no experience"
    said = f"{yours} {span(years)}; job zone {zone} asks for {asks} (O*NET)."
    evidence = [Evidence("", _effect(base), (), said)]
    if points > base:
        said = f"Where people are short, employers bend: {amount(points - base)} points of 100 more."
        evidence.append(Evidence("", Effect.EARNED, (), said))
    return _part("experience", points, evidence)


def location_component(person: Person, offer: Offer) -> Component:
    place, quotient = offer.place, offer.quotient
    if place is None:
        step = (
            "Choose a place." if person.location else "Add where you are to your profile, or choose a place."
        )
        return _untold("location", step)
    if quotient is None or quotient.value is None:
        return _unpublished(
            "location", f"How many jobs of this occupation {place.name} has is not published."
        )
    points = 100 * thresholds.LOCATION_QUOTIENT.share(quotient.value)
    said = f"This occupation is {amount(quotient.value)} times as common in {place.name} as in the nation"
    return _part("location", points, [Evidence("", _effect(points), (), f"{said}{cite(quotient)}.")])


def salary_component(person: Person, offer: Offer) -> Component:
    market = offer.market
    if market is None or not market.value:
        return _unpublished("salary", "Market pay at your experience is not published.")
    if person.salary is None:
        return _untold("salary", "Add the pay you look for.")
    if person.currency != DOLLAR:
        return _untold("salary", "Add the pay you look for in US dollars, as market pay is published.")
    percent = 100 * person.salary / market.value
    source = f" ({market.band.cited})" if market.band.cited else ""
    said = (
        f"{dollars(person.salary)} is {amount(percent)}% of the market pay in {market.band.area.name},"
        f" {market_said(market)}{source}."
    )
    points = salary_points(percent)
    return _part("salary", points, [Evidence("", _effect(points), (), said)])


def market_said(market: Estimate) -> str:
    """What nobody published is rounded, and said with the published figures around it."""
    (low, least), (high, most) = market.low, market.high
    if low == high:
        return f"the published {percentile(low)}, {dollars(least.value or 0)}"
    around = (
        f"{percentile(low)}, {dollars(least.value or 0)}, and {percentile(high)}, {dollars(most.value or 0)}"
    )
    return f"about {dollars(round(market.value or 0, -3))} at your experience, between the published {around}"


def salary_points(percent: float) -> float:
    """Out of 100 (J)."""
    low, high = thresholds.SALARY_NEAR
    if low <= percent <= high:
        return thresholds.SALARY_NEAR_POINTS
    low, high = thresholds.SALARY_WIDE
    return thresholds.SALARY_WIDE_POINTS if low <= percent <= high else thresholds.SALARY_ELSE_POINTS


def interest_component(person: Person, offer: Offer) -> Component:
    interested = interest_in(
        Interested(offer.requirements.code, offer.industry, offer.industry_words, offer.interests),
        industries=person.industries,
        wanted=offer.wanted,
    )
    if interested is None:
        return _untold("interest", "Add the roles and industries you look for.")
    points, said = interested
    return _part("interest", points, [Evidence("", _effect(points), (), said)])


def _part(
    name: str, points: float, evidence: Sequence[Evidence], step: str = "", gain: float = 0.0
) -> Component:
    """`points` out of 100; `gain` the share of all that the step adds."""
    weight = thresholds.MATCH_WEIGHTS[name]
    advice = Advice(step, weight * gain) if step else None
    return Component(name, LABELS[name], weight, weight * points / 100, tuple(evidence), advice)


def _untold(name: str, step: str) -> Component:
    return Component(name, LABELS[name], thresholds.MATCH_WEIGHTS[name], None, advice=Advice(step, 0))


def _unpublished(name: str, why: str) -> Component:
    return Component.unknown(name, LABELS[name], thresholds.MATCH_WEIGHTS[name], why)


def _effect(points: float) -> Effect:
    return Effect.EARNED if points >= 100 / 2 else Effect.COST


def _too_little_published() -> Gate:
    return Gate(
        "not_published",
        "Too little of this occupation is published to hold it against what you bring.",
        "Look up another role that is like it.",
        lasting=True,
    )
