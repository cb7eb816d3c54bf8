"""What is painted behind text: white letters on a dark bar are there to be seen."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Self

import pypdfium2.raw as pdfium

OBJECTS_AT_MOST = 4_000
WHITE_FROM = 235


@dataclass(frozen=True, slots=True)
class Paint:
    """A filled shape or a picture that is not white."""

    x0: float
    y0: float
    x1: float
    y1: float

    @classmethod
    def on(cls, page: Any, place: Callable[..., tuple[float, float, float, float]]) -> Iterator[Self]:
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        for thing in _objects(page):
            if not _is_dark(thing) or not pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
                continue
            yield cls(*place(left.value, top.value, right.value, bottom.value))


def covered(paint: list[Paint], x: float, y: float) -> bool:
    return any(p.x0 <= x <= p.x1 and p.y0 <= y <= p.y1 for p in paint)


def _objects(page: Any) -> Iterator[Any]:
    """The page's objects and those of its forms, one level down."""
    for index in range(min(pdfium.FPDFPage_CountObjects(page), OBJECTS_AT_MOST)):
        thing = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_FORM:
            for inner in range(min(pdfium.FPDFFormObj_CountObjects(thing), OBJECTS_AT_MOST)):
                yield pdfium.FPDFFormObj_GetObject(thing, inner)
        else:
            yield thing


def _is_dark(thing: Any) -> bool:
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind in {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING}:
        return True
    if kind != pdfium.FPDF_PAGEOBJ_PATH:
        return False
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(thing, mode, stroke) or not mode.value:
        return False
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha):
        return True
    return alpha.value > 40 and min(red.value, green.value, blue.value) < WHITE_FROM
