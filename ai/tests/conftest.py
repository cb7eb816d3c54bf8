from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser as User
from django.test import Client


@pytest.fixture
def ana(db: None) -> User:
    return get_user_model().objects.create_user("ana@example.com", first_name="Ana", last_name="Silva")


@pytest.fixture
def mallory(db: None) -> User:
    return get_user_model().objects.create_user("mallory@example.com", first_name="Mallory", last_name="Moe")


@pytest.fixture
def as_ana(client: Client, ana: Any) -> Client:
    client.force_login(ana)
    return client


@pytest.fixture
def as_staff(db: None) -> Client:
    staff = get_user_model().objects.create_superuser(
        "staff@example.com", first_name="Sam", last_name="Staff"
    )
    client = Client()
    client.force_login(staff)
    return client
