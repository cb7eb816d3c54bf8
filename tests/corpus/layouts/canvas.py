"""Layouts drawn with ReportLab: core fonts, absolute positions, odd drawing order, words set one by one."""

import io
import random
from html import escape

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4, letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from tests.corpus.entries import Entry, Row, Span
from tests.corpus.layouts.layout import Layout, western
from tests.corpus.sheet import Block, Needs, Sheet

FONTS = {"plain": "Helvetica", "strong": "Helvetica-Bold", "em": "Helvetica-Oblique"}
SMALL = ParagraphStyle("small", fontName="Helvetica", fontSize=9.5, leading=12.5)
JUSTIFIED = ParagraphStyle(
    "justified", fontName="Times-Roman", fontSize=10.5, leading=13.5, alignment=TA_JUSTIFY
)
HEAD = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=12, leading=15, spaceBefore=9, spaceAfter=3)
TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=21, leading=26)


def rich(parts: tuple[Span, ...]) -> str:
    tags = {"strong": "b", "em": "i"}
    return "".join(
        f"<{tags[p.weight]}>{escape(p.text)}</{tags[p.weight]}>" if p.weight in tags else escape(p.text)
        for p in parts
    )


def row(line: Row, style: ParagraphStyle, width: float) -> Flowable:
    left = Paragraph(rich(line.left), style)
    if not line.right:
        return left
    room = stringWidth(line.right, style.fontName, style.fontSize) + 4
    right = Paragraph(escape(line.right), ParagraphStyle("right", style, alignment=2))
    table = Table([[left, right]], colWidths=[width - room, room])
    table.setStyle(
        [
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ]
    )
    return table


def flow(block: Block, style: ParagraphStyle, width: float) -> list[Flowable]:
    out: list[Flowable] = [Paragraph(escape(block.heading), HEAD)]
    point = ParagraphStyle("point", style, leftIndent=12, bulletIndent=2)
    if block.text:
        return [*out, Paragraph(escape(block.text), style)]
    for entry in block.entries:
        out += [row(line, style, width) for line in entry.rows]
        out += [Paragraph(escape(text), point, bulletText="\u2022") for text in entry.bullets]
        out.append(Spacer(1, 5))
    if block.kind == "skills":
        out += [
            Paragraph((f"<b>{escape(label)}:</b> " if label else "") + escape(" | ".join(items)), style)
            for label, items in block.groups
        ]
    else:
        out += [Paragraph(escape(text), point, bulletText="-") for text in block.items]
    return out


def head(sheet: Sheet, style: ParagraphStyle) -> list[Flowable]:
    lines = [sheet.headline] if sheet.headline else []
    lines.append(" \u00b7 ".join(contact.shown for contact in sheet.contacts))
    return [Paragraph(escape(sheet.name), TITLE), *(Paragraph(escape(line), style) for line in lines)]


def justified(sheet: Sheet) -> bytes:
    out = io.BytesIO()
    width = letter[0] - 128
    doc = BaseDocTemplate(out, pagesize=letter, invariant=1)
    doc.addPageTemplates(PageTemplate(frames=[Frame(64, 50, width, letter[1] - 100, 0, 0, 0, 0)]))
    doc.build(
        [*head(sheet, JUSTIFIED), *(f for block in sheet.blocks for f in flow(block, JUSTIFIED, width))]
    )
    return out.getvalue()


def two_frames(sheet: Sheet) -> bytes:
    """The narrow frame on the right is drawn first."""
    out = io.BytesIO()
    top = A4[1] - 40
    doc = BaseDocTemplate(out, pagesize=A4, invariant=1)
    frames = [Frame(410, 40, 150, top - 40, 0, 0, 0, 0), Frame(40, 40, 345, top - 40, 0, 0, 0, 0)]
    doc.addPageTemplates(PageTemplate(frames=frames))
    side = [b for b in sheet.blocks if b.kind in {"skills", "languages", "certificates", "education"}]
    main = [b for b in sheet.blocks if b not in side]
    contacts = [Paragraph(escape(contact.shown), SMALL) for contact in sheet.contacts]
    first = [*contacts, *(f for block in side for f in flow(block, SMALL, 150))]
    name = [
        Paragraph(escape(sheet.name), TITLE),
        *([Paragraph(escape(sheet.headline), SMALL)] if sheet.headline else []),
    ]
    doc.build([*first, FrameBreak(), *name, *(f for block in main for f in flow(block, SMALL, 345))])
    return out.getvalue()


