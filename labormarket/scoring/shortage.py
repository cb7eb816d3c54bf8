"""How short of people an occupation is: 30/20/20/15/15 times its industry (J section 10)."""

from collections.abc import Sequence

from core.score import Component, Effect, Evidence, Gate, Scale, Score
from labormarket.scoring import thresholds
from labormarket.scoring.facts import Figure
from labormarket.scoring.lines import Line
from labormarket.scoring.outlook import Outlook
from labormarket.scoring.wording import amount, cite

RULES = "shortage-1"
LABELS = {
    "openings": "Openings for each hire",
    "quits": "People who quit",
    "growth": "Growth of jobs",
    "salary": "Growth of pay",
    "projection": "Ten years ahead",
}


def calculate_shortage_score(outlook: Outlook) -> Score:
    """Components in this order: openings, quits, growth, salary, projection. Without a figure of the
    occupation itself there is no total (`gate`): the rest says the same of its whole industry."""
    parts = (
        openings_component(outlook),
        quits_component(outlook),
        growth_component(outlook),
        salary_component(outlook),
        projection_component(outlook),
    )
    return Score.of(parts, gate=gate_for(parts), rules=RULES, scale=industry_multiplier(outlook))


def gate_for(parts: Sequence[Component]) -> Gate | None:
    known = [part for part in parts if part.points is not None]
    if not any(part.name in {"growth", "salary", "projection"} for part in known):
        return _nothing_published()
    if sum(part.weight for part in known) < thresholds.ENOUGH_KNOWN:
        reason = "Less than half of what tells a shortage is published or loaded, so a total would mislead."
        return Gate("too_little", reason, "Look again when the monthly figures of its industry are in.")
    return None


def openings_component(outlook: Outlook) -> Component:
    ratio, openings, hires = outlook.openings_per_hire, outlook.openings_rate, outlook.hires_rate
    if ratio is None:
        return _left_out("openings", "Openings and hires of its industry are not loaded yet.")
    said = (
        f"{amount(ratio)} openings for each hire in {_measured(outlook)}: {amount(openings.value)}% of jobs"
        f" stand open, {amount(hires.value)}% are filled in a month"
    )
    return _part("openings", thresholds.OPENINGS_PER_HIRE, ratio, said, openings)


def quits_component(outlook: Outlook) -> Component:
    quits = outlook.quits_rate
    if quits.value is None:
        return _left_out("quits", "Quits of its industry are not loaded yet.")
    said = f"{amount(quits.value)}% of people in {_measured(outlook)} quit in a month"
    return _part("quits", thresholds.QUITS_RATE, quits.value, said, quits)


def growth_component(outlook: Outlook) -> Component:
    growth = outlook.job_growth
    if growth.value is None:
        return _left_out("growth", "It takes two yearly releases to tell how jobs grew.")
    said = f"Its jobs changed by {amount(growth.value, sign=True)}% a year"
    return _part("growth", thresholds.JOB_GROWTH, growth.value, said, growth)


def salary_component(outlook: Outlook) -> Component:
    growth = outlook.pay_growth
    if growth.value is None:
        return _left_out("salary", "It takes two yearly releases to tell how pay grew.")
    said = f"Its median pay changed by {amount(growth.value, sign=True)}% a year"
    return _part("salary", thresholds.PAY_GROWTH, growth.value, said, growth)


def projection_component(outlook: Outlook) -> Component:
    change = outlook.change
    if change.value is None:
        return _left_out("projection", "No projection of its jobs is published.")
    of = f" of {outlook.projection_group}" if outlook.projection_group else ""
    said = f"The jobs{of} are projected to change by {amount(change.value, sign=True)}% in ten years"
    return _part("projection", thresholds.PROJECTED_CHANGE, change.value, said, change)


def industry_multiplier(outlook: Outlook) -> Scale | None:
    growth = outlook.industry_growth
    if growth.value is None:
        return None
    factor = 1 + (growth.value - thresholds.INDUSTRY_AVERAGE) / thresholds.INDUSTRY_SPREAD
    reason = (
        f"the occupations of {_named(outlook.industry.title)} are projected to change by"
        f" {amount(growth.value, sign=True)}% in ten years; {amount(thresholds.INDUSTRY_AVERAGE)}% would"
        f" leave the sum as it is{cite(growth)}."
    )
    return Scale(max(0.0, factor), reason)


def reading_of(total: int) -> str:
    """What a total says in words (J)."""
    if total >= thresholds.CRITICAL:
        return "Critical shortage: very high demand"
    if total >= thresholds.SIGNIFICANT:
        return "Significant shortage: high demand"
    if total >= thresholds.MODERATE:
        return "Moderate demand: a balanced market"
    return "Low shortage: a competitive market"


def _measured(outlook: Outlook) -> str:
    name = _named(outlook.measured.title)
    if outlook.measured == outlook.industry:
        return name
    return f"{name} (rates of {_named(outlook.industry.title)} alone are not loaded)"


def _named(title: str) -> str:
    return title[:1].lower() + title[1:]


def _part(name: str, line: Line, value: float, said: str, figure: Figure) -> Component:
    weight = thresholds.SHORTAGE_WEIGHTS[name]
    points = weight * line.share(value)
    effect = Effect.EARNED if points * 2 >= weight else Effect.COST
    full = f"{amount(line.full)}{'' if name == 'openings' else '%'} or more earns all points."
    notes = (Evidence("", Effect.NOTE, (), figure.note),) if figure.note else ()
    shown = Evidence("", effect, (), f"{said}{cite(figure)}. {full}")
    return Component(name, LABELS[name], weight, points, (shown, *notes))


def _left_out(name: str, why: str) -> Component:
    return Component.unknown(name, LABELS[name], thresholds.SHORTAGE_WEIGHTS[name], why)


def _nothing_published() -> Gate:
    return Gate(
        "not_published",
        "No figure of the growth of this occupation is published, so its shortage is not known.",
        "Look up another role that is like it.",
        lasting=True,
    )
