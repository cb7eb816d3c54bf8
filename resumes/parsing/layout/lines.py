"""Segments of a region to lines in reading order."""

import re
from itertools import pairwise

from resumes.parsing.document import Line, Part
from resumes.parsing.layout.columns import Region
from resumes.parsing.layout.headings import heading_kind
from resumes.parsing.layout.segments import NEXT_WORD, UNLIKE, Segment, on_one_line

WIDE = "\t"
"""Between what stands far apart on one line, such as an employer and the dates at the right margin."""
_BULLET = re.compile(r"^(?:[•·∙‣*▪–—-]|o(?=\s\w)|»|>|->|=>|\(?\d{1,2}[.)])\s+(?=\S)")
SPACED_HEADING = 42
"""Letters of a heading of several words that were set far apart, at most."""
_DECORATED = re.compile(r"^([^\w\s]).*\1$")
_ORNAMENT = re.compile(r"^[\s_=~*–—―─━ㅡ-]+$")
_ONLY_BULLET = re.compile(r"^[•·∙‣*▪–—-]$")


def region_lines(region: Region, first: int) -> list[Line]:
    """The lines of one region; indices count from `first`."""
    lines: list[Line] = []
    for row in _rows(_whole_headings(region.segments)):
        for segments in _apart(row):
            lines.append(_line(segments, region.page, first + len(lines)))
    return lines


def without_ornaments(segments: list[Segment]) -> list[Segment]:
    """All but the dashes above a heading, flush with it; the heading takes their place, beside its text."""
    marks = [s for s in segments if _ORNAMENT.match(s.text)]
    if not marks:
        return segments
    heads = [s for s in segments if heading_kind(s.text)]
    gone: set[int] = set()
    for mark in marks:
        for head in heads:
            if abs(head.x0 - mark.x0) < 4 and 0 < head.middle - mark.middle < 2.5 * max(head.size, mark.size):
                gone.add(id(mark))
                head.stand(mark.y0, mark.y0 + head.y1 - head.y0)
                break
    return [s for s in segments if id(s) not in gone]


def _whole_headings(segments: list[Segment]) -> list[Segment]:
    """A heading over two lines in a narrow margin, `Work` above `Experience`, stands where it begins."""
    ordered = sorted(segments, key=lambda s: (s.y0, s.x0))
    gone: set[int] = set()
    for at, segment in enumerate(ordered):
        if id(segment) in gone or len(segment.text) > 30:
            continue
        for below in ordered[at + 1 : at + 8]:
            if below.y0 - segment.y0 >= 1.7 * segment.size:
                break
            if _heads_on(segment, below):
                height = segment.y1 - segment.y0
                segment.text = f"{segment.text} {below.text}"
                segment.x0, segment.x1 = min(segment.x0, below.x0), max(segment.x1, below.x1)
                segment.stand(segment.y0, segment.y0 + height)
                segment.runs = [(segment.text, segment.x0, segment.bold, segment.italic)]
                gone.add(id(below))
                break
    return [segment for segment in segments if id(segment) not in gone] if gone else segments


def _heads_on(segment: Segment, below: Segment) -> bool:
    if (
        segment.bold is not below.bold
        or abs(segment.size - below.size) >= 0.5
        or segment.hidden is not below.hidden
    ):
        return False
    if below.y0 <= segment.y0 or not (segment.bold or (segment.text.isupper() and below.text.isupper())):
        return False
    left, right = segment.x0 - below.x0, segment.x1 - below.x1
    if min(abs(left), abs(right), abs(left + right) / 2) >= 2:
        return False
    return heading_kind(f"{segment.text} {below.text}") is not None


def _rows(segments: list[Segment]) -> list[list[Segment]]:
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (s.middle, s.x0)):
        for row in reversed(rows[-3:]):
            if row[0].hidden is segment.hidden and _stands_on(row, segment):
                row.append(segment)
                break
        else:
            rows.append([segment])
    for row in rows:
        row.sort(key=lambda s: s.x0)
    return rows


def _stands_on(row: list[Segment], segment: Segment) -> bool:
    y0, y1 = segment.y0, segment.y1
    for other in row:
        if other.y1 <= y0 or other.y0 >= y1:
            return False
        if not on_one_line(other.y0, other.y1, y0, y1) or _stacked(other, segment):
            return False
    return True


def _stacked(a: Segment, b: Segment) -> bool:
    """One above the other, closely set: they share their width, so they are two lines."""
    return min(a.x1, b.x1) - max(a.x0, b.x0) > 2.0


def _apart(row: list[Segment]) -> list[list[Segment]]:
    """A heading in the left margin is a line of its own, before what stands beside it."""
    if len(row) == 1:
        return [row]
    if sum(len(s.text) for s in row) < SPACED_HEADING and heading_kind(" ".join(s.text for s in row)):
        return [row]
    if not heading_kind(row[0].text) or not _is_head(row):
        return [row]
    first, second = row[:2]
    if second.x0 - first.x1 > first.size or first.bold != second.bold or first.size > second.size * 1.1:
        return [row[:1], row[1:]]
    return [row]


def _is_head(row: list[Segment]) -> bool:
    label = row[0].text.endswith(":") and not row[0].text.isupper()
    if label and row[0].bold is row[1].bold and row[0].size < 1.1 * row[1].size:
        return False
    return not row[0].text.rstrip().endswith(",")


def _line(segments: list[Segment], page: int, index: int) -> Line:
    text = segments[0].text
    parts = [Part(words, x0, bold, italic, False) for words, x0, bold, italic in segments[0].runs]
    for before, segment in pairwise(segments):
        gap = (segment.x0 - before.x1) / max(before.size, segment.size)
        apart = gap > 1.6 or (gap > NEXT_WORD and before.bold != segment.bold)
        apart = apart or max(before.size, segment.size) > UNLIKE * min(before.size, segment.size)
        wide = apart and not _ONLY_BULLET.match(before.text)
        text += (WIDE if wide else " ") + segment.text
        parts.extend(
            Part(words, x0, bold, italic, wide and not number)
            for number, (words, x0, bold, italic) in enumerate(segment.runs)
        )
    if len(text) < SPACED_HEADING + 6 and WIDE in text and heading_kind(together := text.replace(WIDE, " ")):
        text = together
    bullet = None if _DECORATED.match(text) else _BULLET.match(text)
    letters = segments
    if len(segments) > 1:
        letters = [s for s in segments if not _ONLY_BULLET.match(s.text)] or segments
    return Line(
        index=index,
        text=text,
        page=page,
        box=_box(segments),
        size=max(s.size for s in letters),
        bold=letters[0].bold,
        italic=letters[0].italic,
        bullet=bullet is not None,
        hidden=segments[0].hidden,
        parts=parts,
    )


def _box(segments: list[Segment]) -> tuple[float, float, float, float]:
    if len(segments) == 1:
        only = segments[0]
        return round(only.x0, 1), round(only.y0, 1), round(only.x1, 1), round(only.y1, 1)
    return (
        round(min(s.x0 for s in segments), 1),
        round(min(s.y0 for s in segments), 1),
        round(max(s.x1 for s in segments), 1),
        round(max(s.y1 for s in segments), 1),
    )
