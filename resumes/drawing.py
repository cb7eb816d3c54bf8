"""PDF pages to pictures. Runs in the limited child only: a stranger's file is not drawn elsewhere."""

import ctypes
import io
import time
from collections.abc import Iterator

import pypdfium2 as pdfium
from PIL import Image
from pypdfium2 import raw

WIDTH = 1100
MAX_PIXELS = 1100 * 4400
MAX_SIDE = 8000  # WebP ends at 16383
MAX_SCALE = 4.0  # a page the size of a stamp is not blown up beyond reason
SECONDS_PER_PAGE = 1.5
SECONDS = 3.5
QUALITY = 72
METHOD = 2  # of libwebp: half the time of its default for a few more bytes
WHITE = 0xFFFFFFFF


def draw_pages(data: bytes, *, most: int) -> Iterator[tuple[int, int, int, bytes]]:
    """(number, width, height, WebP) of the first `most` pages that can be drawn within the time.

    None of a file that does not open: what is wrong with it is told by reading it.
    """
    started = time.process_time()
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        return
    with document:
        for index in range(min(len(document), most)):
            left = SECONDS - (time.process_time() - started)
            if left <= 0:
                return
            try:
                page = document[index]
            except pdfium.PdfiumError:
                continue
            if picture := _draw(page, seconds=min(left, SECONDS_PER_PAGE)):
                yield (index + 1, picture.width, picture.height, _encode(picture))
            page.close()


def size_in_pixels(width: float, height: float) -> tuple[int, int]:
    """For a page of so many points: WIDTH across, unless that makes too many pixels or too coarse ones."""
    width, height = max(width, 1.0), max(height, 1.0)
    scale = min(WIDTH / width, MAX_SIDE / height, MAX_SCALE, (MAX_PIXELS / (width * height)) ** 0.5)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _draw(page: pdfium.PdfPage, *, seconds: float) -> Image.Image | None:
    """None where the page is not finished in time: half a page would mislead."""
    width, height = size_in_pixels(*page.get_size())
    bitmap = pdfium.PdfBitmap.new_native(width, height, raw.FPDFBitmap_BGRx)
    raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    until = time.process_time() + seconds
    pause = raw.IFSDK_PAUSE(version=1)
    pause.NeedToPauseNow = type(pause.NeedToPauseNow)(lambda _: time.process_time() > until)
    status = raw.FPDF_RenderPageBitmap_Start(
        bitmap, page, 0, 0, width, height, 0, raw.FPDF_ANNOT, ctypes.byref(pause)
    )
    raw.FPDF_RenderPage_Close(page)
    return bitmap.to_pil() if status == raw.FPDF_RENDER_DONE else None


def _encode(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.convert("RGB").save(buffer, "WEBP", quality=QUALITY, method=METHOD)
    return buffer.getvalue()
