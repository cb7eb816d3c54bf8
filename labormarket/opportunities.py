from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from accounts.models import Currency, Profile, User
from labormarket.figures import offer_of, person_of, shortage_of
from labormarket.models import Area, Occupation, Report, ReportKind
from labormarket.presenting_report import opportunity_as_json
from labormarket.reporting import counted_report, keep_report
from labormarket.scoring.gap import skills_gap
from labormarket.scoring.match import calculate_user_match
from labormarket.scoring.opportunity import Opportunity, calculate_opportunity


class TooLittle(Exception):
    """There is no total, so nothing was counted. `report` is what could be said, not kept."""

    def __init__(self, report: Report) -> None:
        super().__init__("There is too little to go by.")
        self.report = report


@dataclass(frozen=True, slots=True)
class Settings:
    """What she sets in the calculator; None is "not told". `salary` is US dollars a year."""

    years: int | None = None
    salary: int | None = None
    skills: Sequence[str] = field(default_factory=list)

    @classmethod
    def of_profile(cls, profile: Profile) -> Self:
        """Pay in another currency is left out: market pay is published in dollars."""
        salary = profile.salary_expectation if profile.salary_currency == Currency.USD else None
        return cls(profile.years_experience, salary, profile.technical_skills)

    @classmethod
    def from_json(cls, inputs: dict[str, Any]) -> Self:
        return cls(inputs["years"], inputs["salary"], inputs["skills"])

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def reckon_opportunity(
    *, profile: Profile, occupation: Occupation, area: Area | None, settings: Settings
) -> Opportunity:
    person = person_of(profile)
    told = replace(
        person,
        skills=settings.skills,
        years=settings.years,
        stage="" if settings.years is None else person.stage,
        salary=settings.salary,
        currency=Currency.USD,
    )
    offer = offer_of(occupation, area, told)
    return calculate_opportunity(
        calculate_user_match(told, offer),
        shortage_of(occupation),
        skills_gap(offer.requirements, settings.skills),
    )


def work_out_opportunity(
    *, user: User, occupation: Occupation, area: Area | None, settings: Settings, at: datetime
) -> Report:
    """Keep what a role in a place is to her, one use a month for each of them.

    Raises QuotaExceeded, or TooLittle where there is no total and nothing was counted before.
    """
    kind = ReportKind.OPPORTUNITY
    found = reckon_opportunity(profile=user.profile, occupation=occupation, area=area, settings=settings)
    told, inputs = opportunity_as_json(found), settings.as_json()
    is_counted = counted_report(user=user, kind=kind, occupation=occupation, area=area, at=at) is not None
    if found.total is None and not is_counted:
        raise TooLittle(Report(kind=kind, occupation=occupation, area=area, inputs=inputs, report=told))
    return keep_report(
        user=user,
        kind=kind,
        occupation=occupation,
        area=area,
        inputs=inputs,
        report=told,
        total=found.total,
        at=at,
    )


def work_out_again(
    *, user: User, occupation: Occupation, area: Area | None, settings: Settings, at: datetime
) -> Report | None:
    """With other settings, where this month's use is counted; None where it is not. Costs nothing."""
    kind = ReportKind.OPPORTUNITY
    if counted_report(user=user, kind=kind, occupation=occupation, area=area, at=at) is None:
        return None
    return work_out_opportunity(user=user, occupation=occupation, area=area, settings=settings, at=at)
