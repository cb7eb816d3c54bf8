"""Readings made by hand: what a flawless parser would hand on for a resume told in plain values."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from resumes.parsing.document import Document, Hidden, Kind, Line, Reading, Section, SectionKind, Source


@dataclass(frozen=True, kw_only=True)
class Job:
    title: str = ""
    employer: str = ""
    start: str | None = None
    end: str | None = None
    bullets: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class School:
    institution: str = ""
    degree: str = ""
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, kw_only=True)
class Resume:
    """Headings are written only over sections that have something in them."""

    kind: Kind = Kind.PDF
    name: str = ""
    label: str = ""
    email: str = ""
    phone: str = ""
    summary: str = ""
    jobs: Sequence[Job] = ()
    schools: Sequence[School] = ()
    skills: Sequence[str] = ()
    other: Sequence[str] = ()
    hidden: Sequence[str] = ()

    def but(self, **changes: Any) -> "Resume":
        return replace(self, **changes)

    def with_bullets(self, *bullets: str, job: int = 0) -> "Resume":
        """More bullets under one of the jobs."""
        changed = replace(self.jobs[job], bullets=[*self.jobs[job].bullets, *bullets])
        return replace(self, jobs=[*self.jobs[:job], changed, *self.jobs[job + 1 :]])

    def read(self) -> Reading:
        return _Writer(self).reading()


class _Writer:
    def __init__(self, resume: Resume) -> None:
        self.resume = resume
        self.lines: list[Line] = []
        self.sections: list[Section] = []
        self.sources: dict[str, Source] = {}
        self.values: dict[str, Any] = {}

    def reading(self) -> Reading:
        self._basics()
        self._work()
        self._education()
        self._skills()
        if self.resume.other:
            self._section(SectionKind.OTHER, None)
            for text in self.resume.other:
                self._line(text)
        for text in self.resume.hidden:
            self.lines.append(Line(len(self.lines), text, 1, None, 10, hidden=Hidden.WHITE))
        document = Document(self.resume.kind, [(595, 842)], 1, self.lines, self.sections)
        return Reading(document, self.values, self.sources)

    def _section(self, kind: SectionKind, heading: str | None) -> None:
        index = None
        if heading:
            index = len(self.lines)
            self.lines.append(Line(index, heading, 1, None, 14, bold=True))
        self.sections.append(Section(kind, index, []))

    def _line(self, text: str, *paths: str, bullet: bool = False) -> None:
        index = len(self.lines)
        self.lines.append(Line(index, text, 1, None, 10, bullet=bullet))
        self.sections[-1].lines.append(index)
        for path in paths:
            self.sources[path] = Source(0.9, [index])

    def _basics(self) -> None:
        resume, basics = self.resume, {}
        self._section(SectionKind.HEADER, None)
        for key in ("name", "label", "email", "phone"):
            if value := getattr(resume, key):
                basics[key] = value
                self._line(value, f"basics.{key}")
        if resume.summary:
            self._section(SectionKind.SUMMARY, "Summary")
            basics["summary"] = resume.summary
            self._line(resume.summary, "basics.summary")
        self.values["basics"] = basics

    def _work(self) -> None:
        self.values["work"] = [
            _entry(_JOB_KEYS, job) | {"highlights": list(job.bullets)} for job in self.resume.jobs
        ]
        if self.resume.jobs:
            self._section(SectionKind.WORK, "Experience")
        for i, job in enumerate(self.resume.jobs):
            paths = [f"work.{i}.{key}" for key, field in _JOB_KEYS.items() if getattr(job, field)]
            self._line(f"{job.title}, {job.employer} {job.start or ''} - {job.end or 'present'}", *paths)
            for k, bullet in enumerate(job.bullets):
                self._line(bullet, f"work.{i}.highlights.{k}", bullet=True)

    def _education(self) -> None:
        self.values["education"] = [_entry(_SCHOOL_KEYS, school) for school in self.resume.schools]
        if self.resume.schools:
            self._section(SectionKind.EDUCATION, "Education")
        for i, school in enumerate(self.resume.schools):
            paths = [f"education.{i}.{key}" for key, field in _SCHOOL_KEYS.items() if getattr(school, field)]
            self._line(
                f"{school.degree}, {school.institution} {school.start or ''} {school.end or ''}", *paths
            )

    def _skills(self) -> None:
        self.values["skills"] = [{"name": skill} for skill in self.resume.skills]
        if self.resume.skills:
            self._section(SectionKind.SKILLS, "Skills")
            self._line(
                ", ".join(self.resume.skills), *(f"skills.{i}.name" for i in range(len(self.resume.skills)))
            )


_JOB_KEYS = {"name": "employer", "position": "title", "startDate": "start", "endDate": "end"}
_SCHOOL_KEYS = {"institution": "institution", "studyType": "degree", "startDate": "start", "endDate": "end"}


def _entry(keys: dict[str, str], entry: Job | School) -> dict[str, Any]:
    """A value that was not found is absent; a job that goes on ends with None."""
    values = {key: getattr(entry, field) for key, field in keys.items()}
    return {
        key: value for key, value in values.items() if value or (key == "endDate" and values.get("startDate"))
    }
