from datetime import datetime

from accounts.models import User
from labormarket.figures import requirements_of
from labormarket.models import Occupation, Report, ReportKind
from labormarket.presenting_report import gap_as_json
from labormarket.reporting import keep_report
from labormarket.scoring.gap import Gap, skills_gap


class NothingAsked(Exception):
    """O*NET has neither ratings nor technologies of the occupation: there is no gap to tell."""


def asks_for_something(occupation: Occupation) -> bool:
    return bool(requirements_of(occupation).items)


def gap_of(*, user: User, occupation: Occupation) -> Gap:
    """What she has and lacks by her profile of today. Raises NothingAsked."""
    requirements = requirements_of(occupation)
    if not requirements.items:
        raise NothingAsked
    return skills_gap(requirements, user.profile.technical_skills)


def work_out_gap(*, user: User, occupation: Occupation, at: datetime) -> Report:
    """Keep her gap to a role, one use a month for each role. Raises NothingAsked or QuotaExceeded."""
    gap = gap_of(user=user, occupation=occupation)
    return keep_report(
        user=user,
        kind=ReportKind.SKILLS_GAP,
        occupation=occupation,
        area=None,
        inputs={"skills": user.profile.technical_skills},
        report=gap_as_json(gap),
        total=gap.percent,
        at=at,
    )
