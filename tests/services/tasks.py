"""Running what tests put into the queue."""

import contextlib
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

from kombu.connection import Connection

from jobezie.celery import app

MOST_ROUNDS = 20


@contextlib.contextmanager
def queue_declared() -> Iterator[None]:
    """The queue is bound to its exchange again, after emptying the broker undid it."""
    with app.connection_for_write() as link:
        app.amqp.queues["celery"](link.default_channel).declare()
        yield


class QueueRunner:
    """Called as a context manager; see the fixture `run_tasks`."""

    def __init__(self, capture: Callable[..., AbstractContextManager[list[Any]]]) -> None:
        self._capture = capture
        self.ran: list[str] = []

    @contextlib.contextmanager
    def __call__(self) -> Iterator[None]:
        with self._capture(execute=True):
            yield
        for _ in range(MOST_ROUNDS):
            with self._capture(execute=True):
                if not self._run_queued():
                    return
        raise AssertionError(f"Tasks queue further tasks without end: {self.ran}")

    def _run_queued(self) -> int:
        """Runs the tasks that wait now and returns how many there were."""
        with app.connection_for_read() as link:
            waiting = list(messages(link))
        for name, args, kwargs, task_id in waiting:
            self.ran.append(name)
            app.tasks[name].apply(args, kwargs, task_id=task_id, throw=True)
        return len(waiting)


def messages(link: Connection) -> Iterator[tuple[str, list[Any], dict[str, Any], str]]:
    """Each waiting task: its name, arguments and id. Reading takes it from the queue."""
    queue = app.amqp.queues["celery"](link.default_channel)
    while (message := queue.get(no_ack=True)) is not None:
        args, kwargs, _ = message.decode()
        yield message.headers["task"], args, kwargs, message.headers["id"]


def worker_answers(worker: "subprocess.Popen[bytes]", *, patience: float) -> bool:
    deadline = time.monotonic() + patience
    while worker.poll() is None and time.monotonic() < deadline:
        if app.control.ping(timeout=0.5):
            return True
    return False
