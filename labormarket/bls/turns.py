"""Nobody asks the BLS while somebody else of this site does: it counts the questions of a day."""

import contextlib
import fcntl
from collections.abc import Iterator

from django.conf import settings
from django.db import connection

FETCHING = 4_110_002
"""The number of the advisory lock on PostgreSQL."""


@contextlib.contextmanager
def turn() -> Iterator[bool]:
    """Whether nobody else is at it; then nobody else can until the end of the block."""
    lock = advisory_lock if connection.vendor == "postgresql" else file_lock
    with lock() as taken:
        yield taken


@contextlib.contextmanager
def advisory_lock() -> Iterator[bool]:
    """Also gone when the process is killed, as its connection is."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [FETCHING])
        taken = bool(cursor.fetchone()[0])
        try:
            yield taken
        finally:
            if taken:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [FETCHING])


@contextlib.contextmanager
def file_lock() -> Iterator[bool]:
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    with (settings.DATA_DIR / "bls.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
