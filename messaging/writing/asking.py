"""Last sentences: one thing to say yes or no to, or what comes next. And the subject above it all."""

from collections.abc import Iterator

from messaging.scoring.draft import MessageType
from messaging.writing.gathering import Facts
from messaging.writing.wording import in_order, with_article


def asks(facts: Facts) -> list[str]:
    return in_order(_ASKS[facts.brief.type](facts), facts.brief.seed)


def _first(facts: Facts) -> Iterator[str]:
    if facts.title:
        yield f"Is the {facts.title} role still open?"
        yield f"Would you be open to a short call about the {facts.title} role this week or next?"
        return
    yield "Would you be open to a short call this week or next?"
    yield "Could we talk for a few minutes next week?"
    yield "Do you have a few minutes for a call this week or next?"
    yield "Would a short call next week suit you?"


def _again(facts: Facts) -> Iterator[str]:
    if facts.title:
        yield f"Is the {facts.title} role still open?"
    yield "Would a short call this week or next be useful?"
    yield "Should I send you my resume?"
    if facts.target and facts.company:
        yield f"Is {facts.company} still looking for {with_article(facts.target)}?"
    yield "Is there somebody else I should write to?"


def _thanks(_: Facts) -> Iterator[str]:
    yield "If references or samples of my work would help, I will send them."
    yield "I will gladly send you references or anything else that helps you decide."
    yield "Is there anything I can send you that would make the next step easier?"
    yield "Should I send you references before the next step?"


def _hello(facts: Facts) -> Iterator[str]:
    if facts.target:
        yield f"Do you have a role for {with_article(facts.target)} this quarter?"
        yield f"Is there a role for {with_article(facts.target)} on your list at the moment?"
        if facts.company:
            yield f"Is {facts.company} looking for {with_article(facts.target)} this quarter?"
    yield "Is there a role on your list that would suit me this quarter?"
    yield "Should I send you my resume as it stands today?"


_ASKS = {
    MessageType.INITIAL_OUTREACH: _first,
    MessageType.FOLLOW_UP: _again,
    MessageType.THANK_YOU: _thanks,
    MessageType.CHECK_IN: _hello,
}


def subjects(facts: Facts) -> list[str]:
    return [
        subject
        for subject in in_order(_SUBJECTS[facts.brief.type](facts), facts.brief.seed)
        if len(subject) <= 90
    ] or ["A short question"]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _first_subjects(facts: Facts) -> Iterator[str]:
    at = f" at {facts.company}" if facts.company else ""
    if facts.title:
        yield f"The {facts.title} role{at}"
        yield f"{facts.title}: a question about the role"
    elif facts.target:
        yield f"{_capital(with_article(facts.target))} with a question" + (
            f" about {facts.company}" if facts.company else ""
        )
        yield f"{_capital(facts.target)} roles{at}"
    else:
        yield f"A question about roles{at}"


def _again_subjects(facts: Facts) -> Iterator[str]:
    at = f" at {facts.company}" if facts.company else ""
    yield f"One more point on the {facts.title} role" if facts.title else f"One more point on roles{at}"
    yield f"The {facts.title} role: an addition" if facts.title else "An addition to my last message"


def _thanks_subjects(facts: Facts) -> Iterator[str]:
    yield "Thank you for the conversation"
    yield f"Thank you: the {facts.title} role" if facts.title else "Thank you for talking with me"


def _hello_subjects(facts: Facts) -> Iterator[str]:
    at = f" at {facts.company}" if facts.company else ""
    yield f"{_capital(facts.target)} roles{at} this quarter" if facts.target else f"Roles{at} this quarter"
    yield f"A question about {facts.company}" if facts.company else "A short question"


_SUBJECTS = {
    MessageType.INITIAL_OUTREACH: _first_subjects,
    MessageType.FOLLOW_UP: _again_subjects,
    MessageType.THANK_YOU: _thanks_subjects,
    MessageType.CHECK_IN: _hello_subjects,
}
