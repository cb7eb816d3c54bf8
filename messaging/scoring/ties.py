"""What a message shares with a text that was saved: the specifics nobody could have written to just anyone.

A word alone is no specific unless it is a name, a figure or a long word; two plain words that stand
together in one sentence are. Words of every job search ("team", "role", "opportunity"), the company and the
people's own names count nothing: a mail merge knows them too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.skills.words import fold, stem, words_of
from resumes.scoring.terms import find_terms
from resumes.scoring.words import EVERYDAY, language_of

LONG_WORD = 10
"""Letters of a word that is rarely shared by chance. Ours."""

GAP = 4
"""Words that may stand between two words of one specific. Ours."""

RUN = 10
"""Words in the order of the source that make a quotation. Ours."""


def _job_search() -> frozenset[str]:
    lines = (Path(__file__).parent / "data" / "job_search.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(stem(fold(word)) for line in lines[1:] for word in line.split())


_JOB_SEARCH = _job_search()


_TIME = frozenset(
    "year years month months week weeks day days hour hours time times last per one two".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word at [start, end) of its text; `key` is its stem, "" for words that carry nothing."""

    text: str
    lower: str
    key: str
    start: int
    end: int


def tokens_of(text: str) -> tuple[Token, ...]:
    return tuple(Token(w.text, w.lower, _key(w.lower, w.text), w.start, w.end) for w in words_of(text))


def _key(lowered: str, text: str) -> str:
    """`Q3`, `AI` and figures carry something, however short."""
    short = len(lowered) < 3 and not text.isupper() and not any(map(str.isdigit, text))
    if lowered in EVERYDAY or short or (len(lowered) < 2 and not lowered.isdigit()):
        return ""
    key = stem(lowered)
    return "" if key in _JOB_SEARCH else key


@dataclass(frozen=True, slots=True)
class Tie:
    """Words at [start, end) of the message that a source has too; `stems` are what they share."""

    start: int
    end: int
    stems: frozenset[str]
    strong: bool


@dataclass(frozen=True, slots=True)
class Source:
    """Stems of what was saved: names, figures and long words; plain words; words of any working life."""

    strong: frozenset[str]
    plain: frozenset[str]
    general: frozenset[str]
    runs: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, texts: Iterable[str], *, without: Iterable[str] = ()) -> "Source":
        """`without` are names that a mail merge would know as well."""
        excluded = {token.key for name in without for token in tokens_of(name)} | {""}
        strong, plain, general = set[str](), set[str](), set[str]()
        runs = set[tuple[str, ...]]()
        for text in texts:
            tokens = tokens_of(text)
            lowered = [token.lower for token in tokens]
            runs.update(tuple(lowered[at : at + RUN]) for at in range(len(tokens) - RUN + 1))
            german = language_of(lowered) == "de"
            terms = {term.start for term in find_terms(text)}
            for token in tokens:
                if token.key in excluded:
                    continue
                if _is_strong(token, text, german=german):
                    strong.add(token.key)
                else:
                    (general if token.start in terms else plain).add(token.key)
        return cls(frozenset(strong), frozenset(plain - strong), frozenset(general), frozenset(runs))

    def __bool__(self) -> bool:
        return bool(self.strong or self.plain)

    def knows(self, key: str) -> bool:
        return key in self.strong or key in self.plain or key in self.general


def _is_strong(token: Token, text: str, *, german: bool) -> bool:
    if any(character.isdigit() for character in token.text) or len(token.text) >= LONG_WORD:
        return True
    if len(token.text) > 1 and token.text.isupper():
        return True
    return not german and token.text[0].isupper() and not _opens_sentence(text, token.start)


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 20) : start].rstrip(" \t\"'“‘(-•*")
    return (not before and start <= 20) or before[-1:] in ".!?:;\n"


def find_ties(tokens: Sequence[Token], source: Source, *, offset: int = 0) -> Iterator[Tie]:
    """Specifics of one sentence that starts at `offset` of the message, in their order."""
    group: list[int] = []
    for index, token in enumerate(tokens):
        if not token.key or not source.knows(token.key):
            continue
        if group and index - group[-1] > GAP:
            yield from _tie(tokens, group, source, offset)
            group = []
        group.append(index)
    yield from _tie(tokens, group, source, offset)


def _tie(tokens: Sequence[Token], group: Sequence[int], source: Source, offset: int) -> Iterator[Tie]:
    stems = frozenset(tokens[index].key for index in group)
    strong = bool(stems & source.strong)
    if strong or (len(stems) > 1 and stems & source.plain):
        kept = stems & (source.strong | source.plain)
        start, end = offset + tokens[group[0]].start, offset + tokens[group[-1]].end
        yield Tie(start, end, kept, strong)


def single_words(tokens: Sequence[Token], source: Source, *, offset: int = 0) -> Iterator[Tie]:
    """One plain word of the source, by itself: half a specific."""
    for token in tokens:
        if token.key in source.plain and len(token.text) > 3:
            yield Tie(offset + token.start, offset + token.end, frozenset({token.key}), strong=False)


def quoted_in(tokens: Sequence[Token], source: Source) -> frozenset[int]:
    """Which words stand in the message just as in the source, ten or more in a row."""
    lowered = [token.lower for token in tokens]
    return frozenset(
        index
        for at in range(len(tokens) - RUN + 1)
        if tuple(lowered[at : at + RUN]) in source.runs
        for index in range(at, at + RUN)
    )


def about_stems(tokens: Sequence[Token]) -> frozenset[str]:
    """What a figure is about: any word but little ones and units of time."""
    return frozenset(
        token.key or stem(token.lower)
        for token in tokens
        if len(token.lower) > 2
        and not token.lower[0].isdigit()
        and token.lower not in EVERYDAY
        and token.lower not in _TIME
    )


def content_stems(tokens: Sequence[Token]) -> frozenset[str]:
    """Stems of the words that carry meaning, figures left out."""
    return frozenset(token.key for token in tokens if token.key and not token.lower[0].isdigit())
