"""One question to the BLS, within limits of time and size."""

import json
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO, Any

from labormarket.bls.failures import Unreachable, Unreadable

CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Bls:
    """Where it is asked and with which key, "" for none; what it allows depends on that.

    `patience` is how many seconds it may be silent, `deadline` how many an answer may take, and `largest` how
    many bytes it may have.
    """

    url: str
    key: str = ""
    patience: float = 20
    deadline: float = 60
    largest: int = 16 * (1 << 20)

    @property
    def series_at_once(self) -> int:
        return 50 if self.key else 25

    @property
    def years_at_once(self) -> int:
        return 20 if self.key else 10


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A POST that is sent elsewhere would take the key there, or become a GET."""

    def redirect_request(
        self,
        req: urllib.request.Request,  # noqa: ARG002
        fp: IO[bytes],  # noqa: ARG002
        code: int,  # noqa: ARG002
        msg: str,  # noqa: ARG002
        headers: HTTPMessage,  # noqa: ARG002
        newurl: str,  # noqa: ARG002
    ) -> None:
        return None


def ask(bls: Bls, series: Sequence[str], *, last_year: int) -> Any:
    """The JSON that it answers. Raises Unreachable or Unreadable."""
    question = {
        "seriesid": list(series),
        "startyear": str(last_year - bls.years_at_once + 1),
        "endyear": str(last_year),
    }
    if bls.key:
        question["registrationkey"] = bls.key
    try:
        return json.loads(post(bls, json.dumps(question).encode()))
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"no JSON: {error}") from error


def post(bls: Bls, body: bytes) -> bytes:
    headers = {"Content-Type": "application/json", "User-Agent": "Jobezie/1", "Accept-Encoding": "identity"}
    request = urllib.request.Request(bls.url, data=body, headers=headers, method="POST")  # noqa: S310
    opener = urllib.request.build_opener(NoRedirect)
    try:
        with opener.open(request, timeout=bls.patience) as answer:
            return read(bls, answer)
    except urllib.error.HTTPError as error:
        with error:
            raise Unreachable(f"status {error.code}") from error
    except (OSError, HTTPException) as error:
        raise Unreachable(f"{type(error).__name__}: {error}") from error


def read(bls: Bls, answer: HTTPResponse) -> bytes:
    deadline, body = time.monotonic() + bls.deadline, bytearray()
    while chunk := answer.read1(CHUNK):
        body += chunk
        if len(body) > bls.largest:
            raise Unreadable(f"more than {bls.largest:,} bytes")
        if time.monotonic() > deadline:
            raise Unreachable("the answer comes too slowly")
    return bytes(body)
