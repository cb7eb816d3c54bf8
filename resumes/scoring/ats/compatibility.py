"""Compatibility (15): how much of the file arrives in a parser's fields."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.score import Advice, Component, Effect, Evidence
from resumes.parsing.document import Kind
from resumes.scoring.ats.shares import component
from resumes.scoring.material import Material, shorten
from resumes.scoring.plausibility import plainness
from resumes.scoring.words import count_words

WEIGHT = 15
CEILING = {Kind.DOCX: 100, Kind.PDF: 90, Kind.TXT: 85}
"""J section 5."""

TOO_SPECIAL, SPECIAL_COST = 0.05, 15
"""J section 5: more than 5 % special characters cost 15."""

TOO_SHORT, SHORT_COST = 200, 20
"""J section 5: fewer than 200 words cost 20."""

_ORDINARY = frozenset(".,;:!?¿¡'\"()[]{}/\\&@+-–—−―‐‑•·|%$€£¥#*_=<>~°²³’‘“”„«»‹›…§®©™◦▪●○■□‣⁃–")
_MARKS = (("\u0300", "\u036f"), ("\u2e80", "\u2fdf"), ("\u3000", "\u303f"), ("\uff00", "\uffef"))


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a parser looks for: `share` of it (0-1) was read, worth `percent` of the component."""

    label: str
    percent: float
    share: float
    shown: str
    lines: tuple[int, ...]


def score_compatibility(material: Material) -> Component:
    fields = list(fields_read(material))
    ceiling = CEILING[material.reading.document.kind] / 100
    plain = plainness(material.sense)
    read = sum(field.percent * field.share for field in fields)
    special = SPECIAL_COST if special_share(material.text) > TOO_SPECIAL else 0
    short = SHORT_COST if material.words < TOO_SHORT else 0
    percent = ceiling * plain * read - special - short
    return component(
        "compatibility",
        "Compatibility",
        WEIGHT,
        percent,
        [*_of_fields(fields), *_of_file(material, special, short, plain), *_hidden(material)],
        _steps(fields, material, ceiling * plain, special, short),
    )


def fields_read(material: Material) -> Iterator[Field]:
    """The fields and what each is worth: ours, by how often a recruiter's search uses them."""
    basics = material.basics
    for key, label, percent in (
        ("name", "name", 15),
        ("email", "e-mail address", 20),
        ("phone", "phone number", 10),
    ):
        value = str(basics.get(key) or "")
        yield Field(label, percent, float(bool(value)), value, material.lines_of(f"basics.{key}"))
    jobs = material.work
    parts = [bool(job.get(key)) for job in jobs for key in ("name", "position", "startDate")]
    lines = tuple(line for i in range(len(jobs)) for line in material.lines_of(f"work.{i}.position")[:1])
    shown = ", ".join(str(job.get("position") or job.get("name") or "") for job in jobs)
    yield Field(
        "jobs with title, employer and dates", 25, sum(parts) / len(parts) if parts else 0.0, shown, lines
    )
    school = next(
        (str(entry.get("institution") or entry.get("studyType") or "") for entry in material.education), ""
    )
    yield Field("education", 10, float(bool(school)), school, material.lines_of("education.0.institution"))
    skills = material.skills
    named = ", ".join(name for name, _ in skills[:12])
    yield Field("skills", 10, min(len(skills), 3) / 3, named, skills[0][1] if skills else ())
    headed = material.headed
    yield Field(
        "section headings",
        10,
        min(len(headed), 3) / 3,
        ", ".join(material.reading.document.lines[line].text for line in sorted(headed.values())),
        tuple(sorted(headed.values())),
    )


def special_share(text: str) -> float:
    """Characters that are neither letters, digits nor ordinary punctuation, among the visible ones."""
    visible = [character for character in text if not character.isspace()]
    odd = sum(not (c.isalnum() or c in _ORDINARY or _is_accent(c)) for c in visible)
    return odd / len(visible) if visible else 0.0


