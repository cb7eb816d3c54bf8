import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from core.files.types import FileType, sniff
from tests.hostile import docx_archive, docx_content, docx_frame, pdf_frame, pdf_structure, texts


def picture(kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (9, 9), "red").save(buffer, kind)
    return buffer.getvalue()


def opendocument(mimetype: str) -> bytes:
    return docx_frame.archive([("mimetype", mimetype.encode()), ("content.xml", b"<a/>")], method=0)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
MAIN = "application/vnd.openxmlformats-officedocument.{}.main+xml"

TYPES: dict[str, tuple[bytes, FileType]] = {
    "pdf": (pdf_frame.good(), FileType.PDF),
    "pdf after a mark": (b"\xef\xbb\xbf\r\n" + pdf_frame.good(), FileType.PDF),
    "pdf after a mail header": (b"Content-Type: application/pdf\r\n\r\n" + pdf_frame.good(), FileType.PDF),
    "pdf after 1017 bytes": (b"x" * 1017 + pdf_frame.good(), FileType.PDF),
    "pdf too far in": (b"x" * 1100 + pdf_frame.good(), FileType.TEXT),
    "text about pdf": (b"I wrote a reader of %PDF-1.7 files", FileType.TEXT),
    "docx": (docx_frame.good(), FileType.DOCX),
    "docx cut short": (docx_archive.cut_short(), FileType.DOCX),
    "docx with macros": (docx_content.with_macros(), FileType.WORD_MACROS),
    "template": (
        docx_frame.archive(docx_frame.frame(main=MAIN.format("wordprocessingml.template"))),
        FileType.WORD_TEMPLATE,
    ),
    "xlsx": (docx_content.workbook(), FileType.EXCEL),
    "pptx": (
        docx_frame.archive(docx_frame.frame(main=MAIN.format("presentationml.presentation"))),
        FileType.POWERPOINT,
    ),
    "odt": (opendocument("application/vnd.oasis.opendocument.text"), FileType.OPENDOCUMENT),
    "epub": (opendocument("application/epub+zip"), FileType.EPUB),
    "pages": (docx_frame.archive([("Index/Document.iwa", b"x"), ("preview.jpg", b"x")]), FileType.PAGES),
    "zip": (docx_frame.archive([("resume.pdf", pdf_frame.good())]), FileType.ARCHIVE),
    "empty zip": (docx_archive.end_alone(), FileType.ARCHIVE),
    "doc": (OLE + "WordDocument".encode("utf-16-le"), FileType.WORD_97),
    "docx with a password": (OLE + "EncryptedPackage".encode("utf-16-le"), FileType.LOCKED_OFFICE),
    "old office": (OLE, FileType.OFFICE_97),
    "rtf": (rb"{\rtf1\ansi Ana Silva}", FileType.RTF),
    "html": (b"<!-- saved --> <!DOCTYPE html><p>Ana", FileType.HTML),
    "xhtml": (b'<?xml version="1.0"?>\n<!-- a --><html xmlns="x">', FileType.HTML),
    "web archive": (b"From: <Saved by Blink>\nX: y\nContent-Type: multipart/related;", FileType.HTML),
    "svg": (b'<?xml version="1.0"?><svg xmlns="x">', FileType.SVG),
    "xml": (b'<?xml version="1.0"?><resume/>', FileType.XML),
    "latex": (b"% my resume\n\\RequirePackage{x}\n\\documentclass{article}\n", FileType.LATEX),
    "postscript": (b"%!PS-Adobe-3.0\n", FileType.POSTSCRIPT),
    "png": (picture("PNG"), FileType.PNG),
    "png named pdf with a pdf behind": (pdf_structure.picture_and_pdf(), FileType.PNG),
    "jpeg": (picture("JPEG"), FileType.JPEG),
    "gif": (picture("GIF"), FileType.GIF),
    "tiff": (picture("TIFF"), FileType.TIFF),
    "webp": (picture("WEBP"), FileType.WEBP),
    "bmp": (picture("BMP"), FileType.BMP),
    "avif": (b"\0\0\0\x1cftypavif\0\0\0\0", FileType.HEIC),
    "gzip": (b"\x1f\x8b\x08\0\0\0\0\0", FileType.ARCHIVE),
    "exe": (texts.BOMBS["program"](), FileType.PROGRAM),
    "elf": (b"\x7fELF\x02\x01\x01", FileType.PROGRAM),
    "text that starts like a bitmap": (b"BMW engineer\nAna Silva", FileType.TEXT),
    "text that starts like a program": (b"MZ Consulting\nAna Silva, engineer\n" * 20, FileType.TEXT),
    "text with a comparison": (b"<5 years of experience\n", FileType.TEXT),
    "mail": (b"From: ana@example.org\nSubject: my resume\n\nAna Silva", FileType.TEXT),
    "noise": (bytes((i * i * 31 + i // 7) % 256 for i in range(5000)), FileType.UNKNOWN),
    "greek in an encoding of its own": (texts.BOMBS["greek_of_its_own"](), FileType.UNKNOWN),
}


@pytest.mark.parametrize("name", TYPES)
def test_the_content_tells_the_type(name: str) -> None:
    data, expected = TYPES[name]
    assert sniff(data) is expected


@given(st.binary(max_size=2000))
def test_any_bytes_have_a_type(data: bytes) -> None:
    assert sniff(data) in FileType


@given(st.text(alphabet=st.characters(codec="ascii", categories=["L", "N", "P", "Z"]), min_size=1))
def test_plain_words_are_text_or_named_markup(text: str) -> None:
    assert sniff(text.encode()) in {
        *(FileType.TEXT, FileType.XML, FileType.HTML, FileType.SVG, FileType.POSTSCRIPT, FileType.RTF),
    } or text.startswith("PK")
