"""How often one person may ask a model. Templates are not counted: they cost nothing."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model

from ai.models import Call

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


class TooManyCalls(Exception):
    """The person asked too often; `retry_after` is in seconds, `limit` questions in `window`."""

    def __init__(self, retry_after: int, *, limit: int = 0, window: timedelta = MINUTE) -> None:
        super().__init__(f"Try again in {retry_after} seconds.")
        self.retry_after = retry_after
        self.limit = limit
        self.window = window

    @property
    def message(self) -> str:
        """For people."""
        if self.window <= MINUTE:
            return f"That was a lot at once. Try again in {_seconds(self.retry_after)}."
        return (
            f"Your plan answers {self.limit} questions in an hour. "
            f"Try again in {_minutes(-(-self.retry_after // 60))}."
        )


def hold_to_limits(user: Any, *, now: datetime, hourly_limit: int | None) -> None:
    """Raises TooManyCalls. Inside the transaction that writes the next row, so that ten at once are ten.

    The person's row is the queue in which simultaneous questions stand; SQLite has one queue for all.
    """
    get_user_model().objects.select_for_update(no_key=True).filter(pk=user.pk).exists()
    per_minute = settings.AI.calls_per_minute
    for window, limit in ((MINUTE, per_minute), (HOUR, hourly_limit)):
        if limit is not None:
            _hold(user, now=now, window=window, limit=limit)


def _hold(user: Any, *, now: datetime, window: timedelta, limit: int) -> None:
    asked = Call.objects.for_user(user).questions().to_models().since(now - window)
    oldest_first = asked.order_by("-started_at").values_list("started_at", flat=True)
    if limit == 0:
        raise TooManyCalls(int(window.total_seconds()), limit=limit, window=window)
    if len(latest := list(oldest_first[:limit])) < limit:
        return
    wait = (latest[-1] + window - now).total_seconds()
    raise TooManyCalls(max(1, -int(-wait // 1)), limit=limit, window=window)


def _seconds(number: int) -> str:
    return "1 second" if number == 1 else f"{number} seconds"


def _minutes(number: int) -> str:
    return "1 minute" if number == 1 else f"{number} minutes"
