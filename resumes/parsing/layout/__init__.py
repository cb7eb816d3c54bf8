"""The second step: words with places to lines in reading order, and lines to sections."""

from resumes.parsing.document import Document, Extracted, Kind, Line
from resumes.parsing.layout.columns import Region, find_regions
from resumes.parsing.layout.lines import region_lines, without_ornaments
from resumes.parsing.layout.margins import running_lines
from resumes.parsing.layout.sections import find_sections
from resumes.parsing.layout.segments import Segment, make_segments

TYPEWRITER = 60 * 6.0
"""A plain text that is narrower than sixty columns is not wrapped at its edge."""


def lay_out(extracted: Extracted) -> Document:
    """What a parser sees. Hidden lines come last, marked, and belong to no section."""
    regions: list[Region] = []
    hidden: list[tuple[int, list[Segment]]] = []
    for page in extracted.pages:
        segments = make_segments(page.words)
        hidden.append((page.number, [s for s in segments if s.hidden]))
        found = find_regions(without_ornaments([s for s in segments if not s.hidden]), page.number)
        for region in found:
            if region.above is not None:
                region.above += len(regions)
        regions.extend(found)
    lines: list[Line] = []
    for region in regions:
        made = region_lines(region, len(lines))
        region.lines = [line.index for line in made]
        edge = max(
            other.x1 for other in regions if other.page == region.page and abs(other.x0 - region.x0) < 12
        )
        if extracted.kind is Kind.TXT and edge < TYPEWRITER:
            edge = float("inf")
        for line in made:
            line.edge = edge
        lines.extend(made)
    if extracted.kind is Kind.PDF:
        running = running_lines(lines, [page.height for page in extracted.pages])
        for region in regions:
            region.lines = [index for index in region.lines if index not in running]
    sections = find_sections(lines, regions)
    if extracted.kind is Kind.DOCX:
        # Paragraphs are whole there, and how wide they would be is made up.
        for line in lines:
            line.box = None
    for number, segments in hidden:
        if segments:
            lines.extend(region_lines(Region(segments, number, 0, 0), len(lines)))
    return Document(
        kind=extracted.kind,
        page_sizes=[(page.width, page.height) for page in extracted.pages],
        pages_in_file=extracted.pages_in_file,
        lines=lines,
        sections=sections,
        columns=_columns(regions, beside=extracted.kind is not Kind.DOCX),
    )


def _columns(regions: list[Region], *, beside: bool) -> int:
    """The most regions that stand side by side, or, in made-up places, each in a width of its own."""
    spans = [
        (r.page, r.x0, r.x1, min(s.y0 for s in r.segments), max(s.y1 for s in r.segments)) for r in regions
    ]
    most = 1
    for at, (page, x0, x1, top, bottom) in enumerate(spans):
        count = 1
        for other, (other_page, other_x0, other_x1, other_top, other_bottom) in enumerate(spans):
            if other == at or other_page != page or (other_x0 < x1 and x0 < other_x1):
                continue
            count += not beside or min(bottom, other_bottom) > max(top, other_top)
        most = max(most, count)
    return most
