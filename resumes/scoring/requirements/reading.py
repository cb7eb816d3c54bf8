"""A posting in, its requirements out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.skills import Sort, find_skills, vocabulary
from core.skills.words import stem, words_of
from resumes.scoring.requirements.blocks import heading_over_list, part_of_bare_list
from resumes.scoring.requirements.cleaning import Clean, clean
from resumes.scoring.requirements.conditions import condition_in
from resumes.scoring.requirements.headings import Part, heading_in
from resumes.scoring.requirements.kinds import (
    LOOKS_FOR,
    ON_THE_JOB,
    UNSPONSORED,
    is_boilerplate,
    speaks_of_company,
)
from resumes.scoring.requirements.naming import asked_in, is_substantial
from resumes.scoring.requirements.segments import Segment, segments_of
from resumes.scoring.requirements.shapes import Asked, Kind, Subject

MOST = 80
"""Requirements that are taken from one posting."""
PLAIN = frozenset(
    "a an and the of in with for skills skill experience knowledge certification certified 2"
    " 3 strong use".split()
)
"""Words that make no other requirement of the same thing: "Python 3", "experience with Python"."""
LONGEST_TITLE = 12
FEWEST_BELOW_TITLE = 4
BLOCK = 4
"""Lines of one sentence each, one below the other, that make a list without bullet signs."""
WANTED = re.compile(r"\b(?:needed|wanted|hiring|opening|vacancy)\W*$", re.IGNORECASE)
LISTS = frozenset({Part.REQUIRED, Part.NICE, Part.PHYSICAL})


@dataclass(frozen=True, slots=True)
class Placed:
    """A segment, without the heading it began with, and the part of the posting it stands in."""

    segment: Segment
    part: Part
    wished: bool


def read_posting(posting: str) -> tuple[Asked, ...]:
    """The requirements in the order of the posting, each once."""
    plain = clean(posting)
    placed = list(_placed(_without_title(segments_of(plain.text))))
    has_list = any(p.part in {Part.REQUIRED, Part.NICE} for p in placed)
    firm = any(p.part is Part.REQUIRED and not p.wished for p in placed)
    found: list[Asked] = []
    before: Placed | None = None
    for item in placed:
        wished = item.part is Part.NICE or (item.wished and firm)
        if item.part in LISTS:
            if not is_boilerplate(item.segment.text) and not speaks_of_company(item.segment.text):
                found += asked_in(item.segment, wished=wished, listed=True)
        elif _calls_for_someone(item, has_list) or _goes_on(item, before, has_list):
            addressed = not has_list and item.segment.text.startswith("You ")
            found += asked_in(item.segment, wished=wished, listed=addressed)
            before = item
    if not found:
        found = list(_from_duties(placed))
    return tuple(_once(_traced(found, plain)))[:MOST]


def _without_title(segments: list[Segment]) -> list[Segment]:
    """The name of the job over the posting asks for nothing: "Litigation associate (3-5 years)"."""
    if len(segments) < FEWEST_BELOW_TITLE:
        return segments
    first, following = segments[:2]
    words = first.text.split()
    title = len(words) <= LONGEST_TITLE and (
        WANTED.search(first.text)
        or (first.line < following.line and words[0][:1].isupper() and first.text[-1] not in ".:;,!?")
    )
    if not title or first.bullet or heading_in(first.text, alone=True):
        return segments
    return segments[1:]


def _placed(segments: list[Segment]) -> Iterator[Placed]:
    """Walk the posting, remembering which heading was last seen."""
    part, wished, within = Part.OPENING, False, False
    for index, segment in enumerate(segments):
        if within and not segment.bullet and segment.line > segments[index - 1].line + 1:
            part, wished, within = Part.OPENING, False, False  # a heading in a paragraph speaks for that one
        heading = heading_in(
            segment.text, alone=not segment.bullet or segment.text.rstrip().endswith(":")
        ) or heading_over_list(segments, index)
        if heading is None:
            if part in LISTS and index and _leaves_list(segments, index):
                part, wished = Part.OPENING, False
            elif part in {Part.OPENING, Part.COMPANY} and segment.bullet:
                part = part_of_bare_list(segments, index) or part
            yield Placed(segment, part, wished)
            continue
        if not heading.passing:
            part, wished, within = heading.part, heading.wished, not heading.whole
        if not heading.whole:
            rest = replace(segment, text=segment.text[heading.length :], start=segment.start + heading.length)
            yield Placed(rest, heading.part, heading.wished)


def _leaves_list(segments: list[Segment], index: int) -> bool:
    """Prose after the last item and an empty line belongs to the list no more."""
    before, segment = segments[index - 1], segments[index]
    if segment.bullet or segment.line <= before.line + 1:
        return False
    lines = [one.line for one in segments[max(0, index - BLOCK) : index]]
    return before.bullet or lines == list(range(before.line - BLOCK + 1, before.line + 1))


def _calls_for_someone(item: Placed, has_list: bool) -> bool:
    """Outside the lists a sentence counts only if it speaks of what a person must bring."""
    text = item.segment.text
    if item.part is Part.OFFER or is_boilerplate(text) or speaks_of_company(text):
        return False
    if UNSPONSORED.search(text) or (ON_THE_JOB.search(text) and condition_in(text)):
        return True
    if not LOOKS_FOR.search(text):
        return False
    return is_substantial(text, strict=has_list or item.part in {Part.DUTIES, Part.COMPANY})


def _goes_on(item: Placed, before: Placed | None, has_list: bool) -> bool:
    """In a posting without lists, a sentence after one that calls for someone: "You are skilled in X. You
    use Y."
    """
    if has_list or before is None or before.segment.line != item.segment.line or item.part is not before.part:
        return False
    text = item.segment.text
    if is_boilerplate(text) or speaks_of_company(text):
        return False
    return (text.startswith("You ") and not text.startswith("You will")) or is_substantial(text, strict=False)


def _from_duties(placed: list[Placed]) -> Iterator[Asked]:
    """A posting that lists no requirement: tools and methods that its duties name are wishes."""
    terms = vocabulary().terms
    for item in placed:
        text = item.segment.text
        if item.part in {Part.OFFER, Part.COMPANY} or is_boilerplate(text) or speaks_of_company(text):
            continue
        for found in find_skills(text):
            if terms[found.name].sort in {Sort.TECHNOLOGY, Sort.METHOD, Sort.CREDENTIAL}:
                written = text[found.start : found.end]
                yield Asked(
                    written,
                    text,
                    item.segment.start,
                    item.segment.end,
                    Kind.NICE,
                    Subject.SKILL,
                    (found.name,),
                )


def _traced(found: list[Asked], plain: Clean) -> Iterator[Asked]:
    """With sentences placed in the posting as it was pasted."""
    for asked in found:
        start, end = plain.span(asked.start, asked.end)
        yield replace(asked, start=start, end=end)


def _once(found: Iterator[Asked]) -> Iterator[Asked]:
    """Each requirement once; of a demand and a wish for the same thing the stronger stays, at the first
    place.
    """
    order = {Kind.NICE: 0, Kind.MUST: 1, Kind.KNOCKOUT: 2}
    kept: dict[tuple[object, ...], Asked] = {}
    for asked in found:
        key = _identity(asked)
        known = kept.get(key)
        if known and known.start == asked.start and not _said_alike(known.text, asked.text):
            key, known = (*key, asked.text.lower()), None  # "submittals, RFIs": one name, asked for twice
        if known is None:
            kept[key] = asked
        elif order[asked.kind] > order[known.kind]:
            kept[key] = replace(known, kind=asked.kind)
    yield from kept.values()


def _said_alike(one: str, other: str) -> bool:
    return bool({stem(w.lower) for w in words_of(one)} & {stem(w.lower) for w in words_of(other)})


def _identity(asked: Asked) -> tuple[object, ...]:
    if asked.subject is Subject.SOFT and asked.terms:
        return (asked.subject, asked.terms[:1])
    if asked.subject in {Subject.SKILL, Subject.CREDENTIAL, Subject.LANGUAGE} and asked.terms:
        named = find_skills(asked.text)
        others = (w.lower for w in words_of(asked.text) if not any(f.start <= w.start < f.end for f in named))
        return (
            asked.subject,
            frozenset(asked.terms),
            asked.level,
            frozenset(w for w in others if w not in PLAIN),
        )
    return (asked.subject, re.sub(r"\W+", " ", asked.text.lower()).strip())
