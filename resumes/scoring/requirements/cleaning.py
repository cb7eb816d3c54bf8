"""A posting as pasted, made plain: no tags, entities or control characters, every character traceable."""

import html
import re
from dataclasses import dataclass

LONGEST = 40_000
"""Characters of a posting that are read; what follows is not."""
BLANK_RUN = 3
"""Blanks in a row that are kept."""

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]{0,300}>|<!--.{0,2000}?-->", re.DOTALL)
ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});")
MARKDOWN = re.compile(r"(?:\*{2,3}|_{2,3})(?=\S)|(?<=\S)(?:\*{2,3}|_{2,3})|(?<![^\n])#{1,6} (?=\S)")
"""Signs of bold words and of headings, in a posting that was copied as it is written."""
INLINE = frozenset("a b i u em strong span font small sup sub code mark abbr".split())
BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2007\u202f\t\u2009\u200a\u2002\u2003", " "))
INVISIBLE = re.compile(r"[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad\ufe0f]")


@dataclass(frozen=True, slots=True)
class Clean:
    """`origin[i]` is the place in the posting of `text[i]`; it has one entry more, the end."""

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """[start, end) of the clean text as a span of the posting."""
        if start >= end:
            return self.origin[start], self.origin[start]
        return self.origin[start], self.origin[end - 1] + 1


def clean(posting: str) -> Clean:
    """Tags of blocks become line ends, other tags nothing; entities their character."""
    posting = posting[:LONGEST]
    characters: list[str] = []
    origin: list[int] = []
    position = 0
    while position < len(posting):
        here = posting[position]
        match = (
            TAG.match(posting, position)
            if here == "<"
            else ENTITY.match(posting, position)
            if here == "&"
            else MARKDOWN.match(posting, position)
            if here in "*_#"
            else None
        )
        shown = _shown(match) if match else here
        for character in map(_plain, shown):
            if character != " " or characters[-BLANK_RUN:] != [" "] * BLANK_RUN:
                characters.append(character)
                origin.append(position)
        position = match.end() if match else position + 1
    origin.append(len(posting))
    return Clean("".join(characters), tuple(origin))


def _shown(match: re.Match[str]) -> str:
    written = match.group()
    if written.startswith("&"):
        return html.unescape(written)
    if not written.startswith("<"):
        return ""
    tag = (match.group(2) or "").lower()
    return "" if tag in INLINE else "\n• " if tag == "li" and not match.group(1) else "\n"


def _plain(character: str) -> str:
    if INVISIBLE.match(character):
        return " "
    if character == "\r" or character == "\n":
        return "\n"
    character = character.translate(BLANKS)
    return character if character.isprintable() else " "
