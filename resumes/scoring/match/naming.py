"""Skills by name: is the skill that is asked for, or a neighbour of it, named in the resume, and where?"""

import re

from core.skills import Found, Sort, find_skills, related, satisfies, vocabulary
from core.skills.words import stem, words_of
from resumes.parsing.document import SectionKind
from resumes.scoring.match.passages import Passage, Place
from resumes.scoring.match.resume import Resume
from resumes.scoring.match.shapes import Status
from resumes.scoring.match.signs import SHOWS, demonstrated
from resumes.scoring.match.verdict import MISSING, MOST_QUOTES, Verdict, all_of, best
from resumes.scoring.match.wording import NAME, judge_wording, weights_of
from resumes.scoring.requirements import Asked

TRAINED = re.compile(
    r"\b(?:training|course|certif\w+|card|permit|accredit\w+|qualification)\b", re.IGNORECASE
)
PUBLISHED = "peer-reviewed publication"
"""A section of publications says it without naming it."""


def judge_skill(asked: Asked, resume: Resume) -> Verdict:
    """By the typed names in the requirement first, by its words where they are unknown or not found."""
    terms = deciding_terms(asked.terms)
    verdicts = [judge_craft(term, resume) for term in terms]
    named = best(verdicts) if asked.any_of else all_of(verdicts)
    unnamed = _unnamed(asked)
    partial = bool(terms) and any(weight == NAME for weight in unnamed.values()) and not _has_tool(terms)
    if named.status is Status.LISTED and _is_held(asked, named, resume):
        return Verdict(Status.SHOWN, named.quotes, named.synonyms)
    if not partial and named.status in {Status.SHOWN, Status.CONTRADICTED}:
        return named
    worded = _by_words(asked, resume, unnamed, tool=_has_tool(terms))
    if worded.status is Status.LISTED and _is_held(asked, worded, resume):
        return Verdict(Status.SHOWN, worded.quotes)
    if partial and named.positive and not worded.positive:
        return Verdict(Status.RELATED, named.quotes, named.synonyms)
    return best([worded, named]) if partial else best([named, worded])


def _by_words(asked: Asked, resume: Resume, unnamed: dict[str, float], *, tool: bool) -> Verdict:
    """What the words say that no typed name stands for. A tool is named or not: "excelled" is not Excel."""
    if tool:
        names = any(weight == NAME for weight in unnamed.values())
        if asked.any_of and names:
            return judge_wording(_without_names(asked.text), resume, any_of=True)
        return judge_wording(asked.text, resume, literal=False)
    strict = bool(asked.terms) and len(unnamed) < 2 and len(weights_of(asked.text)) < 4
    return judge_wording(asked.text, resume, any_of=asked.any_of, strict=strict)


def _without_names(text: str) -> str:
    """The text with its typed names blanked out."""
    for found in find_skills(text):
        text = text[: found.start] + " " * (found.end - found.start) + text[found.end :]
    return text


def _unnamed(asked: Asked) -> dict[str, float]:
    """Content words of the requirement, with weights, that no typed name in it covers."""
    spans = [
        (f.start, f.end) for f in find_skills(asked.text) if vocabulary().terms[f.name].sort is not Sort.SOFT
    ]
    covered = {stem(w.lower) for w in words_of(asked.text) if any(s <= w.start < e for s, e in spans)}
    return {one: weight for one, weight in weights_of(asked.text).items() if one not in covered}


def _is_held(asked: Asked, verdict: Verdict, resume: Resume) -> bool:
    """What is asked for is a training or a title by its letters (HACCP, PCQI), and an entry proves it."""
    letters = set(weights_of(asked.text).values()) == {NAME}
    return bool(TRAINED.search(asked.text) or letters) and is_entry(verdict, resume)


def _has_tool(terms: tuple[str, ...]) -> bool:
    book = vocabulary().terms
    return any(book[t].sort in {Sort.TECHNOLOGY, Sort.CREDENTIAL} for t in terms)


def is_entry(verdict: Verdict, resume: Resume) -> bool:
    """Whether the proof is an entry of education or certificates."""
    lines = {line for line, _ in verdict.quotes}
    return any(p.place is Place.HELD for p in resume.passages if lines.intersection(p.lines))


def deciding_terms(terms: tuple[str, ...]) -> tuple[str, ...]:
    """In "scripting in Python" the tool decides, not the craft; without a tool, every name counts."""
    book = vocabulary().terms
    tools = tuple(t for t in terms if book[t].sort in {Sort.TECHNOLOGY, Sort.CREDENTIAL})
    return tools or terms


def judge_craft(term: str, resume: Resume) -> Verdict:
    """As `judge_term`; of a craft that is not named, what shows it counts as well."""
    verdict = judge_term(term, resume)
    if (
        verdict.status in {Status.SHOWN, Status.CONTRADICTED}
        or vocabulary().terms[term].sort is not Sort.METHOD
    ):
        return verdict
    shown = demonstrated(SHOWS.get(term), resume)
    return Verdict(Status.SHOWN, shown) if shown else verdict


def judge_term(term: str, resume: Resume) -> Verdict:
    said: list[tuple[Passage, Found]] = []
    reserved: list[tuple[Passage, Found]] = []
    near: list[tuple[Passage, Found]] = []
    for name, finds in resume.finds.items():
        if satisfies(name, term):
            for passage, found in finds:
                (reserved if passage.mood(found) else said).append((passage, found))
        elif related(name, term):
            near += [(passage, found) for passage, found in finds if not passage.mood(found)]
    if not said and term == PUBLISHED:
        said = [(p, Found(term, 0, len(p.text))) for p in resume.in_section(SectionKind.PUBLICATIONS)]
    if said:
        used = [hit for hit in said if hit[0].place is Place.USE]
        return _verdict(Status.SHOWN if used else Status.LISTED, used or said, term)
    if reserved:
        return _verdict(Status.CONTRADICTED, reserved, term)
    return _verdict(Status.RELATED, near, term) if near else MISSING


def _verdict(status: Status, hits: list[tuple[Passage, Found]], term: str) -> Verdict:
    # Lines of skills name many things; the first places in reading order are the clearest proof.
    quotes = tuple(dict.fromkeys(p.quote(f.start, f.end) for p, f in hits))[:MOST_QUOTES]
    if status is Status.CONTRADICTED:
        quotes = tuple(dict.fromkeys(p.whole() for p, _ in hits))[:MOST_QUOTES]
    written = [p.text[f.start : f.end].replace("\n", " ") for p, f in hits]
    others = dict.fromkeys(f"{term} = {w}" for w in written if w.lower() != term.lower())
    return Verdict(status, quotes, tuple(others)[:MOST_QUOTES])
