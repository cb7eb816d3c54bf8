"""Skills, one name each, from lists in any shape: by category, by comma, by line, with levels."""

import re
from collections.abc import Iterator
from dataclasses import replace

from resumes.parsing.dates import is_mostly_date
from resumes.parsing.document import Line, SectionKind, Source
from resumes.parsing.fields.prose import join
from resumes.parsing.fields.rows import BULLET
from resumes.parsing.fields.tongues import are_tongues
from resumes.parsing.layout.headings import heading_kind

_LABEL = re.compile(r"^([^:,;|•·\t]{2,45}?)\s*:\s*(\S.*)?$")
_DASHED = re.compile(r"^([^,;|•·\t–—]{2,40}?)\s+[–—-]\s+(\S.*,.*)$")
_SPLIT = re.compile(r"\s*[,;|•·●▪◦⋅∙]\s*(?![^()]*\))|\t|\s{3,}|\s+[/]\s+|\s+[–—]\s+")
_LEVEL = re.compile(
    r"\s*[(\[–—-]?\s*\b(?:advanced|intermediate|beginner|basic|basics|expert|proficient|fluent|"
    r"native|novice|familiar|strong|excellent|good|working knowledge|experienced|competent|"
    r"sehr gut|gut|grundkenntnisse|fortgeschritten|experte|expertin|avancé|intermédiaire|débutant|"
    r"courant|notions|avanzado|intermedio|básico|experto|over|\d+\s*%|\d(?:\.\d)?\s*/\s*(?:5|10)|"
    r"\d+\+?\s*(?:years?|yrs?|jahre|ans|años))\b\.?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_ONLY_LEVEL = re.compile(
    r"^(?:advanced|intermediate|beginner|basic|basics|expert|proficient|fluent|native|novice|"
    r"familiar|strong|excellent|good|experienced|competent|master|over\s+\d+\s+lines|"
    r"familiar with|"
    r"sehr gut|gut|grundkenntnisse|fortgeschritten|experte|avancé|intermédiaire|débutant|courant|"
    r"avanzado|intermedio|básico|experto|\d+\s*%|[\d./\s]+|[●○◉◯■□★☆⬤oO\-_=#*.\s]+)$",
    re.IGNORECASE,
)
_BARS = re.compile(r"[●○◉◯■□★☆⬤▮▯█░▓◆◇]+")
_AND = re.compile(r"^(?:and|und|et|y|&|sowie|or)\s+", re.IGNORECASE)
LONGEST = 48
SENTENCE_WORDS = 7
LONGEST_LABEL = 36


def read_skills(lines: list[Line]) -> tuple[list[dict[str, str]], dict[str, Source]]:
    """JSON Resume `skills` as single names, and sources under `skills.…` paths."""
    found: list[dict[str, str]] = []
    sources: dict[str, Source] = {}
    seen: set[str] = set()
    for text, numbers in _paragraphs(_of_skills(lines)):
        for name in names_in(text):
            key = name.casefold()
            if key not in seen:
                seen.add(key)
                sources[f"skills.{len(found)}.name"] = Source(0.9, numbers)
                found.append({"name": name})
    return found, sources


_SKILL_LABEL = re.compile(
    r"^\W*(?:(?:technical|key|core|hard|computer|it)\s+)?(?:skills?|tech(?:s|nologies|nical)?|"
    r"(?:tech\s+)?stack|tools|software|competencies|kenntnisse|compétences|habilidades)\s*(?::|"
    r"\t)\s*\S",
    re.IGNORECASE,
)


def labelled_skills(lines: list[Line]) -> list[Line]:
    """Lines such as `Stack: Python, SQL` in a resume without a section for skills."""
    return [
        line for line in lines if not line.hidden and len(line.text) < 300 and _SKILL_LABEL.match(line.text)
    ]


_SIGNED = re.compile(
    r"^[^\W\d][^,\d]{1,30},\s*(?:den\s+|le\s+|a\s+)?\d{1,2}[./]\s?(?:\d{1,2}[./]|\w+)\s?\d{4}$"
)
_OTHERS = frozenset({SectionKind.INTERESTS, SectionKind.REFERENCES})
_NAMED = re.compile(r"^([^:\t]{3,40}?)\s*(?::\s*\t?|\t)\s*(\S.*)$")
_DRIVING = re.compile(
    r"^(?:führerschein\w*|driving licen[cs]e|permis(?: de conduire)?|carn[eé]t? de conducir)$", re.IGNORECASE
)


