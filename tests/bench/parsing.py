"""What reading a PDF costs beside the bare text extraction of the same file, process start excluded.

Bare extraction opens the document and takes the whole text of each page, no positions asked for.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pypdfium2
from django.conf import settings

from resumes.parsing import parse
from resumes.parsing.document import Kind
from resumes.parsing.extraction import extract

SAMPLES = Path(settings.BASE_DIR).parent / "shared" / "data" / "resumes"
ROUNDS = 7
LIMIT = 4.0
"""Times the bare extraction that reading may cost at most."""


def bare(data: bytes) -> int:
    document = pypdfium2.PdfDocument(data)
    try:
        return sum(len(text) for text in page_texts(document))
    finally:
        document.close()


def page_texts(document: pypdfium2.PdfDocument) -> Iterator[str]:
    for page in document:
        text_page = page.get_textpage()
        yield text_page.get_text_range()
        text_page.close()
        page.close()


def forget() -> None:
    """Empty what parsing remembers of texts, so that each round reads as if for the first time."""
    for name, module in list(sys.modules.items()):
        if name.startswith("resumes.parsing"):
            for thing in vars(module).values():
                if hasattr(thing, "cache_clear"):
                    thing.cache_clear()


def least(*works: Callable[[], object]) -> list[float]:
    """The least CPU seconds of each in some rounds: what else runs here can only add. They take turns, so
    that a slow moment of the machine meets all of them."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for seconds, work in zip(taken, works, strict=True):
            forget()
            start = time.process_time()
            work()
            seconds.append(time.process_time() - start)
    return [min(seconds) for seconds in taken]


def main() -> None:
    files = sorted(SAMPLES.glob("*.pdf"))
    if not files:
        print(f"Parsing: no sample PDFs in {SAMPLES}, nothing measured")
        return
    print(f"Parsing: CPU beside pdfium's bare text extraction of the same file (at most {LIMIT:.0f} x)")
    ratios = []
    for path in files:
        data = path.read_bytes()
        floor, words, whole = least(
            partial(bare, data), partial(extract, data, Kind.PDF), partial(parse, data, Kind.PDF)
        )
        ratios.append(whole / floor)
        print(
            f"  {path.stem[-44:]:<44} {floor * 1000:6.2f} ms bare  {words / floor:5.2f} x extraction"
            f"  {whole / floor:5.2f} x reading{'  over' if whole / floor > LIMIT else ''}"
        )
    print(
        f"  {len(files)} files: median {statistics.median(ratios):.2f} x, most {max(ratios):.2f} x,"
        f" {sum(ratio > LIMIT for ratio in ratios)} over {LIMIT:.0f} x"
    )
