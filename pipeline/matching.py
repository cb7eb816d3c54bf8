"""How a resume meets the posting of an application."""

from django.utils import timezone

from pipeline.models import Application
from pipeline.postings import readable_text
from resumes.models import Resume
from resumes.scoring.match import Match, match_posting


def take_match(application: Application) -> None:
    """Set the match of resume and posting on the row, which is not saved; none without both.

    Takes a tenth of a second for a long posting, so it is done when one of the two changes and not
    for each page.
    """
    resume = application.resume
    application.match = application.match_total = None
    if resume is None or not resume.is_ready or not application.posting.strip():
        return
    match = match_posting(resume.reading, readable_text(application.posting), today=timezone.localdate())
    application.match = {"revision": resume.revision, **match.as_json()}
    application.match_total = match.coverage if match.requirements else None


def match_of(application: Application) -> Match | None:
    return Match.from_json(application.match) if application.match else None


def is_out_of_date(application: Application, resume: Resume | None) -> bool:
    """The resume was corrected after it was held against the posting."""
    return bool(application.match and resume and application.match["revision"] != resume.revision)
