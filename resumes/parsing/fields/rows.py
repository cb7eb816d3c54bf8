"""The lines of a section, prepared for reading entries: dates apart from words, types apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from resumes.parsing.dates import Span, find_dates, find_spans, is_mostly_date, may_be_dated
from resumes.parsing.document import Line, Part
from resumes.parsing.fields.places import is_place

BULLET = re.compile(r"^(?:[•·∙‣*▪–—»>-]|o(?=\s)|->|=>|\(?\d{1,2}[.)])\s+")
_DURATION = re.compile(
    r"^\W*(?:\d+\s*(?:\+\s*)?(?:years?|yrs?|months?|mos?|jahre?n?|monate?n?|ans?|mois|años?|meses|mes)\.?"
    r"(?:,?\s*(?:and|und|et|y)?\s*)){1,2}\W*$",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"^\W*(?:period|dates?|duration|from|when|zeitraum|dauer|période|dates|periodo|período|"
    r"fechas?|duración)\s*:\s*$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?<!\binc)(?<!\bco)(?<!\bltd)(?<!\bcorp)(?<!\bbros)(?<!\bjr)(?<!\.\w)[.!?]$", re.IGNORECASE
)
_TRAILING = re.compile(r"^[\s|,;:·•)\]–—-]+|[\s|,;:·•(\[–—-]+$")
_BRACKET = re.compile(r"[()\[\]]")
_EMPTY_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]")


@dataclass(slots=True)
class Cell:
    """A stretch of words in one type, without dates. `part` numbers the tab-parted stretches of the line."""

    text: str
    x0: float
    bold: bool
    italic: bool
    part: int


@dataclass(slots=True)
class Row:
    """`words` are the tab-parted stretches of the line without its date, `cells` the same parted by type.

    `date` is the span that stands apart in the line. `body` marks what describes and does not head.
    """

    line: Line
    cells: list[Cell]
    words: list[str]
    date: Span | None
    bullet: bool
    x0: float
    body: bool = False
    date_x: float | None = field(default=None)
    date_text: str = ""
    date_part: int = -1

    @property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def is_sentence(self) -> bool:
        """Reads like prose: long, or begins small, or ends like a sentence."""
        text = self.text.strip()
        count = len(text.split())
        if not text or count > 16 or len(text) > 120:
            return bool(text)
        small = text[0].islower() and count > 1 and not text.startswith(("de ", "e", "i"))
        return small or bool(_SENTENCE.search(text) and count > 5 and len(self.words) == 1)


def make_rows(lines: list[Line]) -> list[Row]:
    """Dates inside of bulleted lines count only where nothing else is dated."""
    rows = _rows(lines, listed=False)
    if any(row.date for row in rows) or not any(line.bullet and may_be_dated(line.text) for line in lines):
        return rows
    return _rows(lines, listed=True)


def _rows(lines: list[Line], *, listed: bool) -> list[Row]:
    rows: list[Row] = []
    for line in lines:
        row = _row(line, listed=listed)
        if row.bullet and row.date and len(line.text.split("\t")) > 1:
            _hand_up(row, rows)
        if rows and _ends_date(rows[-1], row):
            continue
        if row.cells or row.date:
            rows.append(row)
    return rows


def _parts(line: Line) -> Iterator[list[Part]]:
    """The line's stretches, those without a wide gap between them together."""
    if not line.parts:
        for number, text in enumerate(line.text.split("\t")):
            yield [
                Part(
                    text,
                    line.box[0] if line.box and not number else 0.0,
                    line.bold,
                    line.italic,
                    bool(number),
                )
            ]
        return
    group: list[Part] = []
    for part in line.parts:
        if part.apart and group:
            yield group
            group = []
        group.append(part)
    yield group


def _row(line: Line, *, listed: bool) -> Row:
    # A bullet before a bold name, or before a name with its place at the margin, marks an entry and no point.
    bullet = line.bullet and not (
        len(line.text) < 90 and (line.bold or is_place(line.text.rpartition("\t")[2]))
    )
    row = Row(line, [], [], None, bullet, line.box[0] if line.box else 0.0)
    groups = list(_parts(line))
    for number, group in enumerate(groups):
        text = " ".join(part.text.strip() for part in group) if len(group) > 1 else group[0].text
        start = 0
        if not number and line.bullet and (mark := BULLET.match(text)):
            start = mark.end()
        if not text[start:].strip() or (number and _DURATION.match(text)):
            continue
        inside = bullet and len(groups) == 1 and not listed
        found = None if inside else _structural(text[start:], bullet=bullet, alone=len(groups) > 1)
        if found is None or row.date is not None:
            _cut(row, group, text, start, len(text), number)
            continue
        row.date, row.date_x, row.date_text, row.date_part = found, group[0].x0, text[start:], number
        _cut(row, group, text, start, start + found.at, number)
        _cut(row, group, text, start + found.to, len(text), number)
    words = [cell for cell in row.cells if cell.part == 0] or row.cells
    if words:
        row.x0 = words[0].x0
    if bullet and len(groups) > 1 and row.date and not any(map(_is_dates, (groups[0], groups[-1]))):
        whole = BULLET.sub("", line.text)
        row.date, row.cells, row.words = None, [Cell(whole, row.x0, line.bold, line.italic, 0)], [whole]
    return row


