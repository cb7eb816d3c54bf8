"""Words of a plain text, placed as on a typewriter: six points a column, twelve a line."""

import re

from core.files.text import decode
from resumes.parsing.document import Extracted, Kind, Page, Trouble, Unreadable, Word
from resumes.parsing.extraction.glyphs import clean

COLUMN, LINE, SIZE = 6.0, 12.0, 10.0
LINES_AT_MOST, WORDS_AT_MOST = 6_000, 40_000
_WORD = re.compile(r"\S+")
_MARKDOWN_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_LINK = re.compile(r"\[([^\]\n]{1,200})\]\((?:mailto:|tel:)?([^)\s]{1,300})\)")
_LIST_MARK = re.compile(r"^(\s*)[*+]\s+")


def extract_txt(data: bytes) -> Extracted:
    """Raises Unreadable."""
    text = decode(data)
    if text is None:
        raise Unreadable(Trouble.DAMAGED)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\x0b", "\n")
    words: list[Word] = []
    widest = 0
    for row, written in enumerate(text.split("\n")[:LINES_AT_MOST]):
        line, bold, size = _unmark(written.expandtabs(8)[:4_000])
        for found in _WORD.finditer(line):
            word = clean(found.group())
            if word:
                x, y = found.start() * COLUMN, row * LINE
                words.append(Word(word, x, y, x + len(found.group()) * COLUMN, y + SIZE, size, bold))
                widest = max(widest, found.end())
        if len(words) > WORDS_AT_MOST:
            break
    if not words:
        raise Unreadable(Trouble.EMPTY)
    height = words[-1].y1 + LINE
    return Extracted(Kind.TXT, [Page(1, max(widest * COLUMN, 432.0), height, words)], 1)


def _unmark(line: str) -> tuple[str, bool, float]:
    """The line without Markdown's marks, and what they said of its look."""
    bold, size = False, SIZE
    if "#" in line and (heading := _MARKDOWN_HEADING.match(line)):
        return heading[2], True, SIZE + 7 - len(heading[1])
    if "[" in line:
        line = _LINK.sub(lambda m: m[1] if m[1] == m[2] else f"{m[1]} {m[2]}", line)
    if "**" in line or "__" in line:
        bare = _STRONG.sub(r"\2", line)
        bold = bare != line and line.lstrip(" -*+").startswith(("**", "__"))
        line = bare
    return _LIST_MARK.sub(r"\1• ", line), bold, size
