"""The fixtures that run tasks are themselves trusted by many tests, so they are tested first."""

import time

import pytest
from django.core.cache import cache

from accounts.models import User
from tests.services.sample_tasks import fail, rename, rename_later
from tests.services.tasks import QueueRunner


@pytest.fixture
def user(db: None) -> User:
    return User.objects.create_user("ana@example.org", "secret-enough")


def test_a_task_runs_after_the_commit_and_not_before(user: User, run_tasks: QueueRunner) -> None:
    with run_tasks():
        rename.delay_on_commit(str(user.pk), "Ana")
        user.refresh_from_db()
        assert user.first_name == ""
    user.refresh_from_db()
    assert user.first_name == "Ana"
    assert run_tasks.ran == ["tests.rename"]


def test_a_task_queued_by_a_task_runs_too(user: User, run_tasks: QueueRunner) -> None:
    with run_tasks():
        rename_later.delay_on_commit(str(user.pk))
    user.refresh_from_db()
    assert user.first_name == "Later"


def test_a_failing_task_fails_the_test(run_tasks: QueueRunner) -> None:
    with pytest.raises(ValueError, match="told to"), run_tasks():
        fail.delay_on_commit()


def test_each_test_begins_with_an_empty_cache(needs_redis: str) -> None:
    assert cache.get("left-by-the-other") is None
    cache.set("left-by-the-other", 1)


def test_each_test_begins_with_an_empty_cache_in_either_order(needs_redis: str) -> None:
    assert cache.get("left-by-the-other") is None
    cache.set("left-by-the-other", 1)


def test_the_worker_process_runs_tasks_on_the_tests_database(celery_worker: None) -> None:
    user = User.objects.create_user("ana@example.org", "secret-enough")
    rename.delay(str(user.pk), "Ana")
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and user.first_name != "Ana":
        time.sleep(0.05)
        user.refresh_from_db()
    assert user.first_name == "Ana"
