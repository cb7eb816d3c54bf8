"""From a sentence to the requirements in it, each named by a short phrase."""

import re

from core.skills import Sort, find_skills, vocabulary
from resumes.scoring.requirements.clauses import Clause, clauses_of
from resumes.scoring.requirements.conditions import condition_in
from resumes.scoring.requirements.degrees import level_of
from resumes.scoring.requirements.items import items_of, names_language
from resumes.scoring.requirements.kinds import DEMAND, FIRM, LICENCE, WISH, is_boilerplate, kind_of
from resumes.scoring.requirements.lists import any_of
from resumes.scoring.requirements.phrases import (
    DONE,
    EDGE,
    INTRO,
    TAKEN,
    core_of,
    shortened,
    without_subject,
    without_trailers,
)
from resumes.scoring.requirements.segments import Segment
from resumes.scoring.requirements.shapes import Asked, Kind, Subject
from resumes.scoring.requirements.subjects import CERTIFIED, subject_of
from resumes.scoring.requirements.years import years_in

MOST_ITEMS = 80
"""Of one clause that are named; a posting gives no more in all."""
LONGEST_PHRASE = 30
SHORT_PHRASE = 9
"""Words; a longer sentence without a known skill is prose, not a requirement. The short one is for
sentences outside the lists.
"""
EMPTY = re.compile(
    r"(?:(?:and|or|the|a|an|of|in|to|with|for|other|preferred|required|desired|skills?|experience"
    r"|knowledge|abilit(?:y|ies)|following|you|have|also|must|plus|none|n/a|etc|qualifications?"
    r"|requirements?|education)\W*|\W|\d)+",
    re.IGNORECASE,
)
ABOUT_OTHERS = re.compile(
    r"(?:[Oo]ur|us|[Ww]hat|[Ww]hy|[Ww]hen|[Tt]hat|[Ii]ts?|[Tt]hey|[Ww]e|[Tt]his|someone)\b"
)
OFFICIAL = frozenset(
    {"citizenship", "work authorisation", "security clearance", "background check", "drug test"}
)
"""Conditions that count wherever they stand."""
SEEKING = re.compile(
    r"\b(?:is|are|['’]re)\s+(?:currently\s+|actively\s+|now\s+)?(?:seeking|looking for|searching for"
    r"|hiring|in search of)\b|\bseeks (?:an?|to hire)\b|^(?:looking for|seeking|hiring (?:an?|our"
    r"|for))\b(?!.*\b(?:with|who)\b(?! our))",
    re.IGNORECASE,
)
SEEKS = re.compile(
    r"^.*?\b(?:seeks|seeking|looking for|searching for|hiring|in search of|look for)\b(?:(?!\bto"
    r" [a-z]).)*?\b(?:with"
    r"|who (?:has|have|is|are|possess(?:es)?|can|brings?))\s+(?:an?\s+)?",
    re.IGNORECASE | re.DOTALL,
)
NEEDED = re.compile(r"(?:if )?you(?:['’]ll| will)? (?:also )?(?:need|must|should|can) ", re.IGNORECASE)
SHORT_SIGN = re.compile(r"[A-Z+#]")


def asked_in(segment: Segment, *, wished: bool, listed: bool) -> list[Asked]:
    """The requirements of one sentence. `listed`: it stands in a list of requirements, so unknown words
    count too.
    """
    asked: list[Asked] = []
    sentence = SEEKS.sub("", segment.text)
    seeking = SEEKING.search(sentence)
    sentence = sentence[seeking.start() :] if seeking else sentence
    clauses = clauses_of(sentence, keep_softened=names_language(sentence) and not years_in(sentence))
    # Of a sentence that says "you have A, can B and know C", all that is short counts, also unknown words.
    addressed = sentence != segment.text or without_subject(sentence) != sentence.strip(EDGE)
    listed = listed or (len(clauses) > 1 and addressed)
    for clause in clauses:
        if is_boilerplate(clause.text) or SEEKING.search(clause.text):
            continue
        bare = without_trailers(without_subject(clause.text)) or clause.text
        lead = INTRO.match(bare) or DONE.match(bare) or TAKEN.match(bare)
        named_for = _named_for(bare, lead)
        items = [
            named_for[start:end] for start, end in items_of(named_for, lead=lead.group() if lead else "")
        ]
        items = [bare] if len(items) == 1 else items
        marked = _marking(clause, wished)
        for item in items[:MOST_ITEMS]:
            named = _named(item, marked, segment, listed or (addressed and len(items) > 1))
            asked += [named] if named else []
    return asked


