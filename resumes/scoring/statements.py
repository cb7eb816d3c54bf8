"""The things a person says about her work: a bullet, or a sentence of a paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from resumes.parsing.document import Reading, SectionKind
from resumes.scoring.metrics import Metric, find_metrics
from resumes.scoring.verbs import leading_verb
from resumes.scoring.words import EVERYDAY, words_of

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[\"“(]?[^\W\d_a-zà-ÿ])|(?<=[。；])")
_TOLD_IN = (SectionKind.WORK, SectionKind.PROJECTS, SectionKind.VOLUNTEER)


@dataclass(frozen=True)
class Statement:
    """`job` is the index in `resume["work"]`, None for projects and voluntary work."""

    text: str
    lines: tuple[int, ...] = ()
    job: int | None = None
    bullet: bool = field(default=True)

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(words_of(self.text))

    @cached_property
    def verbs(self) -> tuple[str, ...]:
        """Lemmas of the verbs of doing that open its sentences."""
        return tuple(verb for sentence in sentences_of(self.text) if (verb := leading_verb(sentence)))

    @property
    def verb(self) -> str | None:
        return self.verbs[0] if self.verbs else None

    @cached_property
    def metrics(self) -> tuple[Metric, ...]:
        return tuple(find_metrics(self.text))

    @property
    def strong(self) -> bool:
        """Says what was done and how much."""
        return bool(self.verb and self.metrics)

    @cached_property
    def signature(self) -> frozenset[str]:
        """Equal for two statements that differ in their figures, order or little words alone."""
        words = (re.sub(r"\d+", "", word) for word in self.words)
        return frozenset(word for word in words if word and word not in EVERYDAY)


def sentences_of(text: str) -> list[str]:
    return [sentence.strip() for sentence in _SENTENCE.split(text) if sentence and sentence.strip()]


def statements_of(reading: Reading) -> tuple[Statement, ...]:
    """Statements under jobs, projects and voluntary posts; what is said twice counts once."""
    distinct: dict[str, Statement] = {}
    for statement in (*_from_fields(reading), *_from_bullets(reading)):
        key = " ".join(statement.words) or statement.text.strip()
        if key:
            distinct.setdefault(key, statement)
    return tuple(distinct.values())


def _from_fields(reading: Reading) -> Iterator[Statement]:
    def lines(path: str) -> tuple[int, ...]:
        return tuple(reading.sources[path].lines) if path in reading.sources else ()

    for part in ("work", "projects", "volunteer"):
        for i, entry in enumerate(reading.resume.get(part) or []):
            job = i if part == "work" else None
            for k, highlight in enumerate(entry.get("highlights") or ()):
                yield Statement(str(highlight), lines(f"{part}.{i}.highlights.{k}"), job)
            for key in ("summary", "description"):
                for sentence in sentences_of(str(entry.get(key) or "")):
                    yield Statement(sentence, lines(f"{part}.{i}.{key}"), job, bullet=False)


def _from_bullets(reading: Reading) -> Iterator[Statement]:
    """Bullets under jobs and projects that no field took up: a reader of the page still sees them."""
    claimed = {line for source in reading.sources.values() for line in source.lines}
    for section in reading.document.sections:
        for line in (reading.document.lines[index] for index in section.lines if section.kind in _TOLD_IN):
            if line.bullet and not line.hidden and line.index not in claimed:
                yield Statement(line.text.lstrip("•◦▪●-–*· "), (line.index,))
