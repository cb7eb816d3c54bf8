"""What is put into a person's message: names for placeholders, and from the brief what it lacks."""

import re
from collections.abc import Iterator

from messaging.scoring.draft import Block, Field, MessageType
from messaging.scoring.parts.metrics import credits_of, distinct_figures
from messaging.scoring.parts.personalization import find_specifics
from messaging.writing.asking import asks
from messaging.writing.composing import MAIL, farewell, greeting
from messaging.writing.openings import from_told
from messaging.writing.paragraphs import says
from messaging.writing.revising import Change, Revision
from messaging.writing.wording import sentence, writable

_COMPANY = re.compile(r"compan|employer|organi[sz]ation|firma|unternehmen|empresa|entreprise", re.IGNORECASE)
_SENDER = re.compile(r"\b(?:your|my|sender)['’s]*[ _]?(?:full[ _]?)?name", re.IGNORECASE)
_READER = re.compile(r"recruiter|first[ _]?name|hiring manager|contact|recipient", re.IGNORECASE)


def fill_names(text: Revision) -> Iterator[Change]:
    """Names for placeholders that clearly ask for one, and the right name in the greeting."""
    for block in text.quality.blocked:
        name = _meant(block, text) if block.field is Field.BODY else ""
        if name:
            filled = text.body[: block.start] + name + text.body[block.end :]
            yield filled, f"Wrote {name} for {block.text.strip()}."


def _meant(block: Block, text: Revision) -> str:
    if block.name not in ("placeholder", "other_person") or not block.text.strip(" ,.;"):
        return ""
    met = text.material.reading.greeting
    if met and met.start <= block.start < met.end:
        return text.facts.first_name
    if block.name == "other_person":
        return _sender(text) if block.start >= text.end else text.facts.first_name
    if _COMPANY.search(block.text):
        return text.facts.company
    if _SENDER.search(block.text):
        return _sender(text)
    return text.facts.first_name if _READER.search(block.text) else ""


def _sender(text: Revision) -> str:
    person = text.brief.person
    return " ".join(filter(None, (writable(person.first_name), writable(person.last_name))))


def greet(text: Revision) -> Iterator[Change]:
    if not text.material.reading.greeting:
        hail = greeting(text.facts)
        yield f"{hail}\n\n{text.body.lstrip()}", f"Began with “{hail}”."


def add_detail(text: Revision) -> Iterator[Change]:
    """One thing that was saved about them, after the greeting; who thanks speaks of the conversation
    instead."""
    if text.brief.type is MessageType.THANK_YOU or any(find_specifics(text.material)):
        return
    met = text.material.reading.greeting
    for told in text.facts.told:
        if not text.facts.is_old(told.text) and not says(text.body, told.text):
            line = next(from_told(told))
            yield text.inserted(line, met.end if met else 0), f"Took up what you saved: “{told.text}”."


def add_figure(text: Revision) -> Iterator[Change]:
    """One result from the record, before the ask."""
    optional = text.brief.type in (MessageType.THANK_YOU, MessageType.CHECK_IN)
    if optional or credits_of(tuple(distinct_figures(text.material))) >= 1:
        return
    asked = next((weighed.sentence.start for weighed in text.material.weighed if weighed.asks), text.end)
    for deed in text.facts.deeds:
        if re.search(r"\d", deed) and not says(text.body, deed):
            line = sentence(f"I {deed}")
            yield text.inserted(line, asked), f"Added a result from your record: “{line}”"


def add_ask(text: Revision) -> Iterator[Change]:
    if not text.asks and text.brief.type is not MessageType.THANK_YOU:
        for ask in asks(text.facts):
            yield text.inserted(ask, text.end, apart=True), f"Ended with one question: “{ask}”"


def sign(text: Revision) -> Iterator[Change]:
    closing = farewell(text.facts)
    if closing and text.brief.channel in MAIL and not text.material.reading.signature:
        yield f"{text.body.rstrip()}\n\n{closing}", "Closed with your name."
