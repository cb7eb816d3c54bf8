"""Work that begins once the transaction has ended."""

from datetime import datetime, timedelta
from functools import partial

from django.db import transaction

from messaging.generating import request_generation
from messaging.models import Generation, Message, Task
from messaging.sending import queue_message
from messaging.tasks import generate_message, send_message


@transaction.atomic
def ask_for_text(*, message: Message, task: Task, at: datetime) -> Generation:
    """Raises QuotaExceeded, BeingWritten, NothingToImprove."""
    generation = request_generation(message=message, task=task, at=at)
    transaction.on_commit(partial(generate_message.delay, str(generation.pk)))
    return generation


@transaction.atomic
def send_soon(*, message: Message, wait: timedelta, now: datetime) -> Message:
    """Send after a wait in which it can be undone. Raises Blocked, CannotSend, OutOfOrder."""
    message = queue_message(message=message, when=now + wait, now=now)
    seconds = wait.total_seconds()
    transaction.on_commit(partial(send_message.apply_async, [str(message.pk)], countdown=seconds))
    return message
