"""Call to action (20): one thing the reader can say yes or no to."""

import re
from collections.abc import Iterator

from core.score import Effect, Evidence
from messaging.scoring.asking import Ask, Ease, distinct_asks
from messaging.scoring.draft import Mark, MessageType
from messaging.scoring.parts.shape import Part, note, part
from messaging.scoring.weighing import Material

NAME, LABEL, WEIGHT = "cta", "One clear ask", 20.0

ONE = {Ease.BOUNDED: 100.0, Ease.PLAIN: 85.0, Ease.VAGUE: 30.0}
"""J gives 100 for one; ours tells apart how much work the answer is."""

SEVERAL = {2: 60.0, 3: 40.0, 4: 20.0}
"""J: 60 for more than one; ours falls on."""

NONE = {
    MessageType.INITIAL_OUTREACH: 0.0,
    MessageType.FOLLOW_UP: 0.0,
    MessageType.THANK_YOU: 50.0,
    MessageType.CHECK_IN: 20.0,
}
"""J gives 20, which is earned here. A thank-you may end without an ask."""

PROMISED = 100.0
"""A thank-you that says what comes next. Ours."""

_PROMISE = re.compile(
    r"\b(?:i(?:'ll| will) (?:\w+ )?(?:send|share|forward|call|have|bring|try|be|write|prepare|follow)"
    r"|(?:is|are|have) attached|i(?:'m| am) sending|will reach you"
    r"|attached (?:is|are)|schicke ich|sende ich|anbei|im anhang|le (?:envío|mando)|adjunto"
    r"|je vous (?:envoie|transmets)|ci-joint)\b",
    re.IGNORECASE,
)


def score_cta(material: Material) -> Part:
    asks = asks_of(material)
    promise = _promise(material)
    percent = percent_of(material.draft.type, asks, promised=promise is not None)
    return part(
        NAME,
        LABEL,
        WEIGHT,
        percent,
        reading=material.reading,
        marks=[*_marks(asks), *([promise] if promise and not _clear(asks) else [])],
        notes=_notes(asks),
        steps=_steps(asks, 100 - percent),
    )


def asks_of(material: Material) -> tuple[Ask, ...]:
    given = [ask for weighed in material.weighed if not weighed.is_repeated for ask in weighed.asks]
    return distinct_asks(given, material.reading.text)


def percent_of(kind: MessageType, asks: tuple[Ask, ...], *, promised: bool) -> float:
    clear = _clear(asks)
    if len(clear) > 1:
        return SEVERAL[min(len(clear), max(SEVERAL))]
    if clear:
        return ONE[clear[0].ease]
    if kind is MessageType.THANK_YOU and promised:
        return PROMISED
    return max(NONE[kind], ONE[Ease.VAGUE] if asks else 0.0)


def _clear(asks: tuple[Ask, ...]) -> list[Ask]:
    return [ask for ask in asks if ask.ease is not Ease.VAGUE]


def _promise(material: Material) -> Mark | None:
    if material.draft.type is not MessageType.THANK_YOU:
        return None
    match = _PROMISE.search(material.reading.text.replace("’", "'"))
    return Mark(*match.span(), Effect.EARNED, NAME, "You say what comes next.") if match else None


def _marks(asks: tuple[Ask, ...]) -> Iterator[Mark]:
    clear = _clear(asks)
    for number, ask in enumerate(asks):
        if ask.ease is Ease.VAGUE:
            yield Mark(ask.start, ask.end, Effect.COST, NAME, "This leaves it to the reader what to do.")
        elif number and len(clear) > 1:
            yield Mark(
                ask.start, ask.end, Effect.COST, NAME, "A second ask: each one makes the other less likely."
            )
        else:
            yield Mark(ask.start, ask.end, Effect.EARNED, NAME, "You ask for one thing.")


def _notes(asks: tuple[Ask, ...]) -> Iterator[Evidence]:
    if not asks:
        yield note("", "Nothing is asked.")


def _steps(asks: tuple[Ask, ...], left: float) -> Iterator[tuple[str, float]]:
    clear = _clear(asks)
    if len(clear) > 1:
        yield "Keep the ask that matters most and leave the others for later.", left
    elif clear:
        yield "Make it easy to say yes: name a length or a day.", left
    else:
        yield "End with one question that can be answered in a line.", left
