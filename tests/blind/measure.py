"""Hold what `score_resume --job` says against the labels.

Labels and outputs are paired by likeness of their texts, best pairs first, each used once. A label without a
pair is a miss: an answer of "missing" and a wrong kind. An output without one is a false alarm.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from tests.blind.cases import Case, Label

FOUND = frozenset({"shown", "listed", "related"})
ALIKE = 0.55
FILLER = frozenset(
    "a an and the of in to with or for at on is are be you your have has we our as who".split()
)


@dataclass(frozen=True, slots=True)
class Output:
    text: str
    kind: str
    status: str


@dataclass(slots=True)
class Answer:
    """One case: the labels with their outputs (None for a miss), and the outputs left over."""

    case: str
    pairs: list[tuple[Label, Output | None]] = field(default_factory=list)
    alarms: list[Output] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Figures:
    labels: int
    found: float
    alarms: int
    precision: float
    recall: float
    f1: float
    status: float
    status_of_found: float
    kind: float


def likeness(label: str, output: str) -> float:
    """0-1: the share of the shorter text's telling words in the other, softened by spelling."""
    mine, theirs = _words(label), _words(output)
    if not mine or not theirs:
        return 0.0
    covered = _covered(mine, theirs) if len(mine) <= len(theirs) else _covered(theirs, mine)
    spelling = fuzz.token_sort_ratio(" ".join(mine), " ".join(theirs)) / 100
    return 0.7 * covered + 0.3 * spelling


def pair(case: Case, outputs: Sequence[Output]) -> Answer:
    ranked = sorted(
        (
            (likeness(label.text, output.text), -i, -j)
            for i, label in enumerate(case.labels)
            for j, output in enumerate(outputs)
        ),
        reverse=True,
    )
    taken: dict[int, int] = {}
    for alike, i, j in ranked:
        if alike >= ALIKE and -i not in taken and -j not in taken.values():
            taken[-i] = -j
    answer = Answer(case.name)
    answer.pairs = [(label, outputs[taken[i]] if i in taken else None) for i, label in enumerate(case.labels)]
    answer.alarms = [output for j, output in enumerate(outputs) if j not in taken.values()]
    return answer


def figures(answers: Iterable[Answer]) -> Figures:
    """An alarm with a found status counts against precision: there was nothing to find."""
    answers = list(answers)
    pairs = [one for answer in answers for one in answer.pairs]
    alarms = [one for answer in answers for one in answer.alarms]
    said = [(label, output.status if output else "missing") for label, output in pairs]
    true = sum(label.status in FOUND and status in FOUND for label, status in said)
    claimed = sum(status in FOUND for _, status in said) + sum(one.status in FOUND for one in alarms)
    there = sum(label.status in FOUND for label, _ in said)
    right = sum(label.status == status for label, status in said)
    met = [(label, output) for label, output in pairs if output]
    return Figures(
        labels=len(pairs),
        found=_share(len(met), len(pairs)),
        alarms=len(alarms),
        precision=_share(true, claimed),
        recall=_share(true, there),
        f1=_share(2 * true, claimed + there),
        status=_share(right, len(said)),
        status_of_found=_share(sum(label.status == output.status for label, output in met), len(met)),
        kind=_share(sum(label.kind == output.kind for label, output in met), len(pairs)),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _words(text: str) -> list[str]:
    words = re.findall(r"[a-z0-9+#]+", text.lower().replace("'s", ""))
    return [word for word in words if word not in FILLER] or words


def _covered(few: Sequence[str], many: Sequence[str]) -> float:
    return sum(any(fuzz.ratio(word, other) >= 80 for other in many) for word in few) / len(few)
