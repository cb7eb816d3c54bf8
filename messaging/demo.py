"""What the demo account has written, from a draft to an answer."""

from datetime import datetime, time, timedelta
from uuid import uuid4

from accounts.models import User
from messaging.drafting import start_draft
from messaging.marking import mark_ready, mark_sent
from messaging.models import Message
from messaging.sequencing import start_sequence
from recruiters.models import Recruiter

DAY = timedelta(days=1)
LETTERS = {
    "Dana": (
        "initial_outreach",
        "Analytics roles around Minneapolis",
        "Hi Dana,\n\nyou place people at Prairie Staffing, and I am looking for an analytics manager role "
        "around Minneapolis. I have worked as a data analyst for 8 years, with SQL and Tableau.\n\n"
        "Do you have something open that fits?\n\nMaya",
    ),
    "Priya": (
        "thank_you",
        "Thank you for the call",
        "Hi Priya,\n\nthank you for the half hour about the team at Northfield Health. What you said "
        "about the readmission reports stayed with me: I would start with who reads them at seven in the "
        "morning.\n\n"
        "I will send the two dashboards you asked for by Friday.\n\nMaya",
    ),
    "Grace": (
        "follow_up",
        "Times for a call",
        "Hi Grace,\n\nI can do Tuesday at 10, or [other times]. Which of them",
    ),
}


def leave_traces(*, user: User, at: datetime) -> None:
    """A message with follow-ups that wait to be read, one that is ready, and one half written."""
    if Message.objects.filter(user=user).exists():
        return
    written = {name: _write(user, name) for name in LETTERS}
    if message := written["Priya"]:
        mark_ready(message=message, at=at)
    if message := written["Dana"]:
        sent = mark_sent(message=message, at=at - 9 * DAY)
        start_sequence(
            message=sent, gaps=[5, 7], at_time=time(9), timezone_name="America/Chicago", now=at - 9 * DAY
        )


def _write(user: User, name: str) -> Message | None:
    recruiter = Recruiter.objects.for_user(user).filter(first_name=name).first()
    if recruiter is None:
        return None
    kind, subject, body = LETTERS[name]
    return start_draft(
        user=user,
        key=uuid4(),
        recruiter=recruiter,
        resume=None,
        type=kind,
        channel="email",
        subject=subject,
        body=body,
        posting="",
    ).message
