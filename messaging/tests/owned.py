"""Ana's messages, for the test that Mallory gets at none of them (tests/test_ownership.py)."""

from collections.abc import Callable, Mapping
from datetime import time

from django.utils import timezone

from accounts.models import User
from messaging.models import Generation, Message, Progress, Task
from messaging.sequencing import start_sequence
from messaging.tests.factories import make_message


def things_of(user: User) -> dict[str, str]:
    """The parts of addresses that name things, under `namespace:parameter`."""
    now = timezone.now()
    message = make_message(user=user)
    generation = Generation.objects.create(
        message=message,
        task=Task.WRITE,
        status=Progress.DONE,
        body="A proposal",
        requested_at=now,
        seen_at=now,
    )
    sequence = start_sequence(message=message, gaps=[5], at_time=time(9), timezone_name="UTC", now=now)
    return {
        "messaging:pk": str(message.pk),
        "messaging:generation_pk": str(generation.pk),
        "messaging:sequence_pk": str(sequence.pk),
        "messaging:step": "sent",
    }


def _archive() -> None:
    Message.objects.update(archived_at=timezone.now())


# What must have been done before an address answers its owner.
BEFORE: Mapping[str, Callable[[], None]] = {"messaging:unarchive": _archive}
