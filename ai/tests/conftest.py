import pytest

from accounts.models import User


@pytest.fixture
def ana(db: None) -> User:
    return User.objects.create_user("ana@example.com", "Correct-horse-9", first_name="Ana", last_name="Silva")


@pytest.fixture
def mallory(db: None) -> User:
    return User.objects.create_user(
        "mallory@example.com", "Correct-horse-9", first_name="Mallory", last_name="Moe"
    )
