"""A second look at what the rules did not find, once the resume is known to be of the posting's trade."""

from collections.abc import Sequence

from resumes.scoring.match.nearness import likelihood_of, nearest
from resumes.scoring.match.resume import Job, Resume
from resumes.scoring.match.shapes import Status
from resumes.scoring.match.tenure import GRACE, heads_of, months_of
from resumes.scoring.match.verdict import Verdict
from resumes.scoring.match.wording import told_by
from resumes.scoring.requirements import Asked, Subject
from resumes.scoring.skills import Sort, vocabulary

OF_THE_TRADE = 0.3
"""Share of a posting that the rules find in a resume, from which it is taken to be of the same trade. Pairs
made for each other reach 0.31 to 1, resumes held against a strange posting 0 to 0.28 (one of 86: 0.42).
"""
PROOFS = 2
"""Requirements that a job proves, to count as one of the trade."""
LIKELY = 0.5
WORDED = frozenset({Subject.SKILL, Subject.SOFT})
"""Requirements that can be said in other words; a licence, a degree or a condition is there or it is not."""
NAMES = frozenset({Sort.TECHNOLOGY, Sort.CREDENTIAL})


def reconsidered(asked: Sequence[Asked], verdicts: Sequence[Verdict], resume: Resume) -> list[Verdict]:
    """The verdicts, those raised that a nearest line makes likely."""
    met = sum(verdict.positive for verdict in verdicts)
    if met < OF_THE_TRADE * len(verdicts):
        return list(verdicts)
    trade = _jobs_of_the_trade(verdicts, resume)
    return [
        _counted(one, verdict, trade, resume)
        if one.subject is Subject.YEARS
        else _raised(one, verdict, resume)
        for one, verdict in zip(asked, verdicts, strict=True)
    ]


def _jobs_of_the_trade(verdicts: Sequence[Verdict], resume: Resume) -> list[Job]:
    """Jobs whose lines prove some of what is asked."""
    proofs = [{line for line, _ in v.quotes} for v in verdicts if v.status is Status.SHOWN]
    return [job for job in resume.jobs if sum(bool(proof & job.lines) for proof in proofs) >= PROOFS]


def _counted(asked: Asked, verdict: Verdict, trade: list[Job], resume: Resume) -> Verdict:
    """Years in a field whose words the jobs only partly say: the time in jobs of the posting's trade."""
    if verdict.status not in {Status.MISSING, Status.RELATED} or nearest(asked, resume) is None:
        return verdict
    if not trade or months_of(trade) + GRACE < (asked.years or 0.0) * 12:
        return verdict
    return Verdict(Status.SHOWN, heads_of(trade, resume))


def _raised(asked: Asked, verdict: Verdict, resume: Resume) -> Verdict:
    if verdict.status not in {Status.MISSING, Status.RELATED} or asked.subject not in WORDED:
        return verdict
    if any(vocabulary().terms[term].sort in NAMES for term in asked.terms):
        return verdict  # a tool is named or it is not
    near = nearest(asked, resume)
    if near is None or likelihood_of(near.signs) < LIKELY:
        return verdict
    told = told_by(near.passage, near.said)
    return told if told.positive else verdict
