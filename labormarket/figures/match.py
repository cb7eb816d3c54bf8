from collections.abc import Iterable, Sequence

from accounts.models import Profile
from labormarket.figures.outlook import outlook_of, shortage_of
from labormarket.figures.requirements import requirements_of
from labormarket.figures.wages import location_quotient, wage_bands
from labormarket.finding import best_occupation
from labormarket.imported import kept
from labormarket.industries import TOTAL, words_for
from labormarket.models import Area, AreaKind, Interest, InterestArea, Occupation
from labormarket.scoring.facts import Where
from labormarket.scoring.interest import Wanted
from labormarket.scoring.match import Offer, Person
from labormarket.scoring.salary import Estimate, estimate_at, salary_estimate


def person_of(profile: Profile) -> Person:
    """What she told; the calculator lays its sliders over it with `dataclasses.replace`."""
    return Person(
        skills=tuple(profile.technical_skills),
        years=profile.years_experience,
        stage=profile.career_stage or "",
        location=profile.location,
        salary=profile.salary_expectation,
        currency=profile.salary_currency,
        roles=tuple(profile.target_roles),
        industries=tuple(profile.target_industries),
    )


def offer_of(occupation: Occupation, area: Area | None, person: Person) -> Offer:
    """`area` the place she chose, None or the nation where she chose none."""
    outlook = outlook_of(occupation)
    place = area if area and area.kind != AreaKind.NATION else None
    return Offer(
        requirements=requirements_of(occupation),
        job_zone=occupation.job_zone,
        shortage=shortage_of(occupation).total,
        industry=outlook.industry,
        industry_words=words_for(outlook.industry.code) if outlook.industry.code != TOTAL else frozenset(),
        interests=_interests().get(occupation.code, ()),
        place=Where(place.code, place.kind, place.name) if place else None,
        quotient=location_quotient(occupation, place) if place else None,
        market=market_for(occupation, area, person),
        wanted=wanted_by(person.roles),
    )


def market_for(occupation: Occupation, area: Area | None, person: Person) -> Estimate | None:
    """Placed by her experience, at the median where she told none."""
    bands = wage_bands(occupation, [area.code] if area else [])
    if not bands:
        return None
    return salary_estimate(bands[0], years=person.working_years) or estimate_at(bands[0])


def wanted_by(roles: Iterable[str]) -> Sequence[Wanted]:
    """What each role is found to mean; roles that mean nothing we know are left out."""
    return [
        Wanted(role, match.code, match.title, _interests().get(match.code, ()))
        for role in roles
        if (match := best_occupation(role))
    ]


@kept()
def _interests() -> dict[str, tuple[float, ...]]:
    """R I A S E C by occupation, of those that have all six."""
    values: dict[str, dict[str, float]] = {}
    for code, area, value in Interest.objects.values_list("occupation_id", "area", "value"):
        values.setdefault(code, {})[area] = value
    areas = InterestArea.values
    return {
        code: tuple(row[area] for area in areas)
        for code, row in values.items()
        if all(area in row for area in areas)
    }