def _is_accent(character: str) -> bool:
    """Combining marks, and the punctuation and radicals of Chinese, Japanese and Korean."""
    return any(first <= character <= last for first, last in _MARKS)


def _of_fields(fields: list[Field]) -> Iterator[Evidence]:
    for field in fields:
        if field.share == 1:
            yield Evidence(
                shorten(field.shown), Effect.EARNED, field.lines, f"Your {field.label} can be read."
            )
        elif field.share > 0:
            reason = f"Only a part of your {field.label} can be read."
            yield Evidence(shorten(field.shown), Effect.COST, field.lines, reason)
        else:
            yield Evidence("", Effect.COST, (), f"We found no {field.label}.")


def _of_file(material: Material, special: int, short: int, plain: float) -> Iterator[Evidence]:
    document = material.reading.document
    ceiling = CEILING[document.kind]
    if ceiling < 100:
        yield Evidence(
            document.kind.value.upper(),
            Effect.COST,
            (),
            f"This type of file can reach {ceiling} of 100 here, DOCX all of it.",
        )
    if special:
        yield Evidence(
            _specials(material.text), Effect.COST, (), "More than 5 % of the characters are icons or symbols."
        )
    if short:
        yield Evidence(
            f"{count_words(material.text)} words",
            Effect.COST,
            (),
            f"A text below {TOO_SHORT} words gives software little to read.",
        )
    if plain < 1:
        yield Evidence(
            "", Effect.COST, (), "Many lines under your jobs do not read like sentences about work."
        )
    if not material.judged:
        yield Evidence(
            "",
            Effect.NOTE,
            (),
            "We know verbs and terms in English, German, French and Spanish only. Keywords and "
            "achievements are "
            "left out of this score and the other parts weigh more.",
        )
    if document.pages_in_file > len(document.page_sizes) > 0:
        yield Evidence(
            f"{document.pages_in_file} pages",
            Effect.NOTE,
            (),
            f"Only the first {len(document.page_sizes)} were read.",
        )


def _specials(text: str) -> str:
    odd = dict.fromkeys(c for c in text if not (c.isspace() or c.isalnum() or c in _ORDINARY))
    return " ".join(list(odd)[:20])


def _hidden(material: Material) -> Iterator[Evidence]:
    for line in material.reading.document.lines:
        if line.hidden:
            reason = (
                f"Left out of the score: people don't see this text ({line.hidden.value}), software does."
            )
            yield Evidence(shorten(line.text), Effect.NOTE, (line.index,), reason)


def _steps(
    fields: list[Field], material: Material, factor: float, special: int, short: int
) -> Iterator[Advice]:
    for field in fields:
        if field.share < 1:
            gain = WEIGHT / 100 * factor * field.percent * (1 - field.share)
            yield Advice(
                f"Write your {field.label} in plain text where software can read it: {_HOW[field.label]}.",
                gain,
            )
    if special:
        yield Advice(
            "Replace icons and symbols by words, such as “Phone” for a telephone sign.",
            WEIGHT / 100 * special,
        )
    if short:
        yield Advice(
            f"Say more about your work: {TOO_SHORT - material.words} more words lift you over {TOO_SHORT}.",
            WEIGHT / 100 * short,
        )
    kind = material.reading.document.kind
    lost = (
        WEIGHT
        / 100
        * (factor / (CEILING[kind] / 100) - factor)
        * sum(field.percent * field.share for field in fields)
    )
    yield Advice(f"Save your resume as DOCX too: it is read more reliably than {kind.value.upper()}.", lost)


_HOW = {
    "name": "alone on the first line, outside of pictures and text boxes",
    "e-mail address": "as text below your name",
    "phone number": "with its country code, below your name",
    "jobs with title, employer and dates": "for each job the title, the employer, and from when until when",
    "education": "school, degree or certificate, and year, under a heading “Education”",
    "skills": "three or more, separated by commas, under a heading “Skills”",
    "section headings": "on lines of their own, with usual words such as “Experience”, “Education”, “Skills”",
}
