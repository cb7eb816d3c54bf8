"""Word files: styles, bold alone, layout tables, text boxes, page headers, tab stops, columns."""

from tests.corpus.layouts.layout import Layout
from tests.corpus.layouts.word.placed import hanging, layout_table, linked, page_header, table_rows, text_box
from tests.corpus.layouts.word.styled import bold_only, headed, unstyled
from tests.corpus.sheet import Needs

COLUMN = ("title-first", "dates-under", "dates-first", "employer-first", "dotted-line")
LAYOUTS = (
    Layout("docx-headed", "docx", headed),
    Layout("docx-bold-only", "docx", bold_only, held_out=True),
    Layout("docx-unstyled", "docx", unstyled, Needs(plain=True)),
    Layout("docx-layout-table", "docx", layout_table, Needs(orders=COLUMN), held_out=True),
    Layout("docx-table-rows", "docx", table_rows, Needs(aside=True)),
    Layout("docx-text-box", "docx", text_box, Needs(orders=COLUMN), held_out=True),
    Layout(
        "docx-hanging",
        "docx",
        hanging,
        Needs(aside=True, orders=("title-first", "employer-and-dates", "employer-dash-title")),
        held_out=True,
    ),
    Layout("docx-page-header", "docx", page_header),
    Layout(
        "docx-linked-columns",
        "docx",
        linked,
        Needs(orders=("dates-under", "dates-first", "dotted-line")),
        held_out=True,
    ),
)
