import csv
import io
from collections.abc import Iterable

from pipeline.worklog.rows import COLUMNS, Contact
from recruiters.reading.tables import escape


def csv_file(contacts: Iterable[Contact]) -> bytes:
    """UTF-8 with the mark by which spreadsheets know it; no cell is a formula to them (OWASP)."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    writer.writerows([escape(cell) for cell in contact.cells] for contact in contacts)
    return buffer.getvalue().encode("utf-8-sig")
