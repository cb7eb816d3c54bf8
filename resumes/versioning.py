"""Snapshots of a resume's content: take one at every change, compare two, restore one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from resumes.models import Resume, ResumeVersion
from resumes.rescoring import rescore


def snapshot(resume: Resume, *, reason: str) -> ResumeVersion:
    """Keep the resume as it is now and number the snapshot; saves both. Call inside a transaction."""
    resume.revision += 1
    version = ResumeVersion.objects.create(
        resume=resume,
        number=resume.revision,
        reason=reason,
        content=resume.content,
        sources=resume.sources,
        corrected=resume.corrected,
        score_total=resume.score_total,
    )
    resume.save()
    return version


@transaction.atomic
def restore_version(*, resume: Resume, number: int) -> ResumeVersion:
    """Make an earlier version the current one, as a new version. Raises ResumeVersion.DoesNotExist."""
    resume = Resume.objects.select_for_update().get(pk=resume.pk)
    version = resume.versions.get(number=number)
    resume.content = version.content
    resume.sources = version.sources
    resume.corrected = version.corrected
    rescore(resume)
    return snapshot(resume, reason=f"Restored version {number}")


@dataclass(frozen=True, slots=True)
class Change:
    """One value that differs; None where a side does not have it."""

    path: str
    before: str | None
    after: str | None

    @property
    def label(self) -> str:
        """The path in words: `work.0.startDate` is "Job 1, from"."""
        section, *rest = self.path.split(".")
        numbers = [int(part) + 1 for part in rest if part.isdigit()]
        words = [WORDS.get(part, part) for part in rest if not part.isdigit()]
        head = WORDS.get(section, section)
        if section != "basics" and numbers:
            head = f"{head} {numbers.pop(0)}"
        tail = [*words, *(str(number) for number in numbers)]
        return ", ".join(filter(None, (head, " ".join(tail))))


WORDS = {
    "basics": "Contact",
    "work": "Job",
    "education": "Education",
    "skills": "Skill",
    "projects": "Project",
    "certificates": "Certificate",
    "languages": "Language",
    "name": "name",
    "label": "headline",
    "email": "e-mail",
    "url": "website",
    "position": "title",
    "startDate": "from",
    "endDate": "to",
    "studyType": "degree",
    "area": "field",
    "institution": "school",
    "score": "grade",
    "highlights": "point",
}


def compare(before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    """What differs between two JSON Resumes, in the order of the newer one."""
    old, new = dict(_values("", before)), dict(_values("", after))
    paths = [*new, *(path for path in old if path not in new)]
    return [Change(path, old.get(path), new.get(path)) for path in paths if old.get(path) != new.get(path)]


def _values(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _values(f"{path}.{key}" if path else key, item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _values(f"{path}.{index}", item)
    elif value not in {None, ""}:
        yield path, str(value)
