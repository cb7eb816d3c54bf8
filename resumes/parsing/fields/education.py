"""Schools: institution, degree, field, dates, grade."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from resumes.parsing.document import Line, Source
from resumes.parsing.fields.entries import Entry, split_entries
from resumes.parsing.fields.places import is_place, place_of
from resumes.parsing.fields.rows import make_rows
from resumes.parsing.fields.schools import find_degree, is_school

_APART = re.compile(r"\s*[|•·⋄◦]\s*|\s+[–—−-]+\s+|\s*;\s+|\s{3,}")
_GRADE = re.compile(
    r"(?:c?gpa|grade|note|abschlussnote|gesamtnote|moyenne|nota(?: media)?|notendurchschnitt|"
    r"average|mention)\W{0,3}(?P<value>[\d][\d.,]*\s*(?:/\s*[\d.,]+|%)?|[A-Z][+-]?\b|[\w ]{3,20})"
    r"|(?P<honours>\b(?:summa|magna) cum laude|\bcum laude|\bfirst[- ]class honou?rs|"
    r"\bwith (?:high )?(?:honou?rs|distinction))",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"^\s*(?:\(\s*[^)]{1,14}\)\s*)?(?:of\s+(?:science|arts|engineering|business administration|"
    r"fine arts|laws|education|technology|philosophy|applied science|commerce|architecture|"
    r"nursing|social work|music|public health)\s*(?:\([^)]{1,12}\)\s*)?)?(?:degree\s*)?(?:(?:in|of|"
    r"en|im?)\b|:|,|–|—|-)?\s*(?P<area>\S.*)$",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\s*(?:in|of|en|degree|im?)\b|\s*[,(:]", re.IGNORECASE)
_BETWEEN = (
    re.compile(r"\s+(?:at|from|an der|am|à l['’]|à|de la|bei der|en la|en el)\s+(?=[A-ZÄÖÜÉ])"),
    re.compile(r"\s*[()]\s*"),
    re.compile(r"\s+(?=University|College|Universität|Université|Universidad)"),
)
_STATE_UNIVERSITY = re.compile(
    r"\bUniversity of (?:Alabama|Alaska|Arkansas|California|Colorado|Hawaii|Houston|Illinois|"
    r"Maryland|Massachusetts|Michigan|"
    r"Minnesota|Missouri|Nebraska|Nevada|North Carolina|Tennessee|Texas|Washington|Wisconsin)$"
)
"""Their campuses are told apart by the town behind the comma."""
_COMMA = re.compile(r",\s+(?![^()]*\))")
_NOISE = re.compile(
    r"^(?:expected|anticipated|graduated?|graduation|degree|class of|abschluss|voraussichtlich|"
    r"since|in progress|coursework|relevant)\W*$",
    re.IGNORECASE,
)


def read_education(lines: list[Line]) -> tuple[list[dict[str, Any]], dict[str, Source]]:
    """JSON Resume `education`, and sources under `education.…` paths."""
    found: list[dict[str, Any]] = []
    sources: dict[str, Source] = {}
    last_school: tuple[str, int] | None = None
    for entry in _schools(split_entries(make_rows(lines))):
        row, where = _read(entry)
        if not row.get("institution") and row.get("studyType") and last_school:
            row["institution"], where["institution"] = last_school[0], last_school[1]
        if row.get("institution"):
            last_school = row["institution"], where["institution"]
        if not row.get("institution") and not row.get("studyType"):
            continue
        path = f"education.{len(found)}"
        for key, line in where.items():
            sources[f"{path}.{key}"] = Source(0.9 if key in {"institution", "studyType"} else 0.8, [line])
        span = entry.date
        if span is not None:
            dated = [r.line.index for r in entry.head if r.date is not None] or entry.lines
            if span.start:
                row["startDate"] = span.start
                sources[f"{path}.startDate"] = Source(0.95, dated)
            row["endDate"] = span.end
            sources[f"{path}.endDate"] = Source(0.95, dated)
        found.append(row)
    return found, sources


def _schools(entries: list[Entry]) -> list[Entry]:
    """An entry whose description holds another school and degree is two; without dates they run together."""
    result: list[Entry] = []
    for entry in entries:
        result.append(entry)
        rest = entry.body
        entry.body = []
        for row in rest:
            text = row.text
            fresh = (
                not row.bullet
                and not row.is_sentence
                and len(text) < 110
                and is_school(text)
                and any(is_school(r.text) for r in result[-1].head)
            )
            if fresh:
                result.append(Entry([row], [], row.date))
            elif (
                len(result[-1].head) < 3
                and not result[-1].body
                and not row.bullet
                and (find_degree(text) or is_school(text))
                and len(text) < 110
            ):
                result[-1].head.append(row)
                if result[-1].date is None:
                    result[-1].date = row.date
            else:
                result[-1].body.append(row)
                if result[-1].date is None and row.date is not None and not row.bullet:
                    result[-1].date = row.date
    return result


def _read(entry: Entry) -> tuple[dict[str, Any], dict[str, int]]:
    """The values of one school and the line of each."""
    found = _Found({}, {}, [])
    for row in entry.head:
        for cell in row.cells:
            for piece in _pieces(cell.text):
                _take(piece, row.line.index, found)
    values, where = found.values, found.where
    for text, index in found.loose:
        if sum(c.isalpha() for c in text) < max(3, 0.6 * len(text)):
            continue
        if "institution" not in values and "studyType" in values:
            found.put("institution", text.strip(" /"), index)
        elif "area" not in values and ("studyType" in values or "institution" in values) and len(text) < 60:
            found.put("area", text.removeprefix("in ").strip(), index)
    for row in [*entry.head, *entry.body]:
        grade = _GRADE.search(row.text)
        if grade and "score" not in values:
            found.put("score", (grade["value"] or grade["honours"]).strip(" .,;)"), row.line.index)
        if "studyType" not in values and row in entry.body and not row.bullet and find_degree(row.text):
            _take(row.text, row.line.index, found)
    return values, where


@dataclass(slots=True)
class _Found:
    """`loose` are (text, line) that say neither school nor degree by themselves."""

    values: dict[str, Any]
    where: dict[str, int]
    loose: list[tuple[str, int]]

    def put(self, key: str, value: str, line: int) -> None:
        self.values[key], self.where[key] = value, line


def _pieces(text: str) -> Iterator[str]:
    """Parts of a text between strong marks, without grades and places."""
    for piece in _APART.split(text):
        grade = _GRADE.search(piece)
        rest = (piece[: grade.start()] + piece[grade.end() :]).strip(" ,;()") if grade else piece
        if is_place(rest):
            continue
        place = place_of(rest)
        if place and not (
            _STATE_UNIVERSITY.search(rest[: rest.rindex(place)].rstrip(" ,")) and "," not in place
        ):
            rest = rest[: rest.rindex(place)].rstrip(" ,(")
        if rest.strip(" ,;:–—-()."):
            yield rest.strip(" ,;:/–—-")


def _take(piece: str, index: int, found: _Found) -> None:
    """Give the texts between the commas of a piece to school, degree or field."""
    if _NOISE.match(piece) or len(piece) > 200:
        return
    last = ""
    for token in (part for text in _COMMA.split(piece) for part in _parted(text)):
        degree = find_degree(token)
        school = is_school(token) and not (degree and degree.start() == 0)
        values = found.values
        if _NOISE.match(token):
            continue
        if school and (last == "institution" or "institution" not in values):
            whole = f"{values['institution']}, {token}" if last == "institution" else token
            found.put("institution", whole, index)
            last = "institution"
        elif degree and not school and "studyType" not in values:
            kind, area = _degree(token, degree)
            found.put("studyType", kind, index)
            if area and "area" not in values:
                found.put("area", area, index)
            last = "studyType"
        elif last == "studyType" and not degree:
            found.put("area", f"{values['area']}, {token}" if "area" in values else token, index)
        elif last == "institution" and _STATE_UNIVERSITY.search(values["institution"]) and is_place(token):
            found.put("institution", f"{values['institution']}, {token}", index)
        elif last == "institution" and "area" not in values and not is_place(token) and not school:
            found.put("area", token, index)
        elif not last and not school:
            found.loose.append((token, index))


def _parted(text: str) -> list[str]:
    """Degree and school in one text, parted at the bracket or word between them."""
    degree = find_degree(text)
    if not degree or not is_school(text):
        return [text]
    after = text[degree.end() :]
    if degree.start() == 0 and is_school(after) and not _JOINS.match(after):
        return [degree.group(), after.strip()]
    for mark in _BETWEEN:
        for cut in mark.finditer(text):
            left, right = text[: cut.start()], text[cut.end() :].strip(" )")
            if (
                left
                and right
                and is_school(left) != is_school(right)
                and (find_degree(left) is None) != (find_degree(right) is None)
            ):
                return [left, right]
    return [text]


def _degree(text: str, degree: re.Match[str]) -> tuple[str, str]:
    """(degree, field) of a text such as `B.S. in Computer Science`, `Bachelor of Science (Physics)`."""
    before, after = text[: degree.start()].strip(" ,(–—-"), text[degree.end() :]
    field = _FIELD.match(after)
    kind = text[degree.start() : degree.end() + (field.start("area") if field else len(after))].strip(
        " ,:(–—-"
    )
    kind = re.sub(r"\s+(?:in|of|en|im)$", "", kind, flags=re.IGNORECASE)
    area = field["area"].strip(" ,.:)(–—-") if field else ""
    if not area and before and not find_degree(before):
        return text.strip(), before
    if len(kind) > 60:
        return degree.group(), area
    return kind or degree.group(), area
