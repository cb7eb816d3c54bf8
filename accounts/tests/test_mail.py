import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.test import Client
from pytest_django import Settings

from accounts.tests.people import make_ana, signup_data
from tests.services.ports import free_port

pytestmark = pytest.mark.django_db


class Postbox:
    """A mail server's side that keeps what it is given."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.messages.append(message)
        return "250 kept"


@pytest.fixture
def smtp(settings: Settings) -> Iterator[Postbox]:
    """Mail goes through a real server on this machine."""
    postbox = Postbox()
    server = Controller(postbox, hostname="127.0.0.1", port=free_port())
    server.start()
    try:
        settings.MAILERS = {
            "default": {
                "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
                "OPTIONS": {"host": "127.0.0.1", "port": server.port, "timeout": 5},
            }
        }
        yield postbox
    finally:
        server.stop()


def test_account_mail_goes_out_by_smtp_in_our_words(
    client: Client, smtp: Postbox, settings: Settings
) -> None:
    settings.DEFAULT_FROM_EMAIL = "Jobezie <hello@jobezie.example>"
    client.post("/accounts/signup/", signup_data(email="zoe@example.com"))
    [message] = smtp.messages
    assert message["Subject"] == "Confirm your e-mail address"
    assert message["From"] == "Jobezie <hello@jobezie.example>"
    assert message["To"] == "zoe@example.com"
    assert message.get_content_type() == "text/plain"
    body = message.get_content()
    assert "http://testserver/accounts/confirm-email/" in body
    assert "&#" not in body
    assert "\n\n\n" not in body


def test_a_server_that_is_gone_does_not_break_the_page(client: Client, settings: Settings) -> None:
    settings.MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {"host": "127.0.0.1", "port": 9, "timeout": 2},
        }
    }
    make_ana()
    for address in ("ana@example.com", "nobody@example.com"):
        answer = client.post("/accounts/password/reset/", {"email": address}, follow=True)
        assert answer.status_code == 200
        assert "could not send the e-mail" in answer.content.decode()


def test_in_the_embedded_stack_mail_goes_to_files(client: Client, settings: Settings, tmp_path: Path) -> None:
    settings.MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "OPTIONS": {"file_path": tmp_path},
        }
    }
    client.post("/accounts/password/reset/", {"email": "nobody@example.com"})
    [file] = tmp_path.iterdir()
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert message["Subject"] == "There is no account with this address"
