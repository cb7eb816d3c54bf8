"""What is painted behind text: white letters on a dark bar are there to be seen."""

import ctypes
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Self

import pypdfium2.raw as pdfium

from resumes.parsing.extraction.calls import ADDRESS, address_of, quick

OBJECTS_AT_MOST = 4_000
WHITE_FROM = 235
_PICTURES = {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING}
_FOUR_FLOATS = struct.Struct("4f")

_count = quick(pdfium.FPDFPage_CountObjects, ctypes.c_int, ADDRESS)
_object = quick(pdfium.FPDFPage_GetObject, ADDRESS, ADDRESS, ctypes.c_int)
_count_inside = quick(pdfium.FPDFFormObj_CountObjects, ctypes.c_int, ADDRESS)
_object_inside = quick(pdfium.FPDFFormObj_GetObject, ADDRESS, ADDRESS, ctypes.c_ulong)
_type_of = quick(pdfium.FPDFPageObj_GetType, ctypes.c_int, ADDRESS)
_bounds_of = quick(pdfium.FPDFPageObj_GetBounds, ctypes.c_int, *[ADDRESS] * 5)
_fill_of = quick(pdfium.FPDFPageObj_GetFillColor, ctypes.c_int, *[ADDRESS] * 5)
_draw_mode = quick(pdfium.FPDFPath_GetDrawMode, ctypes.c_int, ADDRESS, ADDRESS, ADDRESS)
_edges, _channels, _modes = (ctypes.c_float * 4)(), (ctypes.c_uint * 4)(), (ctypes.c_int * 2)()
_edge_addresses = tuple(ctypes.addressof(_edges) + 4 * number for number in range(4))
_channel_addresses = tuple(ctypes.addressof(_channels) + 4 * number for number in range(4))
_filled_address, _stroked_address = ctypes.addressof(_modes), ctypes.addressof(_modes) + 4


@dataclass(frozen=True, slots=True)
class Paint:
    """A filled shape or a picture that is not white."""

    x0: float
    y0: float
    x1: float
    y1: float

    @classmethod
    def on(cls, page: Any, place: Callable[..., tuple[float, float, float, float]]) -> Iterator[Self]:
        for thing in _objects(address_of(page)):
            if _is_dark(thing) and _bounds_of(thing, *_edge_addresses):
                left, bottom, right, top = _FOUR_FLOATS.unpack_from(_edges)
                yield cls(*place(left, top, right, bottom))


def covered(paint: list[Paint], x: float, y: float) -> bool:
    return any(p.x0 <= x <= p.x1 and p.y0 <= y <= p.y1 for p in paint)


def _objects(page: int | None) -> Iterator[int]:
    """The page's objects and those of its forms, one level down."""
    for index in range(min(_count(page), OBJECTS_AT_MOST)):
        thing = _object(page, index)
        if _type_of(thing) == pdfium.FPDF_PAGEOBJ_FORM:
            for inner in range(min(_count_inside(thing), OBJECTS_AT_MOST)):
                yield _object_inside(thing, inner)
        else:
            yield thing


def _is_dark(thing: int) -> bool:
    kind = _type_of(thing)
    if kind in _PICTURES:
        return True
    if kind != pdfium.FPDF_PAGEOBJ_PATH:
        return False
    if not _draw_mode(thing, _filled_address, _stroked_address) or not _modes[0]:
        return False
    if not _fill_of(thing, *_channel_addresses):
        return True
    red, green, blue, alpha = _channels
    return bool(alpha > 40 and min(red, green, blue) < WHITE_FROM)
