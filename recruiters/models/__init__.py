from recruiters.models.bringing import ContactImport, ImportStatus
from recruiters.models.history import Channel, Note, NoteKind, StageChange, Touch, TouchKind
from recruiters.models.recruiter import CompanyType, Recruiter, RecruiterQuerySet
from recruiters.models.research import Research, ResearchStatus

__all__ = [
    "Channel",
    "CompanyType",
    "ContactImport",
    "ImportStatus",
    "Note",
    "NoteKind",
    "Recruiter",
    "RecruiterQuerySet",
    "Research",
    "ResearchStatus",
    "StageChange",
    "Touch",
    "TouchKind",
]
