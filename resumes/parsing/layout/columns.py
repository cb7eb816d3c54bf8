"""Columns by geometry: where a page is cut from top to bottom, and where that is only a margin for dates."""

from collections import Counter
from dataclasses import dataclass, field

from resumes.parsing.dates import is_mostly_date
from resumes.parsing.layout.headings import heading_kind
from resumes.parsing.layout.segments import Segment, on_one_line

GUTTER = 5.0
LEAST_SEGMENTS = 3
ALIGNED = 0.8
"""Above this part of segments with a partner on their line, the narrow side belongs to those lines."""
RAGGED = 40.0
"""How far from a column's left edge, in points, what begins there belongs to the line at its left."""
GRID_LETTERS = 60
"""Least text of a column of entries that stand beside others."""
DEPTH_AT_MOST = 4


@dataclass(slots=True)
class Region:
    """A part of a page that is read from top to bottom. `above` is the index of the region that spans it."""

    segments: list[Segment]
    page: int
    x0: float
    x1: float
    above: int | None = None
    lines: list[int] = field(default_factory=list)


def find_regions(segments: list[Segment], page: int) -> list[Region]:
    """The regions of one page in reading order; `above` counts within the result."""
    regions: list[Region] = []
    _cut(sorted(segments, key=lambda s: (s.y0, s.x0)), page, None, regions, 0)
    return regions


def _cut(
    segments: list[Segment], page: int, above: int | None, regions: list[Region], depth: int
) -> int | None:
    """Append the regions of these segments; answer the index of the one that what follows below hangs on."""
    if not segments:
        return above
    best = _best_gutter(segments) if depth < DEPTH_AT_MOST and len(segments) >= 4 else None
    if best is None:
        regions.append(
            Region(segments, page, min(s.x0 for s in segments), max(s.x1 for s in segments), above)
        )
        return len(regions) - 1
    x, top, bottom = best
    before = [s for s in segments if s.middle < top]
    inside = [s for s in segments if top <= s.middle <= bottom]
    after = [s for s in segments if s.middle > bottom]
    above = _cut(before, page, above, regions, depth + 1)
    left = _cut([s for s in inside if s.x1 <= x + 1], page, above, regions, depth + 1)
    right = _cut([s for s in inside if s.x1 > x + 1], page, above, regions, depth + 1)
    wider = max(
        (r for r in (left, right) if r is not None),
        key=lambda r: regions[r].x1 - regions[r].x0,
        default=above,
    )
    _cut(after, page, wider, regions, depth + 1)
    return wider


def _best_gutter(segments: list[Segment]) -> tuple[float, float, float] | None:
    """(x, top, bottom) of the tallest gutter that parts two columns."""
    found: tuple[float, tuple[float, float, float]] | None = None
    ordered = sorted(segments, key=lambda s: s.middle)
    for x in _candidates(ordered):
        span = _open_span(ordered, x)
        if span is None:
            continue
        top, bottom = _without_margins(ordered, x, *span)
        inside = [s for s in ordered if top <= s.middle <= bottom]
        left = [s for s in inside if s.x1 <= x + 1]
        right = [s for s in inside if s.x1 > x + 1]
        weight = min(_weight(left), _weight(right)) + (bottom - top)
        if (found is None or weight > found[0]) and are_columns(left, right):
            found = weight, (x, top, bottom)
    return found[1] if found else None


def _candidates(segments: list[Segment]) -> list[float]:
    """Left of where many segments begin: that is where a right column has its edge."""
    leftmost = min(s.x0 for s in segments) + 30
    begins = sorted(s.x0 for s in segments if s.x0 > leftmost)
    edges = Counter(round(x / 3) for x in begins)
    heads = [s for s in segments if heading_kind(s.text)]
    found: list[float] = []
    for edge, _ in edges.most_common(9):
        near = edges[edge - 1] + edges[edge] + edges[edge + 1]
        x = next(x for x in begins if x >= 3 * edge - 4.5)
        if near >= LEAST_SEGMENTS or (near == 2 and _headed(heads, x)):
            found.append(x - 1.5)
    # A heading may stand further left than the list below it.
    found.extend(s.x0 - 1.5 for s in heads if s.x0 > leftmost)
    return list(dict.fromkeys(round(x, 1) for x in found))


def _headed(heads: list[Segment], x: float) -> bool:
    """Two of the known headings stand side by side, one of them at x."""
    return any(
        abs(a.x0 - x) < 4.5 and b.x1 < a.x0 and on_one_line(a.y0, a.y1, b.y0, b.y1)
        for a in heads
        for b in heads
    )


def _open_span(ordered: list[Segment], x: float) -> tuple[float, float] | None:
    """The span of the page, between segments that cross x, with most text on both sides."""
    best, most, top = None, 0, -1e9
    left = right = 0
    before, behind = x - 1, x + 1
    for s in ordered:
        if s.x1 <= behind:
            left += 1
        elif s.x0 >= before:
            right += 1
        else:
            if min(left, right) > most:
                best, most = (top + 0.01, s.middle - 0.01), min(left, right)
            top, left, right = s.middle, 0, 0
    if min(left, right) > most:
        best, most = (top + 0.01, 1e9), min(left, right)
    return best if most >= LEAST_SEGMENTS - 1 else None


