"""Postings held against resumes, with what a reader found in them, written without a look at the rules.

A case is one text file: `## posting`, `## resume` and `## labels`, and under the last one line a requirement:
`kind | status | text | evidence`. The evidence is a stretch of one line of the resume, or `null`.
"""

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent / "match"


@dataclass(frozen=True, slots=True)
class Label:
    kind: str
    status: str
    text: str
    evidence: str | None


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    posting: str
    resume: str
    labels: tuple[Label, ...]


def read_case(path: Path) -> Case:
    """Raises ValueError where a part is missing or a label is not of four parts."""
    _, posting, rest = _cut(path.read_text(encoding="utf-8"), "## posting\n", "## resume\n")
    resume, _, labels = rest.partition("## labels\n")
    return Case(
        path.stem, posting, resume, tuple(_label(line) for line in labels.splitlines() if line.strip())
    )


def read_cases(folder: Path = HERE) -> list[Case]:
    return [read_case(path) for path in sorted(folder.glob("*.txt"))]


def _cut(text: str, first: str, second: str) -> tuple[str, str, str]:
    before, _, rest = text.partition(first)
    middle, found, after = rest.partition(second)
    if not found:
        raise ValueError(f"no {second.strip()!r}")
    return before, middle, after


def _label(line: str) -> Label:
    kind, status, text, evidence = (part.strip() for part in line.split(" | "))
    return Label(kind, status, text, None if evidence == "null" else evidence)
