import pytest
from django.test import Client

from accounts.models import User


@pytest.fixture
def ana(db: None) -> User:
    return User.objects.create_user("ana@example.com", first_name="Ana", last_name="Silva")


@pytest.fixture
def mallory(db: None) -> User:
    return User.objects.create_user("mallory@example.com", first_name="Mallory", last_name="Moe")


@pytest.fixture
def as_ana(client: Client, ana: User) -> Client:
    client.force_login(ana)
    return client


@pytest.fixture
def as_staff(db: None) -> Client:
    staff = User.objects.create_superuser("staff@example.com", first_name="Sam", last_name="Staff")
    client = Client()
    client.force_login(staff)
    return client
