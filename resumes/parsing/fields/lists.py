"""The shorter sections: summary, languages, certificates, projects."""

import re
from typing import Any

from resumes.parsing.document import Line, Source
from resumes.parsing.fields.entries import split_entries
from resumes.parsing.fields.prose import highlights, join
from resumes.parsing.fields.rows import BULLET, make_rows
from resumes.parsing.fields.work import write_dates

_FLUENCY = re.compile(
    r"\b(?:native|mother tongue|bilingual|fluent|full professional|professional(?: working)?|"
    r"limited working|working|conversational|intermediate|advanced|elementary|basic|beginner|"
    r"proficient|good|excellent|[abc][12]\+?|"
    r"muttersprache|muttersprachler\w*|fließend|verhandlungssicher|sehr gut\w*|gut\w*|"
    r"grundkenntnisse|langue maternelle|maternelle|courant|bilingue|avancé|intermédiaire|notions|"
    r"lu|scolaire|"
    r"nativo|nativa|lengua materna|materna|fluido|avanzado|intermedio|básico|bilingüe|alto|medio)\b.*$",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*[,;|•·●\t]\s*(?![^()]*\))|\s{3,}|\s+/\s+")
_DOTS = re.compile(r"[●○◉◯■□★☆⬤▮▯█░◆◇]+")
_ISSUER = re.compile(r"\s+[–—-]\s+|\s*[|•·\t]\s*|,\s+|\s+(?:by|from|issued by|durch)\s+")


def read_summary(lines: list[Line]) -> tuple[str, Source] | None:
    text = ""
    for line in lines:
        text = join(text, BULLET.sub("", line.text.replace("\t", " ")).strip())
    text = text.strip()
    return (text, Source(0.9, [line.index for line in lines])) if len(text) > 3 else None


def read_languages(lines: list[Line]) -> tuple[list[dict[str, str]], dict[str, Source]]:
    found: list[dict[str, str]] = []
    sources: dict[str, Source] = {}
    for line in lines:
        text = BULLET.sub("", _DOTS.sub(" ", line.text)).strip()
        text = re.sub(r"^(?:languages?|sprachen|langues|idiomas)\s*:\s*", "", text, flags=re.IGNORECASE)
        for piece in (part.strip(" .()–—-:") for part in _SPLIT.split(text)):
            level = _FLUENCY.search(piece)
            name = (piece[: level.start()] if level else piece).strip(" (–—-:.,")
            if not name and level and found and "fluency" not in found[-1]:
                found[-1]["fluency"] = level.group().strip(" ()")
                continue
            if not name or len(name) > 30 or len(name.split()) > 3 or not name[0].isalpha():
                continue
            path = f"languages.{len(found)}"
            sources[f"{path}.language"] = Source(0.9, [line.index])
            entry = {"language": name}
            if level:
                entry["fluency"] = level.group().strip(" ()")
                sources[f"{path}.fluency"] = Source(0.85, [line.index])
            found.append(entry)
    return found, sources


def read_certificates(lines: list[Line]) -> tuple[list[dict[str, str]], dict[str, Source]]:
    found: list[dict[str, str]] = []
    sources: dict[str, Source] = {}
    for row in make_rows(lines):
        text = row.text.strip(" ,;–—-")
        path = f"certificates.{len(found)}"
        if not text:
            if row.date and found and "date" not in found[-1]:
                found[-1]["date"] = row.date.end or row.date.start or ""
                sources[f"certificates.{len(found) - 1}.date"] = Source(0.85, [row.line.index])
            continue
        if len(text) > 140:
            continue
        name, *rest = _ISSUER.split(" \t ".join(row.words), maxsplit=1)
        entry = {"name": name.strip(" ,;–—-()")}
        if not entry["name"]:
            continue
        if rest and rest[0].strip(" ,;–—-()"):
            entry["issuer"] = rest[0].strip(" ,;–—-()\t")
            sources[f"{path}.issuer"] = Source(0.7, [row.line.index])
        if row.date:
            entry["date"] = row.date.end or row.date.start or ""
            sources[f"{path}.date"] = Source(0.85, [row.line.index])
        sources[f"{path}.name"] = Source(0.8, [row.line.index])
        found.append(entry)
    return found, sources


def read_projects(lines: list[Line]) -> tuple[list[dict[str, Any]], dict[str, Source]]:
    found: list[dict[str, Any]] = []
    sources: dict[str, Source] = {}
    for entry in split_entries(make_rows(lines)):
        words = [piece for row in entry.head for piece in row.words]
        if not words:
            continue
        path = f"projects.{len(found)}"
        row: dict[str, Any] = {"name": words[0].strip(" ,;–—-:|")[:200]}
        sources[f"{path}.name"] = Source(0.75, [entry.head[0].line.index])
        write_dates(row, entry, path, sources)
        if entry.date is not None and entry.date.single:
            row.pop("startDate", None)
            sources.pop(f"{path}.startDate", None)
        summary, points, numbers = highlights(entry.body)
        described = [*words[1:], *([summary[0]] if summary else [])]
        if described:
            row["description"] = " ".join(described)
            sources[f"{path}.description"] = Source(0.7, [*entry.lines[1:], *(summary[1] if summary else [])])
        if points:
            row["highlights"] = points
            for number, lines_of in enumerate(numbers):
                sources[f"{path}.highlights.{number}"] = Source(0.85, lines_of)
        found.append(row)
    return found, sources