def _is_dates(group: list[Part]) -> bool:
    return is_mostly_date(" ".join(part.text for part in group))


def _cut(row: Row, group: list[Part], text: str, start: int, end: int, number: int) -> None:
    """Add what stands between two places of a text that was joined from parts."""
    whole = _tidy(text[start:end])
    if not whole or _DURATION.match(whole) or _PERIOD.match(text[start:end]):
        return
    row.words.append(whole)
    if len(group) == 1:
        only = group[0]
        row.cells.append(Cell(whole, only.x0, only.bold, only.italic, number))
        return
    at = 0
    label, x0 = "", 0.0
    for part in group:
        piece = part.text.strip()
        left, right = max(start, at), min(end, at + len(piece))
        at += len(piece) + 1
        if left >= right:
            continue
        raw = text[left:right]
        words = _tidy(raw)
        if not words or _DURATION.match(words) or _PERIOD.match(raw):
            continue
        if raw.rstrip().endswith(":") and part is not group[-1]:
            # A label in another type than its value belongs to it.
            label, x0 = f"{words}: ", part.x0
            continue
        row.cells.append(Cell(label + words, x0 if label else part.x0, part.bold, part.italic, number))
        label = ""


def _tidy(text: str) -> str:
    text = text.strip()
    if text[:1].isalnum() and text[-1:].isalnum() and not _BRACKET.search(text):
        return text
    words = _EMPTY_BRACKETS.sub("", _TRAILING.sub("", text)).strip()
    return words if words.count("(") == words.count(")") else text.strip(" |,;:·•–—-")


def _ends_date(above: Row, row: Row) -> bool:
    """A span broken over two lines of a narrow column: `March 2017 –` above `September 2020`."""
    if above.date is None or above.date_x is None or row.bullet or not may_be_dated(row.line.text):
        return False
    first = " ".join(part.text for part in next(_parts(row.line))).strip()
    if not is_mostly_date(first):
        return False
    open_end = above.date_text.rstrip().endswith(("-", "–", "—"))
    if row.line.parts and abs(row.line.parts[0].x0 - above.date_x) > 3 and not open_end:
        return False
    whole = f"{above.date_text.strip()} {first}"
    spans = find_spans(whole)
    own = find_dates(first)
    if len(spans) != 1 or spans[0].to < len(whole.rstrip(" )")) or len(own) != 1 or not own[0].single:
        return False
    if find_spans(above.date_text) and not above.date.ongoing:
        return False
    above.date = spans[0]
    above.date_text = whole
    told = whole[spans[0].at : spans[0].to]
    above.cells = [cell for cell in above.cells if cell.part != above.date_part or cell.text not in told]
    row.date = None
    # What stands beside the second line is the next line of the entry.
    return not row.cells


def _hand_up(row: Row, rows: list[Row]) -> None:
    """A date at the margin of the first bullet belongs to the heading above it."""
    for above in reversed(rows[-3:]):
        if above.bullet:
            break
        if above.date is None:
            above.date, row.date = row.date, None
            return
    if rows:
        row.date = None


def _structural(part: str, *, bullet: bool, alone: bool) -> Span | None:
    """The date of a part if it stands apart from the words, at an end or in brackets."""
    dates = find_dates(part)
    if not dates:
        return None
    if alone and is_mostly_date(part):
        return _whole(dates)
    if bullet and len(part) > 90:
        return None
    if is_mostly_date(part):
        return _whole(dates)
    for span in sorted(dates, key=lambda s: s.single):
        before, after = part[: span.at].rstrip(), part[span.to :].lstrip()
        if not before and after[:1].islower() and len(after.split()) > 1:
            # The middle of a sentence.
            continue
        rest = len(before) + len(after)
        if rest > 110:
            return None
        at_end = not after.strip(" )].,;|·•") or _DURATION.match(after)
        at_start = not before.strip(" ([|·•")
        if span.single:
            bracketed = before.endswith(("(", "[")) and after.startswith((")", "]"))
            parted = before.endswith((",", "|", "·", "•", "–", "-", "—", "(", ":")) or after.startswith(
                (":", "|", "-", "–", "—", "·", "•", ")")
            )
            if bullet or not (((at_end or at_start) and parted) or bracketed):
                continue
            if len(part.split()) > 14:
                continue
            return span
        if (
            at_end
            or at_start
            or before.endswith(("(", "|", ",", "·", "•", "–", "—"))
            or after.startswith((")", "|", ",", "·", "•", ":"))
        ):
            if bullet and not (at_end or at_start):
                continue
            return span
    return None


def _whole(dates: tuple[Span, ...]) -> Span:
    """Two single dates beside each other are a span."""
    if (
        len(dates) == 2
        and dates[0].single
        and dates[1].single
        and (dates[0].end or "") <= (dates[1].end or "")
    ):
        return Span(dates[0].end, dates[1].end, dates[0].at, dates[1].to)
    return next((d for d in dates if not d.single), dates[0])