def _named_for(bare: str, lead: re.Match[str] | None) -> str:
    """What follows "experience with", once for all: "with A and with B" is "A and B"."""
    if lead is None or years_in(bare):
        return bare
    link = lead.group().split()[-1]
    return re.sub(rf"(\band|,) {re.escape(link)} ", r"\1 ", bare[lead.end() :])


def is_substantial(text: str, *, strict: bool) -> bool:
    """Whether a sentence outside the lists states something a resume can show."""
    if re.fullmatch(
        r"(?:[\w/&'’+-]+ ){1,6}(?:is |are |would be )?(?:very |highly |strongly |an? |big |huge |real "
        r"|definite |strong )*(?:plus"
        r"|preferred|required|helpful|desirable|bonus|asset)\W*",
        text,
        re.IGNORECASE,
    ):
        return True
    if not strict and (
        INTRO.match(without_subject(text)) or FIRM.search(text) or NEEDED.match(text) or SEEKS.match(text)
    ):
        return True
    condition = condition_in(text)
    if condition and (condition.name in OFFICIAL or (condition.name == "travel" and "%" in text)):
        return True
    hard = bool(years_in(text) or level_of(text) or condition or CERTIFIED.search(text))
    sorts = {vocabulary().terms[found.name].sort for found in find_skills(text)}
    if strict:
        return bool(WISH.search(text) or FIRM.search(text) or years_in(text)) and (
            hard or bool(sorts - {Sort.SOFT, Sort.FIELD})
        )
    return hard or bool(sorts - {Sort.FIELD})


def _marking(clause: Clause, wished: bool) -> tuple[str, bool]:
    """The words that tell how much the clause's items are wanted, and whether they are wishes from the
    start.
    """
    return clause.text, wished or clause.softened


def _named(item: str, marking: tuple[str, bool], segment: Segment, listed: bool) -> Asked | None:
    clause, wished = marking
    found = find_skills(item)
    subject, terms, details = subject_of(item, found)
    said = listed or bool(
        WISH.search(clause) or DEMAND.search(clause) or INTRO.match(without_subject(clause))
    )
    if (
        not terms
        and subject is Subject.SKILL
        and not (said and _is_phrase(item, LONGEST_PHRASE if listed else SHORT_PHRASE))
    ):
        return None
    text = shortened(core_of(item, strip_head=subject in {Subject.SKILL, Subject.SOFT}))
    if not text or (
        not terms and subject is Subject.SKILL and (EMPTY.fullmatch(text) or ABOUT_OTHERS.match(text))
    ):
        return None
    kind = kind_of(clause, wished=wished, subject=subject, terms=terms, bodily=bool(details.get("bodily")))
    if (
        kind is Kind.KNOCKOUT
        and subject is Subject.CREDENTIAL
        and not (LICENCE.search(item) or DEMAND.search(clause))
    ):
        kind = kind_of(item, wished=wished, subject=subject, terms=terms, bodily=False)
    return Asked(
        text=text,
        sentence=segment.text,
        start=segment.start,
        end=segment.end,
        kind=kind,
        subject=subject,
        terms=terms,
        any_of=any_of(item),
        years=_float(details.get("years")),
        level=_int(details.get("level")),
        condition=str(details.get("condition", "")),
    )


def _is_phrase(item: str, longest: int) -> bool:
    """A phrase of unknown words that may be a requirement: not a sentence of prose, not a lone sign."""
    words = re.findall(r"[^\W\d_][\w'’-]*", item)
    return 0 < len(words) <= longest and (len(words) > 1 or len(item) > 3 or bool(SHORT_SIGN.search(item)))


def _float(value: float | str | None) -> float | None:
    return float(value) if value is not None else None


def _int(value: float | str | None) -> int | None:
    return int(value) if value is not None else None
