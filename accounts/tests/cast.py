"""Fixtures for the tests of every app: who owns, and who must get 404."""

import pytest
from django.test import Client

from accounts.models import User


@pytest.fixture
def ana(db: None) -> User:
    """Ana owns."""
    return User.objects.create_user("ana@example.com", "Correct-horse-9", first_name="Ana", last_name="Silva")


@pytest.fixture
def mallory(db: None) -> User:
    """Mallory must get 404."""
    return User.objects.create_user(
        "mallory@example.com", "Correct-horse-9", first_name="Mallory", last_name="Moe"
    )


@pytest.fixture
def as_ana(client: Client, ana: User) -> Client:
    client.force_login(ana)
    return client


@pytest.fixture
def as_mallory(mallory: User) -> Client:
    client = Client()
    client.force_login(mallory)
    return client
