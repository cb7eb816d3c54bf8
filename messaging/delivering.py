"""The border to the mail server. It says of every message: accepted, refused, not reached, or not known.

A server takes a message over with its answer to the full stop that ends it (RFC 5321, 4.1.1.4): before that
full stop it has nothing, after its answer it has all. So the text and the full stop go separately, and
`hand_over` is called between them, to write down that from here on we can no longer be sure by ourselves.
"""

import re
import smtplib
from collections.abc import Callable
from functools import partial
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend
from django.core.mail.handler import DEFAULT_MAILER_BACKEND

SMTP = DEFAULT_MAILER_BACKEND
LINE_START = re.compile(rb"(?m)^\.")
# RFC 3463: these say that there is no such mailbox, others that this server or this text is not wanted.
NO_MAILBOX = re.compile(r"\b5\.1\.[1-36]\b|\b5\.2\.1\b")


class Refused(Exception):
    """The server said no. `for_good`: it would say so again. `no_mailbox`: there is nobody at the address."""

    def __init__(self, text: str, *, for_good: bool, no_mailbox: bool = False) -> None:
        super().__init__(text)
        self.for_good = for_good
        self.no_mailbox = no_mailbox


class NotReached(Exception):
    """The server cannot have taken the message."""


class NotKnown(Exception):
    """The whole message was sent and no answer came: it may have been taken or not."""


class _Conversation(smtplib.SMTP):
    def __init__(self, *args: Any, hand_over: Callable[[], None], **options: Any) -> None:
        super().__init__(*args, **options)
        self.hand_over = hand_over

    def data(self, msg: Any) -> tuple[int, bytes]:
        self.putcmd("data")
        code, reply = self.getreply()
        if code != 354:
            raise smtplib.SMTPDataError(code, reply)
        text = LINE_START.sub(b"..", msg)
        self.send(text if text.endswith(b"\r\n") else text + b"\r\n")
        try:
            self.hand_over()
        except BaseException:
            self.close()  # without the full stop nothing was said, and "quit" would be a line of the text
            raise
        self.send(b".\r\n")
        return self.getreply()


class _Backend(EmailBackend):
    def __init__(self, *, hand_over: Callable[[], None], **options: Any) -> None:
        super().__init__(**options)
        self.hand_over = hand_over

    @property
    def connection_class(self) -> Any:
        return partial(_Conversation, hand_over=self.hand_over)


class _Watch:
    """Knows how far a message got, and whether the server has taken it."""

    def __init__(self, hand_over: Callable[[], None]) -> None:
        self.tell = hand_over
        self.handed = False

    def __call__(self) -> None:
        self.tell()
        self.handed = True


def deliver(mail: EmailMessage, *, hand_over: Callable[[], None]) -> None:
    """Give a message to the mail server of the settings. Raises Refused, NotReached, NotKnown."""
    config = settings.MAILERS["default"]
    watch = _Watch(hand_over)
    try:
        if config.get("BACKEND", SMTP) != SMTP:
            watch()
            mail.send()
            return
        _Backend(alias="default", hand_over=watch, **config.get("OPTIONS", {})).send_messages([mail])
    except smtplib.SMTPRecipientsRefused as error:
        code, reply = next(iter(error.recipients.values()))
        raise _refusal(code, reply) from error
    except smtplib.SMTPDataError as error:
        raise _refusal(error.smtp_code, error.smtp_error) from error
    except (smtplib.SMTPException, OSError) as error:
        raise (NotKnown if watch.handed else NotReached)(_plain(error)) from error


def _refusal(code: int, reply: bytes | str) -> Refused:
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    for_good = code >= 500
    return Refused(f"{code} {text}", for_good=for_good, no_mailbox=for_good and bool(NO_MAILBOX.search(text)))


def _plain(error: Exception) -> str:
    return str(error) or type(error).__name__
