"""What stands between the first sentence and the ask: who writes, what she has done, what it has to do with
them."""

import re

from messaging.scoring.draft import MessageType
from messaging.scoring.ties import content_stems, tokens_of
from messaging.writing.gathering import Facts
from messaging.writing.openings import from_told
from messaging.writing.wording import in_order, joined, sentence, with_article

SAME = 0.6
"""Share of a fact's words that makes it said already. Ours."""

LONG_PAIR = 26
"""Words of two deeds that still make one sentence. Ours."""

LONG_ENOUGH = 60
"""Words after which a second example would make a first message long."""


def says(text: str, other: str) -> bool:
    """Whether most of what `other` says stands in the text already."""
    if other.casefold() in text.casefold():
        return True
    stems = content_stems(tokens_of(other))
    return bool(stems) and len(stems & content_stems(tokens_of(text))) >= SAME * len(stems)


def middle_of(facts: Facts, opening: str) -> str:
    fresh = [deed for deed in facts.deeds if not says(opening, deed) and not facts.is_old(deed)]
    return " ".join(_MIDDLES[facts.brief.type](facts, opening, fresh))


def _introduction(facts: Facts, opening: str, fresh: list[str]) -> list[str]:
    """A saved detail unless the opening has one, who writes, and two things from the record."""
    deeds = fresh or [deed for deed in facts.deeds if not says(opening, deed)]
    told = _detail(facts, opening)
    return [
        *told,
        *_identity(facts, opening, deeds),
        *(_record(facts, opening, deeds) or _skills(facts)),
    ]


def _identity(facts: Facts, opening: str, deeds: list[str]) -> list[str]:
    role, years, target = facts.role, facts.brief.person.years, facts.target
    if not role or role in opening or (target and with_article(target) in opening):
        return []
    told = any(re.match(r"have \d+\+? years", deed) for deed in deeds[:2])
    experience = f" with {years} years of experience" if years and years > 1 and not told else ""
    goal = f" as {with_article(target)}" if with_article(target) != role else ""
    if facts.title:
        return [f"I am {role}{experience}."]
    links = (
        (", looking for", " and am looking for") if experience else (" and am looking for", " and look for")
    )
    return [f"I am {role}{experience}{in_order(links, facts.brief.seed)[0]} my next role{goal}."]


def _record(facts: Facts, opening: str, deeds: list[str]) -> list[str]:
    """One deed or two of different kinds, as long as they stay short together."""
    if not deeds:
        return []
    first = deeds[0]
    second = next((deed for deed in deeds[1:] if deed.split()[0] != first.split()[0]), "")
    if any(says(opening, deed) for deed in facts.deeds):
        return [sentence(f"I also {first}")]
    if not second or len(f"{opening} {first} {second}".split()) > LONG_ENOUGH:
        return [sentence(f"{in_order(_ONE, facts.brief.seed)[0]} I {first}")]
    lead = in_order(_TWO, facts.brief.seed)[0]
    if len(f"{first} {second}".split()) > LONG_PAIR:
        return [sentence(f"I {first}"), sentence(f"I also {second}")]
    return [sentence(f"{lead} I {first}, and I {second}")]


_ONE = ("One thing from my record:", "One example of my work:", "An example:")
_TWO = ("Two things from my record:", "Two examples of my work:", "In my work so far")


def _skills(facts: Facts) -> list[str]:
    skills = facts.skills[:3]
    return [f"My work has been in {joined(skills)}."] if len(skills) > 1 else []


def _detail(facts: Facts, opening: str) -> list[str]:
    """One sentence on them, where the opening has none."""
    if any(says(opening, told.text) for told in facts.told):
        return []
    told = next((t for t in facts.told if not facts.is_old(t.text)), None)
    if told:
        return [in_order(from_told(told), facts.brief.seed)[0]]
    return _common(facts, opening)


def _common(facts: Facts, opening: str) -> list[str]:
    shared = facts.shared_skills[:2]
    if not shared or not facts.title or says(opening, " ".join(shared)) or facts.is_old(" ".join(shared)):
        return []
    return [
        f"The posting asks for {joined(shared)}, and my record has {'both' if len(shared) > 1 else 'it'}."
    ]


def _addition(facts: Facts, opening: str, fresh: list[str]) -> list[str]:
    """After a follow-up's news: why it matters to them, or one more thing."""
    told = next((t for t in facts.told if not facts.is_old(t.text) and not says(opening, t.text)), None)
    if told and not told.said:
        return [sentence(f"I also read that {told.text}")]
    return _common(facts, opening) or [
        sentence(f"I also {deed}") for deed in fresh[:1] if opening.count("I ")
    ]


def _afterthought(facts: Facts, _: str, fresh: list[str]) -> list[str]:
    leads = ("One thing I could have added:", "Something I did not get to say:", "To add one thing:")
    return [sentence(f"{in_order(leads, facts.brief.seed)[0]} I {deed}") for deed in fresh[:1]]


def _reminder(facts: Facts, opening: str, fresh: list[str]) -> list[str]:
    """Beside a check-in's reason: a deed, and who one is where that is not said."""
    if any(says(opening, deed) for deed in facts.deeds):
        return [sentence(f"I also {deed}") for deed in fresh[:1]]
    leads = (
        "One thing you may not know about my work:",
        "Something I may not have told you:",
        "From my own work:",
    )
    return [sentence(f"{in_order(leads, facts.brief.seed)[0]} I {deed}") for deed in fresh[:1]]


_MIDDLES = {
    MessageType.INITIAL_OUTREACH: _introduction,
    MessageType.FOLLOW_UP: _addition,
    MessageType.THANK_YOU: _afterthought,
    MessageType.CHECK_IN: _reminder,
}
