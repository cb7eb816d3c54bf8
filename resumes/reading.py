"""From an uploaded file to a `Reading`, or to a plain sentence that says why not and what to do.

Type by content, then size and directory checks, then parsing in a limited child. Nothing that a file can
do gets past `CannotRead`.
"""

import logging
import time
from typing import Any

from core.files.archive import Fault, UnsafeArchive, members
from core.files.text import decode
from core.files.types import MAX_BYTES, FileType, sniff
from core.sandbox.box import Sandbox
from core.sandbox.outcomes import Answer, Crashed, Stopped
from resumes.parsing.document import Kind, Reading, Trouble
from resumes.picturing import PageImage, draw_pages
from resumes.refusals import Refusal, explain_fault, explain_stop, explain_trouble, explain_type

logger = logging.getLogger(__name__)

KINDS = {FileType.PDF: Kind.PDF, FileType.DOCX: Kind.DOCX, FileType.TEXT: Kind.TXT}
WALL_SECONDS = 9.0
# People wait for the text, not for the pictures.
MOST_SECONDS_TO_DRAW, LEAST_SECONDS_TO_DRAW = 5.0, 0.5


class CannotRead(Exception):
    """`code` is stable, `message` is for people; `pictures` show pages that lack only readable text."""

    def __init__(self, refusal: Refusal, pictures: list[PageImage] | None = None) -> None:
        super().__init__(refusal.message)
        self.code = refusal.code
        self.message = refusal.message
        self.pictures = pictures or []


def reading_sandbox() -> Sandbox:
    """For a command that reads many files: hand it to `read_file` and save a process start for each."""
    return Sandbox(imports=["resumes.opening"])


def kind_of(data: bytes, *, name: str) -> Kind:
    """Quick checks without a child: size, type, the directory of a DOCX. Raises CannotRead."""
    if not data:
        raise CannotRead(explain_trouble(Trouble.EMPTY))
    if len(data) > MAX_BYTES:
        raise CannotRead(
            Refusal(
                "too-big",
                "This file is larger than 10 MB. Save a copy with smaller pictures and upload that.",
            )
        )
    found = sniff(data)
    if found not in KINDS:
        raise CannotRead(explain_type(found, name=name))
    if found is FileType.DOCX:
        try:
            members(data)
        except UnsafeArchive as unsafe:
            raise CannotRead(explain_fault(unsafe.fault)) from unsafe
    return KINDS[found]


def read_file(data: bytes, *, name: str, box: Sandbox | None = None) -> Reading:
    """`name` serves the message alone. Raises CannotRead; takes at most WALL_SECONDS and a little."""
    until = time.monotonic() + WALL_SECONDS
    kind = kind_of(data, name=name)
    if box:
        return _read(box, data, kind, until=until)
    with reading_sandbox() as own:
        return _read(own, data, kind, until=until)


def read_and_picture(
    data: bytes, *, name: str, box: Sandbox | None = None
) -> tuple[Reading, list[PageImage]]:
    """The reading and, of a PDF, pictures of its first pages, from one child within the same time."""
    until = time.monotonic() + WALL_SECONDS
    kind = kind_of(data, name=name)
    if box:
        return _read_and_picture(box, data, kind, until=until)
    with reading_sandbox() as own:
        return _read_and_picture(own, data, kind, until=until)


def _read_and_picture(
    box: Sandbox, data: bytes, kind: Kind, *, until: float
) -> tuple[Reading, list[PageImage]]:
    try:
        reading = _read(box, data, kind, until=until)
    except CannotRead as problem:
        if problem.code == Trouble.IMAGE_ONLY:
            problem.pictures = _draw(box, data, kind, until=until)
        raise
    return reading, _draw(box, data, kind, until=until)


def pages_left_out(reading: Reading) -> str:
    """A sentence when the file has more pages than were read, else nothing."""
    read, there = len(reading.document.page_sizes), reading.document.pages_in_file
    return f"This file has {there:,} pages. The first {read} were read." if there > read else ""


def _draw(box: Sandbox, data: bytes, kind: Kind, *, until: float) -> list[PageImage]:
    left = until - time.monotonic()
    if kind is not Kind.PDF or left < LEAST_SECONDS_TO_DRAW:
        return []
    return draw_pages(box, data, seconds=min(left, MOST_SECONDS_TO_DRAW))


def _read(box: Sandbox, data: bytes, kind: Kind, *, until: float) -> Reading:
    try:
        plain = _plain(data, kind)
        answer = box.run("resumes.opening:read", plain, seconds=until - time.monotonic(), kind=kind.value)
        return _understand(answer)
    except Stopped as stopped:
        logger.warning("A %s of %d bytes was not read: %r", kind.value, len(data), stopped)
        raise CannotRead(explain_stop(stopped)) from stopped


def _plain(data: bytes, kind: Kind) -> bytes:
    """Text goes on as UTF-8, whatever it came as."""
    return (decode(data) or "").encode("utf-8", "replace") if kind is Kind.TXT else data


def _understand(answer: Answer) -> Reading:
    """The child may have been taken over, so its answer is not trusted to have the right shape."""
    value: Any = answer.value
    try:
        if "trouble" in value:
            raise CannotRead(explain_trouble(Trouble(value["trouble"])))
        if "fault" in value:
            raise CannotRead(explain_fault(Fault(value["fault"])))
        return Reading.from_json(value["reading"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Crashed(f"an answer of the wrong shape: {error!r}") from error
