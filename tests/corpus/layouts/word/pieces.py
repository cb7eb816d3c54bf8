"""Pieces that the Word layouts put together."""

import io
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Inches, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.corpus.entries import Entry, Row
from tests.corpus.sheet import Block, Sheet

type Place = DocumentObject | _Cell
SIDE = ("skills", "languages", "certificates")


def saved(document: DocumentObject) -> bytes:
    document.core_properties.created = document.core_properties.modified = datetime(2024, 1, 1, tzinfo=UTC)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def new(font: str = "Calibri", size: float = 11) -> DocumentObject:
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(size)
    normal.paragraph_format.space_after = Pt(2)
    for section in document.sections:
        section.left_margin = section.right_margin = Inches(0.9)
        section.top_margin = section.bottom_margin = Inches(0.8)
    return document


def add_row(place: Place, row: Row, *, stop: float = 6.7) -> Paragraph:
    paragraph = place.add_paragraph()
    for part in row.left:
        run = paragraph.add_run(part.text)
        run.bold, run.italic = part.weight == "strong" or None, part.weight == "em" or None
    if row.right:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Inches(stop), WD_TAB_ALIGNMENT.RIGHT)
        paragraph.add_run(f"\t{row.right}")
    return paragraph


def add_bold(place: Place, words: str, size: float = 12) -> None:
    run = place.add_paragraph().add_run(words)
    run.bold, run.font.size = True, Pt(size)


def add_entry(place: Place, entry: Entry, *, stop: float = 6.7, style: str = "List Bullet") -> None:
    for row in entry.rows:
        add_row(place, row, stop=stop)
    for text in entry.bullets:
        place.add_paragraph(text, style=style)


def add_body(place: Place, block: Block, *, stop: float = 6.7, style: str = "List Bullet") -> None:
    if block.text:
        place.add_paragraph(block.text)
    for entry in block.entries:
        add_entry(place, entry, stop=stop, style=style)
    if block.kind == "skills":
        for label, items in block.groups:
            paragraph = place.add_paragraph()
            if label:
                paragraph.add_run(f"{label}: ").bold = True
            paragraph.add_run(", ".join(items))
    else:
        for _, items in block.groups:
            for item in items:
                place.add_paragraph(item, style=style)


def add_name(place: Place, sheet: Sheet, *, contacts: bool = True) -> None:
    add_bold(place, sheet.name, 22)
    if sheet.headline:
        place.add_paragraph(sheet.headline)
    if contacts:
        place.add_paragraph(" | ".join(contact.shown for contact in sheet.contacts))


GLYPHS = {"email": "\uf02a", "phone": "\uf028", "place": "\uf0a7", "url": "\uf0e8"}


def add_glyph(paragraph: Paragraph, kind: str) -> None:
    """A picture from Wingdings, which text readers see as a private character."""
    paragraph.add_run(GLYPHS[kind]).font.name = "Wingdings"
    paragraph.add_run(" ")
