"""Layouts set with Typst: kerning, ligatures, small capitals, grids."""

from collections.abc import Callable

import typst

from tests.corpus.entries import Entry, Row, Span
from tests.corpus.layouts.layout import Layout
from tests.corpus.sheet import Block, Needs, Sheet

type Item = Callable[[Entry], str]


def text(words: str) -> str:
    """Words as a Typst string in content."""
    quoted = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'#"{quoted}"'


def span(part: Span) -> str:
    body = text(part.text)
    return {"strong": f"#strong[{body}]", "em": f"#emph[{body}]"}.get(part.weight, body)


def row(line: Row) -> str:
    left = "".join(map(span, line.left))
    return f"{left} #h(1fr) {text(line.right)}" if line.right else left


def bullets(entry: Entry) -> str:
    return "".join(f"#list.item[{text(item)}]\n" for item in entry.bullets)


def stacked(entry: Entry) -> str:
    return " \\\n".join(map(row, entry.rows)) + "\n\n" + bullets(entry) + "\n"


def gridded(entry: Entry) -> str:
    return f"#grid(columns: (30mm, 1fr), column-gutter: 6mm, [{text(entry.aside)}], [{stacked(entry)}])\n"


def body(block: Block, item: Item) -> str:
    if block.text:
        return text(block.text)
    if block.entries:
        return "\n".join(map(item, block.entries))
    if block.kind == "skills":
        return " \\\n".join(
            (f"#strong[{text(label + ':')}] " if label else "") + text(", ".join(items))
            for label, items in block.groups
        )
    return "".join(f"#list.item[{text(words)}]\n" for words in block.items)


def section(block: Block, item: Item = stacked) -> str:
    return f"#heading(level: 1)[{text(block.heading)}]\n{body(block, item)}\n\n"


def sections(sheet: Sheet, kinds: tuple[str, ...] = (), item: Item = stacked) -> str:
    return "".join(section(block, item) for block in sheet.blocks if not kinds or block.kind in kinds)


def contact(sheet: Sheet, joint: str) -> str:
    return text(joint).join(f"#box[{text(item.shown)}]" for item in sheet.contacts)


def headline(sheet: Sheet) -> str:
    return f"{text(sheet.headline)}\n\n" if sheet.headline else ""


def compiled(source: str) -> bytes:
    made = typst.compile(source.encode())
    assert isinstance(made, bytes)
    return made


def classic(sheet: Sheet) -> bytes:
    return compiled(f"""
#set page(paper: "us-letter", margin: 20mm)
#set text(font: "Libertinus Serif", size: 11pt, lang: "{sheet.lang}")
#show heading: it => [#v(4pt) #smallcaps(it.body) #v(-7pt) #line(length: 100%, stroke: .5pt)]
#align(center)[#text(size: 22pt)[#smallcaps[{text(sheet.name)}]] \\
{headline(sheet)}{contact(sheet, "  |  ")}]
{sections(sheet)}""")


def modern(sheet: Sheet) -> bytes:
    return compiled(f"""
#set page(paper: "a4", margin: (x: 18mm, y: 16mm))
#set text(font: "New Computer Modern", size: 10pt, lang: "{sheet.lang}")
#set par(justify: true)
#show heading: it => block(above: 14pt, below: 6pt)[
  #text(fill: rgb("#2a5db0"), weight: "regular", size: 13pt)[#it.body]
  #box(width: 1fr, line(length: 100%, stroke: 1pt + rgb("#2a5db0")))]
#text(size: 26pt)[{text(sheet.name)}]

{headline(sheet)}#text(size: 9pt)[{contact(sheet, " • ")}]
{sections(sheet, item=gridded)}""")


def two_columns(sheet: Sheet) -> bytes:
    side, main = ("skills", "languages", "certificates", "education"), ("summary", "work", "projects")
    people = " \\\n".join(f"#box[{text(item.shown)}]" for item in sheet.contacts)
    return compiled(f"""
#set page(paper: "us-letter", margin: 15mm)
#set text(font: "Libertinus Serif", size: 10.5pt, lang: "{sheet.lang}")
#show heading: it => block(above: 12pt, below: 5pt, text(tracking: 2pt, size: 10.5pt, upper(it.body)))
#text(size: 28pt, weight: "bold")[{text(sheet.name)}]

{headline(sheet)}
#grid(columns: (1fr, 62mm), column-gutter: 9mm,
[{sections(sheet, main)}],
[{people}

{sections(sheet, side)}])""")


def dense(sheet: Sheet) -> bytes:
    """Justified and hyphenated, in monospaced type."""
    return compiled(
        f"""
#set page(paper: "a4", margin: 22mm, numbering: "1 / 1")
#set text(font: "DejaVu Sans Mono", size: 8.5pt, lang: "{sheet.lang}", hyphenate: true)
#set par(justify: true)
#show heading: it => block(above: 12pt, below: 6pt, text(size: 9pt)[== #it.body])
= {text(sheet.name)}
{headline(sheet)}{contact(sheet, " / ")}
{sections(sheet)}""".replace("[== #it.body]", "[— #it.body —]")
    )


def tinted(sheet: Sheet) -> bytes:
    """A tinted column on the left, headings in the other in capitals with a bar before them."""
    side = ("skills", "languages", "certificates")
    people = " \\\n".join(f"#box[{text(item.shown)}]" for item in sheet.contacts)
    return compiled(f"""
#set page(paper: "a4", margin: 0mm)
#set text(font: "Liberation Sans", size: 9.5pt, lang: "{sheet.lang}")
#show heading: it => block(above: 12pt, below: 6pt)[
  #box(width: 3pt, height: 8pt, fill: rgb("#b5473c")) #h(2pt) #text(size: 11pt, upper(it.body))]
#grid(columns: (64mm, 1fr),
  block(fill: rgb("#eef2f5"), inset: 8mm, width: 100%, height: 297mm)[
#text(size: 8pt)[{people}]

{sections(sheet, side)}],
  block(inset: (x: 10mm, y: 12mm))[
#text(size: 23pt)[{text(sheet.name)}]

{headline(sheet)}{sections(sheet, ("summary", "work", "education", "projects"))}])""")


LAYOUTS = (
    Layout("typst-classic", "pdf", classic),
    Layout("typst-modern", "pdf", modern, Needs(aside=True), held_out=True),
    Layout(
        "typst-two-columns",
        "pdf",
        two_columns,
        Needs(orders=("title-first", "dates-under", "employer-first", "dotted-line")),
    ),
    Layout(
        "typst-tinted",
        "pdf",
        tinted,
        Needs(orders=("title-first", "dates-under", "employer-first", "dotted-line")),
        held_out=True,
    ),
    Layout("typst-dense", "pdf", dense, held_out=True),
)
