from django.db import connection

WRITING = 4_110_001
"""The number of the advisory lock on PostgreSQL. SQLite lets one write at a time anyway."""


def wait_for_turn() -> None:
    """Until the end of the transaction nobody else writes figures: two who write the same rows in another
    order would wait for each other."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITING])
