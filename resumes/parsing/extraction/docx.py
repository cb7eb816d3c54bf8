"""Words of a Word document, placed on a synthetic page: paragraphs below each other, cells side by side.

The places only say what stands beside what; nobody sees them. The archive was checked before it got here.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from zlib import error as ZlibError

from lxml import etree

from resumes.parsing.document import Extracted, Hidden, Kind, Page, Trouble, Unreadable, Word
from resumes.parsing.extraction.glyphs import clean
from resumes.parsing.extraction.styles import Look, Styles, w

CHAR, GAP, TAB_GAP, TINY = 0.5, 36.0, 40.0, 2.5
WORDS_AT_MOST, DEPTH_AT_MOST, PARTS_AT_MOST = 40_000, 12, 12
_NUMBERED = re.compile(
    r"^[^@\d]{0,60}?(?:page|seite)?\s*\d{0,2}(?:\s*(?:/|of|von|sur|de)\s*\d{1,2})?\W*$", re.IGNORECASE
)
COLUMN_PARAGRAPHS = 5
_MAIN = "word/document.xml"


def extract_docx(data: bytes) -> Extracted:
    """Raises Unreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _tree(archive, _MAIN)
            styles = Styles(_tree_or_none(archive, "word/styles.xml"))
            names = archive.namelist()
            above = [_tree(archive, n) for n in sorted(names) if n.startswith("word/header")][:PARTS_AT_MOST]
            below = [_tree(archive, n) for n in sorted(names) if n.startswith("word/footer")][:PARTS_AT_MOST]
    except (
        zipfile.BadZipFile,
        KeyError,
        etree.XMLSyntaxError,
        ZlibError,
        OSError,
        RuntimeError,
        NotImplementedError,
    ) as error:
        raise Unreadable(Trouble.DAMAGED) from error
    sheet = _Sheet()
    seen: set[str] = set()
    for part in above:
        _lay(sheet, [block for block in _blocks(part, styles) if _new(block, seen)])
    # A footer may hold the address, but nothing of the section that happens to come last.
    for part in below:
        _lay(
            sheet,
            [
                block
                for block in _blocks(part, styles)
                if _new(block, seen) and not _NUMBERED.search(str(_plain(block)))
            ],
        )
    _lay(sheet, _blocks(body, styles))
    if not sheet.words:
        has_pictures = any(name.startswith("word/media/") for name in names)
        raise Unreadable(Trouble.IMAGE_ONLY if has_pictures else Trouble.EMPTY)
    return Extracted(Kind.DOCX, [Page(1, max(sheet.right, 468.0), sheet.y + 12, sheet.words)], 1)


def _tree(archive: zipfile.ZipFile, name: str) -> Any:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(archive.read(name), parser)


def _tree_or_none(archive: zipfile.ZipFile, name: str) -> Any:
    try:
        return _tree(archive, name)
    except (KeyError, etree.XMLSyntaxError):
        return None


@dataclass(slots=True)
class Run:
    """`text` may hold tabs and line breaks."""

    text: str
    look: Look


@dataclass(slots=True)
class Paragraph:
    runs: list[Run]
    bullet: bool = False
    indent: int = 0
    shaded: bool = False


@dataclass(slots=True)
class Table:
    rows: list[list[list["Block"]]]


type Block = Paragraph | Table


@dataclass(slots=True)
class _Sheet:
    words: list[Word] = field(default_factory=list)
    y: float = 0.0
    right: float = 0.0


def _new(block: Block, seen: set[str]) -> bool:
    """Headers of the first and of other pages often say the same."""
    text = repr(_plain(block))
    return not (text in seen or seen.add(text))  # type: ignore[func-returns-value]


def _plain(block: Block) -> Any:
    if isinstance(block, Paragraph):
        return "".join(run.text for run in block.runs)
    return [[_plain(inner) for inner in cell] for row in block.rows for cell in row]


def _blocks(parent: Any, styles: Styles, depth: int = 0, *, shaded: bool = False) -> list[Block]:
    """Paragraphs and tables in order; what stands in a text box follows the paragraph it hangs on.

    On a shaded ground white text is there to be seen.
    """
    found: list[Block] = []
    if depth > DEPTH_AT_MOST:
        return found
    for child in parent:
        if child.tag == w("p"):
            found.append(_paragraph(child, styles, shaded=shaded))
            for box in child.iter(w("txbxContent")):
                if not _is_fallback(box, child):
                    found.extend(_blocks(box, styles, depth + 1, shaded=True))
        elif child.tag == w("tbl"):
            ground = shaded or _is_shaded(child, "tblPr")
            found.append(
                Table(
                    [
                        [
                            _blocks(cell, styles, depth + 1, shaded=ground or _is_shaded(cell, "tcPr"))
                            for cell in _cells(row)
                        ]
                        for row in _rows(child)
                    ]
                )
            )
        elif child.tag in {w("body"), w("sdt"), w("sdtContent"), w("ins"), w("smartTag"), w("customXml")}:
            found.extend(_blocks(child, styles, depth + 1, shaded=shaded))
    return found


def _is_shaded(node: Any, properties: str) -> bool:
    shade = node.find(f"{w(properties)}/{w('shd')}")
    if shade is None:
        return False
    return (
        shade.get(w("fill"), "auto").lower() not in {"auto", "ffffff"}
        or shade.get(w("themeFill")) is not None
    )


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == w("tr"):
            yield child
        elif child.tag in {w("sdt"), w("sdtContent"), w("ins"), w("customXml")}:
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == w("tc"):
            yield child
        elif child.tag in {w("sdt"), w("sdtContent"), w("customXml")}:
            yield from _cells(child)