class Pen:
    """Collects words with their places, so that they can be drawn in any order."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height, self.y, self.page = width, height, 52.0, 0
        self.marks: list[tuple[int, float, float, str, str, float]] = []

    def put(self, x: float, words: str, font: str, size: float) -> float:
        self.marks.append((self.page, x, self.height - self.y, words, font, size))
        return x + float(stringWidth(words, font, size))

    def down(self, by: float) -> None:
        self.y += by
        if self.y > self.height - 50:
            self.y, self.page = 52.0, self.page + 1

    def wrapped(self, x: float, words: str, font: str, size: float) -> None:
        """Left-aligned words, each its own mark, in as many lines as they need."""
        at = x
        for word in words.split(" "):
            if at > x and at + stringWidth(word, font, size) > self.width - 54:
                self.down(size * 1.35)
                at = x
            at = self.put(at, word, font, size) + stringWidth(" ", font, size)
        self.down(size * 1.45)


def draw_entry(pen: Pen, entry: Entry) -> None:
    for line in entry.rows:
        at = 54.0
        for part in line.left:
            at = pen.put(at, part.text, FONTS[part.weight], 10)
        if line.right:
            pen.put(pen.width - 54 - stringWidth(line.right, "Helvetica", 10), line.right, "Helvetica", 10)
        pen.down(13.5)
    for text in entry.bullets:
        pen.put(60, "\u2022", "Helvetica", 10)
        pen.wrapped(72, text, "Helvetica", 10)
    pen.down(5)


def pen_for(sheet: Sheet) -> Pen:
    pen = Pen(*letter)
    pen.put(54, sheet.name, "Helvetica-Bold", 22)
    pen.down(20)
    for line in ([sheet.headline] if sheet.headline else []) + [" | ".join(c.shown for c in sheet.contacts)]:
        pen.wrapped(54, line, "Helvetica", 9.5)
    for block in sheet.blocks:
        pen.down(8)
        pen.put(54, block.heading, "Helvetica-Bold", 12.5)
        pen.down(17)
        for entry in block.entries:
            draw_entry(pen, entry)
        for label, items in block.groups:
            joint = ", " if block.kind == "skills" else "; "
            pen.wrapped(54, (f"{label}: " if label else "") + joint.join(items), "Helvetica", 10)
        if block.text:
            pen.wrapped(54, block.text, "Helvetica", 10)
    return pen


def drawn(pen: Pen) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(pen.width, pen.height), invariant=1)
    for page in range(pen.page + 1):
        for mark_page, x, y, words, font, size in pen.marks:
            if mark_page == page:
                canvas.setFont(font, size)
                canvas.drawString(x, y, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def word_by_word(sheet: Sheet) -> bytes:
    return drawn(pen_for(sheet))


def shuffled(sheet: Sheet) -> bytes:
    """The same page, drawn in no order at all."""
    pen = pen_for(sheet)
    random.Random(sheet.person.key).shuffle(pen.marks)
    return drawn(pen)


LAYOUTS = (
    Layout("reportlab-justified", "pdf", justified, takes=western),
    Layout(
        "reportlab-two-frames",
        "pdf",
        two_frames,
        Needs(orders=("title-first", "dates-under", "dotted-line")),
        western,
        held_out=True,
    ),
    Layout(
        "reportlab-words",
        "pdf",
        word_by_word,
        Needs(orders=("title-first", "employer-first", "bracketed", "dated-line", "piped")),
        western,
        held_out=True,
    ),
    Layout(
        "reportlab-shuffled",
        "pdf",
        shuffled,
        Needs(orders=("title-first", "employer-first", "employer-and-dates", "dates-first", "dates-under")),
        western,
    ),
)
