"""Degrees: level and field of the entries under education against what is asked."""

import re
from dataclasses import dataclass

from core.skills.words import stem
from resumes.parsing.document import SectionKind
from resumes.scoring.match.naming import judge_term
from resumes.scoring.match.passages import Passage
from resumes.scoring.match.resume import Resume
from resumes.scoring.match.shapes import Quote, Status
from resumes.scoring.match.tenure import months_of
from resumes.scoring.match.verdict import MISSING, Verdict, best
from resumes.scoring.match.wording import content_of
from resumes.scoring.requirements import Asked, Kind
from resumes.scoring.requirements.degrees import (
    EQUIVALENT,
    FIELDS,
    OPEN_FIELD,
    SCHOOL,
    UNFINISHED,
    field_words,
    levels_in,
    near_field,
    same_field,
)

SCHOOL_WORDS = frozenset(
    "degree diploma bachelor bachelors master masters associate associates doctorate school"
    " college university graduate studies study science sciences"
    " accredited program equivalent discipline subject secondary education completed completion"
    " required preferred higher undergraduate"
    " institution regionally national north south state combination active current curriculum"
    " major minor earned technical scientific".split()
)
ENOUGH_INSTEAD = 48
"""Months of work that may stand for a degree where the posting allows it."""
COMPANY_WORDS = re.compile(r"\b(?:University|College|Institute|School|Academy) of [A-Z]\w+(?:,? [A-Z]\w+)?")


@dataclass(frozen=True, slots=True)
class Held:
    level: int
    fields: tuple[str, ...]
    stems: frozenset[str]
    finished: bool
    quote: Quote


def judge_degree(asked: Asked, resume: Resume) -> Verdict:
    """An entry of the level and field: shown. Another field or unfinished: related. A lower level:
    contradicted.
    """
    if asked.terms:
        instead = best([judge_term(term, resume) for term in asked.terms])
        if instead.positive and asked.any_of:
            return Verdict(Status.SHOWN, instead.quotes, instead.synonyms)
    verdicts = [_one(asked, held) for held in degrees_of(resume)]
    verdict = best(verdicts)
    worked = EQUIVALENT.search(asked.text) and months_of(resume.jobs) >= ENOUGH_INSTEAD
    if verdict.status is Status.CONTRADICTED and worked:
        return Verdict(Status.RELATED, verdict.quotes)
    if verdict.status is Status.MISSING and worked:
        return Verdict(Status.RELATED)
    return verdict


def _one(asked: Asked, held: Held) -> Verdict:
    wanted = asked.level or 0
    quote = (held.quote,)
    fields = field_words(asked.text)
    if held.level < wanted:
        lower = Status.RELATED if asked.kind is Kind.NICE else Status.CONTRADICTED
        return Verdict(lower, quote) if asked.kind is not Kind.NICE or held.level else MISSING
    if not held.finished:
        return Verdict(Status.RELATED, quote)
    if (
        wanted == SCHOOL
        or not (fields or _unusual(asked.text))
        or same_field(fields, held.fields)
        or _unusual(asked.text) & held.stems
    ):
        return Verdict(Status.SHOWN, quote)
    open_field = OPEN_FIELD.search(asked.text)
    if open_field and near_field(fields, held.fields):
        return Verdict(Status.SHOWN, quote)
    return Verdict(Status.RELATED, quote)


def _unusual(text: str) -> set[str]:
    """Stems of fields of study that stand in no group: "museum studies"."""
    return {
        stem(w.lower)
        for w in content_of(text)
        if w.lower not in FIELDS and w.lower not in SCHOOL_WORDS and len(w.lower) > 4
    }


def degrees_of(resume: Resume) -> list[Held]:
    """Entries of the education section with the level they name, and the fields on that line or the next."""
    passages = resume.in_section(SectionKind.EDUCATION)
    found: list[Held] = []
    for number, passage in enumerate(passages):
        levels = levels_in(passage.text)
        if not levels:
            if UNFINISHED.search(passage.text) and field_words(passage.text):
                found.append(Held(3, field_words(passage.text), passage.stems, False, passage.whole()))
            continue
        following = (
            passages[number + 1].text
            if number + 1 < len(passages) and not levels_in(passages[number + 1].text)
            else ""
        )
        fields = field_words(_own_words(passage.text)) or field_words(_own_words(following))
        found.append(
            Held(max(levels), fields, passage.stems, _finished(passage, following, resume), passage.whole())
        )
    return found


def _own_words(text: str) -> str:
    """Without the school's name, which may hold the name of a field."""
    return COMPANY_WORDS.sub(" ", text)


def _finished(passage: Passage, following: str, resume: Resume) -> bool:
    if UNFINISHED.search(passage.text) or UNFINISHED.match(following):
        return False
    years = [int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", passage.text)]
    return not years or max(years) <= resume.today.year
