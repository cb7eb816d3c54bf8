"""Readings made from the plain resumes of the labelled cases, without the parser."""

import re
from collections.abc import Iterator

from resumes.parsing.document import Document, Kind, Line, Reading, Section, SectionKind, Source

HEADINGS: tuple[tuple[SectionKind, str], ...] = (
    (SectionKind.SUMMARY, r"(?:professional )?(?:summary|profile)"),
    (SectionKind.WORK, r"(?:\w+ )?(?:experience|employment|work history)"),
    (SectionKind.EDUCATION, r"education"),
    (SectionKind.SKILLS, r"(?:technical )?skills"),
    (SectionKind.CERTIFICATES, r"licens\w+(?: (?:and|&) certifications)?|certifications"),
    (SectionKind.LANGUAGES, r"languages"),
    (SectionKind.PUBLICATIONS, r"publications"),
    (SectionKind.VOLUNTEER, r"volunteer"),
    (SectionKind.PROJECTS, r"projects"),
)
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
DATE = r"(?:(?P<{0}month>[A-Za-z]{{3,9}}|\d\d)[ /])?(?P<{0}year>(?:19|20)\d\d)"
SPAN = re.compile(
    DATE.format("begin") + r"\s*(?:-|–|to)\s*(?:" + DATE.format("end") + r"|(?P<now>[Pp]resent))"
)
SUMMER = re.compile(r"Summer (?P<year>20\d\d)")
BULLET = re.compile(r"^\s*[-–•*]\s+")


def reading_of(text: str) -> Reading:
    """Sections by their headings, jobs by their dates: the dated line and the undated lines right above
    it.
    """
    lines: list[Line] = []
    sections = [Section(SectionKind.HEADER, None, [])]
    for raw in text.strip().split("\n"):
        if not raw.strip():
            continue
        bullet = BULLET.match(raw)
        line = Line(
            len(lines), raw[bullet.end() if bullet else 0 :].strip(), 1, None, 10.0, bullet=bool(bullet)
        )
        lines.append(line)
        kind = None if bullet else _heading(line.text)
        if kind:
            sections.append(Section(kind, line.index, []))
        else:
            sections[-1].lines.append(line.index)
    document = Document(Kind.TXT, [(0, 0)], 1, lines, sections)
    work, sources = _work(document)
    return Reading(document, {"work": work}, sources)


def _heading(text: str) -> SectionKind | None:
    return next(
        (kind for kind, pattern in HEADINGS if re.fullmatch(pattern, text.strip(), re.IGNORECASE)), None
    )


def _iso(year: str, month: str | None) -> str:
    if month is None:
        return year
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    return f"{year}-{number:02}"


def _dates(text: str) -> dict[str, str | None] | None:
    span = SPAN.search(text)
    if span:
        end = None if span["now"] else _iso(span["endyear"], span["endmonth"])
        return {"startDate": _iso(span["beginyear"], span["beginmonth"]), "endDate": end}
    summer = SUMMER.search(text)
    return {"startDate": f"{summer['year']}-06", "endDate": f"{summer['year']}-08"} if summer else None


def _heads(document: Document, section: Section) -> Iterator[list[Line]]:
    waiting: list[Line] = []
    for index in section.lines:
        line = document.lines[index]
        waiting = [] if line.bullet else [*waiting, line]
        if not line.bullet and _dates(line.text):
            yield waiting
            waiting = []


def _work(document: Document) -> tuple[list[dict[str, object]], dict[str, Source]]:
    work: list[dict[str, object]] = []
    sources: dict[str, Source] = {}
    for section in document.sections:
        for head in _heads(document, section) if section.kind is SectionKind.WORK else ():
            title, _, employer = re.sub(SPAN, "", head[0].text).partition(",")
            dates = _dates(head[-1].text)
            sources[f"work.{len(work)}.position"] = Source(1.0, [line.index for line in head])
            work.append({"position": title.strip(), "name": employer.strip(" ,|"), **(dates or {})})
    return work, sources
