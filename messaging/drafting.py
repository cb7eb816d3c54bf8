"""Keeping what is typed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.models import User
from messaging.judging import judge, take_quality
from messaging.models import Message, MessageStatus
from messaging.scoring.draft import Quality

TYPED = ("recruiter", "resume", "type", "channel", "subject", "body", "posting")


class NotEditable(Exception):
    """It went out, or is on its way."""


class ChangedElsewhere(Exception):
    """Another tab saved a newer text; `message` holds that one."""

    def __init__(self, message: Message) -> None:
        super().__init__(f"revision {message.revision}")
        self.message = message


@dataclass(frozen=True, slots=True)
class Kept:
    message: Message
    quality: Quality


@transaction.atomic
def start_draft(*, user: User, key: UUID, **typed: Any) -> Kept:
    """A first save, under a key that the page brought along: sent twice, it makes one draft.

    Raises Message.DoesNotExist where the key is somebody else's.
    """
    message, made = Message.objects.select_for_update().get_or_create(
        pk=key, defaults={"user": user, **{name: typed[name] for name in TYPED}}
    )
    if message.user_id != user.pk or message.archived_at:
        raise Message.DoesNotExist
    return _keep(message, typed, changed=made)


@transaction.atomic
def save_draft(*, message: Message, revision: int | None = None, **typed: Any) -> Kept:
    """Keep the typed fields. `revision` is the one the page shows; None saves over any.

    A text that was ready and has changed is a draft again. Raises NotEditable, ChangedElsewhere.
    """
    message = Message.objects.select_for_update(of=("self",)).select_related("recruiter").get(pk=message.pk)
    if not message.is_editable:
        raise NotEditable
    if revision is not None and revision != message.revision and _differs(message, typed):
        raise ChangedElsewhere(message)
    return _keep(message, typed, changed=False)


def _differs(message: Message, typed: dict[str, Any]) -> bool:
    return any(getattr(message, name) != value for name, value in typed.items())


def _keep(message: Message, typed: dict[str, Any], *, changed: bool) -> Kept:
    if _differs(message, typed):
        changed = True
        for name, value in typed.items():
            setattr(message, name, value)
        message.status, message.reviewed_at = MessageStatus.DRAFT, None
    quality = judge(message)
    if changed:
        message.revision += 1
        take_quality(message, quality)
        message.save()
    return Kept(message, quality)


def archive(*, message: Message, at: datetime) -> None:
    """Put away. What waits to be sent is not sent."""
    Message.objects.filter(pk=message.pk).update(archived_at=at)


def bring_back(*, message: Message) -> None:
    Message.objects.filter(pk=message.pk).update(archived_at=None)
