"""Words that stand next to each other on one line become one segment; wide gaps part them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from resumes.parsing.document import Hidden, Word

SAME_LINE = 0.55
"""Part of the lower one's height by which two words must overlap to stand on one line."""
UNLIKE = 1.9
"""Words that differ so much in size are of different texts, unless they are signs above the line."""
NEXT_WORD = 0.95
"""Widest gap between two words of one segment, in type sizes; justified text stretches that far."""


TOUCHING, LEANING = 0.08, 0.03
"""Gaps, in type sizes, below which two pieces are one word: as a rule, and behind slanted type."""


@dataclass(slots=True)
class Segment:
    """A stretch of one line without wide gaps. `bold` and `italic` when all of its letters are."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool
    italic: bool
    hidden: Hidden | None
    runs: list[tuple[str, float, bool, bool]]
    """(text, x0, bold, italic) of each stretch in one type."""
    middle: float = 0.0

    def __post_init__(self) -> None:
        self.middle = (self.y0 + self.y1) / 2

    def stand(self, y0: float, y1: float) -> None:
        """Move up or down the page."""
        self.y0, self.y1 = y0, y1
        self.middle = (y0 + y1) / 2


def on_one_line(a0: float, a1: float, b0: float, b1: float) -> bool:
    shared = (a1 if a1 < b1 else b1) - (a0 if a0 > b0 else b0)
    if shared <= 0:
        return False
    a, b = a1 - a0, b1 - b0
    return shared > SAME_LINE * (a if a < b else b)


def make_segments(words: Iterable[Word]) -> list[Segment]:
    """First in the order of the file, which nearly always keeps a line together, then by place."""
    groups: list[list[Word]] = []
    last: Word | None = None
    for word in words:
        if last is not None and _follows(last, word):
            groups[-1].append(word)
        else:
            groups.append([word])
        last = word
    segments = [_segment(group) for group in _joined(groups)]
    for segment in segments:
        if len(segment.text) > 3 and segment.y1 - segment.y0 > 2.2 * (segment.x1 - segment.x0):
            _set_upright(segment, segments)
    return segments


def _set_upright(sideways: Segment, segments: list[Segment]) -> None:
    """Text on its side, such as a heading in the margin, counts where the block it stands beside begins."""
    top = sideways.y0
    above = sorted((s for s in segments if s is not sideways and s.y0 < sideways.y1), key=lambda s: -s.y0)
    for segment in above:
        if segment.y0 >= top:
            continue
        if top - segment.y1 > 1.4 * segment.size:
            break
        top = segment.y0
    sideways.stand(top - 2.0, top - 1.0)


def _follows(last: Word, word: Word) -> bool:
    if last.hidden is not word.hidden:
        return False
    gap = word.x0 - last.x1
    size = max(last.size, word.size)
    if size > UNLIKE * min(last.size, word.size) and len(last.text) > 2 and len(word.text) > 2:
        return False
    if not -0.3 * size < gap < NEXT_WORD * size:
        return False
    return on_one_line(last.y0, last.y1, word.y0, word.y1)


def _joined(groups: list[list[Word]]) -> list[list[Word]]:
    """Join neighbours that were drawn out of order: words of one line whose ends nearly touch."""
    ordered = sorted(groups, key=lambda group: (group[0].y0 + group[0].y1, group[0].x0))
    result: list[list[Word]] = []
    recent: list[list[Word]] = []
    for group in ordered:
        first, last = group[0], group[-1]
        recent = [other for other in recent if other[-1].y1 > first.y0 - first.size]
        for other in recent:
            if other[0].hidden is not first.hidden or not on_one_line(
                other[-1].y0, other[-1].y1, first.y0, first.y1
            ):
                continue
            small, large = sorted((first.size, other[-1].size))
            if large > UNLIKE * small:
                continue
            reach = 0.7 * large
            if 0 <= first.x0 - other[-1].x1 < reach:
                other.extend(group)
                break
            if 0 <= other[0].x0 - last.x1 < reach:
                other[:0] = group
                break
        else:
            result.append(group)
            recent.append(group)
    return result


def _segment(group: list[Word]) -> Segment:
    if len(group) == 1:
        one = group[0]
        return Segment(
            one.text,
            one.x0,
            one.y0,
            one.x1,
            one.y1,
            one.size,
            one.bold,
            one.italic,
            one.hidden,
            [(one.text, one.x0, one.bold, one.italic)],
        )
    runs = _runs(group)
    text = _spaced(group)
    if text:
        runs = [(text, group[0].x0, group[0].bold, group[0].italic)]
    else:
        text = "".join(run[0] for run in runs)
    return Segment(text, *_extent(group), *_letters(group), group[0].hidden, runs)


def _extent(group: list[Word]) -> tuple[float, float, float, float, float]:
    """x0, y0, x1, y1 and the greatest type size; one pass, as every word of a file comes by."""
    first = group[0]
    x0, y0, x1, y1, size = first.x0, first.y0, first.x1, first.y1, first.size
    for word in group:
        if word.x0 < x0:
            x0 = word.x0
        if word.y0 < y0:
            y0 = word.y0
        if word.x1 > x1:
            x1 = word.x1
        if word.y1 > y1:
            y1 = word.y1
        if word.size > size:
            size = word.size
    return x0, y0, x1, y1, size


def _letters(group: list[Word]) -> tuple[bool, bool]:
    """Whether all are bold and all are italic, bullets aside."""
    bold = italic = True
    for word in group:
        if not (word.bold and word.italic) and word.text != "•":
            bold, italic = bold and word.bold, italic and word.italic
            if not (bold or italic):
                break
    return bold, italic


def _runs(group: list[Word]) -> list[tuple[str, float, bool, bool]]:
    """Words that touch are one: a change of type inside a word makes two of it in the file."""
    first = group[0]
    runs: list[tuple[str, float, bool, bool]] = []
    text, x0, bold, italic = first.text, first.x0, first.bold, first.italic
    for before, word in pairwise(group):
        gap = word.x0 - before.x1
        # A slanted letter at the end leans over the space behind it.
        touching = LEANING if before.italic and before.size == word.size else TOUCHING
        parted = gap > touching * word.size or before.text == "•"
        if (
            (word.bold is not bold or word.italic is not italic)
            and parted
            and (word.text[0].isalnum() or word.text[0] in "([“«")
        ):
            runs.append((text + " ", x0, bold, italic))
            text, x0, bold, italic = word.text, word.x0, word.bold, word.italic
        else:
            text += " " + word.text if parted else word.text
            if not any(map(str.isalnum, before.text)) and text == f"{before.text} {word.text}":
                bold, italic = word.bold, word.italic
    runs.append((text, x0, bold, italic))
    return runs


_LETTER = re.compile(r"[^\W\d_]|[&/.]", re.UNICODE)


def _spaced(group: list[Word]) -> str:
    """Letter-spaced words put together again: `E X P E R I E N C E`; nothing if that is not what it is."""
    if len(group) < 4:
        return ""
    single = [word.text for word in group if len(word.text) == 1]
    if len(single) < 0.75 * len(group) or sum(map(bool, map(_LETTER.match, single))) < 0.75 * len(group):
        return ""
    gaps = [b.x0 - a.x1 for a, b in pairwise(group)]
    between_words = max(1.7 * median(gaps), median(gaps) + 0.12 * group[0].size)
    text = group[0].text
    for gap, word in zip(gaps, group[1:], strict=True):
        text += (" " if gap > between_words else "") + word.text
    return text
