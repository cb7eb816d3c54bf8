"""A provider on a port of its own: it plays one act for each request and remembers what it was asked."""

import json
import socket
import threading
from collections import deque
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.models import acts
from tests.models.acts import Act, Asked, Head, Stage, Wire
from tests.models.obedient import obey

NUMBERED = {"request-id": "req_fake", "x-request-id": "req_fake"}


class FakeProvider:
    """`claude.says("Hi")`, `claude.is_overloaded()`: what it does from now on, or with the next request only
    where it is told so with `once`."""

    def __init__(self, wire: Wire, path: str) -> None:
        self.wire = wire
        self.asked: list[Asked] = []
        self.over = threading.Event()
        self.begin_anew()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self, path))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def begin_anew(self) -> None:
        """For the next test: who still waits gives up, and everything asked and told is forgotten."""
        self.over.set()
        self.over = threading.Event()
        self.asked = []
        self._usual: Act = acts.say("Hello from a model.")
        self._next: deque[Act] = deque()

    def stop(self) -> None:
        self.over.set()
        self._server.shutdown()
        self._server.server_close()

    def plays(self, act: Act) -> None:
        self._usual = act

    def plays_once(self, *next_acts: Act) -> None:
        self._next.extend(next_acts)

    def next_act(self) -> Act:
        return self._next.popleft() if self._next else self._usual

    def says(self, text: str | Callable[[Asked], str], *, stop: str | None = "") -> None:
        self.plays(acts.say(text, stop=stop))

    def says_json(self, data: Any) -> None:
        self.plays(acts.say(json.dumps(data)))

    def obeys(self) -> None:
        """Does whatever the texts in the prompt tell it."""
        self.plays(acts.say(obey))

    def is_overloaded(self) -> None:
        self.plays(acts.fail(529, "overloaded_error"))

    def is_rate_limited(self) -> None:
        self.plays(acts.fail(429, "rate_limit_error"))

    def hangs(self) -> None:
        self.plays(acts.hang())

    def breaks_off(self, text: str) -> None:
        self.plays(acts.broken_off(text))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    fake: FakeProvider
    path_of_api: str

    def do_POST(self) -> None:
        self._chunked = False
        length = int(self.headers.get("content-length", 0))
        body = json.loads(self.rfile.read(length))
        if self.path != self.path_of_api:
            self._json(404, {"error": {"type": "not_found_error", "message": self.path}}, {})
            return
        asked = Asked(self.path, {k.lower(): v for k, v in self.headers.items()}, body)
        self.fake.asked.append(asked)
        fake = self.fake
        stage = Stage(asked, fake.wire, fake.over, self._head, self._send, self._json, self._drop)
        try:
            fake.next_act()(stage)
            if self._chunked:
                self.wfile.write(b"0\r\n\r\n")
        except (BrokenPipeError, ConnectionResetError, ValueError, OSError):
            self.close_connection = True

    def _head(self, head: Head) -> None:
        self.send_response(head.status)
        kind = {"content-type": "text/event-stream"} if head.stream else {}
        for name, value in {
            **kind,
            **head.headers,
            "request-id": "req_fake",
            "x-request-id": "req_fake",
        }.items():
            self.send_header(name, value)
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        self._chunked = True

    def _send(self, part: bytes) -> None:
        if not part:
            return  # an empty chunk would end the body, and its end be read as the next answer
        self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
        self.wfile.flush()

    def _json(self, status: int, data: dict[str, Any], headers: dict[str, str]) -> None:
        body = json.dumps(data).encode()
        self.send_response(status)
        for name, value in {"content-type": "application/json", **NUMBERED, **headers}.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drop(self) -> None:
        """Close without a proper end."""
        self._chunked = False
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""


def _handler(fake: FakeProvider, path: str) -> type[_Handler]:
    return type("Handler", (_Handler,), {"fake": fake, "path_of_api": path})
