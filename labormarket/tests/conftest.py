from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import transaction
from pytest_django import DjangoDbBlocker

from accounts.tests.cast import ana, as_ana, as_mallory, mallory

__all__ = ["ana", "as_ana", "as_mallory", "mallory", "market"]


@pytest.fixture(scope="module")
def market(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The whole snapshot, once for a file of tests; gone after it. Not with tests that commit."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_snapshot", verbosity=0)
        yield
        transaction.set_rollback(True)
