"""Which facts of a written text the person must vouch for. Plain Python.

A sentence about the writer counts only what stands in her own record: a number in a posting is no
achievement of hers. A sentence about the recruiter, the company or the job may draw on all that is known.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ai.sources import unsourced

SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?]+(?=\s|$)|\.(?=\S)[^.!?\n]*|\n|$)")
SELF = re.compile(r"\b(?:I|me|my|mine|myself|I['’](?:m|ve|d|ll)|we|our|us)\b")
LOOKING = re.compile(
    r"\bI(?:['’]ve| have)?(?: just| also| recently)? "
    r"(?:saw|see|seen|noticed|read|heard|understand|found|learned|gather)\b"
)


@dataclass(frozen=True, slots=True)
class Fact:
    """`text[start:end]` of the whole text claims something that nothing known says."""

    start: int
    end: int
    text: str
    kind: str


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence with where it begins; together they are the whole text."""
    at = 0
    while at < len(text):
        found = SENTENCE.match(text, at)
        end = found.end() if found and found.end() > at else at + 1
        yield at, text[at:end]
        at = end


def is_about_self(sentence: str) -> bool:
    return bool(SELF.search(LOOKING.sub("", sentence)))


def facts_to_confirm(
    text: str, *, own: Sequence[str], others: Sequence[str], named: Sequence[str]
) -> list[Fact]:
    """What to ask about, in the order of the text, each wording once; any sentence may name `named`."""
    found: dict[str, Fact] = {}
    for at, sentence in sentences(text):
        sources = [*own, *named] if is_about_self(sentence) else [*own, *named, *others]
        for fact in unsourced(sentence, sources):
            found.setdefault(fact.text, Fact(at + fact.start, at + fact.end, fact.text, fact.kind))
    return sorted(found.values(), key=lambda fact: fact.start)


def without(text: str, facts: Sequence[str]) -> str:
    """The text without the sentences that hold one of the facts."""
    kept = "".join(s for _, s in sentences(text) if not any(fact in s for fact in facts) or s == "\n")
    return re.sub(r"[ \t]+\n", "\n", re.sub(r"\n{3,}", "\n\n", kept)).strip()
