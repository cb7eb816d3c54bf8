"""Soft skills: nobody is believed for writing "team player"; a line of work has to show it."""

from resumes.scoring.match.naming import judge_term
from resumes.scoring.match.resume import Resume
from resumes.scoring.match.shapes import Status
from resumes.scoring.match.signs import ALMOST, SHOWS, demonstrated
from resumes.scoring.match.verdict import MISSING, Verdict, all_of
from resumes.scoring.requirements import Asked


def judge_soft(asked: Asked, resume: Resume) -> Verdict:
    verdicts = [_one(term, resume) for term in asked.terms]
    return all_of(verdicts)


def _one(term: str, resume: Resume) -> Verdict:
    named = judge_term(term, resume)
    if named.status is Status.SHOWN:
        return named
    shown = demonstrated(SHOWS.get(term), resume)
    if shown:
        return Verdict(Status.SHOWN, shown)
    if named.positive or named.status is Status.CONTRADICTED:
        return named
    almost = demonstrated(ALMOST.get(term), resume)
    return Verdict(Status.RELATED, almost) if almost else MISSING
