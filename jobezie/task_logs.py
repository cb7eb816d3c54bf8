"""A task's log lines carry the id of the request that queued it, and one line tells how it ended."""

import time
from typing import Any

import structlog
from celery import Task
from celery.signals import before_task_publish, task_postrun, task_prerun

HEADER = "request_id"
log = structlog.get_logger("task")


def hand_over(headers: dict[str, Any], **_: Any) -> None:
    """Put the id of the request at hand into the message."""
    request_id = structlog.contextvars.get_contextvars().get("request_id")
    if request_id and isinstance(headers, dict):
        headers[HEADER] = request_id


def take_up(task: Task, task_id: str, **_: Any) -> None:
    structlog.contextvars.clear_contextvars()
    request_id = task.request.get(HEADER) or (task.request.headers or {}).get(HEADER)
    structlog.contextvars.bind_contextvars(request_id=request_id, task_id=task_id)
    task.request.update(began=time.perf_counter())


def tell(task: Task, state: str | None = None, **_: Any) -> None:
    began = task.request.get("began")
    ms = round((time.perf_counter() - began) * 1000, 1) if began else None
    log.info("task", task=task.name, state=state, ms=ms)
    structlog.contextvars.clear_contextvars()


def listen() -> None:
    """Called once, by the module that makes the Celery app."""
    before_task_publish.connect(hand_over, dispatch_uid="task-logs")
    task_prerun.connect(take_up, dispatch_uid="task-logs")
    task_postrun.connect(tell, dispatch_uid="task-logs")
