"""A real mail server on this machine that counts what it took, pauses or refuses where it is told to."""

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.services.ports import free_port


@dataclass
class Sink:
    """`taken` are the mails it said 250 to. `answers` maps a command to what it says instead."""

    port: int = 0
    taken: list[EmailMessage] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    pause_at: str = ""
    reached: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)

    async def _pause(self, point: str) -> None:
        if self.pause_at == point:
            self.reached.set()
            while not self.go_on.is_set():
                await asyncio.sleep(0.01)

    async def handle_EHLO(
        self, _server: SMTP, session: Session, _envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        await self._pause("EHLO")
        session.host_name = hostname
        return responses

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if answer := self.answers.get("RCPT"):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        if answer := self.answers.get("DATA"):
            return answer
        await self._pause("before taking")
        content = envelope.original_content or b""
        self.raw.append(content)
        self.taken.append(message_from_bytes(content, policy=policy.default))
        await self._pause("after taking")
        return "250 OK"


@contextlib.contextmanager
def running() -> Iterator[Sink]:
    sink = Sink(port=free_port())
    controller = Controller(sink, hostname="127.0.0.1", port=sink.port)
    controller.start()
    try:
        yield sink
    finally:
        sink.go_on.set()
        controller.stop()


@pytest.fixture
def sink(settings: Any) -> Iterator[Sink]:
    with running() as server:
        options = {"host": "127.0.0.1", "port": server.port, "timeout": 3}
        settings.MAILERS = {
            "default": {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": options}
        }
        settings.DEFAULT_FROM_EMAIL = "Jobezie <hello@jobezie.example>"
        yield server
