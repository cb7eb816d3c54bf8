"""Pieces of HTML that the layouts put together."""

from collections.abc import Callable, Sequence
from html import escape

from tests.corpus.entries import Entry, Row, Span
from tests.corpus.sheet import Block, Sheet

type Skills = Callable[[Block], str]

BASE = """
@page { size: Letter; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; font: 10.5pt/1.38 "Liberation Sans", Arial, sans-serif; color: #222 }
h1, h2, p, ul { margin: 0; padding: 0 }
h1 { font-size: 24pt; line-height: 1.15 }
h2 { font-size: 13pt; margin: 14pt 0 4pt; break-after: avoid }
ul { padding-left: 15pt }
.row { display: flex; justify-content: space-between; gap: 12pt }
.row .r { white-space: nowrap }
.entry { margin-bottom: 7pt; break-inside: avoid }
b { font-weight: 700 }
.contact .one { white-space: nowrap }
.icons { display: flex; flex-wrap: wrap; gap: 3pt 14pt; margin: 5pt 0 }
.ic { font-style: normal }
"""


def page(css: str, body: str, lang: str) -> str:
    head = f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><style>{BASE}{css}</style>'
    return f"{head}<body>{body}</body></html>"


def span(part: Span) -> str:
    text = escape(part.text)
    return {"strong": f"<b>{text}</b>", "em": f"<i>{text}</i>"}.get(part.weight, text)


def row(line: Row) -> str:
    right = f'<span class="r">{escape(line.right)}</span>' if line.right else ""
    return f'<div class="row"><span class="l">{"".join(map(span, line.left))}</span>{right}</div>'


def bullets(items: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>" if items else ""


def entry(item: Entry) -> str:
    body = "".join(map(row, item.rows)) + bullets(item.bullets)
    if item.aside:
        when = f'<div class="when">{escape(item.aside)}</div>'
        return f'<div class="entry dated">{when}<div class="what">{body}</div></div>'
    return f'<div class="entry">{body}</div>'


def comma_skills(block: Block) -> str:
    return "".join(
        f"<p>{f'<b>{escape(label)}:</b> ' if label else ''}{escape(', '.join(items))}</p>"
        for label, items in block.groups
    )


def dotted_skills(block: Block) -> str:
    return f"<p>{escape(' • '.join(block.items))}</p>"


def listed_skills(block: Block) -> str:
    return bullets(block.items)


def stacked_skills(block: Block) -> str:
    """One a line, a label above each group."""
    return "".join(
        (f'<div class="label">{escape(label)}</div>' if label else "")
        + "".join(f"<div>{escape(i)}</div>" for i in items)
        for label, items in block.groups
    )


def pills(block: Block) -> str:
    return f'<div class="pills">{"".join(f"<span>{escape(item)}</span>" for item in block.items)}</div>'


def bars(block: Block) -> str:
    """A bar under each skill; its length is drawn, not written."""
    return "".join(
        f'<div class="skill"><span>{escape(item)}</span>'
        f'<div class="bar"><div class="fill w{3 + index * 7 % 5}"></div></div></div>'
        for index, item in enumerate(block.items)
    )


def levels(block: Block) -> str:
    """Filled and empty dots set as text beside each skill."""
    return "".join(
        f'<div class="row"><span>{escape(item)}</span>'
        f'<span class="r">{"●" * (3 + index % 3)}{"○" * (2 - index % 3)}</span></div>'
        for index, item in enumerate(block.items)
    )


def block_body(block: Block, skills: Skills = comma_skills) -> str:
    if block.text:
        return f"<p>{escape(block.text)}</p>"
    if block.entries:
        return "".join(map(entry, block.entries))
    return skills(block) if block.kind == "skills" else bullets(block.items)


def section(block: Block, skills: Skills = comma_skills, *, before: str = "") -> str:
    head = f"<h2>{before}{escape(block.heading)}</h2>"
    return (
        f'<section class="{block.kind}">{head}<div class="body">{block_body(block, skills)}</div></section>'
    )


def sections(sheet: Sheet, kinds: Sequence[str] = (), skills: Skills = comma_skills) -> str:
    """The sheet's sections in its own order; only `kinds` if given."""
    return "".join(section(block, skills) for block in sheet.blocks if not kinds or block.kind in kinds)


def name(sheet: Sheet) -> str:
    return f"<h1>{escape(sheet.name)}</h1>" + (
        f'<div class="label">{escape(sheet.headline)}</div>' if sheet.headline else ""
    )


def contact_line(sheet: Sheet, joint: str = " | ") -> str:
    parts = (f'<span class="one">{escape(contact.shown)}</span>' for contact in sheet.contacts)
    return f'<div class="contact">{escape(joint).join(parts)}</div>'


def contact_list(sheet: Sheet) -> str:
    """One a line; a label of its own stands in its own element."""
    rows = "".join(
        f"<div>{f'<b>{escape(c.label)}</b> ' if c.label else ''}{escape(c.text)}</div>"
        for c in sheet.contacts
    )
    return f'<div class="contact">{rows}</div>'


ICONS = {"email": "✉", "phone": "☎", "place": "⌂", "url": "↗"}


def contact_icons(sheet: Sheet) -> str:
    parts = "".join(
        f"<span><i class='ic'>{ICONS[c.kind]}</i> {escape(c.text)}</span>" for c in sheet.contacts
    )
    return f'<div class="contact icons">{parts}</div>'
