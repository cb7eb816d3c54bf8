"""Names: of employers, schools, people, products and titles, told by their capitals.

In small letters a name cannot be told from a word, except for a title that somebody says to have had ("as a
head of sales"). In languages that write nouns large more is marked than is a name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ai.facts.common_words import COMMON
from ai.facts.span import Span
from ai.facts.words import Library, Word, words_in

_JOINTS = {"of", "and", "for", "the", "de", "von", "van", "der", "la", "del", "&", "in", "at"}
_ENDINGS = {"inc", "ltd", "llc", "gmbh", "corp", "corporation", "co", "plc", "ag", "group", "team", "limited"}
_RANKS = frozenset(
    "senior junior lead principal chief head vice executive staff associate deputy managing global regional "
    "assistant".split()
)
_HOLDERS = (
    "manager director officer engineer developer analyst architect president founder co-founder professor"
    " lecturer consultant designer scientist nurse doctor attorney lawyer accountant teacher principal"
    " supervisor coordinator administrator executive partner"
)
_TITLE = re.compile(
    r"\b(?:as|was|am|i['’]m|been|became|be|is|being|to|of)\s+(?:an?\s+|the\s+|their\s+)?"
    rf"(?P<title>(?:[\w-]+\s+){{0,4}}?(?:{_HOLDERS.replace(' ', '|')}|(?:head|lead) of [\w-]+)s?)\b"
)
_OF_A_TITLE = frozenset(
    "data product project program sales business engineering marketing customer office system systems"
    " support market research student management software hardware finance accounting legal security design"
    " analytics quality technical operations training delivery".split()
)
_NOT_OF_A_TITLE = COMMON - _RANKS - _OF_A_TITLE
_GENITIVE = re.compile(r"['’]s?$")
_I = re.compile(r"I(?:['’](?:m|ve|d|ll))?")
_SHOUTED = frozenset("a/b q&a ok cv pdf hr ps fyi asap us re fwd cc mr ms dr".split())


@dataclass(frozen=True, slots=True)
class Name:
    span: Span
    words: tuple[Word, ...]


def names_in(text: str) -> Iterator[Name]:
    """Runs of capitalised words, joined by "of" and the like; plain words at the start of a sentence fall
    away."""
    run: list[Word] = []
    end = 0
    for word in words_in(text):
        gap = text[end : word.span.start]
        if run and (gap.strip(" ") or "\n" in gap):
            yield from _name(text, run)
            run = []
        if word.is_capitalised or (run and word.text in _JOINTS):
            run.append(word)
        elif run:
            yield from _name(text, run)
            run = []
        if run and _GENITIVE.search(word.text):
            yield from _name(text, run)
            run = []
        end = word.span.end
    if run:
        yield from _name(text, run)


def titles_in(text: str) -> Iterator[Span]:
    """Titles in small letters that somebody says to hold."""
    for found in _TITLE.finditer(text):
        words = list(words_in(found.group("title")))
        start = max((n + 1 for n, word in enumerate(words[:-1]) if word.text in _NOT_OF_A_TITLE), default=0)
        offset = found.start("title")
        if words:
            yield Span(offset + words[start].span.start, found.end("title"))


def pieces(name: Name, library: Library, *, plain: frozenset[str]) -> list[Name]:
    """The name in one piece where a source says it so, else what its joints ("of", "and") hold together."""
    return [name] if is_told(name, library, plain=plain) else _pieces(name.words)


def is_told(name: Name, library: Library, *, plain: frozenset[str]) -> bool:
    """Whether a source says it, or its initials, or it is no name. `plain` are the words that the text itself
    or a source also writes small."""
    words = [word for word in name.words if word.text not in _JOINTS]
    if all(_is_no_name(word, plain, alone=len(words) == 1) for word in words):
        return True
    parts = [part for word in name.words for part in word.parts]
    if library.says(parts) or "".join(parts) in library.initials:
        return True
    while len(parts) > 1 and parts[-1] in _ENDINGS:
        parts.pop()
    return library.says(parts)


def _name(text: str, run: list[Word]) -> Iterator[Name]:
    words = list(run)
    if _begins_sentence(text, words[0].span.start) and words[0].text.lower() in COMMON:
        words.pop(0)
    words = [word for word in words if not _I.fullmatch(word.text)]
    while words and words[0].text in _JOINTS:
        words.pop(0)
    while words and words[-1].text in _JOINTS:
        words.pop()
    if words:
        yield Name(Span(words[0].span.start, words[-1].span.end), tuple(words))


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\"'“‘(*-–—•>")
    return not before or before[-1] in ".!?:;\n"


def _is_no_name(word: Word, plain: frozenset[str], *, alone: bool) -> bool:
    """Common words, and one that stands in small letters elsewhere; the latter hide no longer name."""
    small = word.text.lower()
    if word.text.isupper() and len(word.text) > 1:
        return small in _SHOUTED
    return small in COMMON or (alone and (small in plain or _looks_like_a_verb(small)))


def _looks_like_a_verb(word: str) -> bool:
    return bool(re.fullmatch(r"[a-z]+(?:ing|ed|ly)", word))


def _pieces(words: tuple[Word, ...]) -> list[Name]:
    pieces: list[list[Word]] = [[]]
    for word in words:
        if word.text in _JOINTS:
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [Name(Span(p[0].span.start, p[-1].span.end), tuple(p)) for p in pieces if p]
