"""Pages with more design to them: monograms, rails, strips, pills around dates."""

from html import escape

from tests.corpus.layouts.html.markup import (
    bullets,
    contact_icons,
    contact_line,
    contact_list,
    dotted_skills,
    levels,
    name,
    page,
    pills,
    row,
    section,
    sections,
)
from tests.corpus.layouts.layout import Layout, Print
from tests.corpus.sheet import Block, Needs, Sheet

RAIL = ("skills", "certificates", "languages")


def monogram(sheet: Sheet) -> Print:
    """The initials in a circle, a tinted rail on the right that ends before the page does."""
    css = """
    body { padding: 40pt 44pt } .top { display: flex; gap: 16pt; align-items: center; margin-bottom: 10pt }
    .ring { width: 52pt; height: 52pt; border-radius: 50%; background: #d9634a; color: #fff; font-size: 19pt;
    display: flex; align-items: center; justify-content: center }
    .rail { float: right; width: 158pt; background: #faf1ee; padding: 2pt 12pt 10pt; margin-left: 20pt;
    font-size: 9.4pt } main { margin-right: 182pt } h2 { color: #d9634a; font-size: 12pt }
    .contact div { font-size: 8pt }
    """
    words = sheet.person.name.split()
    ring = f'<div class="ring">{escape(words[0][0] + words[-1][0])}</div>'
    rail = f'<div class="rail">{contact_list(sheet)}{sections(sheet, RAIL, levels)}</div>'
    body = f'<div class="top">{ring}<div>{name(sheet)}</div></div>{rail}'
    main = sections(sheet, ("summary", "work", "education", "projects"))
    return Print(page(css, f"{body}<main>{main}</main>", sheet.lang))


def dated_pill(block: Block) -> str:
    if not block.entries:
        return section(block, pills)
    rows = "".join(
        f'<div class="entry">{"".join(map(row, item.rows))}<span class="pill">{escape(item.aside)}</span>'
        f"{bullets(item.bullets)}</div>"
        for item in block.entries
    )
    return f"<section><h2>{escape(block.heading)}</h2>{rows}</section>"


def pilled_dates(sheet: Sheet) -> Print:
    """Dates in a pill below the heading of each job; headings between rules."""
    css = """
    body { padding: 44pt 56pt } h2 { display: flex; gap: 8pt; align-items: center; font-size: 11pt;
    color: #475 }
    h2::before, h2::after { content: ""; flex: 1; height: 1px;
    background: #9b9 } h2::before { flex: 0 0 20pt }
    .pill { background: #e3efe3; border-radius: 8pt; padding: 1pt 8pt; font-size: 8.6pt }
    .pills { display: flex; flex-wrap: wrap; gap: 4pt } .pills span { border: 1px solid #9b9;
    padding: 1pt 6pt }
    """
    body = name(sheet) + contact_icons(sheet) + "".join(map(dated_pill, sheet.blocks))
    return Print(page(css, body, sheet.lang))


def strip(sheet: Sheet) -> Print:
    """A strip of contact data at the foot of the head, short sections first and side by side."""
    css = """
    header { background: #f4f1e6; padding: 34pt 50pt 12pt; text-align: right } h1 { font-weight: 400 }
    .strip { background: #333; color: #fff; padding: 5pt 50pt; font-size: 9pt } main { padding: 0 50pt }
    .pair { display: grid; grid-template-columns: repeat(3, 1fr); gap: 14pt; font-size: 9.4pt }
    h2 { font-family: "Liberation Serif"; font-style: italic; font-size: 14pt; color: #7a5b1e }
    """
    short = "".join(section(block, dotted_skills) for block in sheet.blocks if block.kind in RAIL)
    long = "".join(section(block) for block in sheet.blocks if block.kind not in RAIL)
    head = f'<header>{name(sheet)}</header><div class="strip">{contact_line(sheet, "  ·  ")}</div>'
    body = f'{head}<main><div class="pair">{short}</div>{long}</main>'
    return Print(page(css, body, sheet.lang))


NARROW = ("title-first", "employer-first", "dates-under", "dotted-line", "employer-and-dates")
LAYOUTS = (
    Layout("html-monogram", "pdf", monogram, Needs(orders=NARROW), held_out=True),
    Layout(
        "html-pilled-dates",
        "pdf",
        pilled_dates,
        Needs(aside=True, orders=("title-first", "employer-and-dates", "title-at-employer")),
        held_out=True,
    ),
    Layout("html-strip", "pdf", strip, held_out=True),
)
