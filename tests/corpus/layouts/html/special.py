"""Tables, time lines, dates and headings in columns of their own."""

from html import escape

from tests.corpus.layouts.html.markup import (
    block_body,
    bullets,
    comma_skills,
    contact_line,
    contact_list,
    dotted_skills,
    name,
    page,
    row,
    section,
    sections,
)
from tests.corpus.layouts.layout import Layout, Print
from tests.corpus.sheet import Block, Needs, Sheet

ASIDE = Needs(aside=True)


def table_section(block: Block) -> str:
    if not block.entries:
        return section(block, comma_skills)
    rows = "".join(
        f"<tr><td class='when'>{escape(item.aside)}</td>"
        f"<td>{''.join(map(row, item.rows))}{bullets(item.bullets)}</td></tr>"
        for item in block.entries
    )
    return f"<h2>{escape(block.heading)}</h2><table>{rows}</table>"


def table(sheet: Sheet) -> Print:
    css = """
    body { padding: 44pt 50pt } table { border-collapse: collapse; width: 100% }
    td { border: .5pt solid #aaa; padding: 4pt 6pt; vertical-align: top }
    td.when { width: 118pt }
    """
    return Print(
        page(css, name(sheet) + contact_list(sheet) + "".join(map(table_section, sheet.blocks)), sheet.lang)
    )


def timeline(sheet: Sheet) -> Print:
    css = """
    body { padding: 40pt 48pt } .dated { border-left: 2pt solid #3a7; padding: 0 0 8pt 14pt;
    margin: 0 0 0 6pt; position: relative }
    .dated::before { content: ""; position: absolute; left: -5.5pt; top: 3pt; width: 9pt; height: 9pt;
    border-radius: 50%; background: #3a7 }
    .when { color: #3a7; font-size: 9pt; font-weight: 700 }
    """
    return Print(
        page(css, name(sheet) + contact_line(sheet) + sections(sheet, skills=dotted_skills), sheet.lang)
    )


def dates_left(sheet: Sheet) -> Print:
    css = """
    body { padding: 46pt 52pt } .dated { display: grid; grid-template-columns: 112pt 1fr; gap: 14pt }
    .when { color: #555 }
    h2 { border-bottom: 1.4pt solid #26c; color: #26c }
    """
    return Print(page(css, name(sheet) + contact_line(sheet) + sections(sheet), sheet.lang))


def dates_far_right(sheet: Sheet) -> Print:
    css = """
    body { padding: 46pt 52pt; font-family: "Liberation Serif" }
    .dated { display: grid; grid-template-columns: 1fr 104pt; gap: 14pt }
    .when { grid-column: 2; grid-row: 1; text-align: right } .what { grid-column: 1; grid-row: 1 }
    h2 { font-style: italic; font-weight: 400; font-size: 15pt }
    """
    return Print(page(css, name(sheet) + contact_line(sheet, " – ") + sections(sheet), sheet.lang))


def margin_headings(sheet: Sheet) -> Print:
    css = """
    body { padding: 50pt 46pt; font-size: 10pt } section { display: grid;
    grid-template-columns: 108pt 1fr; gap: 16pt; border-top: .8pt solid #999; padding: 8pt 0 }
    h2 { margin: 0; font-size: 10.5pt; text-align: right; color: #833 } header { padding-left: 124pt;
    padding-bottom: 10pt }
    """
    return Print(
        page(css, f"<header>{name(sheet)}{contact_line(sheet)}</header>" + sections(sheet), sheet.lang)
    )


def opposite(sheet: Sheet) -> Print:
    css = """
    body { padding: 46pt 54pt } .row .r { font-weight: 700 }
    h2 { font-size: 12pt; text-transform: uppercase; text-decoration: underline }
    """
    head = f'<div class="row"><div>{name(sheet)}</div><div>{contact_list(sheet)}</div></div>'
    return Print(page(css, head + sections(sheet), sheet.lang))


def cards(sheet: Sheet) -> Print:
    """Each section is a bordered card; the short ones share a row."""
    css = """
    body { padding: 34pt 36pt; background: #fff } section { border: 1px solid #cbd; border-radius: 6pt;
    padding: 6pt 12pt; margin-top: 9pt } h2 { margin: 0 0 3pt; font-size: 11.5pt }
    .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 10pt }
    """
    wide = ("summary", "work", "projects")
    body = "".join(section(block) for block in sheet.blocks if block.kind in wide)
    small = "".join(
        f"<section><h2>{escape(block.heading)}</h2>{block_body(block)}</section>"
        for block in sheet.blocks
        if block.kind not in wide
    )
    return Print(
        page(css, name(sheet) + contact_line(sheet) + body + f'<div class="pair">{small}</div>', sheet.lang)
    )


LAYOUTS = (
    Layout("html-table", "pdf", table, ASIDE),
    Layout("html-timeline", "pdf", timeline, ASIDE, held_out=True),
    Layout("html-dates-left", "pdf", dates_left, ASIDE),
    Layout("html-dates-far-right", "pdf", dates_far_right, ASIDE, held_out=True),
    Layout("html-margin-headings", "pdf", margin_headings),
    Layout("html-opposite", "pdf", opposite, Needs(orders=("employer-opposite",)), held_out=True),
    Layout(
        "html-cards",
        "pdf",
        cards,
        Needs(orders=("title-first", "employer-first", "dates-under", "dotted-line")),
    ),
)
