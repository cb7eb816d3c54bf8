import secrets
from typing import Any

from celery import Task, shared_task
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from labormarket.demo import leave_traces
from labormarket.fetching import configured, fetch
from labormarket.indexing import refresh
from labormarket.known_series import fetched, known
from labormarket.models.reports import KEPT_AFTER_DELETION
from labormarket.purging import purge_reports

SPREAD = 1800
"""Seconds over which the sites of the world that ask every day are spread."""
PAUSES = (300, 1500)
"""Seconds before another try. Without a key the BLS answers 25 questions a day, and one round takes seven."""
LONGEST = 900


@shared_task
def plan_fetch() -> None:
    if settings.BLS_FETCH:
        fetch_series.apply_async(countdown=secrets.randbelow(SPREAD))


@shared_task(bind=True, time_limit=LONGEST)
def fetch_series(self: "Task[Any, Any]", series: list[str] | None = None) -> None:
    """All series, or those that a try before did not get."""
    if not settings.BLS_FETCH:
        return
    wanted = [name for name in series if name in known()] if series else fetched()
    outcome = fetch(wanted, bls=configured(), clock=timezone.now)
    if outcome and outcome.again and self.request.retries < len(PAUSES):
        raise self.retry(
            args=[outcome.again], countdown=PAUSES[self.request.retries], max_retries=len(PAUSES)
        )


@shared_task
def refresh_index() -> None:
    """So that the first search does not wait for it; nothing where it is there already."""
    refresh()


@shared_task
def leave_demo_reports(user_id: int) -> None:
    with transaction.atomic():
        leave_traces(user=User.objects.get(pk=user_id), at=timezone.now())


@shared_task
def purge_deleted_reports() -> None:
    now = timezone.now()
    purge_reports(before=now - KEPT_AFTER_DELETION, at=now)
