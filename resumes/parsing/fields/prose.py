"""Bullets and paragraphs, put together again where they were wrapped."""

import re

from resumes.parsing.fields.rows import Row

_ENDS = re.compile(r"[.!?:;)\]]$")


def highlights(rows: list[Row]) -> tuple[tuple[str, list[int]] | None, list[str], list[list[int]]]:
    """(summary and its lines or None, points, the lines of each point).

    A line without a bullet goes on with the bullet above it. Where nothing is bulleted, every line that
    does not go on with the one above is a point of its own.
    """
    bulleted = any(row.bullet for row in rows)
    intro: list[tuple[str, int]] = []
    points: list[str] = []
    lines: list[list[int]] = []
    last: Row | None = None
    for row in rows:
        text = row.text.strip()
        if not text:
            continue
        if row.bullet or (not bulleted and not _continues(points[-1] if points else "", text, last, row)):
            points.append(text)
            lines.append([row.line.index])
        elif points:
            points[-1] = join(points[-1], text)
            lines[-1].append(row.line.index)
        else:
            intro.append((text, row.line.index))
        last = row
    if not bulleted and len(points) == 1:
        return (points[0], lines[0]), [], []
    summary: tuple[str, list[int]] = ("", [])
    for text, index in intro:
        summary = (join(summary[0], text), [*summary[1], index])
    return (summary if summary[0] else None), points, lines


def _continues(above: str, text: str, last: Row | None, row: Row) -> bool:
    if not above or last is None:
        return False
    if text[0].islower() or above.endswith((",", "-", "–", "&", "/")):
        return True
    return not _ENDS.search(above) and _wide(last, row)


def _wide(last: Row, row: Row) -> bool:
    """The line above was full: its end is where lines end here."""
    if last.line.box is None or row.line.box is None:
        return len(last.line.text) > 66
    return last.line.box[2] - last.line.box[0] > 0.92 * max(row.line.box[2] - row.line.box[0], 200)


def join(above: str, text: str) -> str:
    """Two lines of one paragraph as one text; a word that was broken is whole again."""
    if above.endswith("\u00ad"):
        return above[:-1] + text
    if above.endswith("-") and len(above) > 2 and above[-2].isalpha() and text[:1].islower():
        return above[:-1] + text if not re.search(r"\b\w{1,4}-$", above) else above + text
    return f"{above} {text}" if above else text
