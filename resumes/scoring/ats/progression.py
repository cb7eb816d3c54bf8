"""Progression (15): dated roles, and signs that responsibility grew."""

import re
from collections.abc import Iterator, Mapping

from core.score import Advice, Component, Effect, Evidence
from resumes.scoring.ats.shares import along, component
from resumes.scoring.material import Material, shorten

WEIGHT = 15
RANGES = ((0, 0), (1, 15), (2, 25), (3, 35))
"""J section 5: three date ranges +15, none -20; the steps between are ours."""

GROWTH, MANY_SIGNS = 40, 2
"""J section 5: two progression terms +15. The rest is J's base, earned by the same signs. Ours."""

COMPLETE = 25
"""The other half of J's base of 50: jobs that name title, employer and begin. Ours."""

_TITLE_SIGNS: dict[str, str] = {
    form: name
    for name, forms in {
        "senior": "senior sr oberarzt oberärztin sénior",
        "lead": "lead leader teamleiter teamleiterin teamleitung gruppenleiter gruppenleiterin líder",
        "principal": "principal staff-engineer distinguished fellow",
        "head": "head leiter leiterin leitung abteilungsleiter abteilungsleiterin responsable jefe jefa",
        "chief": "chief ceo cto cfo coo cio cmo president präsident geschäftsführer geschäftsführerin",
        "director": "director directeur directrice directora direktor direktorin vp vice-president svp evp",
        "manager": "manager gerente leitende leitender gestionnaire encargado encargada managerin",
        "supervisor": "supervisor foreman forewoman superintendent vorarbeiter vorarbeiterin polier "
        "schichtleiter schichtleiterin "
        "charge sergeant captain encadrant supervisora",
        "coordinator": "coordinator koordinator koordinatorin coordinateur coordinatrice coordinador "
        "coordinadora",
        "master": "master meister meisterin journeyman journeywoman maestro",
        "executive": "executive sous partner associate-partner managing",
        "professor": "professor professorin",
        "step": "ii iii iv",
        "deputy": "deputy assistant-manager stellvertretende stellvertretender stellvertretung adjoint "
        "adjointe subdirector subdirectora",
    }.items()
    for form in forms.split()
}
"""Words of a title that say that it is not where careers begin."""

_GROWTH_VERBS = {
    "promote": "promoted",
    "supervise": "supervised others",
    "mentor": "mentored others",
    "coach": "mentored others",
    "lead": "led others",
    "oversee": "led others",
    "chair": "led others",
    "train": "trained others",
    "onboard": "trained others",
    "hire": "hired others",
    "recruit": "hired others",
    "leiten": "led others",
    "führen": "led others",
    "ausbilden": "trained others",
    "anleiten": "trained others",
    "einarbeiten": "trained others",
    "schulen": "trained others",
    "diriger": "led others",
    "encadrer": "led others",
    "former": "trained others",
    "liderar": "led others",
    "dirigir": "led others",
    "supervisar": "supervised others",
    "capacitar": "trained others",
    "formar": "trained others",
}
_PROMOTION = re.compile(
    r"\b(?:promoted|promotion to|befördert|beförderung|promue?|ascendid[oa]|ascenso)\b", re.IGNORECASE
)

type Signs = Mapping[str, tuple[str, tuple[int, ...]]]
"""name of a sign -> the words that show it, their lines"""


def score_progression(material: Material) -> Component:
    ranges, signs = date_ranges(material), growth_signs(material)
    complete = complete_roles(material)
    percent = (
        along(len(ranges), RANGES) + GROWTH * min(len(signs), MANY_SIGNS) / MANY_SIGNS + COMPLETE * complete
    )
    evidence = [
        *(
            Evidence(text, Effect.EARNED, lines, "A dated part of your way.")
            for text, lines in ranges.values()
        ),
        *(
            Evidence(text, Effect.EARNED, lines, f"A sign of growth: {name}.")
            for name, (text, lines) in signs.items()
        ),
        *_incomplete(material),
    ]
    return component(
        "progression",
        "Progression",
        WEIGHT,
        percent,
        evidence,
        _steps(material, len(ranges), len(signs), complete),
    )


def date_ranges(material: Material) -> Signs:
    """Different ranges of jobs, education, projects and voluntary work, in whatever form they are written."""
    found: dict[str, tuple[str, tuple[int, ...]]] = {}
    for part, titles in (
        ("work", "position"),
        ("education", "institution"),
        ("projects", "name"),
        ("volunteer", "position"),
    ):
        for i, entry in enumerate(material.reading.resume.get(part) or []):
            start, end = entry.get("startDate"), entry.get("endDate")
            if start or (part == "education" and end):
                name = str(entry.get(titles) or entry.get("name") or entry.get("studyType") or part)
                lines = material.lines_of(f"{part}.{i}.startDate") or material.lines_of(f"{part}.{i}.endDate")
                found.setdefault(f"{start}/{end}", (f"{name}, {start or ''} – {end or 'present'}", lines))
    return found


def growth_signs(material: Material) -> Signs:
    """Different signs in titles and statements, each once; a second title with one employer is one."""
    found: dict[str, tuple[str, tuple[int, ...]]] = {}
    employers: dict[str, str] = {}
    for i, job in enumerate(material.work):
        title, employer = str(job.get("position") or ""), str(job.get("name") or "").casefold()
        lines = material.lines_of(f"work.{i}.position")
        for word in re.findall(r"[\w-]+", title.casefold()):
            if word in _TITLE_SIGNS:
                found.setdefault(f"{_TITLE_SIGNS[word]} in a title", (title, lines))
        if employer and employers.setdefault(employer, title.casefold()) != title.casefold() and title:
            found.setdefault("two titles with one employer", (title, lines))
    for statement in material.statements:
        sign = "promoted" if _PROMOTION.search(statement.text) else _GROWTH_VERBS.get(statement.verb or "")
        if sign:
            found.setdefault(sign, (statement.text, statement.lines))
    return found


def complete_roles(material: Material) -> float:
    """Share of title, employer and begin that the jobs name."""
    parts = [bool(job.get(key)) for job in material.work for key in ("position", "name", "startDate")]
    return sum(parts) / len(parts) if parts else 0.0


def _incomplete(material: Material) -> Iterator[Evidence]:
    if not material.work:
        yield Evidence("", Effect.COST, (), "We found no job.")
    for i, job in enumerate(material.work):
        missing = [
            label
            for key, label in (("position", "title"), ("name", "employer"), ("startDate", "date"))
            if not job.get(key)
        ]
        if missing:
            shown = str(job.get("position") or job.get("name") or "")
            lines = material.lines_of(f"work.{i}.position") or material.lines_of(f"work.{i}.name")
            yield Evidence(shown, Effect.COST, lines, f"No {' and no '.join(missing)} found for this job.")


def _steps(material: Material, ranges: int, signs: int, complete: float) -> Iterator[Advice]:
    point = WEIGHT / 100
    if complete < 1:
        yield Advice(
            "Give every job its title, its employer, and from when until when you were there.",
            point * COMPLETE * (1 - complete),
        )
    if ranges < 3:
        gain = along(ranges + 1, RANGES) - along(ranges, RANGES)
        yield Advice(
            "Add dates to one more job, course of study or project: from when until when.", point * gain
        )
    if signs < MANY_SIGNS:
        title = next((str(job["position"]) for job in material.work if job.get("position")), "")
        place = f"under “{shorten(title, 50)}”" if title else "under one of your jobs"
        yield Advice(
            f"If it is true, say {place} whom you trained, supervised or led, or that you were promoted "
            "and to what.",
            point * GROWTH / MANY_SIGNS,
        )
