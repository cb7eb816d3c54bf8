"""Bytes to text: UTF-8, UTF-16 and UTF-32 by their marks, UTF-16 without one, Windows-1252."""

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNPRINTABLE = re.compile("[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd-\uffff]+")
UNPRINTABLE_SHARE, UNPRINTABLE_FEW = 0.01, 2
# A Latin text has few accents. Cyrillic, Greek or Japanese in an encoding of its own is mostly high bytes,
# and as Windows-1252 would come out as wrong letters.
HIGH_SHARE_OF_LATIN = 0.3
ASCII = bytes(range(0x80))


def decode(data: bytes) -> str | None:
    """The text, without its mark, or None where these bytes are no text that can be told for certain.

    A byte here and there that belongs to no letter becomes U+FFFD; zero bytes are left out.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _printable(data.decode(encoding, "replace"))
    if b"\0" in data[:4096] and (wide := _utf16_without_mark(data)):
        return _printable(data.decode(wide, "replace"))
    high = len(data.translate(None, ASCII))
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    if wrong and wrong > _letters_beyond_ascii(text) / 4:
        text = data.decode("cp1252", "replace") if high <= HIGH_SHARE_OF_LATIN * len(data) else ""
    return _printable(text) if text else None


def _letters_beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _utf16_without_mark(data: bytes) -> str | None:
    """Western text in UTF-16 has a zero in nearly every second byte, and always on the same side."""
    even, odd = data[0:4096:2].count(0), data[1:4096:2].count(0)
    half = min(len(data), 4096) / 2
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.05 * half else None


def _printable(text: str) -> str | None:
    if len(text) - len(UNPRINTABLE.sub("", text)) > max(UNPRINTABLE_FEW, UNPRINTABLE_SHARE * len(text)):
        return None
    return text.replace("\0", "").removeprefix("\ufeff")
