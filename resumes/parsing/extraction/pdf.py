"""Positioned words of a PDF, by pdfium.

A page's text is taken in one call and split into words in Python; what a word looks like is asked once for
each text object, and only the first and last character of a word are asked for their place. Calls into pdfium
cost about a microsecond each, and a page has thousands of characters.
"""

import ctypes
import re
import struct
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from resumes.parsing.document import Extracted, Hidden, Kind, Page, Trouble, Unreadable, Word
from resumes.parsing.extraction.calls import ADDRESS, address_of, quick
from resumes.parsing.extraction.glyphs import clean
from resumes.parsing.extraction.paint import Paint, covered

TINY = 2.5
BROKEN, SOFT_HYPHEN = "\ufffe", "\u00ad"
PAGE_CHARS_AT_MOST = 60_000
_WORD = re.compile("[^ \t\r\n\x00\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_KEPT_HYPHEN = re.compile(r"\b((?i:non|self|two|multi|cross)|[^\W\d_]+(?=\u00ad[A-ZÀ-Þ]))\u00ad")
_EIGHT_FLOATS, _SIX_FLOATS, _FOUR_INTEGERS = struct.Struct("8f"), struct.Struct("6f"), struct.Struct("4I")
_BOLD = re.compile(rb"bold|black|heavy|semibold|demi|-bd|bx\d|cmb|(?<![a-z])b(?:old)?$", re.IGNORECASE)
_ITALIC = re.compile(rb"italic|oblique|slanted|cmti|cmsl|-it$|-ital", re.IGNORECASE)

type Style = tuple[float, bool, bool, bool, bool]
"""Type size, bold, italic, invisible (render mode 3), white."""


_char_box = quick(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ADDRESS, ctypes.c_int, ADDRESS)
_font_of = quick(pdfium.FPDFTextObj_GetFont, ADDRESS, ADDRESS)
_font_name = quick(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t, ADDRESS, ADDRESS, ctypes.c_size_t)
_render_mode = quick(pdfium.FPDFTextObj_GetTextRenderMode, ctypes.c_int, ADDRESS)
_font_size = quick(pdfium.FPDFText_GetFontSize, ctypes.c_double, ADDRESS, ctypes.c_int)
_matrix_of = quick(pdfium.FPDFText_GetMatrix, ctypes.c_int, ADDRESS, ctypes.c_int, ADDRESS)
_fill_of = quick(pdfium.FPDFPageObj_GetFillColor, ctypes.c_int, *[ADDRESS] * 5)
_INVISIBLE, _STROKE, _FILL_STROKE = (
    pdfium.FPDF_TEXTRENDERMODE_INVISIBLE,
    pdfium.FPDF_TEXTRENDERMODE_STROKE,
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
)
_matrix, _channels = (ctypes.c_float * 6)(), (ctypes.c_uint * 4)()
_matrix_address = ctypes.addressof(_matrix)
_channel_addresses = tuple(ctypes.addressof(_channels) + 4 * number for number in range(4))
_text_object = quick(pdfium.FPDFText_GetTextObject, ADDRESS, ADDRESS, ctypes.c_int)


def extract_pdf(data: bytes, *, max_pages: int) -> Extracted:
    """Raises Unreadable."""
    handle = _load(data)
    try:
        count = pdfium.FPDF_GetPageCount(handle)
        if count < 1:
            raise Unreadable(Trouble.DAMAGED)
        pages, drawn = [], False
        for number in range(1, min(count, max_pages) + 1):
            page, has_drawing = _read_page(handle, number)
            pages.append(page)
            drawn = drawn or has_drawing
    finally:
        pdfium.FPDF_CloseDocument(handle)
    _show_text_layer_of_scans(pages)
    if sum(len(page.words) for page in pages) < 3:
        raise Unreadable(Trouble.IMAGE_ONLY if drawn else Trouble.EMPTY)
    return Extracted(Kind.PDF, pages, count)


def _load(data: bytes) -> Any:
    handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if handle:
        return handle
    error = pdfium.FPDF_GetLastError()
    locked = error in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
    raise Unreadable(Trouble.ENCRYPTED if locked else Trouble.DAMAGED)


def _read_page(handle: Any, number: int) -> tuple[Page, bool]:
    """The page, and whether it has anything drawn that may be a picture of text."""
    page = pdfium.FPDF_LoadPage(handle, number - 1)
    if not page:
        return Page(number, 612.0, 792.0), False
    try:
        text_page = pdfium.FPDFText_LoadPage(page)
        if not text_page:
            return Page(number, 612.0, 792.0), False
        try:
            frame = _Frame(page)
            result = Page(number, frame.width, frame.height, list(_words(page, text_page, frame)))
            return result, bool(result.words) or pdfium.FPDFPage_CountObjects(page) > 0
        finally:
            pdfium.FPDFText_ClosePage(text_page)
    finally:
        pdfium.FPDF_ClosePage(page)


class _Frame:
    """Turns pdfium's coordinates (from the bottom left, unrotated) into those of the page as it is seen."""

    def __init__(self, page: Any) -> None:
        box = pdfium.FS_RECTF()
        if not pdfium.FPDF_GetPageBoundingBox(page, box) or box.right <= box.left or box.top <= box.bottom:
            box.left, box.bottom, box.right, box.top = 0.0, 0.0, 612.0, 792.0
        self.left, self.top, self.right, self.bottom = box.left, box.top, box.right, box.bottom
        self.turn = pdfium.FPDFPage_GetRotation(page)
        wide, high = box.right - box.left, box.top - box.bottom
        self.width, self.height = (high, wide) if self.turn % 2 else (wide, high)

    def place(self, x0: float, top: float, x1: float, bottom: float) -> tuple[float, float, float, float]:
        match self.turn:
            case 1:
                return bottom - self.bottom, x0 - self.left, top - self.bottom, x1 - self.left
            case 2:
                return self.right - x1, bottom - self.bottom, self.right - x0, top - self.bottom
            case 3:
                return self.top - top, self.right - x1, self.top - bottom, self.right - x0
            case _:
                return x0 - self.left, self.top - top, x1 - self.left, self.top - bottom


def _words(page: Any, text_page: Any, frame: _Frame) -> Iterator[Word]:
    count = min(pdfium.FPDFText_CountChars(text_page), PAGE_CHARS_AT_MOST)
    if count <= 0:
        return
    buffer = (ctypes.c_ushort * (count + 1))()
    length = max(pdfium.FPDFText_GetText(text_page, 0, count, buffer) - 1, 0)
    text = bytes(buffer)[: 2 * length].decode("utf-16-le", "replace")
    # pdfium leaves out what has no meaning as text; only then do places in the text differ from its own.
    turned, from_left, from_top = bool(frame.turn), frame.left, frame.top
    shifted = len(text) != count or len(text) != length
    styles = _Styles(page, text_page, frame, wide=len(text) != length)
    handle = address_of(text_page)
    # Left, top, right, bottom of the first and of the last character, as pdfium writes them.
    boxes = (ctypes.c_float * 8)()
    to_first, to_last = ctypes.addressof(boxes), ctypes.addressof(boxes) + 16
    unpack = _EIGHT_FLOATS.unpack_from
    box, known, place, hidden = _char_box, styles.known, frame.place, styles.hidden
    wide, high = frame.width, frame.height
    for found in _WORD.finditer(text):
        word = found.group()
        start, end = found.start(), found.end() - 1
        if not (word.isascii() and word.isprintable()):
            word, end = _cleaned(word, start, end)
            if not word:
                continue
        if shifted:
            start, end = styles.index_of(text, start), styles.index_of(text, end)
        if not box(handle, start, to_first) or not box(handle, end, to_last):
            continue
        left, top, right, bottom, last_left, last_top, last_right, last_bottom = unpack(boxes)
        if last_left < left:
            left = last_left
        if last_top > top:
            top = last_top
        if last_right > right:
            right = last_right
        if last_bottom < bottom:
            bottom = last_bottom
        if turned:
            x0, y0, x1, y1 = place(left, top, right, bottom)
        else:
            x0, y0, x1, y1 = left - from_left, from_top - top, right - from_left, from_top - bottom
        style = known.get(_text_object(handle, start)) or styles.of(start)
        size, bold, italic, invisible, white = style
        # Nearly every word is in plain sight, and one look at these tells.
        plain = not invisible and not white and size >= TINY
        sighted = plain and x1 > 0 and x0 < wide and y1 > 0 and y0 < high and y1 - y0 >= TINY / 2
        yield Word(
            word,
            x0,
            y0,
            x1,
            y1,
            size or y1 - y0,
            bold,
            italic,
            None if sighted else hidden(style, x0, y0, x1, y1),
        )


def _cleaned(raw: str, start: int, end: int) -> tuple[str, int]:
    """The word and the place of its last character."""
    # Some fonts call their plain hyphen a soft one, and their dash too.
    word = clean(raw.replace(SOFT_HYPHEN, "-" if len(raw) > 1 else "–").replace(BROKEN, SOFT_HYPHEN))
    if BROKEN in raw[1:-1]:
        # A word over two lines comes as one: it is kept where it begins, without its hyphen.
        end = start + raw.index(BROKEN, 1) - 1
        word = _KEPT_HYPHEN.sub(r"\1-", word).replace(SOFT_HYPHEN, "")
    return word, end


class _Styles:
    """How the text of one page looks, asked once for each text object and font."""

    def __init__(self, page: Any, text_page: Any, frame: _Frame, *, wide: bool) -> None:
        """`wide` when the text has characters of two UTF-16 units."""
        self.page, self.text_page, self.frame, self.wide = page, text_page, frame, wide
        self.handle = address_of(text_page)
        self.known: dict[int, Style] = {}
        self.fonts: dict[int, tuple[bool, bool]] = {}
        self.paint: list[Paint] | None = None

    def index_of(self, text: str, at: int) -> int:
        unit = len(text[:at].encode("utf-16-le")) // 2 if self.wide else at
        return max(int(pdfium.FPDFText_GetCharIndexFromTextIndex(self.text_page, unit)), 0)

    def of(self, index: int) -> Style:
        key = _text_object(self.handle, index)
        if not key:
            return (0.0, False, False, False, False)
        style = self.known[key] = self._ask(key, index)
        return style

    def _ask(self, thing: int, index: int) -> Style:
        bold, italic = self._font(_font_of(thing))
        mode = _render_mode(thing)
        bold = bold or mode == _FILL_STROKE
        white = mode != _STROKE and _is_white(thing)
        return (self._size(index), bold, italic, mode == _INVISIBLE, white)

    def _size(self, index: int) -> float:
        """Type size on the page: the font's size times the scale of the text's own matrix."""
        size: float = _font_size(self.handle, index)
        if _matrix_of(self.handle, index, _matrix_address):
            _, _, c, d, _, _ = _SIX_FLOATS.unpack_from(_matrix)
            return float(size * (c * c + d * d) ** 0.5)
        return size

    def _font(self, font: int | None) -> tuple[bool, bool]:
        if not font:
            return (False, False)
        if font not in self.fonts:
            length = _font_name(font, None, 0)
            name = ctypes.create_string_buffer(max(length, 1))
            _font_name(font, ctypes.addressof(name), length)
            bold = bool(_BOLD.search(name.value.rstrip(b"\0")))
            self.fonts[font] = (bold, bool(_ITALIC.search(name.value.rstrip(b"\0"))))
        return self.fonts[font]

    def hidden(self, style: Style, x0: float, y0: float, x1: float, y1: float) -> Hidden | None:
        size, _, _, invisible, white = style
        if invisible:
            return Hidden.VANISH
        if 0 < size < TINY or (y1 - y0) < TINY / 2:
            return Hidden.TINY
        if x1 <= 0 or y1 <= 0 or x0 >= self.frame.width or y0 >= self.frame.height:
            return Hidden.OFF_PAGE
        if white:
            if self.paint is None:
                self.paint = list(Paint.on(self.page, self.frame.place))
            # The type is that of the first letter, and so is the ground looked for.
            if not covered(self.paint, x0 + min((x1 - x0) / 2, (y1 - y0) / 4), (y0 + y1) / 2):
                return Hidden.WHITE
        return None


def _is_white(thing: int) -> bool:
    """Nearly white, or nearly transparent."""
    if not _fill_of(thing, *_channel_addresses):
        return False
    red, green, blue, alpha = _FOUR_INTEGERS.unpack_from(_channels)
    return bool(alpha < 16 or min(red, green, blue) >= 244)


def _show_text_layer_of_scans(pages: list[Page]) -> None:
    """Scanners put the text they recognise invisibly over the picture: where all is invisible, it counts."""
    words = [word for page in pages for word in page.words]
    if words and all(word.hidden is Hidden.VANISH for word in words):
        for word in words:
            word.hidden = None
