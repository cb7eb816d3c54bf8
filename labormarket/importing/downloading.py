"""A published file from an https address to a file on disk, within limits."""

import contextlib
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO

from labormarket.importing.refusing import in_file

PATIENCE = 30
"""Seconds that the server may be silent."""
DEADLINE = 600
"""Seconds that all of it may take."""
LARGEST = 200 * (1 << 20)
CHUNK = 1 << 16
LOOPBACK = {"localhost", "127.0.0.1", "::1"}


def is_address(where: str) -> bool:
    return where.lower().startswith(("https://", "http://"))


def trusted(address: str) -> bool:
    """Nobody on the way can change what comes: https, or this machine."""
    parts = urllib.parse.urlsplit(address)
    return parts.scheme == "https" or parts.hostname in LOOPBACK


class OnlyTrusted(urllib.request.HTTPRedirectHandler):
    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if not trusted(newurl):
            raise in_file(req.full_url, f"it leads on to {newurl}, which is not https")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


@contextlib.contextmanager
def downloaded(address: str) -> Iterator[Path]:
    """The file at the address, until the end of the block. Raises Refused."""
    if not trusted(address):
        raise in_file(address, "an address must begin with https://")
    with tempfile.NamedTemporaryFile(prefix="jobezie-release-") as file:
        try:
            request = urllib.request.Request(address, headers={"User-Agent": "Jobezie/1 (import)"})  # noqa: S310 - trusted
            with urllib.request.build_opener(OnlyTrusted).open(request, timeout=PATIENCE) as answer:
                copy(answer, file, address)
        except urllib.error.HTTPError as error:
            raise in_file(address, f"the server answered {error.code} {error.reason}".rstrip()) from error
        except (OSError, HTTPException) as error:
            reason = getattr(error, "reason", None) or error
            raise in_file(address, f"it could not be fetched: {reason}") from error
        yield Path(file.name)


def copy(answer: IO[bytes], file: IO[bytes], address: str) -> None:
    """urllib tells of promised bytes that did not come only when asked for all of them at once."""
    deadline, promised, size = time.monotonic() + DEADLINE, getattr(answer, "length", None), 0
    while chunk := answer.read(CHUNK):
        size += len(chunk)
        if size > LARGEST:
            raise in_file(address, f"it is larger than {LARGEST >> 20} MB")
        if time.monotonic() > deadline:
            raise in_file(address, f"it took longer than {DEADLINE} seconds")
        file.write(chunk)
    if promised is not None and size < promised:
        raise in_file(address, f"it broke off after {size} of {promised} bytes")
    file.flush()