def _is_fallback(box: Any, paragraph: Any) -> bool:
    """Word writes a text box twice: for itself, and again for programs of before 2010.

    Nested ones come with the box that they stand in.
    """
    for parent in box.iterancestors():
        if parent is paragraph:
            return False
        if parent.tag == w("txbxContent") or str(parent.tag).endswith("}Fallback"):
            return True
    return False


def _paragraph(node: Any, styles: Styles, *, shaded: bool) -> Paragraph:
    properties = node.find(w("pPr"))
    base = styles.of_paragraph(properties)
    runs = list(_runs(node, base, styles))
    numbering = properties.find(w("numPr")) if properties is not None else None
    listed = base.listed if numbering is None else _is_numbered(numbering)
    indent = 0
    if properties is not None and (ind := properties.find(w("ind"))) is not None:
        value = ind.get(w("left")) or ind.get(w("start")) or "0"
        indent = int(value) // 20 if value.lstrip("-").isdigit() and len(value) < 7 else 0
    return Paragraph(
        runs,
        bullet=listed and any(run.text.strip() for run in runs),
        indent=max(indent, 0),
        shaded=shaded or _is_shaded(node, "pPr"),
    )


def _is_numbered(numbering: Any) -> bool:
    number = numbering.find(w("numId"))
    return number is None or number.get(w("val")) != "0"


def _runs(node: Any, base: Look, styles: Styles) -> Iterator[Run]:
    for child in node:
        if child.tag == w("r"):
            look = styles.of_run(child.find(w("rPr")), base)
            text = "".join(_texts(child))
            if text:
                yield Run(text.upper() if look.caps else text, look)
        elif child.tag in {
            w("hyperlink"),
            w("ins"),
            w("smartTag"),
            w("sdt"),
            w("sdtContent"),
            w("fldSimple"),
            w("dir"),
            w("bdo"),
        }:
            yield from _runs(child, base, styles)


def _texts(run: Any) -> Iterator[str]:
    for child in run:
        if child.tag == w("t"):
            yield child.text or ""
        elif child.tag in {w("tab"), w("ptab")}:
            yield "\t"
        elif child.tag in {w("br"), w("cr")}:
            yield "\n"
        elif child.tag == w("noBreakHyphen"):
            yield "-"
        elif child.tag == w("sym"):
            yield "•" if str(child.get(w("char"), "")).upper() in {"F0B7", "F0A7", "F0D8", "00B7"} else " "


def _lay(sheet: _Sheet, blocks: list[Block], x: float = 0.0) -> None:
    for block in blocks:
        if len(sheet.words) > WORDS_AT_MOST:
            return
        if isinstance(block, Paragraph):
            _lay_paragraph(sheet, block, x)
        else:
            _lay_table(sheet, block, x)


def _lay_paragraph(sheet: _Sheet, paragraph: Paragraph, x: float) -> None:
    left = x + paragraph.indent
    at = left
    height = 0.0
    if paragraph.bullet:
        sheet.words.append(Word("•", at, sheet.y, at + 5, sheet.y + 10, 10.0))
        at += 12
    tail: Word | None = None
    for run in paragraph.runs:
        step = run.look.size * CHAR
        word, start = "", at
        for char in [*run.text, ""]:
            if char and not char.isspace():
                word += char
                at += step
                continue
            if word and (cleaned := clean(word)):
                if tail is not None and abs(tail.x1 - start) < 0.01:
                    tail.text, tail.x1 = tail.text + cleaned, at
                else:
                    tail = _word(cleaned, start, at, sheet.y, run.look, shaded=paragraph.shaded)
                    sheet.words.append(tail)
                height = max(height, run.look.size)
                sheet.right = max(sheet.right, at)
            word = ""
            if char == "\t":
                at += TAB_GAP if at > left + 1 else 12
            elif char == "\n":
                sheet.y += (height or 10.0) * 1.3
                at = left
            elif char:
                at += step
            start = at
    sheet.y += (height or 8.0) * 1.3


def _word(text: str, x0: float, x1: float, y: float, look: Look, *, shaded: bool) -> Word:
    hidden = None
    if look.hidden:
        hidden = Hidden.VANISH
    elif look.white and not shaded:
        hidden = Hidden.WHITE
    elif look.size < TINY:
        hidden = Hidden.TINY
    return Word(text, x0, y, x1, y + look.size, look.size, look.bold, look.italic, hidden)


def _lay_table(sheet: _Sheet, table: Table, x: float) -> None:
    """Cells of a row begin at the same height; every column begins right of the widest text before it."""
    columns = max((len(row) for row in table.rows), default=0)
    starts = [x] * (columns + 1)
    for column in range(columns):
        widest = max(
            (_width(row[column]) for row in table.rows if column < len(row) and len(row) == columns),
            default=0.0,
        )
        starts[column + 1] = starts[column] + widest + GAP
    for row in table.rows:
        top = bottom = sheet.y
        # Cells of many paragraphs are columns of the page: their lines have nothing to do with each other.
        apart = sum(len(cell) >= COLUMN_PARAGRAPHS for cell in row) > 1
        for column, cell in enumerate(row):
            sheet.y = bottom if apart else top
            _lay(sheet, cell, starts[column])
            bottom = max(bottom, sheet.y)
        sheet.y = bottom


def _width(cell: list[Block]) -> float:
    widest = 0.0
    for block in cell:
        if isinstance(block, Paragraph):
            for line in "".join(run.text for run in block.runs).split("\n"):
                size = max((run.look.size for run in block.runs), default=10.0)
                widest = max(widest, block.indent + 12 + len(line) * size * CHAR + line.count("\t") * TAB_GAP)
        else:
            widest = max(
                widest,
                sum(
                    max((_width(row[c]) for row in block.rows if c < len(row)), default=0.0) + GAP
                    for c in range(max((len(r) for r in block.rows), default=0))
                ),
            )
    return widest
