"""Nobody asks the BLS while somebody else of this site does: it counts the questions of a day."""

import contextlib
from collections.abc import Iterator

from django.conf import settings
from django.db import connection

from labormarket.locking import held

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


def file_lock() -> contextlib.AbstractContextManager[bool]:
    return held(settings.DATA_DIR / "bls.lock")
