"""Rows and columns of a CSV file, whatever separates them, and what each column most likely holds."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recruiters.reading.entries import FIELDS, Entry, UnreadableFile, split_name

MOST_ROWS = 1_000
MOST_COLUMNS = 200
HEADING_WITHIN = 10
"""Exports may begin with remarks: LinkedIn writes three lines of them."""
FORMULA_STARTS = "=+-@\t\r"
_ESCAPED = re.compile(f"'+[{re.escape(FORMULA_STARTS)}]")

_WORDS = {
    "first_name": "first name|firstname|given name|forename|vorname|prénom|prenom|nombre",
    "last_name": "last name|lastname|surname|family name|nachname|nom|nom de famille|apellido|apellidos",
    "name": "name|full name|contact|contact name|display name|person|recruiter",
    "title": "job title|title|position|role|organization title|stellenbezeichnung|poste|cargo|puesto",
    "company": "company|company name|organization|organization name|organisation|employer|agency|firma"
    "|unternehmen|entreprise|société|empresa",
    "company_type": "kind of recruiter|company type|recruiter type",
    "email": "e-mail address|email address|email|e-mail|mail|e-mail 1 - value|work email|courriel|correo",
    "phone": "phone|phone number|telephone|mobile|mobile phone|business phone|phone 1 - value|telefon"
    "|téléphone|teléfono",
    "linkedin_url": "linkedin address|linkedin|linkedin url|linkedin profile|profile url|url"
    "|website 1 - value",
    "specialty": "roles they fill|specialty|speciality|specialties|focus",
    "industries": "industries|industry|sector|branche|secteur",
    "locations": "places|place|locations|location|city|region|home city|business city|ort|stadt|ville|ciudad",
    "salary_from": "salaries they place, from|salary from",
    "salary_to": "salaries they place, up to|salary to",
    "source": "where you met|source|where you met or found them",
    "stage": "stage|status",
    "do_not_contact": "do not contact",
    "note": "note|notes|comment|comments|remarks|notizen|remarques|notas",
}
HEADINGS = {word: name for name, words in _WORDS.items() for word in words.split("|")}


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` hold the line they begin on (counted from 1) and their cells."""

    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def read_table(text: str) -> Table:
    """Raises UnreadableFile."""
    separator = _separator(text)
    records = _records(text, separator)
    head: list[tuple[int, list[str]]] = []
    for record in records:
        head.append(record)
        if len(head) == HEADING_WITHIN:
            break
    at = _heading_row([cells for _, cells in head])
    if at is None:
        raise UnreadableFile(
            "This file is empty. Choose one with a row of headings and a row for each person."
        )
    rows = head[at + 1 :]
    for record in records:
        rows.append(record)
        if len(rows) > MOST_ROWS:
            more = sum(1 for _ in records)
            raise UnreadableFile(
                f"This file has {len(rows) + more:,} rows, and {MOST_ROWS:,} can be read at once."
                " Split it and bring in the parts one after the other: who is there already is recognised."
            )
    headings = head[at][1]
    if len(headings) > MOST_COLUMNS:
        raise UnreadableFile(f"This file has {len(headings)} columns, and {MOST_COLUMNS} can be read.")
    if not rows:
        raise UnreadableFile("This file has headings and nobody below them.")
    return Table(tuple(headings), tuple((line, tuple(cells)) for line, cells in rows))


def guess_columns(headings: Sequence[str]) -> list[str]:
    """The field of each column, or an empty text; each field is given to its first column only."""
    found: list[str] = []
    for heading in headings:
        name = HEADINGS.get(" ".join(heading.casefold().replace("_", " ").split()), "")
        found.append("" if name in found else name)
    return found


def read_entries(table: Table, columns: Sequence[str]) -> list[Entry]:
    """`columns` names the field of each column; of several for one field the first that is filled counts."""
    entries = []
    for line, cells in table.rows:
        values: dict[str, str] = {}
        for name, cell in zip(columns, cells, strict=False):
            value = unescape(cell).strip()
            if name not in FIELDS or not value:
                continue
            if name == "note" and name in values:
                values[name] += f"\n{value}"
            else:
                values.setdefault(name, value)
        entries.append(Entry(line, split_name(values)))
    return entries


def escape(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV injection); `unescape` gives it back."""
    return f"'{cell}" if (cell[:1] in FORMULA_STARTS and cell) or _ESCAPED.match(cell) else cell


def unescape(cell: str) -> str:
    return cell[1:] if _ESCAPED.match(cell) else cell


def _records(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableFile(
            f"Line {line} cannot be read: most likely a quotation mark is opened there and never closed."
        ) from error


def _separator(text: str) -> str:
    """The one that cuts most of the first rows into the same number of cells, more than one."""
    best, most = ",", 0
    sample = text[:20_000]
    for separator in ",;\t|":
        try:
            sizes = Counter(len(cells) for _, cells in _few(sample, separator))
        except UnreadableFile:
            continue
        size, times = max(sizes.items(), key=lambda each: (each[1] * (each[0] > 1), each[0]), default=(0, 0))
        if size > 1 and times * size > most:
            best, most = separator, times * size
    return best


def _few(text: str, separator: str) -> list[tuple[int, list[str]]]:
    return [record for record, _ in zip(_records(text, separator), range(30), strict=False)]


def _heading_row(rows: Sequence[Sequence[str]]) -> int | None:
    """The first row that names two things we know, else one that names one, else the first."""
    known: Mapping[int, int] = {at: sum(map(bool, guess_columns(row))) for at, row in enumerate(rows)}
    for least in (2, 1, 0):
        if (at := next((at for at, count in known.items() if count >= least), None)) is not None:
            return at
    return None
