"""What the page of one application shows, gathered in a fixed number of queries."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count
from django.shortcuts import get_object_or_404

from pipeline.boards.shape import Due, due_in_words
from pipeline.freezing import content_sha256, text_sha256
from pipeline.matching import is_out_of_date, match_of
from pipeline.models import Application, Interview, Submission
from pipeline.postings import readable_text
from pipeline.stages import ApplicationStage
from pipeline.wording import pay_in_words
from resumes.presenting_match import groups_of

HEAVY = tuple(
    f"resume__{name}" for name in ("document", "sources", "content", "corrected", "pages", "score", "message")
)


def find(user: Any, pk: Any) -> Application:
    """A person's application with its resume but without the resume's documents. Raises Http404."""
    mine = Application.objects.for_user(user).select_related("resume").defer(*HEAVY)
    return get_object_or_404(mine.annotate(earlier=Count("earlier_postings")), pk=pk)


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things that were sent; `intact` says that its hash is still the one of its content."""

    label: str
    sha256: str
    intact: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    submission: Submission
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Round:
    interview: Interview
    is_over: bool
    thanks: Due | None


def page_of(application: Application, *, now: datetime) -> dict[str, Any]:
    match = match_of(application)
    text = readable_text(application.posting)
    groups = groups_of(match) if match else []
    contacts = list(application.contacts.filter(archived_at=None).order_by("first_name", "pk"))
    return {
        "application": application,
        "stages": list(ApplicationStage),
        "stage": ApplicationStage(application.stage),
        "pay": pay_of(application),
        "deadline": _deadline(application, now.date()),
        "match": match,
        "groups": groups,
        "met": sum(group.met for group in groups),
        "out_of_date": is_out_of_date(application, application.resume),
        "contacts": contacts,
        "rounds": [_round(i, now) for i in application.interviews.order_by("starts_at", "round", "pk")],
        "sent": [sent_of(submission) for submission in application.submissions.newest_first()],
        "text": text,
        "has_source": text != application.posting,
    }


def pay_of(application: Application) -> str:
    return pay_in_words(
        application.salary_from,
        application.salary_to,
        application.salary_currency,
        application.salary_period,
    )


def _deadline(application: Application, today: date) -> Due | None:
    if application.deadline is None:
        return None
    if application.stage != ApplicationStage.SAVED:
        return Due("", application.deadline)
    return due_in_words("Apply by", application.deadline, today)


def _round(interview: Interview, now: datetime) -> Round:
    is_over = interview.done_at is not None or interview.ends_at <= now
    waiting = is_over and interview.thank_by and interview.thanked_at is None and not interview.is_cancelled
    due = (
        due_in_words("Thank-you", interview.thank_by, now.date()) if waiting and interview.thank_by else None
    )
    return Round(interview, is_over, due)


def sent_of(submission: Submission) -> Sent:
    version = f", version {submission.resume_version}" if submission.resume_version else ""
    told = (
        ("Posting", submission.posting_sha256, text_sha256(submission.posting), submission.posting),
        (
            f"Resume “{submission.resume_title}”{version}",
            submission.resume_sha256,
            content_sha256(submission.resume_content),
            "",
        ),
        ("Cover letter", submission.letter_sha256, text_sha256(submission.letter), submission.letter),
        ("Message", submission.message_sha256, text_sha256(submission.message), submission.message),
    )
    return Sent(
        submission, tuple(Part(label, kept, kept == now, text) for label, kept, now, text in told if kept)
    )
