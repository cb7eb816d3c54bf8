"""The writer that needs no key: a message put together from saved facts, in whole sentences of its own.

Several messages are written and held against our own score; the first that is about as good as the best is
taken, so that the seed and not the score decides between equals. What is blocked is never taken.
"""

from collections.abc import Iterator

from messaging.scoring.draft import Channel
from messaging.scoring.quality import score_message
from messaging.writing.asking import asks, subjects
from messaging.writing.brief import Brief, Written
from messaging.writing.gathering import Facts
from messaging.writing.openings import line_of, openings, untaken
from messaging.writing.paragraphs import middle_of, says
from messaging.writing.wording import in_order, sentence, writable

TRIES = 8
GOOD_ENOUGH = 80
AS_GOOD = 3
"""Points below the best at which the seed still decides. Ours."""

INVITE_LIMIT = 300

MAIL = (Channel.EMAIL, Channel.OTHER, Channel.LINKEDIN_INMAIL)
WITH_SUBJECT = (Channel.EMAIL, Channel.LINKEDIN_INMAIL)


_ONLY_LINE = "I would like to ask what you are hiring for at the moment."
BARE = Written(
    "A short question",
    f"Hello,\n\n{_ONLY_LINE} Would you be open to a short call this week or next?",
    line_of(_ONLY_LINE),
)
"""Where nothing that was saved can be written into a sentence."""


def write_message(brief: Brief) -> Written:
    """A message from the brief alone. The same brief gives the same message."""
    facts = Facts(brief)
    scored = [
        (quality.score.total or 0, written)
        for written in _candidates(facts)
        if not (quality := score_message(brief.draft(written.subject, written.body))).blocked
    ]
    if not scored:
        return BARE
    best = max(total for total, _ in scored)
    enough = min(GOOD_ENOUGH, best) if best >= GOOD_ENOUGH else best - AS_GOOD
    return next(written for total, written in scored if total >= enough)


def _candidates(facts: Facts) -> Iterator[Written]:
    brief = facts.brief
    subject = subjects(facts)[0] if brief.channel in WITH_SUBJECT else ""
    closing = asks(facts)
    for number, opening in enumerate(untaken(openings(facts), brief.taken, TRIES)):
        ask = closing[number % len(closing)]
        if brief.channel is Channel.LINKEDIN_INVITE:
            body = _invitation(facts, opening, ask)
        else:
            body = _letter(facts, opening, ask)
        yield Written(subject, body, line_of(opening))


def _letter(facts: Facts, opening: str, ask: str) -> str:
    body = middle_of(facts, opening)
    paragraphs = (
        [greeting(facts), opening, body, ask]
        if len(body.split()) > 24
        else [greeting(facts), f"{opening} {body}".strip(), ask]
    )
    if facts.brief.channel in MAIL:
        paragraphs.append(farewell(facts))
    return "\n\n".join(filter(None, paragraphs))


def greeting(facts: Facts) -> str:
    hail = in_order(("Hi", "Hello"), facts.brief.seed)[0]
    last = writable(facts.brief.recruiter.last_name)
    name = facts.first_name or last
    return f"{hail} {name}," if name else "Hello,"


def farewell(facts: Facts) -> str:
    formulas = ("Best regards,", "Kind regards,", "With kind regards,", "Best wishes,")
    name = " ".join(
        filter(None, (writable(facts.brief.person.first_name), writable(facts.brief.person.last_name)))
    )
    return f"{in_order(formulas, facts.brief.seed)[0]}\n{name}" if name else ""


def _invitation(facts: Facts, opening: str, ask: str) -> str:
    """As many sentences as 300 characters take, the opening first."""
    name = greeting(facts)
    deeds = [sentence(f"I {deed}") for deed in facts.deeds if not says(opening, deed)]
    identity = [f"I am {facts.role}."] if facts.role and facts.role not in opening else []
    middles = [*(" ".join([*identity, deed]) for deed in deeds), *deeds, *identity, ""]
    for middle in middles:
        text = " ".join(filter(None, (name, opening, middle, ask)))
        if len(text) <= INVITE_LIMIT:
            return text
    return next(
        text for parts in ((opening,), (ask,)) if len(text := " ".join((name, *parts))) <= INVITE_LIMIT
    )
