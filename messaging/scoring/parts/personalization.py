"""Personalization (25): the name, the company, and what of the saved research or posting the message takes
up."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.score import Effect, Evidence
from messaging.scoring.draft import Mark, MessageType
from messaging.scoring.names import company_places, same_person
from messaging.scoring.parts.shape import Part, along, note, part
from messaging.scoring.ties import Tie, single_words
from messaging.scoring.weighing import Material, Weighed

NAME, LABEL, WEIGHT = "personalization", "Written for this person", 25.0

BY_NAME, BY_COMPANY = 15.0, 15.0
"""J gives 30 each. Ours is half, because a mail merge knows both."""

SPECIFICS: tuple[tuple[float, float], ...] = ((0, 0), (1, 40), (2, 60), (3, 70))
"""What J gives for recent work, a specific detail and a mutual connection, and what we took from the
names."""

IN_ONE_SENTENCE = 2
ANSWER = {MessageType.INITIAL_OUTREACH: 0.5}
"""What was said in a call stands in no research: outside of the first message taking it up is a specific."""

NEWS = 0.5
ALONE = 0.5
"""One plain word of the research, by itself."""

MOST_ALONE = 1.0
LISTED = 0.5
"""A list of keywords takes up nothing; all that is copied from the research counts as one specific."""


@dataclass(frozen=True, slots=True)
class Specific:
    start: int
    end: int
    credit: float
    reason: str


def score_personalization(material: Material) -> Part:
    person = material.draft.recruiter
    named, company = called_by_name(material), company_named(material)
    specifics = tuple(find_specifics(material))
    parts = [(along(sum(found.credit for found in specifics), SPECIFICS), 70.0)]
    if person.first_name or person.last_name:
        parts.append((BY_NAME * bool(named), BY_NAME))
    if person.company:
        parts.append((BY_COMPANY * bool(company), BY_COMPANY))
    whole = sum(possible for _, possible in parts)
    percent = 100 * sum(earned for earned, _ in parts) / whole
    return part(
        NAME,
        LABEL,
        WEIGHT,
        percent if len(parts) > 1 or material.known or specifics else None,
        reading=material.reading,
        marks=sorted(
            [*named, *company, *(Mark(s.start, s.end, Effect.EARNED, NAME, s.reason) for s in specifics)],
            key=lambda mark: mark.start,
        ),
        notes=_notes(material, named, specifics),
        steps=_steps(material, bool(named), bool(company), sum(s.credit for s in specifics), whole),
    )


def called_by_name(material: Material) -> list[Mark]:
    """The first time the person is called by her name."""
    greeting = material.reading.greeting
    person = material.draft.recruiter
    if greeting and greeting.name and same_person(greeting.name, person):
        end = greeting.name_start + len(greeting.name)
        return [Mark(greeting.name_start, end, Effect.EARNED, NAME, "You greet this person by name.")]
    for name in filter(None, (person.first_name, person.last_name)):
        match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", material.reading.text)
        if match:
            return [Mark(*match.span(), Effect.EARNED, NAME, "You name this person.")]
    return []


def company_named(material: Material) -> list[Mark]:
    places = list(company_places(material.reading.text, material.draft.recruiter.company))
    return [Mark(*place, Effect.EARNED, NAME, "You name the company.") for place in places[:1]]


def find_specifics(material: Material) -> Iterator[Specific]:
    """Each distinct thing once; at most two of one sentence, one of a list, one of all that is copied."""
    seen, quoted = set[str](), False
    alone = 0.0
    for weighed in material.weighed:
        if weighed.is_repeated or weighed.asks_more:
            continue
        found = 0
        for tie in weighed.ties:
            new = tie.stems - seen
            if not _is_new(tie, new) or found >= (1 if weighed.is_list else IN_ONE_SENTENCE):
                continue
            seen |= tie.stems
            if weighed.is_copied and quoted:
                continue
            quoted = quoted or weighed.is_copied
            found += 1
            credit = LISTED if weighed.is_list else 1.0
            yield Specific(tie.start, tie.end, credit, "This is about them: it stands in what you saved.")
        if found or weighed.is_list or weighed.is_copied:
            continue
        if extra := _other(material, weighed):
            yield extra
        elif alone < MOST_ALONE:
            for tie in single_words(weighed.tokens, material.known, offset=weighed.sentence.start):
                if not tie.stems & seen:
                    seen |= tie.stems
                    alone += ALONE
                    yield Specific(
                        tie.start, tie.end, ALONE, "A word of what you saved; name the thing itself."
                    )
                    break


def _is_new(tie: Tie, new: frozenset[str]) -> bool:
    return len(new) >= (1 if tie.strong else 2)


def _other(material: Material, weighed: Weighed) -> Specific | None:
    """What takes up their words or brings news, where nothing saved could vouch for it."""
    kind = material.draft.type
    start, end = weighed.sentence.start, weighed.sentence.end
    if weighed.answers and not weighed.fillers:
        return Specific(start, end, ANSWER.get(kind, 1.0), "You take up what this person said.")
    news = kind is not MessageType.INITIAL_OUTREACH and weighed.news and not weighed.fillers
    if news and (weighed.own or weighed.figures):
        return Specific(start, end, NEWS, "You bring news.")
    return None


def _notes(material: Material, named: Iterable[Mark], specifics: tuple[Specific, ...]) -> Iterator[Evidence]:
    person = material.draft.recruiter
    if not material.known:
        yield note("", "Nothing is saved about this person yet, so no detail can be checked.", Effect.NOTE)
    elif not specifics:
        yield note("", "Nothing of what you saved about this person is in the message.")
    if (person.first_name or person.last_name) and not list(named):
        yield note("", f"You never call {person.first_name or person.last_name} by name.")


def _steps(
    material: Material, named: bool, company: bool, credits: float, whole: float
) -> Iterator[tuple[str, float]]:
    person = material.draft.recruiter
    gain = along(credits + 1, SPECIFICS) - along(credits, SPECIFICS)
    who = person.first_name or "this person"
    if material.known:
        yield f"Take up one more thing you saved about {who}, in your own words.", 100 * gain / whole
    else:
        yield f"Save what you find about {who} and take up one thing of it.", 100 * gain / whole
    if not named and (person.first_name or person.last_name):
        yield f"Greet {person.first_name or person.last_name} by name.", 100 * BY_NAME / whole
    if not company and person.company:
        yield f"Name {person.company} where you say why you write.", 100 * BY_COMPANY / whole
