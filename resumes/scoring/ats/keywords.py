"""Keywords (15): professional terms and one's own skills, in use rather than in a list.

Without a posting there is no list of words that an employer looks for. So the terms that all professions
share and the skills that the person names herself stand in for it. A term shown in a statement counts in
full, a term that is only listed counts in part, and no term counts twice.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.score import Advice, Component, Effect, Evidence
from core.skills import canonical, find_skills
from resumes.scoring.ats.shares import component
from resumes.scoring.material import Material, listing, shorten
from resumes.scoring.negation import is_denied
from resumes.scoring.plausibility import FEWEST_WORDS, plainness
from resumes.scoring.statements import Statement
from resumes.scoring.terms import find_terms
from resumes.scoring.words import EVERYDAY, is_letter_salad, span_words, words_of

WEIGHT = 15
ENOUGH = 20
"""Credits for all points. Ours: strong resumes of every profession we tried use more different terms."""

LISTED_CREDIT = 0.5
LISTED_LIMIT = 6
"""Credits that a list alone can earn, three tenths of all: naming is easier than showing. Ours."""

MOST_IN_ONE = 5
"""Terms that one statement can show; a line with more is a list. Ours."""

ROLE_SHARE = 0.3
"""Part of the component that the words of a target role decide when there is one. Ours."""


@dataclass(frozen=True, slots=True)
class Place:
    """The words as they are written, what stands around them, and its lines."""

    words: str
    around: str
    lines: tuple[int, ...]


type Places = Mapping[str, Place]
"""name of a term -> where it stands"""

type Named = Sequence[tuple[Statement, tuple[tuple[str, str], ...]]]
"""statements with the names and the words of their terms"""


def score_keywords(material: Material, *, role: str = "") -> Component:
    if not material.judged:
        return Component("keywords", "Keywords", WEIGHT, None)
    named = named_terms(material)
    used = terms_in_use(named)
    listed = terms_listed(material, named, used)
    percent = 100 * min(1.0, credits(len(used), len(listed)) / ENOUGH)
    wanted = role_words(role)
    shown = {word: found for word in wanted if (found := _where(material, word))}
    if wanted:
        percent = percent * (1 - ROLE_SHARE) + 100 * ROLE_SHARE * len(shown) / len(wanted)
    percent *= plainness(material.sense)
    evidence = [
        *(_shown(place) for place in used.values()),
        *(Evidence(p.words, Effect.EARNED, p.lines, "Listed only, counts half.") for p in listed.values()),
        *(_of_role(wanted, shown)),
    ]
    return component(
        "keywords",
        "Keywords",
        WEIGHT,
        percent,
        evidence,
        _steps(used, listed, wanted, shown),
    )


def _shown(place: Place) -> Evidence:
    return Evidence(place.words, Effect.EARNED, place.lines, f"Shown in use: “{shorten(place.around)}”")


def credits(used: int, listed: int) -> float:
    return used + min(LISTED_LIMIT, LISTED_CREDIT * listed)


def named_terms(material: Material) -> Named:
    """Professional terms and skills of each statement that says more than a name."""
    own = {phrase: known_as(name) for name, _ in material.skills if (phrase := tuple(words_of(name)))}
    told = (statement for statement in material.statements if len(statement.words) >= FEWEST_WORDS)
    return [(statement, tuple(named_in(statement.text, own))) for statement in told]


def terms_in_use(named: Named) -> Places:
    """Terms that statements show, each once, the first few of each statement."""
    found: dict[str, Place] = {}
    for statement, terms in named:
        new = [(name, words) for name, words in terms if name not in found]
        for name, words in new[:MOST_IN_ONE]:
            found.setdefault(name, Place(words, statement.text, statement.lines))
    return found


def named_in(text: str, own: Mapping[tuple[str, ...], str]) -> Iterator[tuple[str, str]]:
    """Name and words of known skills, own skills and professional terms: one name for one place."""
    taken: list[tuple[int, int]] = []
    places = [(found.name.lower(), found.start, found.end) for found in find_skills(text)]
    places += [(name, *place) for phrase, name in own.items() if (place := _phrase(text, phrase))]
    places += [(term.name, term.start, term.end) for term in find_terms(text)]
    for name, start, end in places:
        if all(end <= left or start >= right for left, right in taken) and not is_denied(text, start):
            taken.append((start, end))
            yield name, text[start:end]


def known_as(name: str) -> str:
    return (canonical(name) or name).lower()


def terms_listed(material: Material, named: Named, used: Places) -> Places:
    """Skills, terms of the summary and of lines that only list; letter salad and denied terms are none."""
    found: dict[str, Place] = {}
    for name, lines in material.skills:
        words = words_of(name)
        denied = is_denied(name, len(name))
        if words and len(words) <= 5 and not denied and not any(map(is_letter_salad, words)):
            found.setdefault(known_as(name), Place(name, name, lines))
    summary = str(material.basics.get("summary") or "")
    for term, written in named_in(summary, {}):
        found.setdefault(term, Place(written, summary, material.lines_of("basics.summary")))
    for statement, terms in named:
        for term, written in terms:
            found.setdefault(term, Place(written, statement.text, statement.lines))
    return {name: place for name, place in found.items() if name not in used}


def role_words(role: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words_of(role) if word not in EVERYDAY))


def _phrase(text: str, phrase: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the phrase stands, by whole words, in a text that says more than the phrase."""
    words = list(span_words(text))
    size = len(phrase)
    for i in range(len(words) - size + 1) if len(words) >= size + 2 else ():
        if tuple(word for word, _, _ in words[i : i + size]) == phrase:
            return words[i][1], words[i + size - 1][2]
    return None


