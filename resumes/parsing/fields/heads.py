"""The head of a job, parted into what may be its title, its employer and its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from resumes.parsing.fields.employers import employer_score
from resumes.parsing.fields.entries import Entry
from resumes.parsing.fields.places import is_place, place_of
from resumes.parsing.fields.titles import title_score

CLEAR = 0.9
_STRONG = re.compile(r"\s*[|•·⋄◦¦]\s*|\s+//\s+|\s*;\s+|\s{3,}")
_DASH = re.compile(r"\s+[–—−-]+\s+")
_AT = re.compile(r"\s+(?:@|at|bei(?:\s+der|\s+dem)?|chez|presso|para|en|à)\s+(?=[\"“]?[A-ZÄÖÜÉÀ\d])")
_BRACKETS = re.compile(r"^(?P<out>.+?)\s*\((?P<in>[^()]{2,60})\)\s*$")
_KIND = re.compile(
    r"(?:\s*[(\[,–—-]\s*|(?<=[a-z])\s+)(?:full[- ]time|part[- ]time|temporary|seasonal|permanent|"
    r"vollzeit|teilzeit|cdi|cdd|"
    r"remote|hybrid)\b[)\]]?\s*$",
    re.IGNORECASE,
)
_LABELS = tuple(
    (role, re.compile(rf"^(?:{names})\s*:\s*", re.IGNORECASE))
    for role, names in (
        (
            "title",
            "position|job title|title|role|stelle|funktion|tätigkeit|poste|fonction|puesto|cargo|"
            "ruolo|posizione|função|functie",
        ),
        (
            "employer",
            "company|employer|organi[sz]ation|client|firma|arbeitgeber|unternehmen|entreprise|employeur|société|"
            "empresa|empleador|azienda|datore di lavoro|empregador|werkgever|bedrijf",
        ),
        ("place", "location|place|city|ort|standort|lieu|ville|lugar|ubicación|luogo|local|plaats"),
    )
)
BESIDE = re.compile(
    r"^(?:\d{1,5}\s+(?:[^\W\d_][\w.'’-]*\s+){1,4}(?:street|st|road|rd|drive|dr|avenue|ave|boulevard|blvd|lane|ln|"
    r"parkway|pkwy|highway|hwy|place|court|square)\b\.?.{0,20}$"
    r"|(?:salary|pay|hours(?: per week)?|series|grade|supervisor|okay to contact[^:]*|duties|"
    r"business or sector|reports? to|reporting to|"
    r"gehalt|branche|secteur|sector)\b[^:]{0,20}:)",
    re.IGNORECASE,
)
"""Streets and labelled facts that stand in a head and name neither title nor employer."""
_JOINTS = frozenset("at @ bei chez presso para en à with for".split())
_UNFINISHED = re.compile(r"(?:[&/]|\s(?:and|of|for|und|et|y|de|für))$", re.IGNORECASE)


@dataclass(slots=True)
class Part:
    """`row` counts within the head. `role` is set where a label says it."""

    text: str
    line: int
    row: int
    bold: bool
    italic: bool
    role: str = ""

    @property
    def lead(self) -> float:
        """How much more this reads like a title than like an employer, about -1 to 2."""
        score = title_score(self.text)
        return min(score, 2.0) - employer_score(self.text) * (0.25 if score >= CLEAR else 0.9)


@dataclass(slots=True)
class Job:
    entry: Entry
    parts: list[Part] = field(default_factory=list)
    place: str = ""
    title: Part | None = None
    employer: Part | None = None
    sure: bool = False

    @property
    def build(self) -> tuple[object, ...]:
        """Heads that are built alike: rows, stretches and their type."""
        return tuple((part.row, part.bold, part.italic) for part in self.parts)


def job_of(entry: Entry) -> Job:
    job = Job(entry)
    for number, row in enumerate(entry.head):
        cells = row.cells
        if cells and row.date is None and job.parts and _UNFINISHED.search(job.parts[-1].text):
            job.parts[-1].text += f" {cells[0].text}"
            cells = cells[1:]
        for cell in cells:
            for text in _pieces(cell.text):
                _add(job, Part(text, row.line.index, number, cell.bold, cell.italic))
    return job


def _pieces(text: str) -> Iterator[str]:
    for piece in _STRONG.split(text):
        cut = _AT.search(piece)
        if cut and title_score(piece[: cut.start()]) >= 0.5 and not title_score(piece[cut.end() :]) >= CLEAR:
            yield piece[: cut.start()]
            yield piece[cut.end() :]
        else:
            yield piece


def _add(job: Job, part: Part) -> None:
    text = part.text.strip(" ,")
    for role, label in _LABELS:
        if found := label.match(text):
            text, part.role = text[found.end() :], role
    shorter = _KIND.sub("", text)
    text = shorter.strip(" ,") if len(shorter) > 2 else text
    if not text.strip("().,:-–— ") or text.lower() in _JOINTS:
        return
    if part.role == "place" or is_place(text):
        job.place = job.place or text.strip(" ,()")
        return
    for dash in _DASH.finditer(text):
        if is_place(text[dash.end() :]):
            job.place = job.place or text[dash.end() :].strip(" ,()")
            text = text[: dash.start()].rstrip(" ,")
            break
    if part.role != "title" and (place := place_of(text)):
        job.place = job.place or place
        text = text[: text.rindex(place)].rstrip(" ,(–—-")
    inside = _BRACKETS.match(text)
    if inside and is_place(inside["in"]):
        job.place, text = job.place or inside["in"], inside["out"]
    elif inside and _names_employer(inside["in"]) and title_score(inside["out"]) >= 0.5 and not part.role:
        job.parts.append(like(part, inside["out"]))
        text = inside["in"]
    if text:
        part.text = text
        job.parts.append(part)


def _names_employer(text: str) -> bool:
    return (
        title_score(text) < CLEAR and len(text) > 3 and not text.isupper() and not text[0].islower()
    ) or employer_score(text) >= 1


def like(part: Part, text: str) -> Part:
    return Part(text, part.line, part.row, part.bold, part.italic, part.role)
