"""Requirements in words the vocabulary does not know: are their content words said together somewhere?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from core.skills.words import Word, singular, stem, words_of
from resumes.scoring.match.negation import Reach
from resumes.scoring.match.passages import Passage, Place
from resumes.scoring.match.phrasing import covering, said_otherwise
from resumes.scoring.match.resume import Resume
from resumes.scoring.match.shapes import Status
from resumes.scoring.match.verdict import MISSING, Verdict, best

DIRECT = 0.66
PARTLY = 0.5
LOOKED_AT = 5
"""Passages that say enough, of which the first without a reservation counts."""
PLAIN = frozenset(
    "a about able ability abilities above accurate across active all also among an and any are"
    " area areas as at bachelor background based be being best both but by"
    " can capable clear close comfortable daily degree demonstrated deep each effective"
    " effectively either environment especially etc excellent experience"
    " experienced expert expertise familiar familiarity field for from full general good great"
    " hands have having high highly how if in include including"
    " industry into is it its job keep knowledge least level like make many minimum more most must"
    " new of on one or other our out over own part per plus"
    " position practical practice preferred previous prior proficiency proficient proven provide"
    " quickly related relevant required role setting settings several"
    " show shown similar skill skilled skills so solid some strong such take team than that the"
    " their them these they this those through time timely to together"
    " tool tools toward understanding up use used using utilize valid various very via was we well"
    " when where which while who will with within work working year years you your"
    " know comfortable understand willing willingness ability capacity thorough multiple different"
    " ensure appropriate necessary day basic advanced non equivalent comparable certified careful thorough"
    " smooth"
    " someone successful proper yourself simple careful thorough smooth curiosity".split()
)
WEAK = frozenset(
    "manage develop create build lead support maintain prepare perform handle process system data"
    " project business service product program plan report customer client"
    " company group design technical professional standard operate operation run write read test"
    " record control quality deliver set run student patient method technique practice procedure activity"
    " task"
    " duty function principle concept regulation requirement instruction solution issue need matter assist"
    " help"
    " follow complete ensure responsible duties job people staff coordinate coordination daily routine"
    " order"
    " equipment material item resource application site information structured large small".split()
)
# Weights of words: names and codes say more than verbs that stand in every posting; numbers say nothing by
# themselves.
NAME, COMMON, COMMONPLACE = 2.0, 1.0, 0.5
OR = re.compile(
    r",?\s+(?:or|and/or)\s+|\s*/\s*|,\s+|\b(?:such as|like|e\.g\.,?|for example|similar|including)\b"
    r"|[()]",
    re.IGNORECASE,
)
LONG_ENOUGH = 3
"""Letters of a word that counts where a phrase has none but plain ones: "own tools"."""
OWNED = re.compile(r"\W*(?:have |has )?(?:your |their )?own\b", re.IGNORECASE)
SHORTEST, LONGEST = 3, 6
"""Letters of an abbreviation."""
ABBREVIATION = re.compile(r"([A-Z]{3,6})s?")
AMOUNT = re.compile(r"\d+|\d{2,}[a-z]{1,3}|\d+(?:st|nd|rd|th|am|pm)")
BRACKET = re.compile(r"\(([^()]*)\)")


@cache
def _weak() -> frozenset[str]:
    return frozenset(stem(word) for word in WEAK)


def is_weak(word: Word) -> bool:
    return stem(word.lower) in _weak()


@dataclass(slots=True)
class Said:
    """`stems` of a requirement that a passage says, and the stems of the passage that say them."""

    stems: set[str] = field(default_factory=set)
    proof: set[str] = field(default_factory=set)

    def add(self, stems: Iterable[str], proof: Iterable[str]) -> None:
        self.stems.update(stems)
        self.proof.update(proof)


def content_of(text: str) -> tuple[Word, ...]:
    """The words that carry the meaning; each stem once."""
    kept: dict[str, Word] = {}
    for word in words_of(text):
        meaningful = not PLAIN & {word.lower, singular(word.lower)} and (
            len(word.lower) > 1 or word.text.isupper()
        )
        if meaningful and not AMOUNT.fullmatch(word.lower):
            kept.setdefault(stem(word.lower), word)
    return tuple(kept.values())


def judge_wording(
    text: str,
    resume: Resume,
    *,
    any_of: bool = False,
    strict: bool = False,
    held: bool = False,
    literal: bool = True,
) -> Verdict:
    """`held`: only entries of education and certificates are looked at. `literal`: its own words count,"
    " not only
    what the tables know to say the same. `strict`: the requirement has a typed name that was not found, so
    all of its words have to be said.
    """
    outside = BRACKET.sub(" ", text)
    asides = [
        m.group(1) for m in BRACKET.finditer(text) if re.fullmatch(r"[A-Z][\w.]*[A-Z0-9]\w*", m.group(1))
    ]
    if not any_of and outside != text and content_of(outside):
        return best(
            [_judge(part, resume, strict=strict, held=held, literal=literal) for part in (outside, *asides)]
        )
    parts = [part for part in OR.split(text) if content_of(part)] if any_of else []
    if len(parts) > 1:
        return best([_judge(part, resume, strict=strict, held=held, literal=literal) for part in parts])
    return _judge(text, resume, strict=strict, held=held, literal=literal)


def _judge(text: str, resume: Resume, *, strict: bool, held: bool, literal: bool) -> Verdict:
    weights = weights_of(text)
    if not weights:
        return MISSING
    sayings = {
        n: said
        for n, said in sayings_of(text, weights, resume, literal=literal).items()
        if not held or resume.by_place[n].place is Place.HELD
    }
    whole = sum(weights.values())
    shares = {n: sum(weights[one] for one in said.stems) / whole for n, said in sayings.items()}
    needed = {one for one, weight in weights.items() if weight > (COMMONPLACE if strict else COMMON)}
    enough = [n for n in shares if shares[n] >= DIRECT and needed <= sayings[n].stems]
    # A line of work that says enough comes before a list that says it all.
    used = [n for n in enough if resume.by_place[n].place is Place.USE]
    if enough:
        told = [
            told_by(resume.by_place[n], sayings[n])
            for n in sorted(used or enough, key=lambda n: (-shares[n], n))[:LOOKED_AT]
        ]
        return next((verdict for verdict in told if verdict.positive), told[0])
    chosen = min(shares, key=lambda n: (-shares[n], n), default=-1)
    partly = chosen >= 0 and _says_half(shares[chosen], sayings[chosen], weights)
    if chosen >= 0 and not strict and (partly or _scattered(weights, resume)):
        return Verdict(Status.RELATED, (quote_of(resume.by_place[chosen], sayings[chosen]),))
    return MISSING


def _says_half(share: float, said: Said, weights: dict[str, float]) -> bool:
    """Half of it, with a word that tells something, and no name missing."""
    telling = any(weights[one] > COMMONPLACE for one in said.stems)
    return (
        share >= PARTLY
        and len(weights) > 2
        and telling
        and all(one in said.stems for one, weight in weights.items() if weight == NAME)
    )


def sayings_of(text: str, weights: dict[str, float], resume: Resume, *, literal: bool) -> dict[int, Said]:
    """By place of the passage in `resume.by_place`: what it says of the requirement, in its own or other"
    " words."""
    known: dict[int, Said] | None = resume.sayings.get((text, literal))
    if known is not None:
        return known
    found: dict[int, Said] = {}
    resume.sayings[text, literal] = found
    for one in weights if literal else ():
        for n, proof in resume.saying(one).items():
            found.setdefault(n, Said()).add(frozenset((one,)), frozenset((proof,)))
    for n, acronym in _spelled_out(text, resume):
        found.setdefault(n, Said()).add({acronym} & weights.keys(), ())
    if OWNED.match(text):
        return found  # "own hand tools": who uses tools at work has not said that they are hers
    stems = frozenset(stem(w.lower) for w in words_of(text))
    for asked, others in said_otherwise(stems):
        for other in others:
            if other == asked and not literal:
                continue
            for n in resume.with_all(other):
                found.setdefault(n, Said()).add(asked & weights.keys(), other)
    for n, bags in resume.done.items():
        done = covering(bags, stems) & weights.keys()
        if done:
            found.setdefault(n, Said()).add(done, frozenset())
    return found


