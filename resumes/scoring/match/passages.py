"""The lines of a resume as passages: bullets with their wrapped lines, each with place, skills and moods."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from core.skills import Found, find_skills
from core.skills.words import fold, stem, words_of
from resumes.parsing.document import Document, Line, SectionKind
from resumes.scoring.match.negation import Mood, Reach, mood_at, reaches_in
from resumes.scoring.requirements.degrees import levels_in


class Place(StrEnum):
    """What a mention is worth: `USE` shows a skill at work, `HELD` is an entry of its own, `NAMED` only
    names it.
    """

    USE = "use"
    HELD = "held"
    NAMED = "named"


IN_USE = frozenset(
    {
        SectionKind.WORK,
        SectionKind.PROJECTS,
        SectionKind.VOLUNTEER,
        SectionKind.PUBLICATIONS,
        SectionKind.AWARDS,
    }
)
ENTRIES = frozenset({SectionKind.EDUCATION, SectionKind.CERTIFICATES})
CAMEL = re.compile(r"[A-Z][a-z]{4,}")
"""Words inside a name: MicroDrainage speaks of drainage."""
UNNAMED = frozenset({SectionKind.OTHER, SectionKind.HEADER})
"""What stands under a heading that the parser does not know."""
TITLED = frozenset({SectionKind.CERTIFICATES, SectionKind.PROJECTS, SectionKind.VOLUNTEER, SectionKind.OTHER})
"""Sections whose heading may say more than their kind."""
USUAL = frozenset(
    "certifications certification certificates certificate licenses license licences licence licensure"
    " credentials projects project personal selected key professional experience volunteer volunteering"
    " activities additional other information training courses development and work side skills".split()
)
POSTAL = dict(
    pair.split(":")
    for pair in (
        "AL:Alabama,AK:Alaska,AZ:Arizona,AR:Arkansas,CA:California,CO:Colorado,CT:Connecticut,DE:Delaware"
        ",FL:Florida,GA:Georgia,HI:Hawaii,ID:Idaho,IL:Illinois,IA:Iowa,KS:Kansas,KY:Kentucky,LA:Louisiana"
        ",ME:Maine,MD:Maryland,MA:Massachusetts,MI:Michigan,MN:Minnesota,MS:Mississippi,MO:Missouri"
        ",MT:Montana,NE:Nebraska,NV:Nevada,NH:New Hampshire,NJ:New Jersey,NM:New Mexico,NY:New York"
        ",NC:North Carolina,ND:North Dakota,OH:Ohio,OK:Oklahoma,OR:Oregon,PA:Pennsylvania,RI:Rhode Island"
        ",SC:South Carolina,SD:South Dakota,TN:Tennessee,TX:Texas,UT:Utah,VT:Vermont,VA:Virginia"
        ",WA:Washington,WV:West Virginia,WI:Wisconsin,WY:Wyoming"
    ).split(",")
)
"""States as they are shortened: an "NM" license is one of New Mexico."""
UNSURE = frozenset({SectionKind.HEADER, SectionKind.SUMMARY, SectionKind.OTHER})
"""Parts in which work and schooling may stand, under "Teaching posts" or "Qualifications"."""
SCHOOLED = re.compile(r"\b(?:University|College|School|Institute|Academy)\b.*\b(?:19|20)\d\d\b")
LABELLED = frozenset(
    {SectionKind.HEADER, SectionKind.WORK, SectionKind.OTHER, SectionKind.EDUCATION, SectionKind.SKILLS}
)
LABELS: tuple[tuple[SectionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"\W*(?:{names})\s*:\s+\S", re.IGNORECASE))
    for kind, names in (
        (SectionKind.SKILLS, r"(?:\w+ )?skills|software|computer|systems and software"),
        (SectionKind.LANGUAGES, r"(?:spoken )?languages?"),
        (
            SectionKind.CERTIFICATES,
            r"(?:certifi(?:cations?|cates?)|licen[cs]es?)(?: (?:and|&) (?:certific|licen)\w+)?",
        ),
        (SectionKind.EDUCATION, r"education|schools?|schooling|degrees?"),
    )
)
PROSE = 6
"""Words from which a line of a section without a known name is read as a sentence about work."""


@dataclass(slots=True)
class Passage:
    """One bullet, sentence or entry: `lines` of the document, joined to `text`; `starts` is where each
    begins in it.
    """

    lines: list[int]
    starts: list[int]
    text: str
    section: SectionKind
    place: Place
    heading: str = ""
    """Of a section of its own making: "Bar admissions", "Open source"; what stands below is of that kind."""

    found: list[Found] = field(default_factory=list)
    reaches: list[Reach] = field(default_factory=list)
    stems: frozenset[str] = frozenset()
    initials: str = ""
    """First letters of its words, lower case."""

    def mood(self, found: Found) -> Mood | None:
        return mood_at(self.text, found.start, found.end, self.reaches)

    def quote(self, start: int, end: int) -> tuple[int, str]:
        """The line in which [start, end) begins, and the words themselves."""
        number = max(n for n, begin in enumerate(self.starts) if begin <= start)
        limit = self.starts[number + 1] - 1 if number + 1 < len(self.starts) else len(self.text)
        return self.lines[number], self.text[start : min(end, limit)].strip()

    def whole(self) -> tuple[int, str]:
        return self.quote(0, len(self.text))


def studied(passage: Passage) -> Passage:
    passage.found = find_skills(passage.text, nested=True)
    passage.found += [Found(f.name, 0, len(passage.text)) for f in find_skills(passage.heading)]
    passage.reaches = reaches_in(passage.text)
    words = words_of(passage.text)
    passage.initials = "".join(w.lower[0] for w in words)
    inner = (part for w in words for part in CAMEL.findall(w.text) if part != w.text)
    above = {stem(w.lower) for w in words_of(passage.heading) if w.lower not in USUAL}
    above |= {stem(part) for w in words for part in POSTAL.get(w.text, "").lower().split()}
    passage.stems = frozenset({stem(w.lower) for w in words} | {stem(fold(part)) for part in inner} | above)
    return passage


def passages_of(
    document: Document, heads: frozenset[int], worked: frozenset[int] = frozenset()
) -> Iterator[Passage]:
    """`heads`: lines with the title, employer or dates of a job, which go on from no bullet. `worked`: all
    lines of jobs.
    """
    placed = {index: section.kind for section in document.sections for index in section.lines}
    # A line that was taken for a heading of its own kind is more likely one more entry: "OSHA 30".
    for before, section in pairwise(document.sections):
        if section.kind is SectionKind.OTHER and section.heading is not None:
            placed[section.heading] = before.kind
    titles = {
        index: document.lines[section.heading].text
        for section in document.sections
        if section.kind in TITLED and section.heading is not None
        for index in section.lines
    }
    current: Passage | None = None
    previous: Line | None = None
    for line in document.lines:
        if line.hidden or not line.text.strip() or line.index not in placed:
            continue
        kind = placed[line.index]
        if kind in UNSURE and line.index in worked:
            kind = SectionKind.WORK
        elif kind in UNSURE and SCHOOLED.search(line.text) and levels_in(line.text):
            kind = SectionKind.EDUCATION
        kind = _labelled(line, kind)
        if (
            current
            and previous
            and current.section is kind
            and line.index not in heads
            and _continues(previous, line, kind, len(current.lines))
        ):
            current.starts.append(len(current.text) + 1)
            current.lines.append(line.index)
            current.text += "\n" + line.text
        else:
            if current:
                yield current
            current = Passage(
                [line.index], [0], line.text, kind, _place(kind, line), titles.get(line.index, "")
            )
        previous = line
    if current:
        yield current


def _continues(previous: Line, line: Line, kind: SectionKind, already: int) -> bool:
    """Whether `line` is the rest of a wrapped bullet or sentence."""
    if line.bullet or already >= 8 or line.index != previous.index + 1:
        return False
    starts_low = line.text.lstrip()[:1].islower()
    if kind is SectionKind.SUMMARY:
        return not previous.text.rstrip().endswith((".", "!", "?"))
    if kind in IN_USE and previous.bullet:
        return starts_low or (
            len(previous.text) > 60
            and not previous.text.rstrip().endswith(".")
            and not line.bold
            and not re.search(r"\b(?:19|20)\d\d\b", line.text)
        )
    return starts_low and len(previous.text) > 30


def _labelled(line: Line, kind: SectionKind) -> SectionKind:
    """What a line says of itself under another heading, or under none: "Languages: English, Yoruba"."""
    if kind not in LABELLED or line.bullet:
        return kind
    return next((named for named, label in LABELS if label.match(line.text)), kind)


def _place(kind: SectionKind, line: Line) -> Place:
    if kind in IN_USE:
        return Place.USE
    if kind in ENTRIES:
        return Place.HELD
    if kind in UNNAMED and line.bullet and len(line.text.split()) >= PROSE:
        return Place.USE
    return Place.NAMED
