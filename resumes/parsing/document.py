"""The shapes that the three steps of parsing hand on.

bytes -> `Extracted` (extraction: positioned words) -> `Document` (layout: lines in reading order,
sections) -> `Reading` (fields: JSON Resume with the source lines of each value).

Lengths are points (1/72 inch); the origin is the top left corner of the page.
"""

from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    PDF = "pdf"
    DOCX = "docx"
    TXT = "txt"


class Hidden(StrEnum):
    """Why a person who looks at the page does not see a word that software reads."""

    WHITE = "white"
    TINY = "tiny"
    OFF_PAGE = "off the page"
    VANISH = "marked as hidden"


class SectionKind(StrEnum):
    """JSON Resume names where there is one. `HEADER` is what stands above the first heading."""

    HEADER = "header"
    SUMMARY = "summary"
    WORK = "work"
    EDUCATION = "education"
    SKILLS = "skills"
    CERTIFICATES = "certificates"
    LANGUAGES = "languages"
    PROJECTS = "projects"
    AWARDS = "awards"
    PUBLICATIONS = "publications"
    VOLUNTEER = "volunteer"
    INTERESTS = "interests"
    REFERENCES = "references"
    OTHER = "other"


type Box = tuple[float, float, float, float]
"""x0, y0, x1, y1"""


@dataclass(slots=True)
class Word:
    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool = False
    italic: bool = False
    hidden: Hidden | None = None


@dataclass(slots=True)
class Page:
    """`number` counts from 1. DOCX and TXT have one page without geometry worth showing."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)


@dataclass(slots=True)
class Extracted:
    """`pages_in_file` may exceed `len(pages)`: reading stops at the page limit."""

    kind: Kind
    pages: list[Page]
    pages_in_file: int


@dataclass(slots=True)
class Part:
    """A stretch of a line in one type. `apart` when a wide gap stands before it."""

    text: str
    x0: float
    bold: bool
    italic: bool
    apart: bool


@dataclass(slots=True)
class Line:
    """One line in reading order. `index` is its position in `Document.lines`.

    `parts`, and `edge`, the right end of the column, are there while a file is being read; they are
    not kept in JSON.
    """

    index: int
    text: str
    page: int
    box: Box | None
    size: float
    bold: bool = False
    italic: bool = False
    bullet: bool = False
    hidden: Hidden | None = None
    parts: list[Part] = field(default_factory=list, compare=False, repr=False)
    edge: float = field(default=0.0, compare=False, repr=False)


@dataclass(slots=True)
class Section:
    """`lines` are indices into `Document.lines`, without the heading's own."""

    kind: SectionKind
    heading: int | None
    lines: list[int]


@dataclass(slots=True)
class Document:
    """What a parser sees. Hidden lines are kept in `lines`, marked, and belong to no section."""

    kind: Kind
    page_sizes: list[tuple[float, float]]
    pages_in_file: int
    lines: list[Line]
    sections: list[Section]
    columns: int = 1

    @property
    def text(self) -> str:
        """The visible text, a line a line."""
        return "\n".join(line.text for line in self.lines if not line.hidden)

    def as_json(self) -> dict[str, Any]:
        data = asdict(replace(self, lines=[replace(line, parts=[]) for line in self.lines]))
        for line in data["lines"]:
            del line["parts"], line["edge"]
        return data

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Document":
        return cls(
            kind=Kind(data["kind"]),
            page_sizes=[(w, h) for w, h in data["page_sizes"]],
            pages_in_file=data["pages_in_file"],
            lines=[
                Line(
                    **{
                        **line,
                        "box": tuple(line["box"]) if line["box"] else None,
                        "hidden": Hidden(line["hidden"]) if line["hidden"] else None,
                    }
                )
                for line in data["lines"]
            ],
            sections=[Section(SectionKind(s["kind"]), s["heading"], s["lines"]) for s in data["sections"]],
            columns=data["columns"],
        )


@dataclass(slots=True)
class Source:
    """Where a value came from and how sure the reader is (0-1). `lines` index `Document.lines`."""

    confidence: float
    lines: list[int]


@dataclass(slots=True)
class Reading:
    """A document and what was read from it.

    `resume` follows the JSON Resume schema (jsonresume.org/schema): `basics` (name, label, email,
    phone, url, summary, location, profiles), `work` (name, position, location, startDate, endDate,
    summary, highlights), `education` (institution, area, studyType, startDate, endDate, score),
    `skills` (name, level, keywords), `certificates` (name, date, issuer), `languages` (language,
    fluency), `projects` (name, description, highlights, startDate, endDate, url). Dates are ISO 8601 of
    the precision that was written (`2015`, `2015-01`); `endDate` is None for a job that goes on. A
    value that was not found is absent.

    `sources` maps the path of a value (`basics.email`, `work.0.position`, `work.0.highlights.2`,
    `skills.3.name`) to its source.
    """

    document: Document
    resume: dict[str, Any]
    sources: dict[str, Source]

    def as_json(self) -> dict[str, Any]:
        return {
            "document": self.document.as_json(),
            "resume": self.resume,
            "sources": {path: asdict(source) for path, source in self.sources.items()},
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Reading":
        return cls(
            document=Document.from_json(data["document"]),
            resume=data["resume"],
            sources={path: Source(**source) for path, source in data["sources"].items()},
        )


class Trouble(StrEnum):
    """Why nothing can be read from a file of a known kind."""

    ENCRYPTED = "encrypted"
    IMAGE_ONLY = "image-only"
    DAMAGED = "damaged"
    EMPTY = "empty"


class Unreadable(Exception):
    """Raised by extraction; the words for people are chosen by the caller."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
