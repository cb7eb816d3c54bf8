"""First sentences to somebody who knows one already: follow-up, thank-you, check-in. And short second ones
for all."""

from collections.abc import Iterator

from messaging.scoring.draft import MessageType
from messaging.writing.gathering import Facts
from messaging.writing.telling import Told
from messaging.writing.wording import joined, sentence, with_article


def again(facts: Facts) -> Iterator[list[str]]:
    fresh = [deed for deed in facts.deeds if not facts.is_old(deed)]
    yield from ([sentence(f"{lead} I {deed}") for lead in _LEFT_OUT] for deed in fresh)
    if facts.shared_skills and facts.title and not facts.is_old(" ".join(facts.shared_skills)):
        yield [f"{lead} {joined(facts.shared_skills[:2])}." for lead in _IN_COMMON]
    yield from ([sentence(f"{lead} {told.text}") for lead in _READ_SINCE] for told in _unsaid(facts))
    yield [sentence(f"{lead} {about}") for about in _abouts(facts) for lead in _STILL]


_LEFT_OUT = (
    "One thing my last message left out:",
    "There is something I did not say last time:",
    "A short addition to my last message:",
    "I should have added in my last message that",
    "I did not tell you last time that",
    "One more fact to go with my last message:",
)
_IN_COMMON = (
    "My last message did not say what the posting and my record share:",
    "I should have pointed out what the posting asks for and my record has:",
)
_READ_SINCE = (
    "To my last message I would like to add that I read that",
    "There is one more reason why I wrote to you: I read that",
    "I did not say last time that I had read that",
)
_STILL = (
    "I wrote to you a while ago about",
    "You have a message from me about",
    "I would still like to talk with you about",
    "I am writing once more about",
    "This is a second, shorter note about",
)


def _unsaid(facts: Facts) -> list[Told]:
    return [told for told in facts.told if not told.said and not facts.is_old(told.text)]


def _abouts(facts: Facts) -> Iterator[str]:
    at = f" at {facts.company}" if facts.company else ""
    if facts.title:
        yield f"the {facts.title} role{at}"
    if facts.target:
        yield f"work as {with_article(facts.target)}{at}"
    yield f"open roles{at}"
    yield f"what you are hiring for{at}"


def thanks(facts: Facts) -> Iterator[list[str]]:
    yield [sentence(f"{lead} {topic}") for topic in facts.topics for lead in _THANKED]
    known = [f"the {facts.title} role"] if facts.title else []
    known += [facts.company] if facts.company else []
    known += [f"work as {with_article(facts.target)}"] if facts.target else []
    yield from ([sentence(f"{lead} {about}") for lead in _THANKED] for about in known)
    yield ["Thank you for talking with me.", "Thank you for our conversation.", "I am glad that we talked."]


_THANKED = (
    "Thank you for talking with me about",
    "Thank you for our conversation about",
    "I am glad that we talked about",
    "It helped me to talk with you about",
)


def hello(facts: Facts) -> Iterator[list[str]]:
    yield from ([sentence(f"{lead} {told.text}") for lead in _READ_OF_YOU] for told in _unsaid(facts))
    fresh = [deed for deed in facts.deeds if not facts.is_old(deed)]
    yield from ([sentence(f"{lead} I {deed}") for lead in _TOLD_YOU] for deed in fresh)
    yield [sentence(f"{lead} {about}") for about in _abouts(facts) for lead in _AT_TIMES]


_READ_OF_YOU = (
    "I read that",
    "Our exchange came to mind when I read that",
    "I thought of our exchange when I saw that",
)
_TOLD_YOU = (
    "Something I may not have told you:",
    "I do not think I told you that",
    "One thing you may not know about my work:",
    "To add to what you know of my work:",
)
_AT_TIMES = (
    "I am writing to you again about",
    "Some time has passed, and I would like to ask again about",
    "My question today is about",
    "I am coming back to you about",
)

TAILS = {
    MessageType.INITIAL_OUTREACH: (
        "I will keep this short.",
        "I have one question for you.",
        "My question comes at the end.",
        "Let me say in a line or two who I am.",
        "I do not want to take much of your time.",
        "This is a short note with one question.",
        "A line is enough for an answer.",
        "First a few words about me.",
        "I have kept it brief.",
    ),
    MessageType.FOLLOW_UP: (
        "I will keep this short.",
        "That is all I wanted to add.",
        "A line is enough for an answer.",
        "I do not want to fill your inbox.",
        "After this I will leave it with you.",
        "It is a small point.",
        "There is no hurry.",
        "I have one question left.",
        "I have kept it brief.",
    ),
    MessageType.THANK_YOU: (
        "It was useful to me.",
        "I will keep it in mind.",
        "I valued it.",
        "It made things clearer to me.",
        "I wanted to say so.",
        "I am glad to have had the chance.",
        "It was time well spent.",
        "I found it helpful.",
        "It gave me a good picture.",
    ),
    MessageType.CHECK_IN: (
        "I will keep this short.",
        "There is no hurry.",
        "I have one question.",
        "A line is enough for an answer.",
        "I do not want to take much of your time.",
        "My question comes at the end.",
        "It is a small question.",
        "I have kept it brief.",
        "This is a short note.",
    ),
}
