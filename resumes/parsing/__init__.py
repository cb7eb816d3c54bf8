"""A resume's bytes to JSON Resume values, in three steps that know nothing of each other's business."""

from resumes.parsing.document import Kind, Reading
from resumes.parsing.extraction import extract
from resumes.parsing.fields import read_fields
from resumes.parsing.layout import lay_out


def parse(data: bytes, kind: Kind) -> Reading:
    """Raises resumes.parsing.document.Unreadable."""
    reading = read_fields(lay_out(extract(data, kind)))
    if kind is not Kind.PDF:
        # Places on a synthetic page have served; nobody can look at them.
        for line in reading.document.lines:
            line.box = None
    return reading
