"""Setting right by hand what was misread."""

from typing import Any

from django.db import transaction

from resumes.content import Content, add_entry, correct, remove_entry
from resumes.models import Resume
from resumes.rescoring import rescore
from resumes.versioning import snapshot


class ChangedElsewhere(Exception):
    """The section was changed since the person opened the page, in another tab or on another device."""


@transaction.atomic
def correct_entry(
    *, resume: Resume, section: str, index: int, values: dict[str, Any], revision: int
) -> Resume:
    """Set values of one entry and score anew. Nothing different: nothing happens.

    Raises ChangedElsewhere, resumes.content.NoSuchEntry.
    """
    resume = _locked(resume, section, revision)
    new = correct(_content(resume), section, index, values)
    if new.resume == resume.content:
        return resume
    return _keep(resume, new, reason=f"Corrected {_LABELS[section]}")


@transaction.atomic
def add_entry_by_hand(*, resume: Resume, section: str, revision: int) -> Resume:
    """Put an empty entry first in a section. Raises ChangedElsewhere."""
    resume = _locked(resume, section, revision)
    return _keep(resume, add_entry(_content(resume), section), reason=f"Added to {_LABELS[section]}")


@transaction.atomic
def remove_entry_by_hand(*, resume: Resume, section: str, index: int, revision: int) -> Resume:
    """Take an entry out. Raises ChangedElsewhere, resumes.content.NoSuchEntry."""
    resume = _locked(resume, section, revision)
    new = remove_entry(_content(resume), section, index)
    return _keep(resume, new, reason=f"Removed from {_LABELS[section]}")


@transaction.atomic
def aim_at_role(*, resume: Resume, role: str) -> Resume:
    """Name the role the resume is for; the score follows."""
    resume = Resume.objects.select_for_update().get(pk=resume.pk)
    resume.role = role
    if resume.is_ready:
        rescore(resume)
    resume.save()
    return resume


_LABELS = {
    "basics": "contact and summary",
    "work": "work experience",
    "education": "education",
    "skills": "skills",
    "projects": "projects",
    "certificates": "certificates",
    "languages": "languages",
}


def _content(resume: Resume) -> Content:
    return Content(resume.content, resume.sources, resume.corrected)


def _locked(resume: Resume, section: str, revision: int) -> Resume:
    """The row, held for the rest of the transaction, if its section is still what the person saw."""
    resume = Resume.objects.select_for_update().get(pk=resume.pk)
    if resume.revision != revision:
        seen = resume.versions.filter(number=revision).values_list("content", flat=True).first()
        if seen is None or seen.get(section) != resume.content.get(section):
            raise ChangedElsewhere
    return resume


def _keep(resume: Resume, new: Content, *, reason: str) -> Resume:
    resume.content, resume.sources, resume.corrected = new.resume, new.sources, new.corrected
    rescore(resume)
    snapshot(resume, reason=reason)
    return resume
