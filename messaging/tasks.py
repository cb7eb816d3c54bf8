from uuid import UUID

from celery import shared_task
from django.utils import timezone

from messaging.generating import end_silent, generate
from messaging.sending import pick_up, send


@shared_task
def send_message(message_id: str) -> None:
    send(message_id=UUID(message_id), clock=timezone.now)


@shared_task
def send_due_messages() -> None:
    """Also what a queue that was down or a worker that was killed left behind."""
    for pk in pick_up(now=timezone.now()):
        send_message.delay(str(pk))


@shared_task
def generate_message(generation_id: str) -> None:
    generate(generation_id=UUID(generation_id), clock=timezone.now)


@shared_task
def end_silent_generations() -> None:
    end_silent(now=timezone.now())