def _without_margins(segments: list[Segment], x: float, top: float, bottom: float) -> tuple[float, float]:
    """Leave out lines at both ends whose right part stands at the margin: dates and places."""
    inside = sorted((s for s in segments if top <= s.middle <= bottom), key=lambda s: s.middle)
    left = [s for s in inside if s.x1 <= x + 1]
    right = [s for s in inside if s.x1 > x + 1]
    begun = [s for s in right if s.x0 < x + RAGGED]
    for segment in right:
        if segment.x0 < x + RAGGED or not _has_partner(segment, left) or _has_partner(segment, begun):
            break
        top = segment.middle + 0.6 * segment.size
    for segment in reversed(right):
        if segment.x0 < x + RAGGED or not _has_partner(segment, left) or _has_partner(segment, begun):
            break
        bottom = max(segment.middle - 0.6 * segment.size, top)
    return top, bottom


def are_columns(left: list[Segment], right: list[Segment]) -> bool:
    """Two columns, rather than lines with a date, a place or a label at one side."""
    if len(left) < LEAST_SEGMENTS or len(right) < LEAST_SEGMENTS:
        heads = [s for s in left + right if heading_kind(s.text)]
        return len(left) > 1 and len(right) > 1 and _headed(heads, min(s.x0 for s in right))
    edge = min(s.x0 for s in right) - GUTTER
    # A long name above a narrow column may come close to the other one.
    if sum(s.x1 > edge for s in left) > max(1, 0.08 * len(left)):
        return False
    narrow, wide = (left, right) if _weight(left) <= _weight(right) else (right, left)
    headings = [s for s in narrow if heading_kind(s.text)]
    others = [s for s in narrow if not _is_dated(s.text) and not heading_kind(s.text)]
    if headings and len(others) >= max(2, 0.4 * len(narrow)):
        return not (narrow is left and _labels(narrow, wide, headings))
    if not _overlaps(left, right):
        return False
    if not headings and _is_grid(left, right):
        return True
    if len(others) <= 0.5 * len(narrow):
        return False
    return sum(_has_partner(s, wide) for s in narrow) < ALIGNED * len(narrow)


def _is_grid(left: list[Segment], right: list[Segment]) -> bool:
    """Entries beside each other: columns flush at their left, of like weight, with more than dates."""
    light, heavy = sorted((_weight(left), _weight(right)))
    if light < 0.55 * heavy or light < GRID_LETTERS:
        return False
    for column in (left, right):
        edge = min(s.x0 for s in column)
        flush = sum(s.x0 < edge + 20 for s in column) >= 0.9 * len(column)
        if (
            not flush
            or not any(len(s.text) > 25 for s in column)
            or sum(_is_dated(s.text) for s in column) > 0.4 * len(column)
        ):
            return False
    return True


def _is_dated(text: str) -> bool:
    """A date, with an icon that is read as a letter or two before it at most."""
    first, _, rest = text.partition(" ")
    return is_mostly_date(text) or (len(first) < 3 and is_mostly_date(rest))


def _labels(narrow: list[Segment], wide: list[Segment], headings: list[Segment]) -> bool:
    """Headings or labels in the left margin: what stands on their line at the right is theirs."""
    plain = [s for s in narrow if not heading_kind(s.text) or _has_partner(s, wide)]
    if len(plain) >= 2 and all(_has_partner(s, wide) for s in plain):
        right_edge = max(s.x1 for s in plain)
        flush = sum(abs(s.x1 - right_edge) < 2 for s in plain) >= 0.8 * len(plain)
        ragged = max(s.x0 for s in plain) - min(s.x0 for s in plain) > 6
        marked = all(s.bold for s in plain) and not all(s.bold for s in wide)
        if (flush and ragged) or (marked and sum(len(s.text) for s in plain) < 24 * len(plain)):
            return True
    if len(narrow) - len(headings) > len(headings):
        return False
    led = sum(
        any(on_one_line(h.y0, h.y1, s.y0, s.y1) and not heading_kind(s.text) for s in wide) for h in headings
    )
    below = sum(not _has_partner(s, wide) for s in narrow)
    return led >= 0.75 * len(headings) and below <= 0.2 * len(narrow)


def _weight(segments: list[Segment]) -> int:
    return sum(len(s.text) for s in segments)


def _has_partner(segment: Segment, others: list[Segment]) -> bool:
    y0, y1 = segment.y0, segment.y1
    return any(o.y0 < y1 and o.y1 > y0 and on_one_line(y0, y1, o.y0, o.y1) for o in others)


def _overlaps(left: list[Segment], right: list[Segment]) -> bool:
    """The two stand beside each other and not one after the other."""
    top = max(min(s.y0 for s in left), min(s.y0 for s in right))
    bottom = min(max(s.y1 for s in left), max(s.y1 for s in right))
    return bottom > top