def _where(material: Material, word: str) -> Place | None:
    """A title, the headline, or a statement with the word."""
    basics = material.basics
    places = [
        (str(job.get("position") or ""), material.lines_of(f"work.{i}.position"))
        for i, job in enumerate(material.work)
    ]
    places += [
        (str(basics.get(key) or ""), material.lines_of(f"basics.{key}")) for key in ("label", "summary")
    ]
    places += [(statement.text, statement.lines) for statement in material.statements]
    for text, lines in places:
        for found, start, _ in span_words(text):
            if found == word and not is_denied(text, start):
                return Place(word, text, lines)
    return None


def _of_role(wanted: tuple[str, ...], shown: Places) -> Iterator[Evidence]:
    for word in wanted:
        if word in shown:
            place = shown[word]
            reason = f"A word of your target role: “{shorten(place.around)}”"
            yield Evidence(word, Effect.EARNED, place.lines, reason)
        else:
            yield Evidence(
                word, Effect.COST, (), "This word of your target role stands nowhere in your resume."
            )


def _steps(used: Places, listed: Places, wanted: tuple[str, ...], shown: Places) -> Iterator[Advice]:
    general = (1 - ROLE_SHARE) if wanted else 1.0
    have = credits(len(used), len(listed))
    names = [place.words for place in listed.values() if place.lines and place.words == place.around][:3]
    if names:
        gain = min(ENOUGH, credits(len(used) + len(names), len(listed) - len(names))) - min(ENOUGH, have)
        quoted = listing([f"“{name}”" for name in names])
        text = (
            f"You list {quoted}, but no line about your work shows it in use. Say where you used it, "
            "and for what."
        )
        yield Advice(
            text.replace("shows it", "shows them").replace("used it,", "used them,")
            if len(names) > 1
            else text,
            WEIGHT * general * gain / ENOUGH,
        )
    gain = min(ENOUGH, have + 5) - min(ENOUGH, have)
    yield Advice(
        "Name five more things you worked with: whom you served, which tools, what was planned, measured "
        "or improved.",
        WEIGHT * general * gain / ENOUGH * 0.9,
    )
    missing = [word for word in wanted if word not in shown]
    if missing:
        yield Advice(
            f"Your target role says {listing([f'“{word}”' for word in missing])}. If it is true of your "
            "work, use the word in a title or a line.",
            WEIGHT * ROLE_SHARE * len(missing) / len(wanted),
        )
