"""May this message go out from here, and if not, why."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings

from accounts.verification import has_verified_email
from messaging.models import Channel, Message, Suppression


@dataclass(frozen=True, slots=True)
class Refusal:
    """`name` for code, `reason` for people. `until` is when to try again by itself, None for never."""

    name: str
    reason: str
    until: datetime | None = None


class CannotSend(Exception):
    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.name)
        self.refusal = refusal


def refusal_of(message: Message, *, now: datetime) -> Refusal | None:
    """The first reason against sending, apart from the text itself; None where there is none."""
    recruiter = message.recruiter
    if message.channel != Channel.EMAIL:
        return Refusal("channel", "Only e-mail goes out from here. Send this one there and mark it as sent.")
    if recruiter.archived_at:
        return Refusal("archived", f"{recruiter.name} is archived.")
    if recruiter.do_not_contact:
        return Refusal("do_not_contact", f"{recruiter.name} is marked “do not contact”.")
    if not recruiter.email:
        return Refusal("no_address", f"Add an e-mail address for {recruiter.name} first.")
    if known := Suppression.objects.holding(message.user, recruiter.email).first():
        return Refusal("suppressed", f"{recruiter.email}: {known.get_reason_display().lower()}.")
    if not has_verified_email(message.user):
        return Refusal("unverified", "Confirm your own e-mail address first: answers go to it.")
    if not message.subject.strip():
        return Refusal("no_subject", "Give the e-mail a subject.")
    return _daily(message, now)


def _daily(message: Message, now: datetime) -> Refusal | None:
    if sent_today(message.user, now=now, but=message) < settings.MESSAGES_PER_DAY:
        return None
    tomorrow = _midnight(now) + timedelta(days=1)
    return Refusal(
        "daily_limit",
        f"You have sent {settings.MESSAGES_PER_DAY} e-mails today, which is the most for a day. "
        "The next ones can go from midnight UTC.",
        until=tomorrow,
    )


def sent_today(user: Any, *, now: datetime, but: Message | None = None) -> int:
    """How many e-mails were begun to be sent since midnight UTC; a second attempt counts once."""
    begun = Message.objects.filter(user=user, sending_since__gte=_midnight(now)).exclude(delivery="")
    return begun.exclude(pk=but.pk).count() if but else begun.count()


def _midnight(now: datetime) -> datetime:
    return now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
