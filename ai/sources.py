"""Which facts of a text stand in none of its sources.

`sources` are the person's own records and what she knows of the other side: resume, profile, the recruiter's
card, saved research. What is found is marked and waits for her to confirm it; nothing is judged true or
false. A number may be the right one of another thing: whether it is used rightly, only she can say.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ai.facts import dates, names, numbers, skills
from ai.facts.span import Span, blank_out
from ai.facts.words import Library, words_in
from ai.plain import ADDRESS, comparable_address, visible_places, visible_text

Kind = Literal["number", "date", "name", "skill", "link"]


@dataclass(frozen=True, slots=True)
class Unsourced:
    """`text` stands at `start` to `end` of the text that was asked about."""

    start: int
    end: int
    text: str
    kind: Kind


def unsourced(text: str, sources: Sequence[str], *, skill_names: Sequence[str] = ()) -> list[Unsourced]:
    """In the order of the text, none within another. `skill_names` are names to look for beside the known
    ones, such as those of a vocabulary of skills."""
    places = visible_places(text)
    rest = "".join(text[place] for place in places)
    reading = _Reading(rest, Library(visible_text(source) for source in sources), tuple(skill_names))
    found: list[Unsourced] = []
    for kind, rule in _RULES.items():
        facts = list(rule(reading, rest))
        rest = blank_out(rest, (span for span, _ in facts))
        for span, is_told in facts:
            if not is_told:
                start, end = places[span.start], places[span.end - 1] + 1
                found.append(Unsourced(start, end, text[start:end], kind))
    return sorted(found, key=lambda one: one.start)


@dataclass(frozen=True, slots=True)
class _Reading:
    text: str
    library: Library
    skill_names: tuple[str, ...]


type _Facts = Iterator[tuple[Span, bool]]


def _links(reading: _Reading, rest: str) -> _Facts:
    known = {comparable_address(a.group()) for text in reading.library.texts for a in ADDRESS.finditer(text)}
    for found in ADDRESS.finditer(rest):
        bare = found.group().rstrip(".,;:!?")
        yield Span(found.start(), found.start() + len(bare)), comparable_address(bare) in known


def _dates(reading: _Reading, rest: str) -> _Facts:
    known = [date for text in reading.library.texts for date in dates.dates_in(text)]
    counted = {value for n in _numbers_of(reading.library) for value in n.values if not n.unit}
    for date in dates.dates_in(rest):
        told = any(date.is_told_by(other) for other in known)
        as_number = date.parts[1:] == (None, None) and date.year in counted
        yield date.span, told or as_number or dates.is_a_proposal(reading.text, date)


def _phones(reading: _Reading, rest: str) -> _Facts:
    known = [re.sub(r"\D", "", text) for text in reading.library.texts]
    for span, digits in numbers.phones_in(rest):
        yield span, any(digits in text for text in known)


def _numbers(reading: _Reading, rest: str) -> _Facts:
    yield from _phones(reading, rest)
    rest = blank_out(rest, [span for span, _ in numbers.phones_in(rest)])
    rest = blank_out(rest, list(numbers.no_claims_in(rest)))
    known = _numbers_of(reading.library)
    for number in numbers.numbers_in(rest):
        told = any(number.is_told_by(other) for other in known)
        yield number.span, told or numbers.is_a_saying(rest, number)
    for span, word in numbers.crowds_in(rest):
        yield span, reading.library.says([word])


def _numbers_of(library: Library) -> list[numbers.Number]:
    return [number for text in library.texts for number in numbers.numbers_in(text)]


def _names(reading: _Reading, rest: str) -> _Facts:
    library = reading.library
    plain = library.plain_words | {word.text for word in words_in(rest) if word.text.islower()}
    for name in names.names_in(rest):
        for piece in names.pieces(name, library, plain=plain):
            yield piece.span, names.is_told(piece, library, plain=plain)
    for span in names.titles_in(rest):
        parts = [part for word in words_in(rest[span.start : span.end]) for part in word.parts]
        yield span, library.says(parts)


def _skills(reading: _Reading, rest: str) -> _Facts:
    for span, parts in skills.skills_in(rest, reading.skill_names):
        yield span, reading.library.says(parts)


_RULES: dict[Kind, Callable[[_Reading, str], _Facts]] = {
    "link": _links,
    "date": _dates,
    "number": _numbers,
    "name": _names,
    "skill": _skills,
}
