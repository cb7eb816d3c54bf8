from recruiters.models.history import Note, NoteKind, StageChange, Touch, TouchKind
from recruiters.models.recruiter import CompanyType, Recruiter, RecruiterQuerySet
from recruiters.models.research import Research

__all__ = [
    "CompanyType",
    "Note",
    "NoteKind",
    "Recruiter",
    "RecruiterQuerySet",
    "Research",
    "StageChange",
    "Touch",
    "TouchKind",
]
