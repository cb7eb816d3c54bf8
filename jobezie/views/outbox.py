"""The mail that the site would have sent, where it goes to files on a developer's machine."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

NEWEST = 50
_NAME = re.compile(r"[\w.-]+\.log\Z")
_ADDRESS = re.compile(r"https?://[^\s<>\"']+")
# The file-based backend ends every message with a rule of 79 hyphens.
_RULE = re.compile(rb"^-{79}\r?\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mail:
    """One message: `name` is the file it stands in; a file may hold several, newest last."""

    name: str
    sent: datetime
    subject: str
    sender: str
    to: str
    body: str


@login_not_required
@never_cache
@require_safe
def show_mails(request: HttpRequest) -> HttpResponse:
    files = sorted(_folder().glob("*.log"), key=lambda path: path.stat().st_mtime, reverse=True)
    mails = [mail for path in files[:NEWEST] for mail in _read(path)[-1:]]
    return render(request, "site/outbox.html", {"mails": mails})


@login_not_required
@never_cache
@require_safe
def show_mail(request: HttpRequest, name: str) -> HttpResponse:
    path = _folder() / name
    if not _NAME.match(name) or not path.is_file():
        raise Http404
    mails = [(mail, _linked(mail.body)) for mail in reversed(_read(path))]
    return render(request, "site/outbox_mail.html", {"mails": mails})


def _folder() -> Path:
    """Where mail goes; 404 where it goes to people, or where others could look in."""
    where = settings.MAILERS["default"].get("OPTIONS", {}).get("file_path")
    if not settings.LOCAL or not where:
        raise Http404
    return Path(where)


def _read(path: Path) -> list[Mail]:
    sent = datetime.fromtimestamp(path.stat().st_mtime, tz=UTC)
    parts = [part for part in _RULE.split(path.read_bytes()) if part.strip()]
    return [_mail(path.name, sent, message_from_bytes(part, policy=policy.default)) for part in parts]


def _mail(name: str, sent: datetime, message: EmailMessage) -> Mail:
    body = message.get_body(("plain", "html"))
    return Mail(
        name=name,
        sent=sent,
        subject=str(message["Subject"] or "(no subject)"),
        sender=str(message["From"] or ""),
        to=str(message["To"] or ""),
        body=body.get_content() if body else "",
    )


def _linked(text: str) -> SafeString:
    """Escaped text in which addresses of this very site can be followed, and no others."""
    out, end = [], 0
    for found in _ADDRESS.finditer(text):
        out.append(conditional_escape(text[end : found.start()]))
        address, end = found.group(), found.end()
        ours = address == settings.SITE_URL or address.startswith(f"{settings.SITE_URL}/")
        out.append(format_html('<a href="{0}">{0}</a>', address) if ours else conditional_escape(address))
    out.append(conditional_escape(text[end:]))
    return mark_safe("".join(out))  # noqa: S308 - every piece was escaped above
