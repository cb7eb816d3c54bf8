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
OTHERS = re.compile(
    r"\b(?:you|your|yours|the (?:role|team|posting|job|position|company|opening))\b", re.IGNORECASE
)
ORDERS = re.compile(
    r"\b(?:notes?|messages?|instructions?) (?:to|for) (?:the |any )?(?:assistant|ai|model|llm|reader)\b"
    r"|\b(?:assistant|system)\s*:"
    r"|\b(?:ignore|disregard|forget)\b.{0,60}\b(?:instructions?|rules|prompts?|above|previous|before)\b"
    r"|\btell (?:them|her|him|people|the reader|everybody)\b"
    r"|\b(?:say|write|state|claim|mention|repeat|print|pretend|insist) (?:that|this)\b"
    r"|\bthis (?:candidate|applicant)\b|<[a-z!/]",
    re.IGNORECASE,
)
"""A record states; a line of it that gives orders to whoever reads it speaks for nothing."""

NAME_WORDS = 6
"""A name of more words than this is a text that somebody put where a name belongs."""


@dataclass(frozen=True, slots=True)
class Fact:
    """`text[start:end]` of the whole text claims something that nothing known says."""

    start: int
    end: int
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Sources:
    """`own` speaks for the writer, `others` for recruiter, company and job; `named` are their names."""

    own: Sequence[str]
    others: Sequence[str]
    named: Sequence[str]

    @property
    def records(self) -> list[str]:
        return [line for text in self.own for line in text.splitlines() if not ORDERS.search(line)]

    @property
    def names(self) -> list[str]:
        return [name for name in self.named if 0 < len(name.split()) <= NAME_WORDS]


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence with where it begins; together they are the whole text."""
    at = 0
    while at < len(text):
        found = SENTENCE.match(text, at)
        end = found.end() if found and found.end() > at else at + 1
        yield at, text[at:end]
        at = end


def is_about_others(sentence: str, names: Sequence[str]) -> bool:
    """It speaks of the reader, her company or the job, and not of the writer."""
    rest = LOOKING.sub("you", sentence)
    if SELF.search(rest):
        return False
    return bool(OTHERS.search(rest)) or any(name in rest for name in names)


def facts_to_confirm(text: str, sources: Sources) -> list[Fact]:
    """What to ask about, in the order of the text, each wording once."""
    found: dict[str, Fact] = {}
    records = sources.records
    everything = [*records, *sources.others, *sources.named]
    for at, sentence in sentences(text):
        if is_about_others(sentence, sources.names):
            facts = unsourced(sentence, everything)
        else:
            facts = [f for f in unsourced(sentence, records) if not _is_named(f.text, sources.names)]
        for fact in facts:
            found.setdefault(fact.text, Fact(at + fact.start, at + fact.end, fact.text, fact.kind))
    return sorted(found.values(), key=lambda fact: fact.start)


def _is_named(text: str, names: Sequence[str]) -> bool:
    """Who is written to, and where she works, may be said in any sentence."""
    words = text.casefold().split()
    return any(set(words) <= set(re.findall(r"\w+", name.casefold())) for name in names)


def without(text: str, facts: Sequence[str]) -> str:
    """The text without the sentences that hold one of the facts."""
    kept = "".join(s for _, s in sentences(text) if s == "\n" or not any(fact in s for fact in facts))
    return re.sub(r"[ \t]+\n", "\n", re.sub(r"\n{3,}", "\n\n", kept)).strip()
