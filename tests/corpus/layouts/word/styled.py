"""One column: Word's styles, bold alone, nothing at all."""

from docx.document import Document as DocumentObject

from tests.corpus.layouts.word.pieces import add_body, add_bold, add_name, new, saved
from tests.corpus.sheet import Sheet


def headed_document(sheet: Sheet) -> DocumentObject:
    """Word's own Title and Heading styles."""
    document = new()
    document.add_heading(sheet.name, 0)
    if sheet.headline:
        document.add_paragraph(sheet.headline, style="Subtitle")
    document.add_paragraph(" • ".join(contact.shown for contact in sheet.contacts))
    for block in sheet.blocks:
        document.add_heading(block.heading, 1)
        add_body(document, block)
    return document


def headed(sheet: Sheet) -> bytes:
    return saved(headed_document(sheet))


def bold_only(sheet: Sheet) -> bytes:
    document = new("Times New Roman", 12)
    add_name(document, sheet)
    for block in sheet.blocks:
        add_bold(document, block.heading.upper())
        add_body(document, block)
    return saved(document)


def unstyled(sheet: Sheet) -> bytes:
    """One size and weight throughout; headings are capitals, bullets are typed."""
    document = new()
    document.add_paragraph(sheet.name)
    for line in ([sheet.headline] if sheet.headline else []) + [contact.shown for contact in sheet.contacts]:
        document.add_paragraph(line)
    for block in sheet.blocks:
        document.add_paragraph("")
        document.add_paragraph(block.heading.upper())
        if block.text:
            document.add_paragraph(block.text)
        for entry in block.entries:
            for row in entry.rows:
                document.add_paragraph(f"{row.text}\t{row.right}" if row.right else row.text)
            for text in entry.bullets:
                document.add_paragraph(f"•  {text}")
        for label, items in block.groups:
            document.add_paragraph((f"{label}: " if label else "") + ", ".join(items))
    return saved(document)
