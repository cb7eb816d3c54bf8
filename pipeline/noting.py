from datetime import datetime

from django.db import transaction

from pipeline.freezing import text_sha256
from pipeline.models import ActivityKind, Application
from pipeline.recording import record
from pipeline.saving import held


class NotedMeanwhile(Exception):
    """Another window has saved other notes since this one was drawn; `stored` is what it saved."""

    def __init__(self, stored: str) -> None:
        super().__init__("The notes are others by now.")
        self.stored = stored


@transaction.atomic
def save_notes(*, application: Application, text: str, before: str, at: datetime) -> Application:
    """Keep the notes; `before` is the hash (`text_sha256`) of those that the person had before her eyes.

    They stand in the timeline once a day, however often they save themselves. Raises NotedMeanwhile.
    """
    row = held(application)
    if row.notes == text:
        return row
    if text_sha256(row.notes) != before:
        raise NotedMeanwhile(row.notes)
    row.notes = text
    row.save(update_fields=["notes", "updated_at"])
    if text.strip():
        record(
            user=row.user,
            kind=ActivityKind.NOTE_ADDED,
            at=at,
            title=f"Note on {row}",
            key=f"application-note:{row.pk}:{at:%Y-%m-%d}",
            application=row,
        )
    return row
