"""The third step: sections to JSON Resume values, each with the lines it was read from."""

from typing import Any

from resumes.parsing.document import Document, Line, Reading, SectionKind
from resumes.parsing.fields.contact import read_contact
from resumes.parsing.fields.education import read_education
from resumes.parsing.fields.lists import read_certificates, read_languages, read_projects, read_summary
from resumes.parsing.fields.skills import labelled_skills, read_skills
from resumes.parsing.fields.work import read_work


def read_fields(document: Document) -> Reading:
    resume: dict[str, Any] = {}
    basics, sources = read_contact(document)
    summary = read_summary(_lines(document, SectionKind.SUMMARY))
    if summary:
        basics["summary"], sources["basics.summary"] = summary
    if basics:
        resume["basics"] = basics
    for key, kind, read in (
        ("work", SectionKind.WORK, read_work),
        ("education", SectionKind.EDUCATION, read_education),
        ("skills", SectionKind.SKILLS, read_skills),
        ("certificates", SectionKind.CERTIFICATES, read_certificates),
        ("languages", SectionKind.LANGUAGES, read_languages),
        ("projects", SectionKind.PROJECTS, read_projects),
    ):
        lines = _lines(document, kind)
        if kind is SectionKind.SKILLS and not lines:
            lines = labelled_skills(document.lines)
        values, found = read(lines)
        if values:
            resume[key] = values
            sources.update(found)
    return Reading(document, resume, sources)


def _lines(document: Document, kind: SectionKind) -> list[Line]:
    return [document.lines[i] for s in document.sections if s.kind is kind for i in s.lines]
