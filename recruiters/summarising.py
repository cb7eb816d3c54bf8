"""A summary without a model: the sentences of a text that tell most, word for word. Plain Python."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MOST_SENTENCES = 5
FEWEST_WORDS, MOST_WORDS = 5, 60
LEAST_TELLING = 1.5
"""A sentence that shows no sign of telling anything about them stays out, however few are left."""
ALIKE = 0.6
"""Share of words that two sentences have in common, from which the second tells nothing new."""

_BREAK = re.compile(
    r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[^\W_a-zà-ÿ])"
    r"|\n\s*\n|\n(?=\s*[-•*·▪–]\s)|\n(?=[ \t]*[^a-zà-ÿ\s])"
)
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Inc|Ltd|Co|Corp|No|vs|e\.g|i\.e|approx|dept|Sr|Jr|[A-Z])\.)$"
)
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_MARK = re.compile(r"^\s*[-•*·▪–]\s+")
_BOILERPLATE = re.compile(
    r"\bcookies?\b|privacy policy|terms of (?:use|service)|all rights reserved|©|sign (?:in|up)\b|log ?in\b"
    r"|subscribe|newsletter|follow us|share (?:this|on)|skip to|back to top|click here|read more|see more"
    r"|equal opportunity|javascript|your browser|download (?:the|our) app|report this|people also viewed"
    r"|connections?$|\bfollowers\b|accept all",
    re.IGNORECASE,
)
_TELLING = (
    (r"hir(?:e|es|ing)|recruit\w*|looking for|seek\w*|we need|open(?:ing|ings)|vacanc\w+", 3.0),
    (r"launch\w*|open(?:ed|s)|rais(?:ed|es)|grow\w*|grew|expand\w*|acquir\w*|announc\w*|doubl\w+", 2.0),
    (r"mov(?:ed|ing)|built|builds|building|plans? to|next year|new", 2.0),
    (r"team|lead\w*|head of|responsible|special\w+|focus\w*|cover\w*|plac(?:e|es|ed|ing)", 1.0),
    (r"remote|hybrid|based in|clients?", 1.0),
)
_SIGNS = tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), weight) for words, weight in _TELLING)
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Span:
    """Character offsets, `end` exclusive."""

    start: int
    end: int


def summarise(text: str, *, about: Sequence[str] = (), most: int = MOST_SENTENCES) -> list[Span]:
    """The most telling sentences in the order of the text; `about` names what matters: person, company."""
    wanted = {word for name in about for word in _words(name) if len(word) > 2}
    rated = []
    for span in sentences(text):
        said = text[span.start : span.end]
        words = _words(said)
        if FEWEST_WORDS <= len(words) <= MOST_WORDS and not _BOILERPLATE.search(said):
            rated.append((_rate(said, words, wanted), span, set(words)))
    chosen: list[tuple[Span, set[str]]] = []
    for rate, span, said_with in sorted(rated, key=lambda each: (-each[0], each[1].start)):
        if (
            rate >= LEAST_TELLING
            and len(chosen) < most
            and not any(_alike(said_with, other) for _, other in chosen)
        ):
            chosen.append((span, said_with))
    return sorted((span for span, _ in chosen), key=lambda span: span.start)


def sentences(text: str) -> Iterator[Span]:
    """Sentences, items of lists and lines that stand alone, without the space and the marks around them."""
    start = 0
    for found in _BREAK.finditer(text):
        if "\n" not in found.group() and _SHORT.search(text[start : found.start()]):
            continue
        yield from _trimmed(text, start, found.start() + len(found.group().rstrip()))
        start = found.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    if mark := _MARK.match(text[start:end]):
        start += mark.end()
    said = text[start:end]
    if said.strip():
        left = len(said) - len(said.lstrip())
        yield Span(start + left, end - (len(said) - len(said.rstrip())))


def _rate(said: str, words: Sequence[str], wanted: set[str]) -> float:
    named = sum(3.0 for word in set(words) & wanted)
    telling = sum(weight for sign, weight in _SIGNS if sign.search(said)) + bool(_FIGURE.search(said))
    whole = 1.0 if said.rstrip("\"'”’)").endswith((".", "!", "?", "…")) else -2.0
    return min(named, 6.0) + telling + whole


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _alike(one: set[str], other: set[str]) -> bool:
    return len(one & other) > ALIKE * min(len(one), len(other))
