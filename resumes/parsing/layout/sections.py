"""Lines to sections, by the words of headings and by how headings look."""

import re
from collections import Counter

from resumes.parsing.dates import find_dates
from resumes.parsing.document import Line, Section, SectionKind
from resumes.parsing.layout.columns import Region
from resumes.parsing.layout.headings import heading_kind

LONGEST_HEADING = 45
_RULE = re.compile(r"^[\s=_*~.·—–-]{3,}$")
_QUALIFICATIONS = re.compile(r"\W*(?:key )?qualifications\W*", re.IGNORECASE)

_GOES_ON = {SectionKind.WORK, SectionKind.EDUCATION, SectionKind.PROJECTS, SectionKind.VOLUNTEER}

type Look = tuple[float, bool, bool]


def find_sections(lines: list[Line], regions: list[Region]) -> list[Section]:
    """Sections in reading order. A region without a heading goes on with what stands above it."""
    body = _body_size(lines)
    looks = _heading_looks(lines, body)
    sections: list[Section] = []
    last_of: dict[int, Section] = {}
    for number, region in enumerate(regions):
        section = _begin(number, region, regions, last_of, sections)
        for index in region.lines:
            line = lines[index]
            kind = _kind(line, lines, region, looks, body)
            if kind is not None:
                section = Section(kind, index, [])
                sections.append(section)
            elif not _RULE.match(line.text):
                section.lines.append(index)
        last_of[number] = section
    for section in sections:
        if _lists_schooling(section, lines):
            section.kind = SectionKind.EDUCATION
    return [s for s in sections if s.lines or s.heading is not None]


def _lists_schooling(section: Section, lines: list[Line]) -> bool:
    """What the British call `Qualifications` has years to it; elsewhere the word heads a summary."""
    if section.heading is None or section.kind is not SectionKind.SUMMARY:
        return False
    if not _QUALIFICATIONS.fullmatch(lines[section.heading].text):
        return False
    dated = sum(bool(find_dates(lines[index].text)) for index in section.lines)
    return dated >= max(1, 0.5 * len(section.lines))


def _begin(
    number: int, region: Region, regions: list[Region], last_of: dict[int, Section], sections: list[Section]
) -> Section:
    """The section that the first lines of a region belong to, as a new part of the same kind."""
    parent = _left_of(number, region, regions, last_of)
    if parent is None:
        parent = region.above
    if parent is None and number:
        parent = _before(number, region, regions)
    kind = last_of[parent].kind if parent is not None and parent in last_of else SectionKind.HEADER
    section = Section(kind, None, [])
    if parent is not None and parent in last_of and last_of[parent] is sections[-1]:
        return sections[-1]
    sections.append(section)
    return section


def _left_of(number: int, region: Region, regions: list[Region], last_of: dict[int, Section]) -> int | None:
    """The column of the same width at the left, if its entries may go on at the top of this one."""
    for other in range(number - 1, -1, -1):
        left = regions[other]
        if left.page != region.page:
            return None
        alike = min(left.x1 - left.x0, region.x1 - region.x0) > 0.7 * max(
            left.x1 - left.x0, region.x1 - region.x0
        )
        if left.x1 <= region.x0 and alike and last_of[other].kind in _GOES_ON:
            return other
    return None


def _before(number: int, region: Region, regions: list[Region]) -> int | None:
    """The last region of the page before that has the same place across the page."""
    best, most = None, 0.0
    for other in range(number - 1, -1, -1):
        candidate = regions[other]
        if candidate.page < region.page - 1:
            break
        if candidate.page != region.page - 1:
            continue
        shared = min(candidate.x1, region.x1) - max(candidate.x0, region.x0)
        if shared > most + 20:
            best, most = other, shared
    return best


def _body_size(lines: list[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _look(line: Line) -> Look:
    return (round(line.size * 2) / 2, line.bold, _is_caps(line.text))


def _is_caps(text: str) -> bool:
    return text.upper() == text and sum(c.isalpha() for c in text) > 2


def _heading_looks(lines: list[Line], body: float) -> set[Look]:
    """How headings with known words look here, where that sets them off from the text."""
    looks: Counter[Look] = Counter()
    for line in lines:
        if line.hidden is None and not line.bullet and heading_kind(line.text):
            looks[_look(line)] += 1
    strong = {look for look in looks if look[0] > body * 1.12 or look[2] or look[1]}
    return {look for look in strong if looks[look] >= 2 or look[0] > body * 1.12}


def _kind(line: Line, lines: list[Line], region: Region, looks: set[Look], body: float) -> SectionKind | None:
    if line.bullet or len(line.text) > LONGEST_HEADING + 15:
        return None
    kind = heading_kind(line.text)
    if kind is not None:
        return kind if _stands_out(line, looks, body) and not _labels(line, lines, looks) else None
    if len(line.text) > LONGEST_HEADING or not looks:
        return None
    look = _look(line)
    if look in looks and (look[2] or look[0] > body * 1.15) and _may_head(line, lines, region, looks):
        return SectionKind.OTHER
    return None


def _stands_out(line: Line, looks: set[Look], body: float) -> bool:
    """A known heading word that looks like the text around it may be a skill or a label."""
    if not looks or _look(line) in looks:
        return True
    if line.bold or line.size > body * 1.12 or _is_caps(line.text) or line.text.rstrip().endswith(":"):
        return True
    best = max(looks)
    return line.size >= best[0]


def _labels(line: Line, lines: list[Line], looks: set[Look]) -> bool:
    """ "Languages  Go, Python" in a table of skills: what the label is of stands beside it, and it does not
    look like the headings."""
    beside = lines[line.index + 1] if line.index + 1 < len(lines) else None
    if not looks or _look(line) in looks or beside is None or line.box is None or beside.box is None:
        return False
    return line.page == beside.page and abs(line.box[1] - beside.box[1]) < 2 and line.box[2] < beside.box[0]


def _may_head(line: Line, lines: list[Line], region: Region, looks: set[Look]) -> bool:
    """An unknown heading: a few words without dates, marks or contact data, below a known heading."""
    text = line.text
    if "\t" in text or "@" in text or "|" in text or find_dates(text) or sum(c.isdigit() for c in text) > 2:
        return False
    if len(text.split()) > 4 or text.rstrip().endswith((".", ",", ";")):
        return False
    known = [
        i for i in region.lines if i < line.index and heading_kind(lines[i].text) and _look(lines[i]) in looks
    ]
    same = sum(_look(lines[i]) == _look(line) and not heading_kind(lines[i].text) for i in region.lines)
    return bool(known) and same <= 3
