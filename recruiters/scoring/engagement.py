"""How a recruiter engages: answers, opens where they are counted, freshness of the contact (J section 6)."""

from datetime import datetime

from core.score import Advice, Component, Effect, Evidence, Score, best_step
from recruiters.scoring.contacts import Contacts

RULES = "engagement-1"
WEIGHTS = {"response_rate": 55, "recency": 45}
TRACKED_WEIGHTS = {"response_rate": 40, "open_rate": 30, "recency": 30}
RATES = ((40, 100), (25, 85), (15, 70), (8, 55), (1, 40))
"""At least so many answers to a hundred messages, and the points for it out of 100 (J)."""
NO_ANSWERS = 25
RECENCY = ((7, 100), (14, 75), (30, 50), (60, 25))
"""At most so many days since the last contact, and the points for it out of 100 (J)."""
LONG_AGO = 10
NEVER = 0


def calculate_engagement(contacts: Contacts, *, now: datetime, tracked: bool) -> Score:
    """Called “Engagement score” where opens are counted (`tracked`), else “Response score”."""
    weights = TRACKED_WEIGHTS if tracked else WEIGHTS
    parts = [
        _response_rate(contacts, weights["response_rate"]),
        *([_open_rate(contacts, weights["open_rate"])] if tracked else []),
        _recency(contacts.days_since(now), weights["recency"]),
    ]
    return Score.of(parts, rules=RULES)


def engagement_label(*, tracked: bool) -> str:
    return "Engagement score" if tracked else "Response score"


def response_points(rate: float) -> int:
    """0-100 for the share of messages that were answered, 0-1."""
    return next((points for least, points in RATES if rate * 100 >= least - 1e-9), NO_ANSWERS)


def recency_points(days: int | None) -> int:
    """0-100 for the days since the last contact; None is never."""
    if days is None:
        return NEVER
    return next((points for most, points in RECENCY if days <= most), LONG_AGO)


def _response_rate(contacts: Contacts, weight: int) -> Component:
    if contacts.rate is None:
        return _left_out("response_rate", "How often they answer", weight)
    said = f"{_counted(contacts.answered, 'answer')} to {_counted(contacts.sent, 'message')}."
    step = "Write about one thing that only they would recognise, and ask one question."
    points = response_points(contacts.rate)
    return _part("response_rate", "How often they answer", weight, points, said, step)


def _open_rate(contacts: Contacts, weight: int) -> Component:
    share = contacts.open_share
    if share is None:
        return _left_out("open_rate", "How often they open", weight)
    said = f"{min(contacts.opened, contacts.sent)} of {_counted(contacts.sent, 'message')} opened."
    step = "Try a subject line that says what is in it for them."
    return _part("open_rate", "How often they open", weight, share * 100, said, step)


def _recency(days: int | None, weight: int) -> Component:
    if days is None:
        said, step = "You have not been in touch yet.", "Write a first message."
    else:
        said, step = f"The last contact was {ago(days)}.", "Get in touch again, with a reason of yours."
    return _part("recency", "How fresh the contact is", weight, recency_points(days), said, step)


def _part(name: str, label: str, weight: int, points: float, said: str, step: str) -> Component:
    earned = weight * points / 100
    evidence = Evidence("", Effect.EARNED if points > NO_ANSWERS else Effect.COST, (), said)
    return Component(name, label, weight, earned, (evidence,), best_step([Advice(step, weight - earned)]))


def _left_out(name: str, label: str, weight: int) -> Component:
    return Component(name, label, weight, None, advice=Advice("Counted once you have written to them.", 0))


def ago(days: int) -> str:
    if days == 0:
        return "today"
    return "yesterday" if days == 1 else f"{days} days ago"


def _counted(count: int, word: str) -> str:
    return f"1 {word}" if count == 1 else f"{count} {word}s"
