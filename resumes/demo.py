"""What the demo account has uploaded: a resume as one should be, and one from years ago."""

from datetime import datetime

from accounts.models import User
from resumes.correcting import correct_entry
from resumes.ingesting import ingest_resume
from resumes.models import Posting, Resume
from resumes.samples import sample_file, sample_posting
from resumes.uploading import keep_file


def leave_traces(*, user: User, at: datetime) -> None:
    if Resume.objects.filter(user=user).exists():
        return
    current = _resume(user, "data-analyst.pdf", title="Data analyst 2026", role="Data analyst", at=at)
    draft = _resume(user, "first-draft.txt", title="First draft, years ago", at=at)
    if draft.is_ready:
        values = {"label": "Reporting analyst"}
        correct_entry(resume=draft, section="basics", index=0, values=values, revision=draft.revision)
    Posting.objects.create(
        resume=current, title="Senior data analyst, Riverbend Foods", text=sample_posting()
    )


def _resume(user: User, sample: str, *, title: str, at: datetime, role: str = "") -> Resume:
    """Read here and not by a worker: the demo is complete when the first page shows."""
    name, kind, data = sample_file(sample)
    resume = keep_file(user=user, data=data, kind=kind, name=name, title=title, role=role)
    ingest_resume(resume=resume, now=at)
    return Resume.objects.get(pk=resume.pk)