def _spelled_out(text: str, resume: Resume) -> Iterator[tuple[int, str]]:
    """Abbreviations of the text whose words stand one after the other: SLP, Speech-Language Pathologist; and
    words of the text that a passage abbreviates.
    """
    words = words_of(text)
    for size in range(SHORTEST, min(len(words), LONGEST) + 1):
        for begin in range(len(words) - size + 1):
            run = words[begin : begin + size]
            for n in resume.by_stem.get(stem("".join(word.lower[0] for word in run)), ()):
                yield from ((n, stem(word.lower)) for word in run)
    for word in words:
        short = ABBREVIATION.fullmatch(word.text)
        if short:
            for n, passage in enumerate(resume.by_place):
                if short.group(1).lower() in passage.initials:
                    yield n, stem(word.lower)


def weights_of(text: str) -> dict[str, float]:
    """Stem of each content word -> its weight."""
    content = content_of(text) or tuple(w for w in words_of(text) if len(w.lower) > LONG_ENOUGH)
    weights = {
        stem(w.lower): COMMONPLACE if is_weak(w) else NAME if _is_name(w, text) else COMMON for w in content
    }
    return (
        weights
        if any(weight > COMMONPLACE for weight in weights.values())
        else dict.fromkeys(weights, COMMON)
    )


def _is_name(word: Word, text: str) -> bool:
    """A code, an abbreviation, or a capital inside a phrase: NEC4, DMRB, Dovetail."""
    if len(word.text) > 1 and (
        word.text.isupper() or any(c.isdigit() for c in word.text) or re.search(r"[a-z][A-Z]", word.text)
    ):
        return not text.isupper()
    inside = text[: word.start].rstrip()[-1:] not in {"", ".", ":", "-"}
    return inside and word.text.istitle() and not text.istitle()


def _scattered(weights: dict[str, float], resume: Resume) -> bool:
    """Every word of two or more is said at work, though not together."""
    if len(weights) < 2 or COMMONPLACE in weights.values():
        return False
    return all(any(resume.by_place[n].place is Place.USE for n in resume.saying(one)) for one in weights)


def told_by(passage: Passage, said: Said) -> Verdict:
    if passage.reaches and _reserved(passage, said, passage.reaches):
        return Verdict(Status.CONTRADICTED, (passage.whole(),))
    return Verdict(Status.SHOWN if passage.place is Place.USE else Status.LISTED, (quote_of(passage, said),))


def _hits(passage: Passage, said: Said) -> list[Word]:
    return [word for word in words_of(passage.text) if stem(word.lower) in said.proof]


def _reserved(passage: Passage, said: Said, reaches: list[Reach]) -> bool:
    hits = _hits(passage, said)
    return bool(hits) and any(all(r.start <= word.start < r.end for word in hits) for r in reaches)


def quote_of(passage: Passage, said: Said) -> tuple[int, str]:
    hits = _hits(passage, said)
    return passage.quote(hits[0].start, hits[-1].end) if hits else passage.whole()
