"""What is taken out of a person's message. A sentence that holds a fact of hers is never cut."""

import re
from collections.abc import Iterator

from core.score import Effect
from messaging.scoring.draft import MessageType
from messaging.writing.revising import Change, Revision, shown


def cut_repeats(text: Revision) -> Iterator[Change]:
    for weighed in text.material.weighed:
        if weighed.is_repeated:
            yield text.without(weighed), f"Cut “{shown(weighed)}”: it was said before."


def cut_formulas(text: Revision) -> Iterator[Change]:
    """A thank-you keeps its first thanks."""
    thanks = text.brief.type is MessageType.THANK_YOU
    for weighed in text.material.weighed:
        if thanks and re.search(r"\bthank|\bgrateful|\bappreciate", weighed.sentence.text, re.IGNORECASE):
            thanks = False
        elif weighed.fillers and not text.holds(weighed):
            yield text.without(weighed), f"Cut “{shown(weighed)}”: it could stand in any message."


def cut_begging(text: Revision) -> Iterator[Change]:
    costs = [mark for mark in text.quality.marks if mark.component == "tone" and mark.effect is Effect.COST]
    for weighed in text.material.weighed:
        start, end = weighed.sentence.start, weighed.sentence.end - 1
        if not text.holds(weighed) and any(start <= mark.start < end for mark in costs):
            yield text.without(weighed), f"Cut “{shown(weighed)}”: it weakens what you say."


def cut_second_asks(text: Revision) -> Iterator[Change]:
    for weighed in text.material.weighed:
        if weighed.asks_more and not text.holds(weighed):
            yield text.without(weighed), f"Left “{shown(weighed)}” for later: one ask is easier to answer."


def calm_down(text: Revision) -> Iterator[Change]:
    """The first exclamation mark stays."""
    if "!" in text.brief.recruiter.company:
        return
    once = re.sub(r"!(?:\s*!)+", "!", text.body)
    first, mark, rest = once.partition("!")
    yield first + mark + re.sub(r"!(?=\s|$)", ".", rest), "One exclamation mark is enough."
