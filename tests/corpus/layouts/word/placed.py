"""Layout tables, text boxes, page headers, columns."""

from html import escape

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Inches, Pt
from docx.text.paragraph import Paragraph

from tests.corpus.layouts.word.pieces import (
    SIDE,
    add_body,
    add_bold,
    add_entry,
    add_glyph,
    add_name,
    new,
    saved,
)
from tests.corpus.sheet import Sheet


def layout_table(sheet: Sheet) -> bytes:
    """The whole page is one table of two columns."""
    document = new(size=10)
    add_name(document, sheet, contacts=False)
    table = document.add_table(rows=1, cols=2)
    side, main = table.rows[0].cells
    side.width, main.width = Inches(2.1), Inches(4.7)
    for contact in sheet.contacts:
        paragraph = side.add_paragraph()
        add_glyph(paragraph, contact.kind)
        paragraph.add_run(contact.text)
    for block in sheet.blocks:
        place = side if block.kind in SIDE else main
        add_bold(place, block.heading)
        add_body(place, block, stop=4.5)
    return saved(document)


def table_rows(sheet: Sheet) -> bytes:
    """Dates in the left cell of a table, one row per job."""
    document = new()
    add_name(document, sheet)
    for block in sheet.blocks:
        document.add_heading(block.heading, 2)
        if not block.entries:
            add_body(document, block)
            continue
        table = document.add_table(rows=0, cols=2)
        table.style = "Table Grid"
        for entry in block.entries:
            left, right = table.add_row().cells
            left.text, left.width, right.width = entry.aside, Inches(1.6), Inches(5.2)
            add_entry(right, entry, stop=5.0)
    return saved(document)


def hanging(sheet: Sheet) -> bytes:
    """Dates, a tab, then the job: a hanging indent instead of a table."""
    document = new("Cambria", 10.5)
    add_name(document, sheet)
    for block in sheet.blocks:
        document.add_heading(block.heading.upper(), 3)
        for entry in block.entries:
            for index, row in enumerate(entry.rows):
                paragraph = document.add_paragraph((entry.aside if index == 0 else "") + "\t")
                paragraph.paragraph_format.left_indent = Inches(1.8)
                paragraph.paragraph_format.first_line_indent = Inches(-1.8)
                paragraph.paragraph_format.tab_stops.add_tab_stop(Inches(1.8))
                paragraph.add_run(row.text).bold = index == 0
                paragraph.add_run(f", {row.right}" if row.right else "")
            for text in entry.bullets:
                document.add_paragraph(text, style="List Bullet 2")
        if not block.entries:
            add_body(document, block)
    return saved(document)


def box(lines: list[str]) -> str:
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line, quote=False)}</w:t></w:r></w:p>' for line in lines
    )
    shape = (
        '<v:shape style="position:absolute;left:0;width:150pt;height:420pt" fillcolor="#eef" stroked="f">'
        f"<v:textbox><w:txbxContent>{paragraphs}</w:txbxContent></v:textbox></v:shape>"
    )
    spaces = nsdecls("w") + ' xmlns:v="urn:schemas-microsoft-com:vml"'
    return f"<w:r {spaces}><w:pict>{shape}</w:pict></w:r>"


def text_box(sheet: Sheet) -> bytes:
    """Contact data and the short sections stand in a text box beside the rest."""
    document = new(size=10.5)
    lines = [contact.shown for contact in sheet.contacts]
    for block in sheet.blocks:
        if block.kind in SIDE:
            lines += ["", block.heading.upper(), *block.items]
    document.add_paragraph()._p.append(parse_xml(box(lines)))
    add_name(document, sheet, contacts=False)
    for paragraph in document.paragraphs:
        paragraph.paragraph_format.left_indent = Inches(2.3)
    for block in sheet.blocks:
        if block.kind not in SIDE:
            add_bold(document, block.heading, 13)
            add_body(document, block)
    for paragraph in document.paragraphs[1:]:
        paragraph.paragraph_format.left_indent = Inches(2.3)
    return saved(document)


def page_header(sheet: Sheet) -> bytes:
    """Name and contact data stand in the page header, page numbers in the footer."""
    document = new("Georgia")
    header = document.sections[0].header
    run = header.paragraphs[0].add_run(sheet.name)
    run.bold, run.font.size = True, Pt(18)
    paragraph = header.add_paragraph()
    for contact in sheet.contacts:
        add_glyph(paragraph, contact.kind)
        paragraph.add_run(f"{contact.text}   ")
    document.sections[0].footer.paragraphs[0].text = f"{sheet.person.name} – 1"
    if sheet.headline:
        document.add_paragraph(sheet.headline)
    for block in sheet.blocks:
        document.add_heading(block.heading, 1)
        add_body(document, block, style="List Number" if block.kind == "work" else "List Bullet")
    return saved(document)


def add_link(paragraph: Paragraph, words: str, target: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = words
    run.append(text)
    link.append(run)
    paragraph._p.append(link)


def linked(sheet: Sheet) -> bytes:
    """E-mail and web addresses are hyperlinks; the sections after the first run in two columns."""
    document = new("Arial", 10)
    add_name(document, sheet, contacts=False)
    paragraph = document.add_paragraph()
    for index, contact in enumerate(sheet.contacts):
        paragraph.add_run((" · " if index else "") + (f"{contact.label} " if contact.label else ""))
        if contact.kind in {"email", "url"}:
            add_link(
                paragraph,
                contact.text,
                f"mailto:{contact.text}" if contact.kind == "email" else f"https://{contact.text}",
            )
        else:
            paragraph.add_run(contact.text)
    for block in sheet.blocks:
        add_bold(document, block.heading, 13)
        add_body(document, block, stop=3.1)
    columns = OxmlElement("w:cols")
    columns.set(qn("w:num"), "2")
    properties = document.sections[0]._sectPr
    for old in properties.findall(qn("w:cols")):
        properties.remove(old)
    properties.append(columns)
    return saved(document)
