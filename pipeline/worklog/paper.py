"""The log as a PDF to print, sign and hand in, set by Typst.

What people typed goes to Typst as data beside the document and never as part of it, so that nothing in it is
markup or code.
"""

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import typst

from pipeline.worklog.rows import COLUMNS, Contact
from pipeline.worklog.weeks import Week

DOCUMENT = Path(__file__).with_name("log.typ")
MOST_ROWS = 400
LONGEST_CELL = 300
LONG_WORD = re.compile(r"(\S{12})(?=\S{8})")


def pdf_file(contacts: Sequence[Contact], *, name: str, week: Week) -> bytes:
    """At most MOST_ROWS rows; a cell that is longer than LONGEST_CELL characters ends with a mark."""
    told = {
        "name": name,
        "first": week.first.isoformat(),
        "last": week.last.isoformat(),
        "columns": COLUMNS,
        "rows": [[_fitting(cell) for cell in contact.cells] for contact in contacts[:MOST_ROWS]],
        "more": max(0, len(contacts) - MOST_ROWS),
    }
    pdf: bytes = typst.compile(
        DOCUMENT.read_bytes(),
        font_paths=_fonts(),
        format="pdf",
        sys_inputs={"log": json.dumps(told)},
    )
    return pdf


@cache
def _fonts() -> typst.Fonts:
    """Looking through the fonts of a machine takes longer than setting the page."""
    return typst.Fonts()


def _fitting(cell: str) -> str:
    """Short enough, with places where a word may break that is longer than its column."""
    short = cell if len(cell) <= LONGEST_CELL else f"{cell[: LONGEST_CELL - 1]}…"
    return LONG_WORD.sub("\\1\u200b", short)
