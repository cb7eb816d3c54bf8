"""People as CSV and as vCard 3.0 (RFC 2426), for spreadsheets, address books and our own import."""

import csv
import io
from collections.abc import Iterable, Iterator

from accounts.listing import write_list
from recruiters.models import Recruiter
from recruiters.reading.entries import FIELDS
from recruiters.reading.tables import escape
from recruiters.stages import Stage

COLUMNS = tuple(name for name in FIELDS if name != "name")
FOLDED_AT = 74
"""Octets of a line of a vCard, so that with the space of a folded line it has 75."""


def csv_lines(recruiters: Iterable[Recruiter]) -> Iterator[str]:
    """Read by `recruiters.reading.tables`, every value comes back as it was."""
    yield "\ufeff"  # or spreadsheets read it in the encoding of their country
    yield _line([FIELDS[name] for name in COLUMNS])
    for recruiter in recruiters:
        yield _line([escape(_cell(recruiter, name)) for name in COLUMNS])


def cards(recruiters: Iterable[Recruiter]) -> Iterator[str]:
    for recruiter in recruiters:
        yield "".join(_folded(f"{name}:{value}") for name, value in _card(recruiter))


def _line(cells: list[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue()


def _cell(recruiter: Recruiter, name: str) -> str:
    if name == "note":
        return "\n\n".join(note.text for note in recruiter.notes.all() if note.deleted_at is None)
    if name == "stage":
        return Stage(recruiter.stage).label
    if name == "company_type":
        return recruiter.get_company_type_display()
    value = getattr(recruiter, name)
    if isinstance(value, list):
        return write_list(value)
    if isinstance(value, bool):
        return "yes" if value else ""
    return "" if value is None else str(value)


def _card(recruiter: Recruiter) -> Iterator[tuple[str, str]]:
    yield "BEGIN", "VCARD"
    yield "VERSION", "3.0"
    yield "UID", f"urn:uuid:{recruiter.pk}"
    yield "FN", _text(recruiter.name)
    yield "N", f"{_text(recruiter.last_name)};{_text(recruiter.first_name)};;;"
    named = {
        "ORG": recruiter.company,
        "TITLE": recruiter.title,
        "EMAIL;TYPE=INTERNET": recruiter.email,
        "TEL": recruiter.phone,
        "URL": recruiter.linkedin_url,
        "NOTE": _cell(recruiter, "note"),
    }
    for name, value in named.items():
        if value:
            yield name, value if name == "URL" else _text(value)
    if recruiter.industries:
        yield "CATEGORIES", ",".join(_text(each) for each in recruiter.industries)
    yield "END", "VCARD"


def _text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _folded(line: str) -> str:
    """Cut between characters, never within one."""
    parts, size = [""], 0
    for character in line:
        width = len(character.encode())
        if size + width > FOLDED_AT:
            parts.append("")
            size = 0
        parts[-1] += character
        size += width
    return "\r\n ".join(parts) + "\r\n"
