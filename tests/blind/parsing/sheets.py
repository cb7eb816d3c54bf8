"""Papers: the source of a resume, and below its name what a person reads on the page.

A `.paper` file has the truth first (`kind`, `name`, `email`, `phone`, `job`, `school`, `skill`), then a line
of `====`, then the source: HTML printed by Chromium, Typst, plain text, the name of a builder in `tables`, or
words at places, in the order in which a drawing program lets go of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "papers"
SUFFIX = {"html": ".pdf", "typst": ".pdf", "text": ".txt", "docx": ".docx", "canvas": ".pdf"}


@dataclass(frozen=True, slots=True)
class Paper:
    name: str
    kind: str
    source: str
    gold: dict[str, Any] = field(hash=False)

    @property
    def file_name(self) -> str:
        return self.name + SUFFIX[self.kind]


def read_paper(path: Path) -> Paper:
    head, source = path.read_text(encoding="utf-8").split("\n====\n", 1)
    facts = [(key, value.strip()) for key, value in (line.split(":", 1) for line in head.splitlines())]
    kind = next(value for key, value in facts if key == "kind")
    return Paper(path.stem, kind, source, gold_of(facts))


def read_papers(folder: Path = HERE) -> list[Paper]:
    return [read_paper(path) for path in sorted(folder.glob("*.paper"))]


def gold_of(facts: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The truth as JSON Resume; `-` stands for what the page does not say, or for a job that lasts."""
    gold: dict[str, Any] = {"basics": {}, "work": [], "education": [], "skills": []}
    for key, value in facts:
        cells = [None if cell.strip() == "-" else cell.strip() for cell in value.split("|")]
        if key in ("name", "email", "phone"):
            gold["basics"][key] = value
        elif key == "job":
            gold["work"].append(row(("name", "position", "startDate", "endDate"), cells))
        elif key == "school":
            gold["education"].append(row(("institution", "studyType", "startDate", "endDate"), cells))
        elif key == "skill":
            gold["skills"] += [{"name": one.strip()} for one in value.split(";")]
        elif key != "kind":
            raise ValueError(f"a paper says nothing about {key!r}")
    return gold


def row(names: tuple[str, ...], cells: list[str | None]) -> dict[str, str | None]:
    return dict(zip(names, cells, strict=True))
