"""What was sent, kept as it was: the posting, the resume, the letter and the message, each with its hash."""

import hashlib
import json
from datetime import datetime
from typing import Any

from pipeline.models import Application, Submission
from resumes.models import Resume


def text_sha256(text: str) -> str:
    """Hex digest of the UTF-8 text; empty for nothing."""
    return hashlib.sha256(text.encode()).hexdigest() if text else ""


def content_sha256(content: Any) -> str:
    """Hex digest of the canonical JSON (sorted keys, no blanks, UTF-8); empty for nothing."""
    if not content:
        return ""
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def snapshot(*, application: Application, at: datetime, letter: str = "", message: str = "") -> Submission:
    """What would be frozen now; not saved."""
    resume = application.resume if application.resume and application.resume.is_ready else None
    return Submission(
        application=application,
        at=at,
        posting=application.posting,
        posting_sha256=text_sha256(application.posting),
        letter=letter,
        letter_sha256=text_sha256(letter),
        message=message,
        message_sha256=text_sha256(message),
        **(_resume_parts(resume) if resume else {}),
    )


def _resume_parts(resume: Resume) -> dict[str, Any]:
    return {
        "resume_title": resume.title,
        "resume_version": resume.revision,
        "resume_content": resume.content,
        "resume_sha256": content_sha256(resume.content),
        "file_sha256": resume.sha256,
    }


def freeze(
    *, application: Application, at: datetime, letter: str = "", message: str = ""
) -> Submission | None:
    """Keep what was sent, unless the very same was kept before; None then.

    Sets `applied_at` where it is empty. Call inside the transaction that marks the application as applied.
    """
    if application.applied_at is None:
        application.applied_at = at
        application.save(update_fields=["applied_at", "updated_at"])
    now = snapshot(application=application, at=at, letter=letter, message=message)
    latest = application.submissions.newest_first().first()
    if latest and _adds_nothing(now, latest):
        return None
    now.save(force_insert=True)
    return now


def _adds_nothing(now: Submission, latest: Submission) -> bool:
    """A move that brings no letter and no message does not stand beside the record that has them."""
    if not now.letter and not now.message:
        return now.hashes[:2] == latest.hashes[:2]
    return now.hashes == latest.hashes


def thaw(*, application: Application) -> None:
    """Take back what was frozen by the move that is being undone; what a person typed in stays.

    Call before the stage and `stage_at` change.
    """
    automatic = application.submissions.filter(at=application.stage_at, letter="", message="")
    automatic.delete()
    if application.applied_at is not None and not application.submissions.exists():
        application.applied_at = None
        application.save(update_fields=["applied_at", "updated_at"])
