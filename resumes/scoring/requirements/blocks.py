"""Headings by their shape: a short line over a list, whatever its words; and what such a list reads like."""

import re
from collections.abc import Sequence

from resumes.scoring.requirements.conditions import condition_in
from resumes.scoring.requirements.degrees import level_of
from resumes.scoring.requirements.headings import Heading, Part, heading_in, part_of
from resumes.scoring.requirements.kinds import LOOKS_FOR, is_boilerplate, speaks_of_company
from resumes.scoring.requirements.segments import Segment
from resumes.scoring.requirements.years import years_in
from resumes.scoring.verbs.english import ENGLISH

LONGEST_HEADING = 10
SHORTEST_BLOCK = 2
"""Lines without bullet signs that make a list, when they stand right below the heading."""
LONGEST_ITEM = 30
NOUN_PHRASE = 8
"""Words up to which an item that begins with no verb reads like a thing to have."""
LOOKED_AT = 12
PROMISED = re.compile(r"you(?:['’]ll| will)\b|you get to\b|we\b|our\b", re.IGNORECASE)
FACTS = re.compile(
    r"[$€£]\s?\d|\b(?:hours?|days?|weeks?) (?:a|per|of)\b|\bpaid\b|@|\d{3}[-.]\d{4}", re.IGNORECASE
)


def heading_over_list(segments: Sequence[Segment], index: int) -> Heading | None:
    """The heading that segments[index] is by its shape, of the part its words name or its list reads like.

    None if it heads no list, or if neither its words nor the list tell what part it opens.
    """
    segment = segments[index]
    if not _has_the_shape(segments, index):
        return None
    items = _items_below(segments, index)
    if not items:
        return None
    part = part_of(segment.text.replace("’", "'")) or _reads_like(items)
    return Heading(part, len(segment.text), True) if part else None


def part_of_bare_list(segments: Sequence[Segment], index: int) -> Part | None:
    """What a list of bullets reads like that begins at segments[index] without a heading; None within one."""
    if index and segments[index - 1].bullet:
        return None
    items = [segments[index].text, *_items_below(segments, index)]
    return _reads_like(items) if len(items) > SHORTEST_BLOCK else None


def _has_the_shape(segments: Sequence[Segment], index: int) -> bool:
    segment = segments[index]
    text = segment.text.rstrip(" :*#_")
    shares_its_line = any(
        0 <= n < len(segments) and segments[n].line == segment.line for n in (index - 1, index + 1)
    )
    return (
        not segment.bullet
        and not shares_its_line
        and text[:1].isalpha()
        and len(text.split()) <= LONGEST_HEADING
        and text[-1:] not in ".!?,;"
    )


def _items_below(segments: Sequence[Segment], index: int) -> list[str]:
    """Bullets below, or a block of lines right below, up to the next gap or heading."""
    bulleted = index + 1 < len(segments) and segments[index + 1].bullet
    if not bulleted and (index == 0 or segments[index - 1].line >= segments[index].line - 1):
        return []  # one line of a block, not the line over it
    line, items = segments[index].line, list[str]()
    for segment in segments[index + 1 : index + 1 + LOOKED_AT]:
        if segment.bullet != bulleted or heading_in(segment.text, alone=not segment.bullet):
            break
        if not bulleted and (segment.line > line + 1 or len(segment.text.split()) > LONGEST_ITEM):
            break
        line = segment.line
        items.append(segment.text)
    return items if bulleted or len(items) >= SHORTEST_BLOCK else []


def _reads_like(items: Sequence[str]) -> Part | None:
    """What most of the items are: things to have, things to do, or what the employer gives."""
    offers = sum(is_boilerplate(item) or bool(FACTS.search(item)) for item in items)
    wanted = sum(_is_wanted(item) for item in items)
    done = sum(_is_done(item) for item in items)
    most = max(offers, wanted, done)
    if most * 2 < len(items):
        return None
    return Part.OFFER if most == offers else Part.DUTIES if most == done else Part.REQUIRED


def _is_done(item: str) -> bool:
    """ "Own the figures", "You will run the desk": a duty."""
    first = re.match(r"[A-Za-z]+", item)
    return bool(PROMISED.match(item)) or bool(
        first and ENGLISH.get(first.group().lower()) == first.group().lower()
    )


def _is_wanted(item: str) -> bool:
    if is_boilerplate(item) or speaks_of_company(item) or FACTS.search(item):
        return False
    stated = LOOKS_FOR.search(item) or years_in(item) or level_of(item) or condition_in(item)
    return bool(stated) or (not _is_done(item) and len(item.split()) <= NOUN_PHRASE)
