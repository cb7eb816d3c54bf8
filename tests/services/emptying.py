"""Emptying the database after a test that commits, quicker than Django does."""

from django.apps import apps
from django.db import connection, transaction
from django.test import TransactionTestCase

# Filled by the migrations out of the models, and the same for every test.
KEPT = {"django_content_type", "auth_permission"}


def empty_quickly() -> None:
    """Let every `TransactionTestCase` of this process empty the database by `empty`, where it is PostgreSQL.

    Django truncates all tables, which makes each of them and its indexes anew, and then fills KEPT again.
    """
    if connection.vendor == "postgresql":
        TransactionTestCase._fixture_teardown = lambda _: empty()  # type: ignore[attr-defined]


def empty() -> None:
    """Delete all rows, once nobody else is at work on any of them (as TRUNCATE does)."""
    names = [
        connection.ops.quote_name(model._meta.db_table)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy and model._meta.db_table not in KEPT
    ]
    filled = " UNION ALL ".join(f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for name in names)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {', '.join(names)} IN ACCESS EXCLUSIVE MODE")
        cursor.execute(filled)
        for (name,) in cursor.fetchall():
            # Foreign keys are looked at when the transaction ends, so the order does not matter.
            cursor.execute(f"DELETE FROM {name}")
