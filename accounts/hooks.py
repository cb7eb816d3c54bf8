"""What follows from a sign-in and from a new password."""

import time
from typing import Any

from allauth.account import signals
from django.http import HttpRequest

from accounts.models import User
from accounts.sessions import SEEN_AT, end_sessions


def start_watch(*, request: HttpRequest, **_: Any) -> None:
    request.session[SEEN_AT] = time.time()


def end_other_sessions(*, request: HttpRequest, user: User, **_: Any) -> None:
    end_sessions(user, but=request.session.session_key)


def end_all_sessions(*, user: User, **_: Any) -> None:
    end_sessions(user)


signals.user_logged_in.connect(start_watch)
signals.password_changed.connect(end_other_sessions)
signals.password_set.connect(end_other_sessions)
signals.password_reset.connect(end_all_sessions)
