"""A release behind an address."""

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from labormarket.models import Occupation, Release
from labormarket.tests.onet_import import bring, refusal
from labormarket.tests.onet_release import as_zip, contents, tiny

pytestmark = pytest.mark.django_db


class Server(http.server.BaseHTTPRequestHandler):
    """The release at /db.zip, half of it at /half.zip, a way off https at /away."""

    data = b""

    def do_GET(self) -> None:
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "http://onet.example/db.zip")
            self.end_headers()
        elif ".zip" in self.path:
            self.send_response(200)
            self.send_header("Content-Length", str(len(self.data)))
            self.end_headers()
            self.wfile.write(self.data[: len(self.data) // (2 if "half" in self.path else 1)])
        else:
            self.send_error(404)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing on the terminal."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    Server.data = as_zip(tmp_path / "db.zip", contents(tiny())).read_bytes()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_an_address_is_fetched_and_remembered(address: str) -> None:
    bring(f"{address}/db.zip?download=1")
    assert Release.objects.get().origin == f"{address}/db.zip?download=1"
    assert Occupation.objects.count() == 2


@pytest.mark.parametrize(
    ("path", "sentence"),
    [("/half.zip", "broke off"), ("/nothing", "answered 404"), ("/away", "not https")],
)
def test_an_address_that_fails_is_said(address: str, path: str, sentence: str) -> None:
    assert sentence in refusal(address + path)
    assert not Occupation.objects.exists()


def test_only_https_is_fetched_from_elsewhere() -> None:
    assert "must begin with https://" in refusal("http://onet.example/db.zip")
