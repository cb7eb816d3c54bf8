"""A sound PDF file, to be bent."""

import zlib
from collections.abc import Sequence

HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
TEXT = b"BT /F1 11 Tf 50 700 Td (Ana Silva, ana@example.org, Software engineer 2015 - 2020) Tj ET\n"


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), entries, content)


def packed(content: bytes, entries: bytes = b"") -> bytes:
    return stream(zlib.compress(content, 9), b"/Filter/FlateDecode" + entries)


def pdf(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Objects are numbered from 1; the first is the catalog."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    xref = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, xref)
    return bytes(out)


def one_page(
    content: bytes,
    *,
    page: bytes = b"",
    box: bytes = b"0 0 612 792",
    resources: bytes = b"",
    more: Sequence[bytes] = (),
    catalog: bytes = CATALOG,
) -> bytes:
    """`content` is the object of the page's contents (4); the font is 5; `more` count from 6."""
    parts = (box, page, resources)
    leaf = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]%s/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>%s>>>>" % parts
    )
    return pdf([catalog, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", leaf, content, HELVETICA, *more])


def good() -> bytes:
    """What the others are bent from. Not a bomb: it proves that the frame around them is sound."""
    return one_page(stream(TEXT))
