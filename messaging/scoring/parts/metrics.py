"""Metrics (25): figures, and whether the person's own record has them."""

from collections.abc import Iterator

from core.score import Effect, Evidence
from messaging.scoring.draft import Mark, MessageType
from messaging.scoring.figures import Figure, Standing
from messaging.scoring.parts.shape import Part, along, note, part
from messaging.scoring.weighing import Material

NAME, LABEL, WEIGHT = "metrics", "Figures from your record", 25.0

CREDIT = {Standing.TIED: 1.0, Standing.UNCHECKED: 0.5, Standing.LOOSE: 0.3, Standing.OTHER: 0.2}
"""A figure that nothing vouches for is worth a third of one from the record, without a record half. Ours."""

MOST_UNTIED = {Standing.UNCHECKED: 1.5, Standing.LOOSE: 0.6, Standing.OTHER: 0.4}
"""However many figures nothing vouches for, all of them earn less than one from the record. Ours."""

IN_ONE_SENTENCE = 3

CORNERS: dict[MessageType, tuple[tuple[float, float], ...]] = {
    MessageType.INITIAL_OUTREACH: ((0, 0), (1, 50), (2, 80), (3, 100)),
    MessageType.FOLLOW_UP: ((0, 0), (1, 75), (2, 100)),
    MessageType.THANK_YOU: ((0, 60), (1, 100)),
    MessageType.CHECK_IN: ((0, 40), (1, 100)),
}
"""J: one 50, two 80, three 100. J's 20 for none is earned here. A follow-up is half as long and needs half;
who thanks or says hello need not boast, so that one figure is enough and none costs less. Ours."""

_REASONS = {
    Standing.TIED: "This figure stands in your record.",
    Standing.UNCHECKED: "No record is attached that could vouch for this figure.",
    Standing.LOOSE: "This figure stands nowhere in your record.",
    Standing.OTHER: "Your record has this figure, but for something else.",
}


def score_metrics(material: Material) -> Part:
    figures = tuple(distinct_figures(material))
    credits = credits_of(figures)
    corners = CORNERS[material.draft.type]
    percent = along(credits, corners)
    return part(
        NAME,
        LABEL,
        WEIGHT,
        percent,
        reading=material.reading,
        marks=[Mark(f.start, f.end, _effect(f), NAME, _REASONS[f.standing]) for f in figures],
        notes=_notes(material, figures),
        steps=_steps(material, figures, along(credits + 1, corners) - percent, 100 - percent),
    )


def distinct_figures(material: Material) -> Iterator[Figure]:
    """Each figure once, at most three of one sentence, none of a list of keywords."""
    seen = set[str]()
    for weighed in material.weighed:
        if weighed.is_list:
            continue
        for figure in weighed.figures[:IN_ONE_SENTENCE]:
            if figure.key not in seen:
                seen.add(figure.key)
                yield figure


def credits_of(figures: tuple[Figure, ...]) -> float:
    total = 0.0
    for standing, credit in CREDIT.items():
        count = sum(figure.standing is standing for figure in figures)
        total += min(count * credit, MOST_UNTIED.get(standing, float("inf")))
    return total


def _effect(figure: Figure) -> Effect:
    if figure.standing is Standing.TIED:
        return Effect.EARNED
    return Effect.NOTE if figure.standing is Standing.UNCHECKED else Effect.COST


def _notes(material: Material, figures: tuple[Figure, ...]) -> Iterator[Evidence]:
    optional = material.draft.type in (MessageType.THANK_YOU, MessageType.CHECK_IN)
    if not figures:
        yield note("", "No figure. One is enough here." if optional else "No figure of your own work.")


def _steps(
    material: Material, figures: tuple[Figure, ...], gain: float, left: float
) -> Iterator[tuple[str, float]]:
    loose = next((f for f in figures if f.standing in (Standing.LOOSE, Standing.OTHER)), None)
    if loose:
        yield f"Replace “{loose.text}” with a figure from your record, or add the line it comes from.", gain
    elif not material.record.facts:
        yield "Choose a resume to draw on, so that your figures can be tied to it.", gain
    else:
        yield "Name one result from your record with its figure.", min(gain, left)
