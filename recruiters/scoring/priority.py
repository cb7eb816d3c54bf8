"""Whom to turn to first: 30/25/20/15/10, times a factor of the stage (J section 6).

J names the parts, their weights and the factors; what each part measures is ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from core.score import Advice, Component, Effect, Evidence, Gate, Scale, Score
from recruiters.scoring.contacts import Contacts
from recruiters.scoring.engagement import ago, response_points
from recruiters.stages import Stage

RULES = "priority-1"
WEIGHTS = {"days_since": 30, "pending": 25, "potential": 20, "research": 15, "response": 10}
FACTORS: Mapping[Stage, float] = {
    Stage.NEW: 1.0,
    Stage.RESEARCHING: 0.8,
    Stage.CONTACTED: 1.2,
    Stage.RESPONDED: 1.5,
    Stage.INTERVIEWING: 1.3,
    Stage.OFFER: 0.5,
    Stage.ACCEPTED: 0.1,
    Stage.DECLINED: 0.1,
}
REASONS: Mapping[Stage, str] = {
    Stage.NEW: "they are new.",
    Stage.RESEARCHING: "you are still finding out about them.",
    Stage.CONTACTED: "you have written to them.",
    Stage.RESPONDED: "they have answered.",
    Stage.INTERVIEWING: "you are interviewing.",
    Stage.OFFER: "there is an offer already.",
    Stage.ACCEPTED: "you have accepted.",
    Stage.DECLINED: "this is closed.",
}
DAYS = ((4, 10), (14, 100), (30, 60), (60, 40))
"""At most so many days since the last contact, and the points: too early, time to follow up, late, later."""
LONG_AGO = 20
OWED, ACTION_DUE, FOLLOW_UP_DUE, ACTION_SOON, ACTION_LATER = 100, 100, 80, 60, 20
SOON = 3  # days
RESEARCHED, NOTED_WELL, NOTED = 100, 70, 40
MANY_NOTES = 3
HANDS_OFF = Gate(
    "do_not_contact", "You marked them as “do not contact”.", "Take the mark off to rank them again.", cap=0
)


@dataclass(frozen=True, slots=True)
class Situation:
    """`fit` 0-100 or None; `notes` is how many the person wrote."""

    contacts: Contacts
    stage: Stage = Stage.NEW
    next_action: str = ""
    next_action_on: date | None = None
    follow_up_on: date | None = None
    fit: int | None = None
    notes: int = 0
    researched: bool = False
    do_not_contact: bool = False


def calculate_priority(situation: Situation, *, now: datetime) -> Score:
    today = now.date()
    parts = [
        _days_since(situation.contacts.days_since(now)),
        _pending(situation, today),
        _potential(situation.fit),
        _research(situation),
        _response(situation.contacts.rate),
    ]
    gate = HANDS_OFF if situation.do_not_contact else None
    scale = Scale(FACTORS[situation.stage], REASONS[situation.stage])
    return Score.of(parts, gate=gate, rules=RULES, scale=scale)


def days_points(days: int) -> int:
    return next((points for most, points in DAYS if days <= most), LONG_AGO)


def pending_points(situation: Situation, today: date) -> tuple[int, str]:
    """0-100 for what waits to be done, and what that is; the most pressing thing counts."""
    waiting = [(0, "Nothing waits to be done.")]
    if situation.contacts.owed:
        waiting.append((OWED, "They answered, and you have not come back to them."))
    if situation.follow_up_on and situation.follow_up_on <= today:
        waiting.append((FOLLOW_UP_DUE, "A follow-up is due."))
    if on := situation.next_action_on:
        what = f"“{situation.next_action}”" if situation.next_action else "Your next step"
        days = (on - today).days
        if days <= 0:
            waiting.append((ACTION_DUE, f"{what} is due."))
        elif days <= SOON:
            waiting.append((ACTION_SOON, f"{what} is due {'tomorrow' if days == 1 else f'in {days} days'}."))
        else:
            waiting.append((ACTION_LATER, f"{what} is planned in {days} days."))
    return max(waiting, key=lambda each: each[0])


def research_points(situation: Situation) -> tuple[int, str]:
    if situation.researched:
        return RESEARCHED, "You have saved research on them."
    if situation.notes >= MANY_NOTES:
        return NOTED_WELL, f"You have written {situation.notes} notes."
    if situation.notes:
        return NOTED, "You have written 1 note." if situation.notes == 1 else "You have written 2 notes."
    return 0, "You have noted nothing about them yet."


def _days_since(days: int | None) -> Component:
    label = "Time since the last contact"
    if days is None:
        advice = Advice("Counted from your first message on.", 0)
        return Component("days_since", label, WEIGHTS["days_since"], None, advice=advice)
    points = days_points(days)
    said = f"The last contact was {ago(days)}"
    said += ", which is too fresh to follow up." if days < 5 else "."
    step = "" if days <= 14 else "Get in touch again before the contact is lost."
    return _part("days_since", label, points, said, step)


def _pending(situation: Situation, today: date) -> Component:
    points, said = pending_points(situation, today)
    step = "" if points or situation.next_action_on else "Decide on a next step and a day for it."
    return _part("pending", "What waits to be done", points, said, step)


def _potential(fit: int | None) -> Component:
    label = "How well they fit"
    if fit is None:
        advice = Advice("Counted once there is a fit score.", 0)
        return Component("potential", label, WEIGHTS["potential"], None, advice=advice)
    return _part("potential", label, fit, f"Their fit score is {fit}.", "")


def _research(situation: Situation) -> Component:
    points, said = research_points(situation)
    return _part("research", "What you found out", points, said, "Note what you find out about them.")


def _response(rate: float | None) -> Component:
    label = "How often they answer"
    if rate is None:
        advice = Advice("Counted once you have written to them.", 0)
        return Component("response", label, WEIGHTS["response"], None, advice=advice)
    points = response_points(rate)
    return _part("response", label, points, f"They answer {round(rate * 100)} % of your messages.", "")


def _part(name: str, label: str, points: int, said: str, step: str) -> Component:
    weight = WEIGHTS[name]
    earned = weight * points / 100
    advice = Advice(step, weight - earned) if step and points < 100 else None
    effect = Effect.EARNED if points >= 50 else Effect.COST
    return Component(name, label, weight, earned, (Evidence("", effect, (), said),), advice)