def _of_skills(lines: list[Line]) -> list[Line]:
    """The lines without those that a label gives to interests, human languages or the driving licence.

    A label that stands alone above its list (`Software`) is no skill, and what follows is its own.
    """
    kept: list[Line] = []
    other = False
    lines = list(_with_labels(lines))
    for at, line in enumerate(lines):
        text = BULLET.sub("", line.text).strip()
        if _SIGNED.match(text):
            continue
        named = _NAMED.match(text)
        label, rest = (named[1], named[2]) if named else (text.rstrip(": "), "")
        kind = heading_kind(label)
        if not rest and kind is not None and at + 1 < len(lines) and _lists(lines[at + 1]):
            other = _is_other(label, kind, lines[at + 1].text)
            continue
        if named:
            other = _is_other(label, kind, rest)
        if not other:
            kept.append(line)
    return kept


def _with_labels(lines: list[Line]) -> Iterator[Line]:
    """`DevOps  AWS, Docker` as `DevOps: AWS, Docker` where the lists stand behind a column of labels."""
    begins = [part.x0 for line in lines for part in line.parts[:2]]
    for line in lines:
        if len(line.parts) < 2 or line.bullet or ":" in line.parts[0].text:
            yield line
            continue
        label, *listed = line.parts
        names = ", ".join(part.text.strip() for part in listed)
        flush = sum(abs(x0 - listed[0].x0) < 1 for x0 in begins) > 1
        apart = label.bold and not any(part.bold for part in listed)
        lists = apart or (len(listed) == 1 and ("," in names or are_tongues(names)))
        if flush and lists and "," not in label.text and len(label.text) < LONGEST_LABEL:
            yield replace(line, text=f"{label.text.strip()}: {names}")
        else:
            yield line


def _lists(line: Line) -> bool:
    """Several names, or one that belongs to no skill, below a label."""
    return "," in line.text or "\t" in line.text or are_tongues(line.text) or len(line.text.split()) < 3


def _is_other(label: str, kind: SectionKind | None, text: str) -> bool:
    if _DRIVING.match(label) or kind in _OTHERS:
        return True
    return are_tongues(text) and (
        kind is SectionKind.LANGUAGES or "tongue" in label.lower() or "language" in label.lower()
    )


def _paragraphs(lines: list[Line]) -> list[tuple[str, list[int]]]:
    """Wrapped lists put together: a line that ends in a comma, or the next begins small, goes on."""
    found: list[tuple[str, list[int]]] = []
    flows = any(line.text.rstrip().endswith((",", "•", "·", "|")) for line in lines)
    for at, line in enumerate(lines):
        text = line.text.strip()
        if found and not line.bullet and _goes_on(found[-1][0], text, lines[at - 1], line, flows=flows):
            found[-1] = (join(found[-1][0], text), [*found[-1][1], line.index])
        else:
            found.append((text, [line.index]))
    return found


def _goes_on(above: str, text: str, before: Line, line: Line, *, flows: bool) -> bool:
    if (_LABEL.match(text) or "\t" in text) and not above.endswith(","):
        return False
    if above.endswith((",", "&", "/", "\u00ad", ";")) or (above.endswith(":") and "\t" not in above):
        return True
    if above.count("(") > above.count(")"):
        return True
    marks = sum(above.count(mark) for mark in ",•·|")
    if not marks or before.bold != line.bold:
        return False
    if before.box and line.box:
        # The next word had no room on the line above: a name may go on where lists flow, or begin small.
        full = line.edge - before.box[2] < 0.55 * line.size * (len(text.split(maxsplit=1)[0]) + 1)
        return full and (flows or text[:1].islower())
    return marks > 1 and len(before.text) > 60


def names_in(text: str) -> list[str]:
    """The skills named in one line or paragraph, without category labels and levels."""
    text = BULLET.sub("", _BARS.sub(" ", text)).strip()
    if not text or is_mostly_date(text):
        return []
    text = re.sub(r":\s*\t\s*", ": ", text)
    label = _LABEL.match(text) or _DASHED.match(text)
    if label and label[2] and _ONLY_LEVEL.match(label[2].strip()):
        text = label[1]
    elif label:
        text = label[2] or ""
    else:
        head, tab, tail = text.partition("\t")
        if tab and tail.count(",") >= 1 and "," not in head and len(head) < 35:
            text = tail
    pieces = _SPLIT.split(text)
    if len(pieces) == 1 and len(text.split()) > SENTENCE_WORDS:
        return []
    names = []
    for piece in pieces:
        name = _AND.sub("", piece.strip(" .,;:•·|\t"))
        name = _level_off(name)
        if (
            0 < len(name) <= LONGEST
            and len(name.split()) <= 6
            and not _ONLY_LEVEL.match(name)
            and any(c.isalnum() for c in name)
        ):
            names.append(name)
    return names


def _level_off(name: str) -> str:
    shorter = _LEVEL.sub("", name).strip(" (–—-:")
    if shorter and shorter != name:
        return shorter
    if name.endswith(")") and name.count("(") == 1:
        inside = name[name.index("(") + 1 : -1]
        if "," in inside or _ONLY_LEVEL.match(inside):
            return name[: name.index("(")].strip() or name
    return name
