"""What the rules look at, gathered from a reading once: statements, words, language, sense.

Hidden lines are in none of this.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from resumes.parsing.document import Reading, SectionKind
from resumes.scoring.plausibility import share_that_makes_sense
from resumes.scoring.statements import Statement, statements_of
from resumes.scoring.verbs import LANGUAGES
from resumes.scoring.words import (
    FUNCTION_WORDS,
    PLACEHOLDER,
    is_other_script,
    language_of,
    weigh_words,
    words_of,
)


@dataclass(frozen=True, slots=True)
class Material:
    """`sense` is the share of statements that read like language, 0-1; 1 where there are none to judge.

    `words` are weighed words (see `weigh_words`).
    `judged` is False where the text is in a language whose verbs and terms the rules don't know.
    """

    reading: Reading
    statements: tuple[Statement, ...]
    text: str
    words: int
    language: str | None
    sense: float
    judged: bool

    @classmethod
    def of(cls, reading: Reading) -> "Material":
        text = reading.document.text
        statements = statements_of(reading)
        summary = str(reading.resume.get("basics", {}).get("summary") or "")
        told = "\n".join([summary, *(statement.text for statement in statements)])
        language = language_of(words_of(told)) or language_of(words_of(text))
        sense = share_that_makes_sense([statement.text for statement in statements], language)
        judged = _is_judged(text, language)
        return cls(reading, statements, text, weigh_words(text), language, sense, judged)

    @property
    def basics(self) -> dict[str, Any]:
        return self.reading.resume.get("basics") or {}

    @property
    def work(self) -> list[dict[str, Any]]:
        return self.reading.resume.get("work") or []

    @property
    def education(self) -> list[dict[str, Any]]:
        return self.reading.resume.get("education") or []

    @property
    def skills(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """Names of skills, each once, with the lines they stand in."""
        found: dict[str, tuple[str, tuple[int, ...]]] = {}
        for i, skill in enumerate(self.reading.resume.get("skills") or []):
            lines = self.lines_of(f"skills.{i}.name") or self.lines_of(f"skills.{i}")
            for name in (skill.get("name"), *(skill.get("keywords") or ())):
                if name:
                    found.setdefault(str(name).strip().lower(), (str(name).strip(), lines))
        return tuple(found.values())

    @property
    def headed(self) -> dict[SectionKind, int]:
        """Kinds of sections that have a recognised heading and something under it -> line of the heading."""
        return {
            section.kind: section.heading
            for section in reversed(self.reading.document.sections)
            if section.heading is not None
            and section.lines
            and section.kind not in (SectionKind.HEADER, SectionKind.OTHER)
        }

    def lines_of(self, path: str) -> tuple[int, ...]:
        source = self.reading.sources.get(path)
        return tuple(source.lines) if source else ()


def _is_judged(text: str, language: str | None) -> bool:
    if is_other_script(text):
        return False
    return (
        language is None or language in LANGUAGES or language == PLACEHOLDER or language not in FUNCTION_WORDS
    )


def shorten(text: str, length: int = 90) -> str:
    """The beginning of a line for quoting, cut between words."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[:length].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def listing(names: Sequence[str]) -> str:
    """`a, b and c`"""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
