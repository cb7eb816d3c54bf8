"""What a task logs can be found by the id of the request that queued it."""

import logging

import pytest
import structlog
from celery import shared_task

from jobezie.celery import app


@shared_task
def read_something() -> None:
    structlog.get_logger("inside").info("reading")


def test_the_message_carries_the_id_of_the_request(needs_redis: str) -> None:
    with structlog.contextvars.bound_contextvars(request_id="abcdef0123456789"):
        read_something.apply_async(queue="elsewhere")
    with app.connection_for_read() as link:
        message = link.SimpleQueue("elsewhere").get(timeout=5)
    assert message.headers["request_id"] == "abcdef0123456789"


def test_every_line_of_the_task_has_it(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    read_something.apply(headers={"request_id": "abcdef0123456789"}, task_id="t-1")
    inside, end = (r.msg for r in caplog.records if r.name in {"inside", "task"})
    assert isinstance(inside, dict)
    assert isinstance(end, dict)
    assert inside["request_id"] == end["request_id"] == "abcdef0123456789"
    assert inside["task_id"] == end["task_id"] == "t-1"
    assert end["state"] == "SUCCESS"
    assert end["task"].endswith("read_something")
    assert isinstance(end["ms"], float)


def test_the_next_task_does_not_inherit_it() -> None:
    read_something.apply(headers={"request_id": "abcdef0123456789"})
    assert "request_id" not in structlog.contextvars.get_contextvars()
