"""Rows to entries: where each job or school begins, what heads it and what describes it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from resumes.parsing.dates import Span
from resumes.parsing.fields.employers import employer_score
from resumes.parsing.fields.places import is_place
from resumes.parsing.fields.rows import Row
from resumes.parsing.fields.schools import find_degree, is_school
from resumes.parsing.fields.titles import title_score
from resumes.parsing.fields.wraps import unwrapped

HEAD_LINES_AT_MOST = 5
INDENT = 4.0
"""Points by which what describes an entry must be indented to be told from what heads it."""


@dataclass(slots=True)
class Entry:
    head: list[Row]
    body: list[Row] = field(default_factory=list)
    date: Span | None = None

    @property
    def lines(self) -> list[int]:
        return [row.line.index for row in self.head]


def split_entries(rows: list[Row]) -> list[Entry]:
    """Runs of rows that describe nothing are the heads; a run with several dates heads several entries."""
    rows = [row for column in _columns(rows) for row in unwrapped(column)]
    for column in _columns(rows):
        _mark_bodies(column)
    runs = list(_runs(rows))
    shape = _shape(runs)
    entries: list[Entry] = []
    for run, body in runs:
        entries.extend(_heads(run, shape, entries))
        if entries:
            entries[-1].body.extend(body)
        elif body:
            entries.append(Entry([], body))
    return [entry for entry in entries if entry.head]


def _columns(rows: list[Row]) -> Iterator[list[Row]]:
    """Stretches of rows that stand below each other: a jump upwards or to another page begins a column."""
    column: list[Row] = []
    for row in rows:
        if column and _jumps(column[-1], row):
            yield column
            column = []
        column.append(row)
    if column:
        yield column


def _jumps(above: Row, row: Row) -> bool:
    if above.line.box is None or row.line.box is None:
        return False
    return above.line.page != row.line.page or row.line.box[1] < above.line.box[1] - 20


def _mark_bodies(rows: list[Row]) -> None:
    edge = _edge(rows)
    above: Row | None = None
    for row in rows:
        if above is not None and above.body and row.x0 > edge and _tells_a_date(row, above):
            row.date, row.words = None, [row.line.text]  # told, and no head's
        row.body = row.date is None and (row.bullet or row.x0 > edge or _is_prose(row, above))
        above = row


def _edge(rows: list[Row]) -> float:
    """Right of this place words are indented: right of where words begin beside or below dates."""
    begins = []
    for at, row in enumerate(rows):
        if row.date is None or row.bullet:
            continue
        if at and rows[at - 1].is_sentence and _tells_a_date(row, rows[at - 1]):
            continue
        if row.cells:
            below = rows[at + 1] if at + 1 < len(rows) else None
            stacked = below is not None and not below.bullet and abs(below.x0 - row.x0) < 3
            inline = row.date_x is not None and row.date_part == row.cells[0].part and not stacked
            begins.append(min(row.x0, row.date_x or row.x0) if inline else row.x0)
        elif (
            at + 1 < len(rows)
            and not rows[at + 1].bullet
            and row.line.box
            and row.line.box[0] <= rows[at + 1].x0 + 1
        ):
            begins.append(min(rows[at + 1].x0, row.line.box[0]))
    begins = [x for x in begins if x > 0]
    return max(begins) + INDENT if begins else float("inf")


def _tells_a_date(row: Row, above: Row) -> bool:
    """A sentence with a date in it, right below a line without one, as points under a head are."""
    below = above.date is None and row.x0 > 0 and abs(row.x0 - above.x0) < 1
    sentence = "\t" not in row.line.text and row.line.text.endswith((".", "!", "?"))
    return below and row.date is not None and sentence


def _is_prose(row: Row, above: Row | None) -> bool:
    """A sentence, or the second line of one."""
    if row.is_sentence or not row.cells or "http" in row.text or "www." in row.text:
        return True
    if row.text.endswith(":") or above is None or not above.body:
        return row.text.endswith(":")
    if above.line.box is None or row.line.box is None:
        return False
    same = (round(above.line.size), above.line.bold, above.line.italic) == (
        round(row.line.size),
        row.line.bold,
        row.line.italic,
    )
    # What begins left of the line above does not go on with it: bullets are set in.
    if not same or len(row.cells) > 1 or row.x0 < above.x0 - 2:
        return False
    # A full line above, in the same type and without more room between them, goes on.
    room = row.line.box[1] - above.line.box[3]
    return room < 0.35 * row.line.size and len(above.text) > 50 and not above.text.endswith(".")


def _runs(rows: list[Row]) -> Iterator[tuple[list[Row], list[Row]]]:
    """(heads, what describes the last of them), in turn."""
    run: list[Row] = []
    body: list[Row] = []
    for row in rows:
        if row.body:
            body.append(row)
            continue
        if body:
            yield run, body
            run, body = [], []
        run.append(row)
    if run or body:
        yield run, body


def _dated(run: list[Row]) -> list[int]:
    return [at for at, row in enumerate(run) if row.date is not None]


def _shape(runs: list[tuple[list[Row], list[Row]]]) -> int:
    """How many rows stand above the date: what most heads with one date have, the highest of those."""
    above: Counter[int] = Counter()
    for run, _ in runs:
        dated = _dated(run)
        if len(dated) == 1 and len(run) <= HEAD_LINES_AT_MOST:
            above[dated[0]] += 1
    if above:
        most = max(above.values())
        return max(depth for depth, count in above.items() if count == most)
    first = next((dated for run, _ in runs if (dated := _dated(run))), [0])
    return first[0]


def _heads(run: list[Row], shape: int, before: list[Entry]) -> Iterator[Entry]:
    """Cut a run of heads where entries begin; rows that head nothing go on with the entry above."""
    if not run:
        return
    dated = _dated(run)
    if not dated:
        yield from _undated(run, before)
        return
    starts = []
    for number, at in enumerate(dated):
        if number:
            room = at - dated[number - 1] - 1
            starts.append(at - min(room, _depth(run, at, dated[number - 1] + 1, shape)))
        else:
            starts.append(_first(at, shape, before))
    if starts[0] and before:
        for row in run[: starts[0]]:
            row.body = True
            before[-1].body.append(row)
    elif starts[0] and not before:
        starts[0] = max(0, dated[0] - HEAD_LINES_AT_MOST)
    for start, end in zip(starts, [*starts[1:], len(run)], strict=True):
        yield _entry(run[start:end])


def _first(at: int, shape: int, before: list[Entry]) -> int:
    """Where the first entry of a run begins."""
    if not before or at <= max(shape, 2):
        return 0
    return at - max(shape, 1)


def _depth(run: list[Row], at: int, least: int, shape: int) -> int:
    """How many rows above a dated one belong to it when another dated one stands above."""
    depth = min(shape, at - least)
    above = at - depth - 1
    # One row more where it is set off as the first of a head is, and the row below it is not.
    if above >= least and run[above].line.bold and not run[at].line.bold and _depth_bold(run, least):
        depth += 1
    return depth


def _depth_bold(run: list[Row], least: int) -> bool:
    return run[0].line.bold and not run[min(least, len(run) - 1)].line.bold


def _undated(run: list[Row], before: list[Entry]) -> Iterator[Entry]:
    """Entries without dates, one for each row that is set off or names an employer, school or title."""
    heads: list[list[Row]] = []
    for row in run:
        named = title_score(row.text) >= 0.9 or employer_score(row.text) >= 1 or is_school(row.text)
        named = named or bool(find_degree(row.text)) or is_place(row.text)
        if heads and (not row.line.bold or heads[-1][-1].line.bold) and len(heads[-1]) < 3:
            heads[-1].append(row)
        elif row.line.bold or named or not before:
            heads.append([row])
        else:
            row.body = True
            before[-1].body.append(row)
    for head in heads:
        yield Entry(head)


def _entry(rows: list[Row]) -> Entry:
    dated = next(at for at, row in enumerate(rows) if row.date is not None)
    end = dated + 1
    while end < len(rows) and end < HEAD_LINES_AT_MOST + 1 and len(rows[end].text) <= 90:
        named = sum(not is_place(cell.text) for row in rows[:end] for cell in row.cells)
        titled = any(
            title_score(cell.text) >= 0.9 or find_degree(cell.text)
            for row in rows[:end]
            for cell in row.cells
        )
        below = rows[end].text
        if named >= 2 and not is_place(below) and ":" not in below and (titled or title_score(below) < 0.9):
            break
        end += 1
    for row in rows[end:]:
        row.body = True
    return Entry(rows[:end], rows[end:], rows[dated].date)
