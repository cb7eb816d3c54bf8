"""What the reading page shows, as plain values for its template."""

from dataclasses import dataclass

from resumes.content import ENTRY_SECTIONS, Content, traces
from resumes.forms import ENTRY_FORMS, EntryForm, entry_form
from resumes.models import Resume
from resumes.parsing.document import Document, Kind, Line, Reading, SectionKind
from resumes.picturing import MAX_PICTURES
from resumes.reading import pages_left_out

ENTRIES_SHOWN = 40
LINES_SHOWN = 1_000
"""Far beyond any resume; a page with more would take seconds and help nobody."""


def content_of(resume: Resume) -> Content:
    return Content(resume.content, resume.sources, resume.corrected)


@dataclass(slots=True)
class SectionView:
    name: str
    title: str
    forms: list[EntryForm]
    can_add: bool
    left_out: int = 0


_TITLES = {
    "basics": "Contact and summary",
    "work": "Work experience",
    "education": "Education",
    "skills": "Skills",
    "projects": "Projects",
    "certificates": "Certificates",
    "languages": "Languages",
}


_READ_AS_TEXT = {
    SectionKind.AWARDS: "awards",
    SectionKind.PUBLICATIONS: "publications",
    SectionKind.VOLUNTEER: "volunteering",
    SectionKind.INTERESTS: "interests",
    SectionKind.REFERENCES: "references",
    SectionKind.OTHER: "other parts",
}


def read_as_text(document: Document) -> list[tuple[str, int]]:
    """The parts of the file that have no fields here, in its order: a name, the line where each begins."""
    found: dict[str, int] = {}
    for section in document.sections:
        if section.kind in _READ_AS_TEXT and (section.lines or section.heading is not None):
            line = section.heading if section.heading is not None else section.lines[0]
            found.setdefault(_READ_AS_TEXT[section.kind], line)
    return list(found.items())


def notes_on(resume: Resume, reading: Reading) -> list[str]:
    """What of the file is not on the page: pages that were not read, or that have no picture."""
    notes = [pages_left_out(reading)]
    if reading.document.kind == Kind.PDF:
        expected = min(len(reading.document.page_sizes), MAX_PICTURES)
        if not resume.pages:
            notes.append("The pages of this file could not be drawn. Their text is here in full.")
        elif len(resume.pages) < expected:
            notes.append("Some pages of this file could not be drawn. Their text stands under Text.")
        elif len(reading.document.page_sizes) > MAX_PICTURES:
            notes.append(
                f"The first {MAX_PICTURES} pages have pictures. The text of the others stands under Text."
            )
    return [note for note in notes if note]


def section_view(resume: Resume, name: str) -> SectionView:
    return next(view for view in section_views(resume) if view.name == name)


def section_views(resume: Resume) -> list[SectionView]:
    content = content_of(resume)
    known = traces(content)
    counts = {
        name: len(content.resume.get(name) or []) if name in ENTRY_SECTIONS else 1 for name in ENTRY_FORMS
    }
    return [
        SectionView(
            name=name,
            title=_TITLES[name],
            forms=[
                entry_form(content, name, index, known=known)
                for index in range(min(counts[name], ENTRIES_SHOWN))
            ],
            can_add=name in ENTRY_SECTIONS,
            left_out=max(counts[name] - ENTRIES_SHOWN, 0),
        )
        for name in sorted(ENTRY_FORMS, key=list(_TITLES).index)
    ]


def line_fields(sections: list[SectionView]) -> dict[int, str]:
    """For each line the id of the first input that was read from it."""
    found: dict[int, str] = {}
    for section in sections:
        for form in section.forms:
            for bound in form:
                for line in bound.field.lines:  # type: ignore[attr-defined]
                    found.setdefault(line, bound.auto_id)
    return found


@dataclass(slots=True)
class LineBox:
    """Where a line stands on its page, as SVG attributes in points."""

    index: int
    hidden: bool
    x: str
    y: str
    width: str
    height: str


@dataclass(slots=True)
class PageView:
    """A page picture with the boxes of its lines, to be drawn over it."""

    number: int
    width: int
    height: int
    view_box: str
    boxes: list[LineBox]


def page_views(resume: Resume, document: Document) -> list[PageView]:
    """The pages of a PDF; other kinds show their text."""
    if document.kind != Kind.PDF:
        return []
    views = []
    for picture in resume.pages:
        number = picture["number"]
        if number > len(document.page_sizes):
            continue
        width, height = document.page_sizes[number - 1]
        boxes = [_box(line, line.box) for line in document.lines if line.page == number and line.box]
        views.append(
            PageView(number, picture["width"], picture["height"], f"0 0 {width:.1f} {height:.1f}", boxes)
        )
    return views


def _box(line: Line, box: tuple[float, float, float, float]) -> LineBox:
    x0, y0, x1, y1 = box
    return LineBox(
        index=line.index,
        hidden=line.hidden is not None,
        x=f"{x0 - 1:.1f}",
        y=f"{y0 - 1:.1f}",
        width=f"{max(x1 - x0, 0) + 2:.1f}",
        height=f"{max(y1 - y0, 0) + 2:.1f}",
    )


@dataclass(slots=True)
class TextLine:
    line: Line
    heading: str
    field: str


@dataclass(slots=True)
class TextView:
    """The lines in the order software reads them, and those that no person sees."""

    lines: list[TextLine]
    hidden: list[Line]
    left_out: int


def text_view(document: Document, fields: dict[int, str]) -> TextView:
    headings = {s.heading: s.kind.value for s in document.sections if s.heading is not None}
    seen = [line for line in document.lines if not line.hidden]
    return TextView(
        lines=[
            TextLine(line, headings.get(line.index, ""), fields.get(line.index, ""))
            for line in seen[:LINES_SHOWN]
        ],
        hidden=[line for line in document.lines if line.hidden][:LINES_SHOWN],
        left_out=max(len(seen) - LINES_SHOWN, 0),
    )
