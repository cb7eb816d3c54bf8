"""The secret address under which calendar programs read a person's dates: made, ended, looked up."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction

from accounts.models import User
from core.placing import hold
from pipeline.models import CalendarFeed

READ_NOTED_EVERY = timedelta(hours=1)


@transaction.atomic
def open_feed(*, user: User, at: datetime) -> str:
    """The secret of a new feed, which nobody can show again; an earlier one ends."""
    hold(user.pk)
    close_feed(user=user, at=at)
    secret = secrets.token_urlsafe(32)
    CalendarFeed.objects.create(user=user, secret_sha256=_digest(secret), created_at=at)
    return secret


def close_feed(*, user: User, at: datetime) -> bool:
    """Whether there was one."""
    return bool(CalendarFeed.objects.filter(user=user, revoked_at=None).update(revoked_at=at))


def feed_of(user: User) -> CalendarFeed | None:
    return CalendarFeed.objects.filter(user=user, revoked_at=None).first()


def feed_behind(secret: str) -> CalendarFeed | None:
    """The open feed of that secret, of a person whose account is in use.

    The database compares digests, so how long it takes says nothing about the secret.
    """
    found = CalendarFeed.objects.filter(
        secret_sha256=_digest(secret), revoked_at=None, user__is_active=True
    ).select_related("user__profile")
    return found.first()


def note_reading(feed: CalendarFeed, *, at: datetime) -> None:
    """Programs ask every few minutes; once an hour is enough to see that somebody reads."""
    if feed.last_read_at is None or at - feed.last_read_at >= READ_NOTED_EVERY:
        CalendarFeed.objects.filter(pk=feed.pk).update(last_read_at=at)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()
