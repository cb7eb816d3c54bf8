"""The type of a file by its content, never by its name or by what the browser says."""

import re
from enum import StrEnum

from core.files.archive import UnsafeArchive, members, read_member
from core.files.text import decode

MAX_BYTES = 10 * (1 << 20)
PDF_HEADER_WITHIN = 1024
CONTENT_TYPES_AT_MOST = 1 << 20


class FileType(StrEnum):
    """The value completes the sentence "This is ..."."""

    PDF = "a PDF file"
    DOCX = "a Word document"
    TEXT = "a plain text file"
    WORD_97 = "a Word document of the old .doc kind"
    WORD_MACROS = "a Word document with macros"
    WORD_TEMPLATE = "a Word template"
    LOCKED_OFFICE = "an Office file with a password"
    OFFICE_97 = "an Office file of an old kind"
    EXCEL = "an Excel workbook"
    POWERPOINT = "a PowerPoint presentation"
    OPENDOCUMENT = "an OpenDocument file"
    PAGES = "an Apple Pages document"
    EPUB = "an e-book"
    RTF = "an RTF document"
    HTML = "a web page"
    XML = "an XML file"
    SVG = "an SVG picture"
    LATEX = "a LaTeX source file"
    POSTSCRIPT = "a PostScript file"
    PNG = "a PNG picture"
    JPEG = "a JPEG picture"
    GIF = "a GIF picture"
    TIFF = "a TIFF picture"
    WEBP = "a WebP picture"
    HEIC = "a HEIC picture"
    BMP = "a BMP picture"
    ARCHIVE = "a compressed archive"
    PROGRAM = "a program"
    UNKNOWN = "a file of a type we do not know"


PICTURES = frozenset(
    {
        *(FileType.PNG, FileType.JPEG, FileType.GIF, FileType.TIFF, FileType.WEBP, FileType.HEIC),
        *(FileType.BMP, FileType.SVG),
    }
)

_SIGNATURES: tuple[tuple[bytes, FileType], ...] = (
    (rb"\x89PNG\r\n\x1a\n", FileType.PNG),
    (rb"\xff\xd8\xff", FileType.JPEG),
    (rb"GIF8[79]a", FileType.GIF),
    (rb"II\*\0|MM\0\*", FileType.TIFF),
    (rb"RIFF....WEBP", FileType.WEBP),
    (rb"....ftyp(?:hei|hev|mif|msf|avif)", FileType.HEIC),
    (rb"BM....\0\0\0\0", FileType.BMP),
    (
        rb"\x1f\x8b\x08|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\xfd7zXZ\0|BZh[1-9]1AY&SY|\x28\xb5\x2f\xfd",
        FileType.ARCHIVE,
    ),
    (rb"MZ.{56,}?\0\0|\x7fELF|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe", FileType.PROGRAM),
    (rb"\s{0,64}\{\\rtf", FileType.RTF),
    (rb"%!PS", FileType.POSTSCRIPT),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS: tuple[tuple[str, FileType], ...] = (
    ("EncryptedPackage", FileType.LOCKED_OFFICE),
    ("WordDocument", FileType.WORD_97),
    ("Workbook", FileType.EXCEL),
    ("PowerPoint Document", FileType.POWERPOINT),
)
_OFFICE_PARTS: tuple[tuple[bytes, FileType], ...] = (
    (b"wordprocessingml.document.main+xml", FileType.DOCX),
    (b"ms-word.document.macroenabled", FileType.WORD_MACROS),
    (b"ms-word.template.macroenabled", FileType.WORD_MACROS),
    (b"wordprocessingml.template.main+xml", FileType.WORD_TEMPLATE),
    (b"spreadsheetml.", FileType.EXCEL),
    (b"ms-excel.", FileType.EXCEL),
    (b"presentationml.", FileType.POWERPOINT),
    (b"ms-powerpoint.", FileType.POWERPOINT),
)
_MARKUP: tuple[tuple[str, FileType], ...] = (
    (r"<svg\b|<!doctype svg", FileType.SVG),
    (r"<!doctype html|<html\b|<head\b|<body\b", FileType.HTML),
    (r"(?:from|mime-version):[^\n]*\n(?:[^\n]*\n)*?content-type: *multipart/", FileType.HTML),
    (r"<[a-z][\w.-]*:|<[a-z][\w.-]* xmlns", FileType.XML),
    (r"(?:%[^\n]*\n\s*|\\[a-z]+[^\n]*\n\s*)*?\\document(?:class|style)\b", FileType.LATEX),
)


def sniff(data: bytes) -> FileType:
    """Signatures at the very start come first, so a picture with a PDF behind it is a picture."""
    for pattern, kind in _SIGNATURES:
        if re.match(pattern, data[:256], re.DOTALL):
            return kind
    if data.startswith(_OLE):
        return _sniff_ole(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _sniff_archive(data)
    if _is_pdf(data):
        return FileType.PDF
    text = decode(data)
    return FileType.UNKNOWN if text is None else _sniff_text(text)


def _is_pdf(data: bytes) -> bool:
    """Readers take a header within the first 1024 bytes; a text that only mentions one has no objects."""
    at = data[:PDF_HEADER_WITHIN].find(b"%PDF-")
    return at == 0 or (at > 0 and (not data[:at].strip(b"\xef\xbb\xbf \t\r\n") or b" obj" in data))


def _sniff_ole(data: bytes) -> FileType:
    for stream, kind in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return kind
    return FileType.OFFICE_97


def _sniff_archive(data: bytes) -> FileType:
    """A damaged or unsafe archive is named by what its bytes mention; whoever opens it checks it first."""
    try:
        directory = {member.name.lower(): member for member in members(data)}
        content_types = directory.get("[content_types].xml")
        stated = read_member(data, content_types, at_most=CONTENT_TYPES_AT_MOST) if content_types else b""
    except UnsafeArchive:
        office = b"[Content_Types].xml" in data or b"word/document" in data
        return FileType.DOCX if office else FileType.ARCHIVE
    stated = stated.replace(b"\0", b"").lower()
    for part, kind in _OFFICE_PARTS:
        if part in stated:
            return kind
    if "index/document.iwa" in directory or "index.zip" in directory:
        return FileType.PAGES
    head = data[:256]
    if b"mimetypeapplication/epub" in head:
        return FileType.EPUB
    return FileType.OPENDOCUMENT if b"mimetypeapplication/vnd.oasis" in head else FileType.ARCHIVE


def _sniff_text(text: str) -> FileType:
    start = text[:4096].lstrip("\ufeff \t\r\n")
    bare = re.sub(r"<!--.*?-->|<\?[^>]*>", "", start, flags=re.DOTALL).lstrip()
    for pattern, kind in _MARKUP:
        if re.match(pattern, bare, re.IGNORECASE):
            return kind
    return FileType.XML if start.startswith("<?xml") else FileType.TEXT
