"""Other words for the same work: "cash handling" is said by "balanced the drawer", or by a cashier's title.

Two tables under `data/`: `paraphrases.txt` (phrases of postings = phrases of resumes) and `titles.txt` (job
titles = what whoever held them has done). A phrase is the set of its stems: order, form and words between do
not count.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from core.skills.words import fold, stem, words_of

DATA = Path(__file__).parent / "data"
LINKS = frozenset("a an the of and or to for in on with at by as who per".split())

type Bag = frozenset[str]
type Rows = dict[str, list[tuple[Bag, tuple[Bag, ...]]]]
"""By one stem of a phrase: the phrase, and the phrases on the other side of its row."""


def bag_of(phrase: str) -> Bag:
    """Its stems without the words that only link."""
    return frozenset(stem(word.lower) for word in words_of(phrase) if word.lower not in LINKS)


def read_rows(text: str) -> Iterator[tuple[tuple[Bag, ...], tuple[Bag, ...]]]:
    """Rows `phrase; phrase = phrase; phrase`, # for comments. Raises ValueError for a row without "="."""
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            left, equals, right = line.partition("=")
            if not equals:
                raise ValueError(f"No other side in {line!r}")
            yield _bags(left), _bags(right)


def _bags(side: str) -> tuple[Bag, ...]:
    return tuple(bag for phrase in side.split(";") if (bag := bag_of(phrase)))


@cache
def _paraphrases() -> Rows:
    """By what a posting asks for. Its own phrases say it too."""
    rows: Rows = defaultdict(list)
    for asked, shown in read_rows((DATA / "paraphrases.txt").read_text(encoding="utf-8")):
        for bag in asked:
            rows[min(bag)].append((bag, tuple(dict.fromkeys((*shown, *asked)))))
    return rows


@cache
def _titles() -> Rows:
    rows: Rows = defaultdict(list)
    for titles, done in read_rows((DATA / "titles.txt").read_text(encoding="utf-8")):
        for bag in titles:
            rows[min(bag)].append((bag, done))
    return rows


def _matching(rows: Rows, stems: Bag) -> Iterator[tuple[Bag, tuple[Bag, ...]]]:
    for one in sorted(stems):
        for bag, others in rows.get(one, ()):
            if bag <= stems:
                yield bag, others


def said_otherwise(stems: Bag) -> Iterator[tuple[Bag, tuple[Bag, ...]]]:
    """Phrases within a requirement of these stems, each with all that says it in a resume."""
    yield from _matching(_paraphrases(), stems)


def done_as(title: str) -> frozenset[Bag]:
    """Phrases for what whoever had this job title has done."""
    stems = frozenset(stem(fold(word.text)) for word in words_of(title))
    return frozenset(bag for _, done in _matching(_titles(), stems) for bag in done)


def covering(bags: Iterable[Bag], stems: Bag) -> Bag:
    """Those of `stems` that stand in a phrase of `bags` which they hold whole."""
    return frozenset(one for bag in bags if bag <= stems for one in bag)
