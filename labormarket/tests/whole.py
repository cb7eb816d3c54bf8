"""The whole snapshot for a file of tests, here and where the site is tested as a whole."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from pytest_django import DjangoDbBlocker


@pytest.fixture(scope="module")
def market(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The whole snapshot, once for a file of tests; gone after it. Not with tests that commit."""
    with django_db_blocker.unblock(), transaction.atomic():
        with foreign_keys_unchecked():
            call_command("load_snapshot", verbosity=0)
        connection.check_constraints()  # once for all, else each test checks all rows when it ends
        yield
        transaction.set_rollback(True)


@contextmanager
def foreign_keys_unchecked() -> Iterator[None]:
    """Half a million look-ups less, where we may; a test of its own loads the snapshot with all of them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        (allowed,) = cursor.fetchone()
        if allowed:
            cursor.execute("SET LOCAL session_replication_role = replica")
        yield
        if allowed:
            cursor.execute("SET LOCAL session_replication_role = origin")
