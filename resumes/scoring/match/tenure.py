"""Years of experience: the months of the jobs that have to do with what is asked."""

import re

from core.skills import Sort, satisfies, vocabulary
from core.skills.words import Word, stem, words_of
from resumes.parsing.document import SectionKind
from resumes.scoring.match.jobs import Job
from resumes.scoring.match.passages import Passage, Place
from resumes.scoring.match.phrasing import covering, done_as
from resumes.scoring.match.resume import Resume
from resumes.scoring.match.shapes import Quote, Status
from resumes.scoring.match.signs import SHOWS
from resumes.scoring.match.verdict import MISSING, MOST_QUOTES, Verdict
from resumes.scoring.match.wording import content_of, is_weak
from resumes.scoring.requirements import Asked, Kind
from resumes.scoring.requirements.years import VAGUE, years_in

GRACE = 2
"""Months that may be missing: resumes round."""
MINIMUM = re.compile(r"\bminimum (?:of )?(?:\d|\w+ years)|\bno less than\b", re.IGNORECASE)
SAME = 0.5
"""Share of the words of a field that a job must say to belong to it."""


def judge_years(asked: Asked, resume: Resume) -> Verdict:
    """Enough years: shown. Fewer: related, or contradicted where the posting says that it must be so many."""
    years = asked.years or 0.0
    fitting = [job for job in resume.jobs if _belongs(job, asked, resume)]
    months = months_of(fitting)
    quotes = heads_of(fitting, resume)
    if fitting and months + GRACE >= years * 12:
        return Verdict(Status.SHOWN, quotes)
    stated = _stated(asked, resume)
    if stated and stated[0] >= years:
        return Verdict(Status.LISTED, (stated[1],))
    if fitting:
        hard = (asked.kind is Kind.KNOCKOUT or MINIMUM.search(asked.sentence)) and months > 0
        return Verdict(Status.CONTRADICTED if hard else Status.RELATED, quotes)
    return Verdict(Status.RELATED, (stated[1],)) if stated else MISSING


def months_of(jobs: list[Job]) -> int:
    """Months covered by at least one of the jobs."""
    spans = sorted((job.begin, job.end) for job in jobs if job.begin is not None and job.end is not None)
    covered, reached = 0, 0
    for begin, end in spans:
        covered += max(0, end - max(begin, reached))
        reached = max(reached, end)
    return covered


def _belongs(job: Job, asked: Asked, resume: Resume) -> bool:
    passages = resume.of_job(job)
    if asked.terms and any(
        satisfies(found.name, term)
        for p in passages
        for found in p.found
        if not p.mood(found)
        for term in asked.terms
    ):
        return True
    signs = [
        SHOWS[term] for term in asked.terms if term in SHOWS and vocabulary().terms[term].sort is Sort.METHOD
    ]
    if any(sign.search(p.text) for sign in signs for p in passages):
        return True
    words = frozenset(stem(w.lower) for w in _field(asked.text))
    if not words:
        return not asked.terms
    everything = frozenset(stem(w.lower) for w in words_of(asked.text))
    if len(words & covering(done_as(job.title), everything)) / len(words) >= SAME:
        return True
    if not asked.terms and _in_title(asked, job):
        return True
    said = {s for p in passages for s in p.stems}
    if asked.any_of and words & said:
        return True
    return len(words & said) / len(words) > SAME or (
        len(words & said) / len(words) >= SAME and not asked.terms
    )


def _in_title(asked: Asked, job: Job) -> bool:
    """A title with half of the words of a field the table does not know: "food quality", Quality
    Technologist.
    """
    words = {stem(w.lower) for w in _field(asked.text, weak=True)}
    return len(words & {stem(w.lower) for w in words_of(job.title)}) / len(words) >= SAME


def _field(text: str, *, weak: bool = False) -> list[Word]:
    """The words that say in what the years are asked for; none for "relevant experience"."""
    years = years_in(text)
    rest = text[: years.start] + " " + text[years.end :] if years else text
    words = [word for word in content_of(rest) if word.lower not in VAGUE]
    return words if weak else [word for word in words if not is_weak(word)] or words


def heads_of(jobs: list[Job], resume: Resume) -> tuple[Quote, ...]:
    lines = resume.document.lines
    return tuple((min(job.head), lines[min(job.head)].text.strip()) for job in jobs if job.head)[:MOST_QUOTES]


def _stated(asked: Asked, resume: Resume) -> tuple[float, Quote] | None:
    """Years as the person states them, in a sentence that speaks of the same field."""
    for passage in resume.passages:
        years = years_in(passage.text)
        if years is None or passage.place is not Place.NAMED or passage.section is SectionKind.SKILLS:
            continue
        if _same_field(asked, passage):
            return years.low, passage.whole()
    return None


def _same_field(asked: Asked, passage: Passage) -> bool:
    if asked.terms:
        return any(satisfies(found.name, term) for found in passage.found for term in asked.terms)
    words = {stem(w.lower) for w in _field(asked.text)}
    return not words or len(words & passage.stems) / len(words) >= SAME
