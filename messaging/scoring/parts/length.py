"""Words (25): a plateau of length, and how many of the words say something."""

from collections.abc import Iterator

from core.score import Effect
from messaging.scoring.draft import Channel, Mark, MessageType
from messaging.scoring.fillers import Kind
from messaging.scoring.parts.shape import Part, note, part
from messaging.scoring.weighing import Material, Weighed

NAME, LABEL, WEIGHT = "words", "Length", 25.0

PLATEAU: dict[MessageType, tuple[int, int]] = {
    MessageType.INITIAL_OUTREACH: (30, 150),
    MessageType.FOLLOW_UP: (20, 100),
    MessageType.THANK_YOU: (20, 125),
    MessageType.CHECK_IN: (20, 100),
}
"""Words of full points. The upper ends are J's (100-150, 50-75, 100-125, 50-100; a follow-up may be as long
as a check-in); the lower ends are ours, because few words that say something are no fault."""

INVITE = (15, 60)
"""An invitation on LinkedIn ends after 300 characters."""

DEFICIT, EXCESS = 3, 2
"""Percent for each word too few or too many; J section 7."""

FREE = 0.15
"""Share of words that may say nothing: a greeting and a bridge. Ours."""

GENERAL_FREE = 20
"""Words of sentences that name nothing in particular and cost nothing. Ours."""

GENERAL = 0.6
"""What a general word counts beside a formula: it may still be honest. Ours."""

SHORT_SENTENCE = 6


def score_length(material: Material) -> Part:
    reading = material.reading
    low, high = plateau(material)
    idle = idle_words(material)
    telling = reading.words - idle
    percent = (100 - DEFICIT * max(0.0, low - telling)) if telling < low else 100.0
    percent -= EXCESS * max(0, reading.words - high)
    padding = max(0.0, idle / max(1, reading.words) - FREE) / (1 - FREE)
    percent = max(0.0, percent) * (1 - padding)
    return part(
        NAME,
        LABEL,
        WEIGHT,
        percent,
        reading=reading,
        marks=tuple(_marks(material)),
        notes=[
            note(f"{reading.words} words", f"{low} to {high} are read to the end.", Effect.EARNED)
            if low <= reading.words <= high
            else note(f"{reading.words} words", f"{low} to {high} would be better.")
        ],
        steps=_steps(material, low, high, telling, 100 - percent),
    )


def plateau(material: Material) -> tuple[int, int]:
    if material.draft.channel is Channel.LINKEDIN_INVITE:
        return INVITE
    return PLATEAU[material.draft.type]


def idle_words(material: Material) -> float:
    """Words that could be cut: formulas, repeats, what is copied from the research, and talk that names
    nothing."""
    idle, general = 0.0, 0
    for weighed in material.weighed:
        if _is_idle(weighed) or (weighed.fillers and not says_something(weighed)):
            idle += weighed.words
        elif weighed.fillers:
            idle += weighed.filler_words
        elif not says_something(weighed) and not weighed.asks and weighed.words > SHORT_SENTENCE:
            general += weighed.words
    return idle + GENERAL * max(0, general - GENERAL_FREE)


def _is_idle(weighed: Weighed) -> bool:
    return weighed.is_repeated or weighed.is_list or weighed.asks_more or weighed.is_quoted


def says_something(weighed: Weighed) -> bool:
    """Whether the sentence names a thing that stands in a record, a figure, or answers what was said."""
    return bool(weighed.ties or weighed.own or weighed.figures or weighed.answers)


def _marks(material: Material) -> Iterator[Mark]:
    for weighed in material.weighed:
        if weighed.is_repeated:
            yield Mark(weighed.sentence.start, weighed.sentence.end, Effect.COST, NAME, "Said twice.")
        for start, end, kind in weighed.fillers:
            yield Mark(start, end, Effect.COST, NAME, kind.value)


def _steps(
    material: Material, low: int, high: int, telling: float, left: float
) -> Iterator[tuple[str, float]]:
    reading = material.reading
    first = next(((weighed, filler) for weighed in material.weighed for filler in weighed.fillers), None)
    if reading.words > high:
        yield f"Cut it to {high} words or fewer: keep what only you could write.", left
    elif first and first[1][2] is Kind.CHASER:
        yield "Bring one piece of news instead of asking whether the last message was read.", left
    elif first:
        start, end, _ = first[1]
        yield f"Cut “{reading.text[start:end]}”: it could stand in any message.", left
    elif telling < low:
        yield "Add a sentence: why you write to this person, or what you have done.", left
    else:
        yield "Cut the sentences that name nothing in particular.", left
