"""What the demo account has written, from a draft to an answer."""

from datetime import datetime, time, timedelta
from uuid import uuid4

from accounts.models import User
from messaging.drafting import start_draft
from messaging.marking import mark_ready, mark_responded, mark_sent
from messaging.models import Message
from messaging.sequencing import start_sequence
from recruiters.models import Recruiter

DAY = timedelta(days=1)
LETTERS = {
    "Priya": (
        "initial_outreach",
        "Data analysts at Northfield Health",
        "Hi Priya,\n\nyou spoke at the data meetup in October about hiring analysts for Northfield Health. In my "
        "last role I built reports in SQL and Tableau that the people on the floor read every morning, and I "
        "would like to do that in a hospital.\n\nWould you be open to a 15-minute call next week?\n\nMaya",
    ),
    "Tomás": (
        "initial_outreach",
        "Analytics roles in Chicago",
        "Hi Tomás,\n\nyou place analytics people at Lakeshore Search & Sons, and I am looking for an analytics "
        "manager role that can be done from Minneapolis.\n\nWhich of your openings allow that?\n\nMaya",
    ),
    "Grace": (
        "thank_you",
        "Thank you, Grace",
        "Hi Grace,\n\nthank you for the time today. What you said about ",
    ),
}


def leave_traces(*, user: User, at: datetime) -> None:
    """An answered message, one with follow-ups planned, and one half written."""
    if Message.objects.filter(user=user).exists():
        return
    written = {name: _write(user, name) for name in LETTERS}
    if message := written["Priya"]:
        mark_ready(message=message, at=at - 6 * DAY)
        mark_sent(message=message, at=at - 6 * DAY)
        mark_responded(message=message, at=at - 4 * DAY, text="Gladly. Is Tuesday good?")
    if message := written["Tomás"]:
        mark_ready(message=message, at=at - 8 * DAY)
        mark_sent(message=message, at=at - 8 * DAY)
        start_sequence(
            message=Message.objects.get(pk=message.pk),
            gaps=[5, 7],
            at_time=time(9),
            timezone_name="America/Chicago",
            now=at - 8 * DAY,
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
