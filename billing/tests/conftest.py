import pytest
from django.test import Client

from accounts.models import User
from accounts.tests.people import make_ana, make_mallory


@pytest.fixture
def ana(db: None) -> User:
    return make_ana()


@pytest.fixture
def mallory(db: None) -> User:
    return make_mallory()


@pytest.fixture
def as_ana(client: Client, ana: User) -> Client:
    client.force_login(ana)
    return client
