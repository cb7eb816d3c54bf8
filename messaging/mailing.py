"""A message as an e-mail: who it is from, where answers go, how not to get another."""

import unicodedata
import uuid
from email.policy import EmailPolicy, default
from email.utils import parseaddr
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.html import escape, linebreaks

from messaging.models import Message

TRACKING = "track_opens"
OPT_OUT = Signer(salt="messaging.opt-out")
AS_THEY_ARE = {"List-Unsubscribe", "In-Reply-To", "References"}
FOOTER = "--\nSent for {name} by Jobezie. No more mail from {name}: {opt_out}\n"


class _Policy(EmailPolicy):
    """Python encodes a word that is longer than a line; mail programs look for these ones as they are."""

    def fold(self, name: str, value: str) -> str:
        return f"{name}: {value}{self.linesep}" if name in AS_THEY_ARE else super().fold(name, value)

    def fold_binary(self, name: str, value: str) -> bytes:
        return self.fold(name, value).encode() if name in AS_THEY_ARE else super().fold_binary(name, value)


class _Mail(EmailMultiAlternatives):
    def message(self, *, policy: Any = default) -> Any:
        return super().message(policy=_Policy() + policy)


def new_post_id() -> str:
    """A Message-ID (RFC 5322) of our own; it is kept before anything is sent."""
    domain = (
        parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or urlsplit(settings.SITE_URL).hostname
    )
    return f"<{uuid.uuid4()}@{domain}>"


def compose(message: Message, *, answers_to: str = "") -> EmailMultiAlternatives:
    """The e-mail as it goes out; `answers_to` is the Message-ID of the one before it in a thread."""
    user, recruiter = message.user, message.recruiter
    name = one_line(user.get_full_name())
    opt_out = opt_out_url(message)
    headers = {
        "Message-ID": message.post_id,
        "List-Unsubscribe": f"<{opt_out}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    if answers_to:
        headers |= {"In-Reply-To": answers_to, "References": answers_to}
    if settings.MAIL_WEBHOOKS:
        headers["X-Mailgun-Track-Opens"] = "yes" if tracks_opens(message) else "no"
        headers["X-Mailgun-Track-Clicks"] = "no"
    mail = _Mail(
        subject=one_line(message.subject),
        body=f"{message.body.rstrip()}\n\n{FOOTER.format(name=name, opt_out=opt_out)}",
        from_email=_address(f"{name} via Jobezie", _sender()),
        to=[_address(one_line(recruiter.name), recruiter.email)],
        reply_to=[_address(name, user.email), *_inbound(message)],
        headers=headers,
    )
    if settings.MAIL_WEBHOOKS and tracks_opens(message):
        # The provider counts openings in HTML only. It is the same text, and only on the person's own wish.
        mail.attach_alternative(linebreaks(escape(mail.body)), "text/html")
    return mail


def tracks_opens(message: Message) -> bool:
    return bool(message.user.profile.preferences.get(TRACKING))


def one_line(text: str, longest: int = 998) -> str:
    """A text that fits a header: whatever breaks or steers a line becomes a space."""
    plain = "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in text)
    return " ".join(plain.split())[:longest]


def opt_out_url(message: Message) -> str:
    token = OPT_OUT.sign(message.pk.hex)
    return settings.SITE_URL + reverse("messaging:opt-out", args=[token])


def message_of_opt_out(token: str) -> uuid.UUID | None:
    """The message whose reader asks for no more; None for a link that is not ours."""
    try:
        return uuid.UUID(OPT_OUT.unsign(token))
    except (BadSignature, ValueError):
        return None


def reply_address(message: Message) -> str:
    """Where the provider takes answers in and tells us: signed, so that nobody can answer for another."""
    return f"reply+{message.pk.hex}{_seal(message.pk.hex)}@{settings.MAIL_REPLY_DOMAIN}"


def message_of_reply(address: str) -> uuid.UUID | None:
    local, _, domain = address.lower().rpartition("@")
    key, seal = local.removeprefix("reply+")[:32], local.removeprefix("reply+")[32:]
    if not local.startswith("reply+") or domain != settings.MAIL_REPLY_DOMAIN.lower():
        return None
    try:
        found = uuid.UUID(key)
    except ValueError:
        return None
    return found if constant_time_compare(seal, _seal(key)) else None


def _seal(key: str) -> str:
    """Small letters and digits only: mail servers may change the case of an address."""
    return salted_hmac("messaging.reply", key, algorithm="sha256").hexdigest()[:20]


def _address(name: str, email: str) -> str:
    """A name in quotes, so that nothing in it is taken for a part of the address."""
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}" <{email}>' if name else email


def _sender() -> str:
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1]


def _inbound(message: Message) -> list[str]:
    return [reply_address(message)] if settings.MAIL_REPLY_DOMAIN else []
