import pytest
from django.test import Client
from pytest_django import Settings

from accounts.models import User
from accounts.tests.people import make_ana, make_mallory


@pytest.fixture(autouse=True)
def quick_hashing(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


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
