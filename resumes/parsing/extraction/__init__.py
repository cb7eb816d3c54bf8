"""The first step: bytes to words with their places. No rule about resumes lives here."""

from resumes.parsing.document import Extracted, Kind
from resumes.parsing.extraction.docx import extract_docx
from resumes.parsing.extraction.pdf import extract_pdf
from resumes.parsing.extraction.txt import extract_txt

MAX_PAGES = 30


def extract(data: bytes, kind: Kind, *, max_pages: int = MAX_PAGES) -> Extracted:
    """Raises resumes.parsing.document.Unreadable."""
    match kind:
        case Kind.PDF:
            return extract_pdf(data, max_pages=max_pages)
        case Kind.DOCX:
            return extract_docx(data)
        case Kind.TXT:
            return extract_txt(data)
