"""What every test stands on: a database of its own (pytest-django), a Redis of its own, folders of its own.

`run_tasks` runs queued tasks in the test's process, inside its transaction; `celery_worker` is a real worker
process for tests that commit. Both go through the real broker.
"""

import contextlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from pytest_django import DjangoDbBlocker

from jobezie.celery import app
from scripts import children
from tests.services import browser, emptying
from tests.services.redis import Claim
from tests.services.tasks import QueueRunner, queue_declared, worker_answers

# The fake model providers and the fake statistics bureau, and the assurance that no test asks a real one.
pytest_plugins = ["tests.models.fixtures", "labormarket.tests.bls.fixtures"]

CLAIM = pytest.StashKey[Claim]()
FOLDER = pytest.StashKey["tempfile.TemporaryDirectory[str]"]()
BROWSER_FIXTURES = {"page", "context", "new_context", "browser", "launch_browser"}


def pytest_configure(config: pytest.Config) -> None:
    folder = tempfile.TemporaryDirectory(prefix="jobezie-tests-")
    config.stash[FOLDER] = folder
    settings.DATA_DIR = Path(folder.name)
    settings.MEDIA_ROOT = settings.DATA_DIR / "media"
    # The real hasher takes a third of a second for each of the people that tests make.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Playwright's loop runs in the thread of the test; Django takes that for asynchronous code.
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    if settings.REDIS_URL:
        claim = config.stash[CLAIM] = Claim(settings.REDIS_URL)
        settings.REDIS_URL = claim.url
        settings.CACHES["default"]["LOCATION"] = claim.url
        settings.CELERY_BROKER_URL = app.conf.broker_url = claim.url


def pytest_unconfigure(config: pytest.Config) -> None:
    if CLAIM in config.stash:
        config.stash[CLAIM].release()
    if FOLDER in config.stash:
        config.stash[FOLDER].cleanup()


def pytest_report_header(config: pytest.Config) -> str:
    redis = config.stash[CLAIM].url if CLAIM in config.stash else "none (make test brings one)"
    return f"database: {settings.DATABASES['default']['ENGINE'].rpartition('.')[2]}, redis: {redis}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if browser.find() or os.environ.get("CI") == "true":
        return
    for item in items:
        if BROWSER_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.skip(reason="no Chromium on this machine"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, **browser.launch_args()}


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """At the end, cut off whoever still uses the database (a last request), so that it can go."""
    emptying.empty_quickly()
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where datname = current_database() and pid <> pg_backend_pid()"
            )


@pytest.fixture(autouse=True)
def fresh_redis(request: pytest.FixtureRequest) -> None:
    """No counter, cached value or queued task of one test meets the next."""
    if CLAIM in request.config.stash:
        request.config.stash[CLAIM].empty()
    else:
        cache.clear()


@pytest.fixture
def needs_redis(request: pytest.FixtureRequest) -> str:
    if CLAIM not in request.config.stash:
        pytest.fail(
            "This test needs Redis: run it with make test, or set DATABASE_URL and REDIS_URL.", pytrace=False
        )
    return request.config.stash[CLAIM].url


@pytest.fixture
def run_tasks(
    needs_redis: str, db: None, django_capture_on_commit_callbacks: Callable[..., Any]
) -> Iterator[QueueRunner]:
    """`with run_tasks(): ...` plays the commit at the end of the block and then runs every task it queued.

    The tasks travel through the broker as they do in production and run here, in the test's transaction;
    what they queue in turn runs as well. An exception in a task fails the test.
    """
    with queue_declared():
        yield QueueRunner(django_capture_on_commit_callbacks)


@pytest.fixture
def celery_worker(needs_redis: str, transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """A worker process on the test's database, broker and folders, for a test that commits."""
    database = connection.settings_dict
    where = f"{database['HOST'] or 'localhost'}:{database['PORT'] or 5432}/{database['NAME']}"
    login = f"{database['USER']}:{database['PASSWORD']}" if database["PASSWORD"] else database["USER"]
    env = {
        **os.environ,
        "DATABASE_URL": f"postgresql://{login}@{where}",
        "REDIS_URL": needs_redis,
        "DATA_DIR": str(settings.DATA_DIR),
    }
    command = [sys.executable, "-m", "celery", "-A", "jobezie", "worker", "--concurrency", "1"]
    command += ["--include", "tests.services.sample_tasks"]
    with queue_declared(), (tmp_path / "worker.log").open("wb") as log, contextlib.ExitStack() as running:
        worker = children.start([*command, "--loglevel", "INFO"], env=env, output=log.fileno())
        running.callback(children.stop, [worker], patience=5, sweeping=False)
        if not worker_answers(worker, patience=60):
            pytest.fail(f"The worker did not start:\n{(tmp_path / 'worker.log').read_text()}")
        yield
