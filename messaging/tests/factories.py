from typing import Any

from allauth.account.models import EmailAddress

from accounts.models import User
from messaging.drafting import start_draft
from messaging.models import Channel, Message, MessageStatus, MessageType
from recruiters.models import Recruiter
from recruiters.tests.factories import make_recruiter

BODY = """\
Hi Joan,

Your team opened the stock planning desk in Lisbon in May. At Acme I built a forecast that cut waste by 18% \
across 46 stores, and I would like to do that again.

Would you be open to a 15-minute call on Thursday?

Ana"""


def make_message(
    *, user: User, recruiter: Recruiter | None = None, body: str = BODY, **fields: Any
) -> Message:
    """A scored draft, saved the way the composer does it."""
    recruiter = recruiter or make_recruiter(user=user, first_name="Joan", email="joan@globex.example")
    status = fields.pop("status", MessageStatus.DRAFT)
    values: dict[str, Any] = {
        "recruiter": recruiter,
        "resume": None,
        "type": MessageType.INITIAL_OUTREACH,
        "channel": Channel.EMAIL,
        "subject": "Stock planning in Lisbon",
        "posting": "",
        **fields,
    }
    message = start_draft(user=user, key=Message().pk, body=body, **values).message
    if status != MessageStatus.DRAFT:
        Message.objects.filter(pk=message.pk).update(status=status)
        message.refresh_from_db()
    return message


def verify(user: User) -> None:
    EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )
