"""One column."""

from tests.corpus.layouts.html.markup import (
    bars,
    contact_icons,
    contact_line,
    contact_list,
    dotted_skills,
    listed_skills,
    name,
    page,
    pills,
    section,
    sections,
)
from tests.corpus.layouts.layout import Layout, Print, capitals_keep_name
from tests.corpus.sheet import Needs, Sheet


def plain(sheet: Sheet) -> Print:
    css = """
    @page { margin: 44pt 0 } body { padding: 0 50pt } h2 { border-bottom: 1px solid #888 }
    .label { font-size: 12pt; color: #555 }
    """
    return Print(page(css, name(sheet) + contact_line(sheet) + sections(sheet), sheet.lang))


def centred(sheet: Sheet) -> Print:
    css = """
    body { padding: 46pt 56pt; font-family: "Liberation Serif", Georgia, serif; font-size: 11pt }
    header, h2 { text-align: center } h2 { text-transform: uppercase; font-size: 12pt; letter-spacing: .06em;
    border-top: 1px solid #333; border-bottom: 1px solid #333; padding: 2pt }
    """
    header = f"<header>{name(sheet)}{contact_line(sheet, ' • ')}</header>"
    return Print(page(css, header + sections(sheet, skills=dotted_skills), sheet.lang))


def letter_spaced(sheet: Sheet) -> Print:
    css = """
    body { padding: 54pt 60pt; font-size: 10pt } h1 { letter-spacing: .32em; font-weight: 400;
    text-transform: uppercase; font-size: 19pt }
    h2 { letter-spacing: .42em; text-transform: uppercase; font-weight: 400; font-size: 10.5pt;
    color: #666; margin-top: 20pt }
    .contact { margin: 8pt 0; color: #444 }
    """
    return Print(
        page(
            css,
            name(sheet) + contact_line(sheet, " \u2003 ") + sections(sheet, skills=dotted_skills),
            sheet.lang,
        )
    )


def iconic(sheet: Sheet) -> Print:
    css = """
    body { padding: 40pt 48pt; font-family: "DejaVu Sans", sans-serif; font-size: 9pt }
    h2 { color: #0a5c6b; display: flex; align-items: center; gap: 6pt } h2::after { content: ""; flex: 1;
    height: 1px; background: #0a5c6b }
    .contact { display: flex; flex-wrap: wrap; gap: 3pt 14pt; margin: 5pt 0 } .ic { font-style: normal;
    color: #0a5c6b }
    """
    glyph = {
        "work": "✦",
        "education": "✎",
        "skills": "⚙",
        "summary": "☆",
        "languages": "☀",
        "certificates": "✓",
        "projects": "❖",
    }
    body = "".join(section(block, before=f"{glyph[block.kind]} ") for block in sheet.blocks)
    return Print(page(css, name(sheet) + contact_icons(sheet) + body, sheet.lang))


def small_caps(sheet: Sheet) -> Print:
    css = """
    body { padding: 50pt 62pt; font-family: "DejaVu Serif", serif; font-size: 9.2pt }
    h1 { font-variant: small-caps; font-weight: 400; text-align: center }
    .contact, .label { text-align: center; font-size: 8.6pt } .label { font-variant: small-caps }
    h2 { font-variant: small-caps; font-size: 13pt; font-weight: 400; border-bottom: .6pt solid #000 }
    """
    return Print(page(css, name(sheet) + contact_line(sheet, " · ") + sections(sheet), sheet.lang))


def footed(sheet: Sheet) -> Print:
    css = """
    @page { margin: 48pt 0 54pt } body { padding: 0 58pt; font-size: 13pt; line-height: 1.6 }
    h2 { font-size: 17pt }
    """
    foot = (
        '<div style="font-size:8px;width:100%;padding:0 58pt;display:flex;justify-content:space-between">'
        f"<span>{sheet.person.name}</span>"
        '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>'
    )
    return Print(
        page(css, name(sheet) + contact_list(sheet) + sections(sheet, skills=listed_skills), sheet.lang), foot
    )


def running_head(sheet: Sheet) -> Print:
    """The name and the e-mail address come again at the top of every page."""
    css = """
    @page { margin: 64pt 0 40pt } body { padding: 0 58pt; font-size: 13.5pt; line-height: 1.6 }
    .running { position: fixed; top: -44pt; left: 58pt; right: 58pt; display: flex;
    justify-content: space-between;
    font-size: 8.5pt; color: #777; border-bottom: .5pt solid #bbb }
    """
    head = f'<div class="running"><span>{sheet.person.name}</span><span>{sheet.person.email}</span></div>'
    return Print(page(css, head + name(sheet) + contact_line(sheet) + sections(sheet), sheet.lang))


def chips(sheet: Sheet) -> Print:
    css = """
    body { padding: 44pt 52pt } h1 { color: #2b2b6f } h2 { color: #2b2b6f; text-transform: uppercase;
    font-size: 11pt }
    .pills { display: flex; flex-wrap: wrap; gap: 4pt } .pills span { background: #e6e6f6;
    border-radius: 9pt; padding: 2pt 8pt }
    """
    return Print(page(css, name(sheet) + contact_icons(sheet) + sections(sheet, skills=pills), sheet.lang))


def docs(sheet: Sheet) -> Print:
    css = """
    body { padding: 72pt; font: 11pt/1.5 "Liberation Sans", Arial } h1 { font-size: 26pt; font-weight: 400 }
    h2 { font-size: 16pt; font-weight: 400; color: #434343; margin-top: 18pt } .row { display: block }
    .row .r::before { content: "\\2003" }
    i { color: #666 }
    """
    return Print(page(css, name(sheet) + contact_line(sheet, ", ") + sections(sheet), sheet.lang))


def banded(sheet: Sheet) -> Print:
    """White headings on bands of colour."""
    css = """
    body { font-family: "Liberation Sans Narrow", "Liberation Sans"; font-size: 11pt }
    header { background: #17324d; color: #fff; padding: 30pt 46pt }
    main { padding: 4pt 46pt 30pt } h2 { background: #17324d; color: #fff; padding: 2pt 7pt;
    text-transform: uppercase; font-size: 11pt }
    .skill { display: inline-block; width: 31%; margin: 0 2% 4pt 0 } .bar { height: 4pt;
    background: #ddd } .fill { height: 4pt; background: #17324d }
    .w3 { width: 45% } .w4 { width: 55% } .w5 { width: 70% } .w6 { width: 80% } .w7 { width: 95% }
    """
    body = f"<header>{name(sheet)}{contact_line(sheet)}</header><main>{sections(sheet, skills=bars)}</main>"
    return Print(page(css, body, sheet.lang))


LAYOUTS = (
    Layout("html-plain", "pdf", plain),
    Layout("html-centred", "pdf", centred, held_out=True),
    Layout("html-letter-spaced", "pdf", letter_spaced, takes=capitals_keep_name),
    Layout("html-iconic", "pdf", iconic, held_out=True),
    Layout("html-small-caps", "pdf", small_caps),
    Layout("html-footed", "pdf", footed, Needs(full=True)),
    Layout("html-running-head", "pdf", running_head, Needs(full=True), held_out=True),
    Layout("html-chips", "pdf", chips, Needs(labels=False)),
    Layout("html-docs", "pdf", docs, held_out=True),
    Layout("html-banded", "pdf", banded, Needs(grouped_skills=False)),
)
