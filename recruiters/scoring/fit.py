"""How well a recruiter fits what a person looks for: 30/20/25/15/10 (J section 6)."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.score import Advice, Component, Effect, Evidence, Gate, Score
from recruiters.scoring.places import Nearness, nearness
from recruiters.scoring.wording import are_kin, role_words, same_field

RULES = "fit-1"
WEIGHTS = {"industry": 30, "location": 20, "specialty": 25, "tier": 15, "depth": 10}
COMPARED = ("industry", "location", "specialty", "tier")
OVERLAPS = ((50, 100), (25, 75))
"""At least so many hundredths of the fields in common, and the points out of 100 (J)."""
SOME_OVERLAP, NO_OVERLAP = 50, 20
ROLE_SAME, ROLE_RELATED, ROLE_OTHER = 100, 70, 40
TIER_BASE = 70
"""J names the base alone; the adjustments below are ours."""
SALARY_INSIDE, SALARY_OUTSIDE = 20, -30
CORPORATE, SEARCH_FOR_SENIORS, SEARCH_FOR_OTHERS = 10, 10, -20
SENIORS = frozenset({"senior", "executive"})
DEPTH = {"industries": 30, "locations": 30, "specialty": 20, "contact": 20}
"""The first three are J's; the last is ours, so that there is a way to 100."""
MISSING = {
    "industry": ("Add your industries to your profile.", "Add the industries they work in."),
    "location": ("Add where you are to your profile.", "Add the places they cover."),
    "specialty": ("Add the roles you look for to your profile.", "Add which roles they fill."),
}
"""What to do where one side is not known: yours, theirs."""


@dataclass(frozen=True, slots=True)
class Seeker:
    """What the person says about herself; `salary` a year, `seniority` one of the career stages or empty."""

    industries: Sequence[str] = ()
    roles: Sequence[str] = ()
    location: str = ""
    salary: int | None = None
    seniority: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """What is known of the recruiter; `kind` is agency, corporate, executive_search or empty."""

    industries: Sequence[str] = ()
    locations: Sequence[str] = ()
    specialty: str = ""
    kind: str = ""
    salary_from: int | None = None
    salary_to: int | None = None
    reachable: bool = False


def calculate_fit(seeker: Seeker, contact: Contact) -> Score:
    """Without anything to compare there is no total: knowing a lot about somebody is not a fit."""
    parts = [
        industry_fit(seeker, contact),
        location_fit(seeker, contact),
        specialty_fit(seeker, contact),
        tier_fit(seeker, contact),
        depth(contact),
    ]
    known = any(part.points is not None for part in parts if part.name in COMPARED)
    return Score.of(parts, gate=None if known else _nothing_to_compare(), rules=RULES)


def industry_fit(seeker: Seeker, contact: Contact) -> Component:
    """Overlap is the fields in common by the shorter of the two lists: who works in one field alone, and
    that is one of yours, fits fully."""
    label = "Industry"
    if not seeker.industries or not contact.industries:
        return _left_out("industry", label, yours=not seeker.industries)
    shared = [
        theirs for theirs in contact.industries if any(same_field(theirs, y) for y in seeker.industries)
    ]
    shortest = min(len(seeker.industries), len(contact.industries))
    points = _overlap_points(len(shared), shortest)
    if shared:
        evidence = [Evidence(name, Effect.EARNED, (), "is one of your industries.") for name in shared]
    else:
        evidence = [Evidence("", Effect.COST, (), "None of their industries is one of yours.")]
    step = "Check whether they work in more of your industries, and add those."
    return _part("industry", label, points, evidence, step)


def location_fit(seeker: Seeker, contact: Contact) -> Component:
    label = "Location"
    if not seeker.location or not contact.locations:
        return _left_out("location", label, yours=not seeker.location)
    best = max(contact.locations, key=lambda place: nearness(seeker.location, place))
    near = nearness(seeker.location, best)
    said = {
        Nearness.EXACT: "is where you are.",
        Nearness.REGIONAL: "is in your region.",
        Nearness.REMOTE: "takes in where you are.",
        Nearness.NONE: f"is not near {seeker.location}.",
    }[near]
    effect = Effect.COST if near is Nearness.NONE else Effect.EARNED
    step = "Ask whether they place people where you are, or remotely, and add that."
    return _part("location", label, near, [Evidence(best, effect, (), said)], step)


