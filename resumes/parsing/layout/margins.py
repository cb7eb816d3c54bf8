"""What stands at the edge of every page, such as a name and a page number, belongs to no section."""

import re
from collections import defaultdict

from resumes.parsing.document import Line

EDGE = 0.075
_NUMBER = re.compile(r"\d+")
_PAGE = re.compile(
    r"^\W*(?:page|seite|página|pag\.?|p\.)?\s*\d{1,2}\s*(?:(?:/|of|von|sur|de|di)\s*\d{1,2})?\W*$",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"^\W*(?:last\s+)?(?:updated|stand|mis à jour|actualizado)\b.{0,40}$", re.IGNORECASE)


def running_lines(lines: list[Line], heights: list[float]) -> set[int]:
    """Indices of lines at the upper or lower edge that say the same on several pages, numbers aside."""
    at_edge: dict[str, list[Line]] = defaultdict(list)
    found: set[int] = set()
    for line in lines:
        if line.box is None or not 0 < line.page <= len(heights):
            continue
        middle = (line.box[1] + line.box[3]) / 2 / heights[line.page - 1]
        if EDGE < middle < 1 - EDGE:
            continue
        if _PAGE.match(line.text) or _UPDATED.match(line.text):
            found.add(line.index)
        else:
            at_edge[_NUMBER.sub("#", line.text)].append(line)
    for same in at_edge.values():
        pages = {line.page for line in same}
        if len(pages) > 1:
            # At the head of the first page the same words are the resume's own beginning.
            found.update(line.index for line in same if line.page > 1 or _is_low(line, heights))
    return found


def _is_low(line: Line, heights: list[float]) -> bool:
    return line.box is not None and line.box[1] > heights[line.page - 1] / 2
