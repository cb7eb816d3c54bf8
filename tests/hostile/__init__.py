"""Files made to hurt whoever opens them. All are built here, none is kept in the repository."""

from collections.abc import Callable, Iterator

from tests.hostile import docx_archive, docx_content, pdf_content, pdf_structure, texts

ROOMS = (
    ("pdf", pdf_content),
    ("pdf", pdf_structure),
    ("docx", docx_archive),
    ("docx", docx_content),
    ("txt", texts),
)
NAMES = (
    *("../../etc/passwd", "a/b\\c.pdf", "resume\0.pdf", "\u202efdp.exe", "." * 255, ""),
    *("CON.pdf", "%00%2e%2e%2f.docx", "<img src=x onerror=alert(1)>.pdf", "x" * 5000 + ".txt", "\ud800.pdf"),
)


BUILDERS: dict[str, Callable[[], bytes]] = {
    f"{name}.{suffix}": build for suffix, room in ROOMS for name, build in room.BOMBS.items()
}
"""How to make each bomb; a few take a second and several megabytes."""


def all_bombs() -> Iterator[tuple[str, bytes]]:
    """(name, bytes), made one at a time."""
    for name, build in BUILDERS.items():
        yield name, build()