def specialty_fit(seeker: Seeker, contact: Contact) -> Component:
    label = "Specialty"
    if not seeker.roles or not contact.specialty:
        return _left_out("specialty", label, yours=not seeker.roles)
    points, role = max((role_points(role, contact.specialty), role) for role in seeker.roles)
    said = {
        ROLE_SAME: f"is what you look for: {role}.",
        ROLE_RELATED: f"is related to what you look for: {role}.",
        ROLE_OTHER: "is not what you look for.",
    }[points]
    effect = Effect.COST if points == ROLE_OTHER else Effect.EARNED
    step = "Ask which roles they fill, and add that."
    return _part("specialty", label, points, [Evidence(contact.specialty, effect, (), said)], step)


def role_points(role: str, specialty: str) -> int:
    ones, others = role_words(role), role_words(specialty)
    if ones and others and (ones <= others or others <= ones):
        return ROLE_SAME
    related = any(are_kin(one, other) for one in ones for other in others)
    return ROLE_RELATED if related else ROLE_OTHER


def tier_fit(seeker: Seeker, contact: Contact) -> Component:
    """Whether they place people at your level: by salary, and by the kind of recruiter they are."""
    label = "Level"
    by_salary = _salary_change(seeker.salary, contact)
    by_kind = _kind_change(seeker.seniority, contact.kind)
    if by_salary is None and by_kind is None:
        step = Advice("Add what kind of recruiter they are, or which salaries they place.", 0)
        return Component("tier", label, WEIGHTS["tier"], None, advice=step)
    changes = [change for change in (by_salary, by_kind) if change]
    evidence = [Evidence("", _effect(by), (), said) for by, said in changes]
    points = max(0, min(100, TIER_BASE + sum(by for by, _ in changes)))
    return _part("tier", label, points, evidence, "Ask which levels and salaries they place, and add that.")


def depth(contact: Contact) -> Component:
    """How much is known of the recruiter (J calls it depth)."""
    has = {
        "industries": bool(contact.industries),
        "locations": bool(contact.locations),
        "specialty": bool(contact.specialty),
        "contact": contact.reachable,
    }
    names = {
        "industries": "industries",
        "locations": "places they cover",
        "specialty": "specialty",
        "contact": "a way to reach them",
    }
    known = [names[key] for key in DEPTH if has[key]]
    unknown = [names[key] for key in DEPTH if not has[key]]
    evidence = []
    if known:
        evidence.append(Evidence("", Effect.EARNED, (), f"You know: {', '.join(known)}."))
    if unknown:
        evidence.append(Evidence("", Effect.COST, (), f"Not known yet: {', '.join(unknown)}."))
    points = sum(DEPTH[key] for key in DEPTH if has[key])
    return _part("depth", "What you know", points, evidence, f"Find out and add: {', '.join(unknown)}.")


def _overlap_points(shared: int, of: int) -> int:
    if not shared:
        return NO_OVERLAP
    return next((points for least, points in OVERLAPS if shared * 100 >= least * of), SOME_OVERLAP)


def _salary_change(salary: int | None, contact: Contact) -> tuple[int, str] | None:
    low, high = contact.salary_from, contact.salary_to
    if salary is None or (low is None and high is None):
        return None
    if (low is not None and salary < low) or (high is not None and salary > high):
        return SALARY_OUTSIDE, "What you look for is outside the salaries they place."
    return SALARY_INSIDE, "What you look for is within the salaries they place."


def _kind_change(seniority: str, kind: str) -> tuple[int, str] | None:
    if kind == "corporate":
        return CORPORATE, "They hire for their own company."
    if kind == "executive_search" and seniority:
        if seniority in SENIORS:
            return SEARCH_FOR_SENIORS, "They search for senior people, as you are."
        return SEARCH_FOR_OTHERS, "They search for executives, which is not your stage yet."
    return (0, "An agency places people of every level.") if kind == "agency" else None


def _effect(change: int) -> Effect:
    return Effect.EARNED if change > 0 else Effect.COST if change < 0 else Effect.NOTE


def _part(name: str, label: str, points: int, evidence: Sequence[Evidence], step: str) -> Component:
    weight = WEIGHTS[name]
    earned = weight * points / 100
    advice = Advice(step, weight - earned) if points < 100 else None
    return Component(name, label, weight, earned, tuple(evidence), advice)


def _left_out(name: str, label: str, *, yours: bool) -> Component:
    to_your_profile, to_theirs = MISSING[name]
    step = to_your_profile if yours else to_theirs
    return Component(name, label, WEIGHTS[name], None, advice=Advice(step, 0))


def _nothing_to_compare() -> Gate:
    return Gate(
        "nothing_to_compare",
        "There is nothing to hold against each other yet.",
        "Add what you know of them, such as industries, places or specialty, and fill in your profile.",
    )
