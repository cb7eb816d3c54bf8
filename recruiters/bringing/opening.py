from datetime import datetime

from accounts.models import User
from core.files.text import decode
from recruiters.models import ContactImport
from recruiters.reading.cards import looks_like_cards, read_cards
from recruiters.reading.entries import UnreadableFile
from recruiters.reading.tables import guess_columns, read_table

MOST_BYTES = 5 * (1 << 20)


def open_import(*, user: User, file_name: str, data: bytes, at: datetime) -> ContactImport:
    """Read a CSV or vCard file and keep what it holds; nobody is added yet. Raises UnreadableFile."""
    if len(data) > MOST_BYTES:
        raise UnreadableFile("This file is larger than 5 MB. Split it, or leave out pictures.")
    if not data.strip():
        raise UnreadableFile("This file is empty.")
    text = decode(data)
    if text is None:
        raise UnreadableFile(
            "This is neither a CSV file nor a vCard. Save the sheet as CSV,"
            " or export the address book as vCard."
        )
    bringing = ContactImport(user=user, file_name=file_name[:255], created_at=at)
    if looks_like_cards(text):
        bringing.entries = [
            {"line": entry.line, "values": dict(entry.values), "trouble": entry.trouble}
            for entry in read_cards(text)
        ]
    else:
        table = read_table(text)
        bringing.headings = list(table.headings)
        bringing.rows = [[line, list(cells)] for line, cells in table.rows]
        bringing.columns = guess_columns(table.headings)
    bringing.save()
    return bringing
