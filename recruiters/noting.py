from datetime import datetime

from django.db import transaction

from recruiters.models import Note, NoteKind, Recruiter
from recruiters.rescoring import rescore
from recruiters.signals import note_added, note_brought_back, note_removed


@transaction.atomic
def add_note(*, recruiter: Recruiter, text: str, at: datetime, kind: str = NoteKind.GENERAL) -> Note:
    note = Note.objects.create(recruiter=recruiter, text=text, kind=kind, created_at=at)
    rescore(recruiter, at=at)
    note_added.send(Note, note=note)
    return note


@transaction.atomic
def remove_note(*, note: Note, at: datetime) -> None:
    """Put a note away; `bring_note_back` undoes it."""
    note.deleted_at = at
    note.save(update_fields=["deleted_at", "updated_at"])
    rescore(note.recruiter, at=at)
    note_removed.send(Note, note=note)


@transaction.atomic
def bring_note_back(*, note: Note, at: datetime) -> None:
    note.deleted_at = None
    note.save(update_fields=["deleted_at", "updated_at"])
    rescore(note.recruiter, at=at)
    note_brought_back.send(Note, note=note)
