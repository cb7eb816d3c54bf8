"""What the limited child does with a file: read it, draw its pages. Answers are plain JSON and bytes.

Only the child imports this module: what it brings along is large, and no stranger's file is opened
elsewhere.
"""

from collections.abc import Sequence
from typing import Any

from core.files.archive import UnsafeArchive, verify
from resumes.drawing import draw_pages
from resumes.parsing import parse
from resumes.parsing.document import Kind, Unreadable


def read(data: bytes, *, kind: str) -> tuple[dict[str, Any], Sequence[bytes]]:
    """One of `reading` (`Reading.as_json`), `trouble` (a `Trouble`) and `fault` (of the archive)."""
    try:
        if kind == Kind.DOCX:
            verify(data)
        return {"reading": storable(parse(data, Kind(kind)).as_json())}, []
    except UnsafeArchive as unsafe:
        return {"fault": unsafe.fault.value}, []
    except Unreadable as unreadable:
        return {"trouble": unreadable.trouble.value}, []


def draw(data: bytes, *, most: int) -> tuple[list[tuple[int, int, int]], list[bytes]]:
    """(number, width, height) of each picture, and the pictures."""
    pictures = list(draw_pages(data, most=most))
    return [picture[:3] for picture in pictures], [picture[3] for picture in pictures]


def storable(value: Any) -> Any:
    """The same JSON without what PostgreSQL and UTF-8 cannot hold: zero characters and lone surrogates."""
    match value:
        case str():
            return value.replace("\0", "").encode("utf-8", "replace").decode()
        case dict():
            return {storable(key): storable(inner) for key, inner in value.items()}
        case list() | tuple():
            return [storable(inner) for inner in value]
        case _:
            return value
