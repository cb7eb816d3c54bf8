"""Tasks to test the task fixtures with."""

from celery import shared_task
from django.contrib.auth import get_user_model
from django.db import transaction


@shared_task(name="tests.rename")
def rename(user_id: str, name: str) -> None:
    get_user_model().objects.filter(pk=user_id).update(first_name=name)


@shared_task(name="tests.rename_later")
def rename_later(user_id: str) -> None:
    with transaction.atomic():
        rename.delay_on_commit(user_id, "Later")


@shared_task(name="tests.fail")
def fail() -> None:
    raise ValueError("told to")
