"""Completeness (10): contact, summary, experience, education and skills, a fifth each."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.score import Advice, Component, Effect, Evidence
from resumes.scoring.ats.shares import component
from resumes.scoring.material import Material, shorten
from resumes.scoring.words import count_words

WEIGHT = 10
PART = 20
"""J section 5: five parts of 20."""

SUMMARY_WORDS = 10
SKILLS = 5
"""How much of a part makes it whole; ours. Half a contact or three skills earn their share."""


@dataclass(frozen=True, slots=True)
class Part:
    label: str
    share: float
    shown: str
    lines: tuple[int, ...]
    missing: str


def score_completeness(material: Material) -> Component:
    parts = present_parts(material)
    evidence = [
        Evidence(
            shorten(part.shown),
            Effect.EARNED if part.share == 1 else Effect.COST,
            part.lines,
            f"{part.label}: there." if part.share == 1 else part.missing,
        )
        for part in parts
    ]
    percent = sum(PART * part.share for part in parts)
    return component("completeness", "Completeness", WEIGHT, percent, evidence, _steps(parts))


def present_parts(material: Material) -> list[Part]:
    return [
        _contact(material),
        _summary(material),
        _experience(material),
        _education(material),
        _skills(material),
    ]


def _contact(material: Material) -> Part:
    """E-mail half, phone and name a quarter each."""
    worth = {"email": 0.5, "phone": 0.25, "name": 0.25}
    found = {key: str(material.basics[key]) for key in worth if material.basics.get(key)}
    names = {"email": "an e-mail address", "phone": "a phone number", "name": "your name"}
    missing = " and ".join(names[key] for key in worth if key not in found)
    lines = tuple(line for key in found for line in material.lines_of(f"basics.{key}"))
    return Part(
        "Contact",
        sum(worth[key] for key in found),
        ", ".join(found.values()),
        lines,
        f"Add {missing} at the top.",
    )


def _summary(material: Material) -> Part:
    text = str(material.basics.get("summary") or "")
    share = min(1.0, count_words(text) / SUMMARY_WORDS)
    missing = (
        "Add two or three sentences under your name: what you do, for how long, and what you are known for."
    )
    return Part("Summary", share, text, material.lines_of("basics.summary"), missing)


def _experience(material: Material) -> Part:
    dated = [
        i
        for i, job in enumerate(material.work)
        if job.get("startDate") and (job.get("position") or job.get("name"))
    ]
    share = 1.0 if dated else 0.5 if material.work else 0.0
    first = dated[0] if dated else 0
    job = material.work[first] if material.work else {}
    shown = ", ".join(str(job[key]) for key in ("position", "name") if job.get(key))
    missing = "Give your jobs dates." if material.work else "Add your jobs with title, employer and dates."
    return Part("Experience", share, shown, material.lines_of(f"work.{first}.position"), missing)


def _education(material: Material) -> Part:
    entry = next(
        (entry for entry in material.education if entry.get("institution") or entry.get("studyType")), {}
    )
    shown = ", ".join(str(entry[key]) for key in ("studyType", "institution") if entry.get(key))
    lines = material.lines_of("education.0.institution") or material.lines_of("education.0.studyType")
    return Part(
        "Education", float(bool(entry)), shown, lines, "Add your school, training or degree with its year."
    )


def _skills(material: Material) -> Part:
    skills = material.skills
    lines = tuple(dict.fromkeys(line for _, found in skills for line in found))
    missing = f"Name at least {SKILLS} skills under a heading “Skills”."
    return Part(
        "Skills", min(1.0, len(skills) / SKILLS), ", ".join(name for name, _ in skills), lines, missing
    )


def _steps(parts: list[Part]) -> Iterator[Advice]:
    for part in parts:
        if part.share < 1:
            yield Advice(part.missing, WEIGHT / 100 * PART * (1 - part.share))
