"""What the built-in writer proposes, without a model."""

from collections.abc import Sequence
from dataclasses import dataclass

from messaging.materials import Materials
from messaging.models import Message


@dataclass(frozen=True, slots=True)
class Written:
    subject: str
    body: str


def proposal_for(message: Message, materials: Materials, *, before: Sequence[Message] = ()) -> Written:
    return Written(
        "A question about your open roles",
        f"Hello {message.recruiter.first_name},\n\nwould you be open to a short call?",
    )


def improved(message: Message, materials: Materials) -> Written:
    return Written(message.subject, message.body)
