"""Lines, endings and lists that stand there for software to count: what gives them away.

Each function returns the words to quote and how often they stand there, or None.
"""

import re
from collections import Counter
from collections.abc import Iterator

from resumes.parsing.document import SectionKind
from resumes.scoring.material import Material
from resumes.scoring.words import EVERYDAY, words_of

type Repeated = tuple[str, int]
"""words, how many times"""

RUN = 3
"""Items between commas that come back together; ours."""

TAIL = 4
"""Words at the end of a line, none of them a little word or a figure, that come back in a row; ours."""

FEWEST_WITH_RUN, SHARE_WITH_RUN = 4, 0.4
"""A run in four statements and in two of five is no chance. Ours: no sample resume comes near."""

SAME_LINE = 5
"""How often one line may not stand. Ours: three like jobs may share a line, five times is a drum."""

FEWEST_IN_BULLET, FEWEST_IN_LINE = 3, 8
"""Words of a bullet, and of another line, that is more than a label. Ours."""

LIST_ITEMS = 5
"""Items of a line that is a list; ours."""

ITEM_WORDS, BARE_WORDS = 4, 8
"""Words of an item at most, and of a line of bare words at least. Ours."""

LISTED_TWICE, TWICE_SHARE = 12, 0.3
"""Items of lists that only repeat, and their share of all items. Ours."""

LONG_LIST, SHOWN_OF_LIST = 60, 0.1
"""A longer list of which less than a tenth occurs in the jobs was not written about them. Ours."""

_TOLD = (SectionKind.WORK, SectionKind.PROJECTS, SectionKind.VOLUNTEER)
_NAMES = (SectionKind.HEADER, SectionKind.PUBLICATIONS, SectionKind.REFERENCES, SectionKind.EDUCATION)
_BETWEEN = re.compile(r"\s*[,;|•·▪/]\s*|\s{3,}|\t")


def shared_run(material: Material) -> Repeated | None:
    """Three items, or the last words, that many statements drag along."""
    told = [statement for statement in material.statements if len(statement.words) > RUN]
    most = max(FEWEST_WITH_RUN, SHARE_WITH_RUN * len(told))
    items = Counter(item for statement in told for item in set(_items_of(statement.text)))
    dragged = [item for item, count in items.most_common() if count >= most]
    together = sum(len(set(dragged).intersection(_items_of(statement.text))) >= RUN for statement in told)
    if together >= most:
        return ", ".join(sorted(dragged)), together
    tails = Counter(
        tail
        for statement in told
        if len(statement.words) > TAIL and _is_bare(tail := statement.words[-TAIL:])
    )
    tail, count = tails.most_common(1)[0] if tails else ((), 0)
    return (" ".join(tail), count) if count >= most else None


def _is_bare(words: tuple[str, ...]) -> bool:
    """Terms in a row, without little words and figures."""
    return not any(word in EVERYDAY or word.isdigit() for word in words)


def repeated_line(material: Material) -> Repeated | None:
    """The line, its figures aside, that stands again and again; running heads of pages are none."""
    lines = [
        (re.sub(r"\d+", "", " ".join(words)), line.text)
        for line in material.reading.document.lines
        if not line.hidden
        and (words := words_of(line.text))
        and len(words) >= (FEWEST_IN_BULLET if line.bullet else FEWEST_IN_LINE)
    ]
    counts = Counter(key for key, _ in lines)
    most = max(SAME_LINE, len(material.reading.document.page_sizes) + 1)
    return next(((text, counts[key]) for key, text in lines if counts[key] >= most), None)


def list_said_again(material: Material) -> Repeated | None:
    """An item of lists of which a good part only repeats."""
    items = Counter(items_listed(material))
    again = items.total() - len(items)
    if again < max(LISTED_TWICE, TWICE_SHARE * items.total()):
        return None
    return items.most_common(1)[0]


def unshown_list(material: Material) -> int | None:
    """How many terms a long list has of which next to none occurs in titles and statements."""
    items = {item: frozenset(item.split()) - EVERYDAY for item in items_listed(material)}
    if len(items) <= LONG_LIST:
        return None
    told = {word for statement in material.statements for word in statement.words}
    told |= {word for job in material.work for word in words_of(str(job.get("position") or ""))}
    shown = sum(bool(words & told) for words in items.values())
    return len(items) if shown < SHOWN_OF_LIST * len(items) else None


def items_listed(material: Material) -> Iterator[str]:
    """Items of lines that only list, outside of jobs, studies and publications, in lower case."""
    document = material.reading.document
    for section in document.sections:
        if section.kind in (*_TOLD, *_NAMES):
            continue
        for line in (document.lines[index] for index in section.lines):
            items = _items_of(line.text)
            if not line.hidden and (len(items) >= LIST_ITEMS or section.kind == SectionKind.SKILLS):
                yield from items


def _items_of(line: str) -> list[str]:
    """What separators part, and the words of a line that has neither separators nor little words."""
    items = [" ".join(words_of(item)) for item in _BETWEEN.split(line)]
    words = words_of(line)
    if len(items) == 1 and len(words) >= BARE_WORDS and not EVERYDAY.intersection(words):
        return words
    return [item for item in items if item and len(item.split()) <= ITEM_WORDS]
