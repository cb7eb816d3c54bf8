"""Lines of a head that were broken because their column is narrow."""

import math
import re

from resumes.parsing.document import Line
from resumes.parsing.fields.places import is_place
from resumes.parsing.fields.rows import Row
from resumes.parsing.fields.schools import find_degree
from resumes.parsing.fields.titles import title_score

FLUSH = 30.0
"""Points before the right end of the column within which what stands at its margin ends."""
_MARKS = "–—|·•"
_UNFINISHED = re.compile(r"(?:&|\s(?:and|of|for|in|und|für|et|de|du|des|d['’]|y|del|la))$", re.IGNORECASE)


def unwrapped(rows: list[Row]) -> list[Row]:
    """Rows whose text goes on in the next because the column is narrow are one."""
    result: list[Row] = []
    for at, row in enumerate(rows):
        if result and _wraps(result[-1], rows[at - 1].line, row):
            above = result[-1]
            mark = _main(rows[at - 1].line)[-1]
            joint = ", " if mark == "," else f" {mark} " if mark in _MARKS else " "
            whole = [cell for cell in above.cells if cell.part == 0][-1]
            whole.text += f"{joint}{row.cells[0].text}"
            above.words[0] += f"{joint}{row.words[0]}"
            above.cells.extend(row.cells[1:])
            above.words.extend(row.words[1:])
            above.date = above.date or row.date
        else:
            result.append(row)
    return result


def _main(line: Line) -> str:
    return line.text.split("\t")[0].rstrip()


def _wraps(above: Row, line: Line, row: Row) -> bool:
    """The first word of the row had no room on the line above, and nothing says that it begins something."""
    if row.bullet or above.bullet or not row.cells or not line.box or not row.line.box or row.is_sentence:
        return False
    main = [cell for cell in above.cells if cell.part == 0]
    if not main or (above.date is not None and row.date is not None) or abs(row.x0 - above.x0) > 2:
        return False
    first, last = row.cells[0], main[-1]
    size = line.size
    if (first.bold, first.italic) != (last.bold, last.italic) or abs(row.line.size - size) > 0.5:
        return False
    if row.line.box[1] - line.box[3] > 0.6 * size:
        return False
    text = _main(line)
    if text[-1] in _MARKS and above.date is None:
        return True
    if _UNFINISHED.search(text) or (text.endswith(",") and is_place(f"{last.text}, {first.text}")):
        return True
    right, end = line.edge, line.box[2]
    if math.isinf(right):
        return False
    beside = [cell.x0 for cell in above.cells if cell.part] + [x for x in [above.date_x] if x and x > last.x0]
    if beside and end < right - FLUSH:
        return False
    if beside:
        right, end = min(beside) - size, last.x0 + 0.5 * size * len(last.text)
    if end + 0.5 * size * len(first.text.split()[0]) <= right:
        return False
    return text.endswith(",") or not _begins(first.text)


def _begins(text: str) -> bool:
    return is_place(text) or find_degree(text) is not None or title_score(text) >= 0.9
