"""Characters as people mean them: ligatures taken apart, icons and invisible marks left out."""

import re
import unicodedata

_BULLETS = (
    "\uf0b7\uf0a7\uf0a8\uf0d8\uf076\uf0fc\uf06e\uf071\u25cf\u25cb\u25e6\u25aa\u25ab\u25a0"
    "\u25a1\u2023\u2043\u204c\u204d\u2219\u27a2\u27a4\u2756\u2666\u2b25\u2713\u2714\u25b6\u25b8\u25ba\u25c6\u25c7\u00b7\u30fb"
)
_TABLE: dict[int, str | None] = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
    0x200B: None, 0x200C: None, 0x200D: None, 0x2060: None, 0xFEFF: None,
    0x200E: None, 0x200F: None, **dict.fromkeys(range(0x202A, 0x202F)),
    **dict.fromkeys(range(0x2066, 0x206A)),
    0xFFFD: None, 0xFFFC: None, 0xFE0F: None, 0x20E3: None,
    **{ord(c): "•" for c in _BULLETS if c != "\u00b7"},
    # Old-style figures and small capitals, where Adobe's fonts keep them.
    **{0xF730 + digit: str(digit) for digit in range(10)},
    **{0xF761 + number: chr(ord("A") + number) for number in range(26)},
    # Codes of TeX's T1 and OT1 fonts, which reach us bare where the file does not say what they mean.
    0x15: "–", 0x16: "—", 0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl",
    0x0B: "ff", 0x0C: "fi", 0x0E: "ffi", 0x0F: "ffl",
    0x2010: "-", 0x2011: "-",  0x02: "\u00ad",
}  # fmt: skip
_ICONS = re.compile(
    "[\ue000-\uf8ff\U000f0000-\U0010ffff\u2600-\u26ff\u2700-\u2712\u2715-\u27a1\u2190-\u21ff\u2b00-\u2bff\U0001f000-\U0001faff"
    "\u2300-\u23ff\u260e\u2706\u00ae\u0000-\u001f\u007f-\u009f]+"
)
_RADICAL = re.compile("[\u2e80-\u2fdf]")
"""Parts of Chinese characters that some files have in place of the characters."""
_NEEDS_WORK = re.compile(
    r"[^\u0020-\u007e\u00a1-\u00ac\u00af-\u00b6\u00b8-\u024f\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac]"
)


def clean(word: str) -> str:
    """One word without icons and invisible marks; a hyphen that only breaks a line is left as U+00AD."""
    if not _NEEDS_WORK.search(word):
        return word
    if _RADICAL.search(word):
        word = unicodedata.normalize("NFKC", word)
    return _ICONS.sub("", word.translate(_TABLE))
