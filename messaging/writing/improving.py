"""A person's own message made better without a model: cut what is empty, add what is known, keep every fact.

Each change is made only if our own score does not fall by it and nothing new blocks the message. No
sentence of hers is reworded, and what holds a figure, a name, a link or anything else of her record stays.
"""

from dataclasses import replace

from messaging.writing.brief import Brief, Written
from messaging.writing.cutting import calm_down, cut_begging, cut_formulas, cut_repeats, cut_second_asks
from messaging.writing.filling import add_ask, add_detail, add_figure, fill_names, greet, sign
from messaging.writing.gathering import Facts
from messaging.writing.openings import line_of
from messaging.writing.revising import Revision, Step

MOST_CHANGES = 12
"""Of one kind."""

STEPS: tuple[Step, ...] = (
    fill_names,
    cut_repeats,
    cut_formulas,
    cut_begging,
    cut_second_asks,
    calm_down,
    greet,
    add_detail,
    add_figure,
    add_ask,
    cut_formulas,
    cut_begging,
    sign,
)
"""Cuts are tried again once there is something to read instead."""


def improve_message(brief: Brief, body: str, subject: str = "") -> Written:
    """The message with plain words for each change; as it was where nothing can be made better."""
    if not body.strip():
        return Written(subject, body)
    text = Revision(brief, Facts(brief), subject, body)
    changes: list[str] = []
    for step in STEPS:
        for _ in range(MOST_CHANGES):
            changed = _taken(text, step)
            if changed is None:
                break
            text, change = changed
            changes.append(change)
    sentences = text.material.reading.sentences
    opening = line_of(sentences[0].text) if sentences else ""
    return Written(subject, text.body, opening, tuple(dict.fromkeys(changes)))


def _taken(text: Revision, step: Step) -> tuple[Revision, str] | None:
    """The text after the first change of the step that does not make it worse."""
    for body, change in step(text):
        after = replace(text, body=body)
        worse = (after.quality.score.total or 0) < (text.quality.score.total or 0)
        if body != text.body and not worse and len(after.quality.blocked) <= len(text.quality.blocked):
            return after, change
    return None
