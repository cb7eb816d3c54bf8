"""The whole snapshot for a file of tests, here and where the site is tested as a whole."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from pytest_django import DjangoDbBlocker


@pytest.fixture(scope="module")
def market(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The whole snapshot, once for a file of tests; gone after it. Not with tests that commit.

    The end of every test has PostgreSQL look at each foreign key that waits to be looked at. Those of the
    snapshot are looked at here, or each test would wait for all of them again.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_snapshot", verbosity=0)
        connection.check_constraints()  # once for all, else each test checks all rows when it ends
        connection.check_constraints()
        yield
        transaction.set_rollback(True)
