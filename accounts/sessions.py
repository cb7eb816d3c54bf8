"""Where a person is signed in, and ending that."""

import time
from dataclasses import dataclass
from datetime import datetime

from allauth.account.adapter import get_adapter
from allauth.usersessions.models import UserSession
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from accounts.devices import describe_device
from accounts.models import User

SEEN_AT = "seen_at"
# How exact "last seen" is; a row is written once in so many seconds, not for each page.
SEEN_EVERY = 300


@dataclass(frozen=True, slots=True)
class SignedIn:
    """One browser in which a person is signed in now."""

    id: int
    device: str
    ip: str
    since: datetime
    last_seen: datetime
    is_current: bool


def list_sessions(user: User, *, current: str | None) -> list[SignedIn]:
    """The live ones, this browser's first, then by last sight; two queries however many there are."""
    known = {s.session_key: s for s in UserSession.objects.filter(user=user)}
    stored = Session.objects.filter(session_key__in=known, expire_date__gt=timezone.now())
    # A session from before the last change of password is kept but opens nothing.
    live = [s.session_key for s in stored if opens(s, user)]
    return sorted(
        (
            SignedIn(
                id=row.pk,
                device=describe_device(row.user_agent),
                ip=row.ip,
                since=row.created_at,
                last_seen=row.last_seen_at,
                is_current=row.session_key == current,
            )
            for row in (known[key] for key in live)
        ),
        key=lambda s: (not s.is_current, -s.last_seen.timestamp()),
    )


def opens(session: Session, user: User) -> bool:
    return constant_time_compare(
        session.get_decoded().get(HASH_SESSION_KEY, ""), user.get_session_auth_hash()
    )


def end_sessions(user: User, *, but: str | None = None) -> None:
    """Log the person out everywhere, or everywhere but in the session with the key `but`."""
    for session in UserSession.objects.filter(user=user).exclude(session_key=but or ""):
        session.end()


def note_sight(request: HttpRequest) -> None:
    """Remember when and from where a signed-in browser was last seen."""
    now = time.time()
    seen_at = request.session.get(SEEN_AT)
    if seen_at is None or now - seen_at < SEEN_EVERY:
        return
    request.session[SEEN_AT] = now
    longest = UserSession._meta.get_field("user_agent").max_length
    UserSession.objects.filter(session_key=request.session.session_key).update(
        last_seen_at=timezone.now(),
        ip=get_adapter().get_client_ip(request),
        user_agent=request.headers.get("User-Agent", "")[:longest],
    )
