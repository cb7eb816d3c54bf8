"""Conditions: permission to work, clearance, travel, shifts, lifting."""

import re

from resumes.scoring.match.passages import Passage, Place
from resumes.scoring.match.resume import Resume
from resumes.scoring.match.shapes import Status
from resumes.scoring.match.verdict import MISSING, Verdict, best
from resumes.scoring.requirements import Asked
from resumes.scoring.requirements.conditions import Condition, condition_named, pounds_in

SHIFTS: dict[str, str] = {
    "weekend": r"\bweekends?\b|\bsaturdays?\b|\bsundays?\b",
    "evening": r"\bevenings?\b|\bsecond shift|\b2nd shift|\bswing\b",
    "night": r"\bnights?\b|\bovernight|\bthird shift|\b3rd shift|\bgraveyard",
    "holiday": r"\bholidays\b",
    "on call": r"\bon[- ]call",
    "overtime": r"\bovertime|\bextended hours|\bflexible",
    "rotating": r"\brotating|\b12-hour|\bsplit shift|\bday shift|\bfirst shift|\b1st shift",
}
CLEARANCES = (("top secret", 3), ("ts/sci", 4), ("secret", 2), ("public trust", 1))


def judge_condition(asked: Asked, resume: Resume) -> Verdict:
    """Said in the resume: shown if at work or an official standing, else listed. The opposite:
    contradicted.
    """
    condition = condition_named(asked.condition)
    verdicts = [_in_passage(asked, condition, passage) for passage in resume.by_place]
    denied = next((v for v in verdicts if v.status is Status.CONTRADICTED), None)
    return denied or best(verdicts)


def _in_passage(asked: Asked, condition: Condition, passage: Passage) -> Verdict:
    denied = condition.denied and condition.denied.search(passage.text)
    if denied:
        return Verdict(Status.CONTRADICTED, (passage.whole(),))
    met = condition.met.search(passage.text)
    if met is None:
        return MISSING
    status = (
        Status.SHOWN
        if passage.place is Place.USE or condition.name == "security clearance"
        else Status.LISTED
    )
    if not _reaches(asked, condition, passage):
        status = (
            Status.RELATED
            if condition.name in {"lifting", "security clearance", "travel"}
            else Status.MISSING
        )
    return Verdict(status, (passage.quote(met.start(), met.end()),) if status is not Status.MISSING else ())


def _reaches(asked: Asked, condition: Condition, passage: Passage) -> bool:
    """Whether what is said is as much as what is asked: pounds, shifts, level of clearance, share of
    travel.
    """
    if condition.name == "lifting":
        return (pounds_in(passage.text) or 0.0) >= (pounds_in(asked.text) or 0.0)
    if condition.name == "shifts":
        wanted = _shifts(asked.sentence if not _shifts(asked.text) else asked.text)
        return not wanted or bool(wanted & _shifts(passage.text))
    if condition.name == "security clearance":
        return _clearance(passage.text) >= _clearance(asked.text)
    if condition.name == "travel":
        return (_percent(passage.text) or 100) >= (_percent(asked.text) or 0)
    return True


def _shifts(text: str) -> set[str]:
    return {name for name, pattern in SHIFTS.items() if re.search(pattern, text, re.IGNORECASE)}


def _clearance(text: str) -> int:
    return max((level for name, level in CLEARANCES if name in text.lower()), default=0)


def _percent(text: str) -> int | None:
    found = [int(n) for n in re.findall(r"(\d{1,3})\s?%", text)]
    return min(found) if found else None
