"""Two columns: sidebars to the left and right, dark and light, and text that flows in columns."""

from html import escape

from tests.corpus.layouts.html.markup import (
    bars,
    comma_skills,
    contact_line,
    contact_list,
    levels,
    listed_skills,
    name,
    page,
    sections,
    stacked_skills,
)
from tests.corpus.layouts.layout import Layout, Print
from tests.corpus.sheet import Needs, Sheet
from tests.corpus.wording import HEADINGS

SIDE = ("skills", "languages", "certificates")
MAIN = ("summary", "work", "education", "projects")
NARROW = Needs(
    orders=(
        "title-first",
        "employer-first",
        "dates-under",
        "dates-first",
        "place-between",
        "dotted-line",
        "employer-and-dates",
    )
)


def contact_section(sheet: Sheet) -> str:
    return f"<section><h2>{escape(HEADINGS[sheet.lang]['contact'][0])}</h2>{contact_list(sheet)}</section>"


def sidebar_left(sheet: Sheet) -> Print:
    css = """
    .grid { display: grid; grid-template-columns: 184pt 1fr; min-height: 792pt }
    aside { background: #f0eee8; padding: 40pt 16pt 20pt 24pt; font-size: 9.5pt }
    aside .label { font-weight: 700; margin-top: 3pt }
    main { padding: 40pt 40pt 20pt 24pt } .contact div { white-space: nowrap; font-size: 8.4pt;
    margin-bottom: 3pt }
    """
    side = contact_section(sheet) + sections(sheet, SIDE, stacked_skills)
    body = f'<div class="grid"><aside>{side}</aside><main>{name(sheet)}{sections(sheet, MAIN)}</main></div>'
    return Print(page(css, body, sheet.lang))


def sidebar_right(sheet: Sheet) -> Print:
    css = """
    header { padding: 40pt 44pt 6pt; border-bottom: 2pt solid #b3532f } .grid { display: grid;
    grid-template-columns: 1fr 150pt; gap: 22pt; padding: 4pt 44pt }
    aside { font-size: 9.5pt; border-left: 1px solid #ccc; padding-left: 12pt } h2 { color: #b3532f }
    ul { padding-left: 12pt }
    """
    body = (
        f"<header>{name(sheet)}{contact_line(sheet)}</header>"
        f'<div class="grid"><main>{sections(sheet, ("summary", "work", "projects"))}</main>'
        f"<aside>{sections(sheet, ('education', *SIDE), listed_skills)}</aside></div>"
    )
    return Print(page(css, body, sheet.lang))


def sidebar_dark(sheet: Sheet) -> Print:
    css = """
    .grid { display: grid; grid-template-columns: 190pt 1fr; min-height: 792pt }
    aside { background: #20303c; color: #fff; padding: 36pt 18pt; font-size: 9.5pt }
    aside h2 { border-bottom: 1px solid #8aa }
    main { padding: 30pt 34pt } h1 { font-size: 21pt } .fill, .bar { height: 3pt }
    .bar { background: #48606f } .fill { background: #e0b04a }
    .w3 { width: 45% } .w4 { width: 55% } .w5 { width: 70% } .w6 { width: 80% } .w7 { width: 95% }
    .contact div { font-size: 8.4pt }
    """
    side = name(sheet) + contact_section(sheet) + sections(sheet, SIDE, bars)
    body = f'<div class="grid"><aside>{side}</aside><main>{sections(sheet, MAIN)}</main></div>'
    return Print(page(css, body, sheet.lang))


def sidebar_last(sheet: Sheet) -> Print:
    """The sidebar stands on the left but comes last in the file."""
    css = """
    .grid { display: grid; grid-template-columns: 184pt 1fr; gap: 20pt; padding: 36pt 40pt }
    aside { grid-row: 1; grid-column: 1; font-size: 9.6pt }
    main { grid-row: 1; grid-column: 2 } h2 { text-transform: uppercase; font-size: 11pt; color: #356 }
    .contact div { font-size: 8.4pt }
    """
    side = contact_section(sheet) + sections(sheet, SIDE, levels)
    body = f'<div class="grid"><main>{name(sheet)}{sections(sheet, MAIN)}</main><aside>{side}</aside></div>'
    return Print(page(css, body, sheet.lang))


def wide_header(sheet: Sheet) -> Print:
    css = """
    header { background: #5b2a4e; color: #fff; padding: 26pt 40pt; display: flex;
    justify-content: space-between; align-items: center; gap: 20pt }
    header .contact { font-size: 9pt; text-align: right } .two { display: grid;
    grid-template-columns: 62fr 38fr; gap: 24pt; padding: 6pt 40pt }
    """
    body = (
        f"<header><div>{name(sheet)}</div>{contact_list(sheet)}</header>"
        f'<div class="two"><div>{sections(sheet, ("work", "projects"))}</div>'
        f"<div>{sections(sheet, ('summary', 'education', *SIDE), comma_skills)}</div></div>"
    )
    return Print(page(css, body, sheet.lang))


def flowing(sheet: Sheet) -> Print:
    """Everything below the name flows through two equal columns."""
    css = """
    header { padding: 36pt 40pt 0 } .flow { columns: 2; column-gap: 26pt; padding: 4pt 40pt;
    font-size: 9.6pt }
    h2 { font-size: 12pt; border-bottom: .8pt solid #444 }
    """
    body = f'<header>{name(sheet)}{contact_line(sheet)}</header><div class="flow">{sections(sheet)}</div>'
    return Print(page(css, body, sheet.lang))


LAYOUTS = (
    Layout("html-sidebar-left", "pdf", sidebar_left, NARROW),
    Layout("html-sidebar-right", "pdf", sidebar_right, NARROW, held_out=True),
    Layout("html-sidebar-dark", "pdf", sidebar_dark, NARROW),
    Layout("html-sidebar-last", "pdf", sidebar_last, NARROW, held_out=True),
    Layout("html-wide-header", "pdf", wide_header, NARROW),
    Layout("html-flowing", "pdf", flowing, NARROW, held_out=True),
)
