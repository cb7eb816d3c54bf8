"""A sound DOCX file, to be bent."""

import io
import struct
import zipfile
from collections.abc import Iterable

from tests.hostile.flate import crc_repeated, deflate_repeated

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
)
RELATIONSHIPS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="{target}" {mode}'
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
OPENING = f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>'
CLOSING = "</w:body></w:document>"
PARAGRAPH = "<w:p><w:r><w:t>Engineer at Acme, Jan 2015 - Mar 2018</w:t></w:r></w:p>"

type Member = tuple[str, bytes]


def frame(*, main: str = MAIN, target: str = "word/document.xml", mode: str = "") -> list[Member]:
    return [
        ("[Content_Types].xml", CONTENT_TYPES.format(main=main).encode()),
        ("_rels/.rels", RELATIONSHIPS.format(target=target, mode=mode).encode()),
    ]


def document(body: str, *, prolog: str = "") -> Member:
    return "word/document.xml", (OPENING.replace("?><", f"?>{prolog}<", 1) + body + CLOSING).encode()


def archive(members: Iterable[Member], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as file:
        for name, content in members:
            file.writestr(name, content)
    return buffer.getvalue()


def docx(body: str, *more: Member, prolog: str = "") -> bytes:
    return archive([*frame(), document(body, prolog=prolog), *more])


def good() -> bytes:
    """Not a bomb: it proves that the frame around the bombs is sound."""
    return docx(PARAGRAPH)


def raw_member(
    name: bytes, content: bytes, *, size: int, crc: int, at: int, flags: int = 0
) -> tuple[bytes, bytes]:
    """A deflated member as (local header and data, directory entry), stating whatever it is told to."""
    common = struct.pack("<5H3L2H", 20, flags, 8, 0, 33, crc, len(content), size, len(name), 0)
    entry = b"PK\x01\x02\x14\0" + common + struct.pack("<3H2L", 0, 0, 0, 0, at) + name
    return b"PK\x03\x04" + common + name + content, entry


def end(count: int, entries: bytes, at: int) -> bytes:
    return entries + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(entries), at, 0)


def grown(unit: bytes, times: int, *, stated: int | None = None) -> bytes:
    """A document whose main part is `unit` repeated, stating its true size or another one."""
    sound = archive(frame())
    start = sound.index(b"PK\x01\x02")
    size = len(unit) * times if stated is None else stated
    local, entry = raw_member(
        b"word/document.xml",
        deflate_repeated(unit, times),
        size=size,
        crc=crc_repeated(unit, times),
        at=start,
    )
    entries = sound[start : sound.rindex(b"PK\x05\x06")] + entry
    return sound[:start] + local + end(3, entries, start + len(local))
