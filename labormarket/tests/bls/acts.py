"""What the fake does with a question."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

LIMIT = 25
"""Series that are answered at once without a key."""
SILENCE = 1.0
"""Seconds of a hanging answer: longer than tests wait, and over soon."""


@dataclass(frozen=True)
class Stage:
    """The series that were asked for, their figures, and the ways back."""

    asked: list[str]
    found: dict[str, list[dict[str, Any]]]
    send: Callable[..., None]
    more: Callable[[bytes], object]

    def whole(self) -> dict[str, Any]:
        series = [{"seriesID": name, "data": data} for name, data in self.found.items()]
        results = {"series": series[:LIMIT]}
        return {"status": "REQUEST_SUCCEEDED", "responseTime": 90, "message": [], "Results": results}


type Act = Callable[[Stage], None]


def answer(change: Callable[[dict[str, Any]], Any] | None = None) -> Act:
    """A good answer, or one that was changed."""

    def play(stage: Stage) -> None:
        whole = stage.whole()
        stage.send(200, json.dumps(change(whole) if change else whole).encode())

    return play


def says(body: bytes, *, status: int = 200, **headers: str) -> Act:
    return lambda stage: stage.send(status, body, **headers)


def declines(message: str) -> Act:
    told = {"status": "REQUEST_NOT_PROCESSED", "responseTime": 5, "message": [message], "Results": {}}
    return says(json.dumps(told).encode())


def cut(at: float = 0.5) -> Act:
    """The first part of a good answer, though all of it was promised."""

    def play(stage: Stage) -> None:
        body = json.dumps(stage.whole()).encode()
        stage.send(200, body[: int(len(body) * at)], promised=len(body))

    return play


def hangs() -> Act:
    def play(stage: Stage) -> None:
        stage.send(200, b"", promised=1000)
        time.sleep(SILENCE)

    return play


def drips() -> Act:
    """A blank now and then: never silent for long, and never done."""

    def play(stage: Stage) -> None:
        stage.send(200, b"", promised=1000)
        for _ in range(10):
            time.sleep(SILENCE / 10)
            stage.more(b" ")

    return play
