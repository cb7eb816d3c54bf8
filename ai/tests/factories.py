"""Calls as they were made, a line each."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from ai.models import Call


def make_call(*, ago: timedelta = timedelta(0), at: datetime | None = None, **fields: Any) -> Call:
    usual = {
        "question": uuid4(),
        "position": 0,
        "task": "message",
        "backend": "claude",
        "model": "claude-sonnet-5-5",
        "outcome": "answered",
        "latency": 1_000,
        "cost": 4_000,
        "input_tokens": 1_000,
        "output_tokens": 200,
        "started_at": at or timezone.now() - ago,
    }
    return Call.objects.create(**{**usual, **fields})
