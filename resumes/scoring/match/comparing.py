"""A resume against a posting: every requirement, its status, and the share that is covered."""

from collections.abc import Callable
from datetime import date

from resumes.parsing.document import Reading
from resumes.scoring.match.advising import where_to_add
from resumes.scoring.match.demonstrating import judge_soft
from resumes.scoring.match.holding import judge_credential, judge_language
from resumes.scoring.match.meeting import judge_condition
from resumes.scoring.match.naming import judge_skill
from resumes.scoring.match.reconsidering import reconsidered
from resumes.scoring.match.resume import Resume
from resumes.scoring.match.schooling import judge_degree
from resumes.scoring.match.shapes import Match, Requirement, Status
from resumes.scoring.match.tenure import judge_years
from resumes.scoring.match.verdict import Verdict
from resumes.scoring.requirements import Asked, Kind, Subject, read_posting

WEIGHTS = {Kind.MUST: 3.0, Kind.KNOCKOUT: 4.0, Kind.NICE: 1.0}
WORTH = {
    Status.SHOWN: 1.0,
    Status.LISTED: 0.7,
    Status.RELATED: 0.4,
    Status.MISSING: 0.0,
    Status.CONTRADICTED: 0.0,
}
NOTHING_ASKED = (
    "We found no requirements in this posting. Paste the part that says what the employer asks for."
)

JUDGES: dict[Subject, Callable[[Asked, Resume], Verdict]] = {
    Subject.SKILL: judge_skill,
    Subject.SOFT: judge_soft,
    Subject.YEARS: judge_years,
    Subject.DEGREE: judge_degree,
    Subject.CREDENTIAL: judge_credential,
    Subject.LANGUAGE: judge_language,
    Subject.CONDITION: judge_condition,
}


def match_posting(reading: Reading, posting: str, *, today: date) -> Match:
    """Every requirement of the posting with its status in the resume; any text is accepted."""
    asked = read_posting(posting)
    if not asked:
        return Match(0, (), NOTHING_ASKED)
    resume = Resume(reading, today=today)
    first = [JUDGES[one.subject](one, resume) for one in asked]
    verdicts = reconsidered(asked, first, resume)
    requirements = tuple(
        _requirement(one, verdict, resume) for one, verdict in zip(asked, verdicts, strict=True)
    )
    return Match(coverage_of(requirements), requirements)


def _requirement(asked: Asked, verdict: Verdict, resume: Resume) -> Requirement:
    return Requirement(
        text=asked.text,
        sentence=asked.sentence,
        start=asked.start,
        end=asked.end,
        kind=asked.kind,
        status=verdict.status,
        evidence=verdict.quotes,
        where_to_add=where_to_add(asked, verdict, resume),
        synonyms_used=verdict.synonyms,
    )


def coverage_of(requirements: tuple[Requirement, ...]) -> int:
    """0-100: what is met, each requirement by the weight of its kind."""
    whole = sum(WEIGHTS[r.kind] for r in requirements)
    met = sum(WEIGHTS[r.kind] * _worth(r) for r in requirements)
    return round(100 * met / whole) if whole else 0


def _worth(requirement: Requirement) -> float:
    """A licence or a permission is held or not: an entry among the certificates is all there is to show."""
    if requirement.kind is Kind.KNOCKOUT and requirement.status is Status.LISTED:
        return WORTH[Status.SHOWN]
    return WORTH[requirement.status]
