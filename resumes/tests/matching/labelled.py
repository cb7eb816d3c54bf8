"""The labelled cases, and how well a match agrees with their labels."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rapidfuzz import fuzz

from resumes.parsing.document import Reading
from resumes.scoring.match import Match, Requirement

CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 11, 22)
SAME = 62
"""Likeness (0-100) from which a found requirement is taken for a labelled one."""


@dataclass(frozen=True)
class Label:
    kind: str
    status: str
    text: str
    evidence: str


@dataclass(frozen=True)
class Case:
    name: str
    posting: str
    resume: str
    labels: tuple[Label, ...]


def read_cases(half: str) -> list[Case]:
    return [_read(path) for path in sorted((CASES / half).glob("*.txt"))]


def _read(path: Path) -> Case:
    posting, rest = path.read_text(encoding="utf-8").removeprefix("=== posting\n").split("=== resume\n")
    resume, labels = rest.split("=== labels\n")
    rows = [[cell.strip() for cell in line.split(" | ")] for line in labels.strip().splitlines()]
    return Case(path.stem, posting, resume, tuple(Label(*row) for row in rows))


@dataclass
class Tally:
    """`wrong` holds a line for each disagreement."""

    labels: int = 0
    found: int = 0
    status: int = 0
    kind: int = 0
    line: int = 0
    with_evidence: int = 0
    true_positive: int = 0
    false_positive: int = 0
    false_negative: int = 0
    extra: int = 0
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def evidence_f1(self) -> float:
        hits = 2 * self.true_positive
        return hits / (hits + self.false_positive + self.false_negative)

    @property
    def status_right(self) -> float:
        return self.status / self.labels

    @property
    def kind_right(self) -> float:
        return self.kind / self.labels

    @property
    def line_right(self) -> float:
        return self.line / self.with_evidence

    def summary(self) -> str:
        return (
            f"{self.labels} labels, found {self.found / self.labels:.3f}, extra {self.extra},"
            f" evidence F1 {self.evidence_f1:.3f}, "
            f"status {self.status_right:.3f}, kind {self.kind_right:.3f}, line {self.line_right:.3f}"
        )


def compare(case: Case, match: Match, reading: Reading, tally: Tally) -> None:
    """Pair labels and requirements one to one, the most alike first; a label without a partner is wrong in
    all.
    """
    pairs = sorted(
        (
            (likeness(label.text, r.text), -n, -m)
            for n, label in enumerate(case.labels)
            for m, r in enumerate(match.requirements)
        ),
        reverse=True,
    )
    partner: dict[int, Requirement] = {}
    taken: set[int] = set()
    for score, n, m in pairs:
        if score >= SAME and -n not in partner and -m not in taken:
            partner[-n] = match.requirements[-m]
            taken.add(-m)
    tally.extra += len(match.requirements) - len(taken)
    tally.wrong += [
        f"{case.name}: EXTRA {r.kind} {r.status} {r.text!r}"
        for m, r in enumerate(match.requirements)
        if m not in taken
    ]
    for n, label in enumerate(case.labels):
        _count(case, label, partner.get(n), reading, tally)


def likeness(one: str, other: str) -> float:
    one, other = one.lower(), other.lower()
    return max(fuzz.token_sort_ratio(one, other), 0.9 * fuzz.token_set_ratio(one, other))


def _count(case: Case, label: Label, got: Requirement | None, reading: Reading, tally: Tally) -> None:
    tally.labels += 1
    expected = label.status != "missing"
    if got is None:
        tally.false_negative += expected
        tally.wrong.append(f"{case.name}: NOT FOUND {label.kind} {label.status} {label.text!r}")
        tally.with_evidence += expected
        return
    tally.found += 1
    has = got.status != "missing"
    tally.true_positive += expected and has
    tally.false_positive += has and not expected
    tally.false_negative += expected and not has
    tally.status += got.status == label.status
    tally.kind += got.kind == label.kind
    tally.confusion[label.status, str(got.status)] += 1
    quoted = {reading.document.lines[index].text for index, _ in got.evidence}
    right_line = any(label.evidence.lower() in text.lower() for text in quoted)
    tally.with_evidence += expected
    tally.line += expected and right_line
    if got.status != label.status or got.kind != label.kind or (expected and has and not right_line):
        tally.wrong.append(
            f"{case.name}: {label.text!r} ({got.text!r}) kind {label.kind}/{got.kind} status"
            f" {label.status}/{got.status} {got.evidence} want {label.evidence!r}"
        )
