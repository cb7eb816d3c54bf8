"""What a fake provider does with the next request."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

LONGEST = 20.0
"""Seconds after which a hanging answer gives up by itself, should a test forget it."""


@dataclass(frozen=True)
class Asked:
    """One request as it came: the path, the headers in small letters and the JSON."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def system(self) -> str:
        if "system" in self.body:
            return str(self.body["system"])
        return "".join(m["content"] for m in self.body["messages"] if m["role"] == "system")

    @property
    def content(self) -> str:
        return "".join(m["content"] for m in self.body["messages"] if m["role"] == "user")

    @property
    def schema(self) -> dict[str, Any] | None:
        output = self.body.get("output_config", {}).get("format")
        shape = self.body.get("response_format", {}).get("json_schema")
        found: dict[str, Any] | None = (output or shape or {}).get("schema")
        return found

    @property
    def streams(self) -> bool:
        return bool(self.body.get("stream"))


@dataclass(frozen=True)
class Head:
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    stream: bool = False


class Wire(Protocol):
    """How one provider puts things."""

    def whole(self, text: str, *, model: str, stop: str | None) -> dict[str, Any]: ...
    def opening(self, *, model: str) -> list[bytes]: ...
    def part(self, text: str, *, model: str) -> bytes: ...
    def closing(self, *, model: str, stop: str) -> list[bytes]: ...
    def error_in_stream(self, kind: str) -> bytes: ...
    def error(self, kind: str) -> dict[str, Any]: ...


@dataclass
class Stage:
    """What an act has to play with; `wait` returns True when the test is over."""

    asked: Asked
    wire: Wire
    over: threading.Event
    head: Callable[[Head], None]
    send: Callable[[bytes], None]
    send_json: Callable[[int, dict[str, Any], dict[str, str]], None]
    drop: Callable[[], None]

    @property
    def model(self) -> str:
        return str(self.asked.body.get("model", ""))

    def wait(self, seconds: float) -> bool:
        return self.over.wait(seconds)


Act = Callable[[Stage], None]


def say(text: str | Callable[[Asked], str], *, stop: str | None = "") -> Act:
    """The whole answer, as text or as a stream; `stop` is the provider's word for why it ended."""

    def act(stage: Stage) -> None:
        words = text if isinstance(text, str) else text(stage.asked)
        if not stage.asked.streams:
            stage.send_json(200, stage.wire.whole(words, model=stage.model, stop=stop), {})
            return
        stage.head(Head(stream=True))
        for event in _events(stage, words):
            stage.send(event)
        if stop is not None:
            for event in stage.wire.closing(model=stage.model, stop=stop):
                stage.send(event)

    return act


def fail(status: int, kind: str, *, headers: dict[str, str] | None = None) -> Act:
    """An error with its status; the one retry of the SDK comes a millisecond later."""

    def act(stage: Stage) -> None:
        stage.send_json(status, stage.wire.error(kind), {"retry-after-ms": "1", **(headers or {})})

    return act


def hang() -> Act:
    def act(stage: Stage) -> None:
        stage.wait(LONGEST)
        stage.drop()

    return act


def drip(text: str, *, every: float) -> Act:
    """Always another byte in time for the socket, never an end."""

    def act(stage: Stage) -> None:
        stage.head(Head(stream=True))
        body = b"".join([*_events(stage, text), b": still there\n" * 10_000])
        for start in range(len(body)):
            if stage.wait(every):
                return
            stage.send(body[start : start + 1])

    return act


def begin(text: str, then: Callable[[Stage], None]) -> Act:
    """A stream that starts well."""

    def act(stage: Stage) -> None:
        stage.head(Head(stream=True))
        for event in _events(stage, text):
            stage.send(event)
        then(stage)

    return act


def overloaded_in_mid_stream(text: str) -> Act:
    return begin(text, lambda stage: stage.send(stage.wire.error_in_stream("overloaded_error")))


def broken_off(text: str) -> Act:
    """The connection is lost in the middle of the body."""
    return begin(text, lambda stage: stage.drop())


def ended_early(text: str) -> Act:
    """The body ends properly, the answer does not: no stop reason."""
    return begin(text, lambda stage: None)


def hanging_in_mid_stream(text: str) -> Act:
    return begin(text, hang())


def garbled(text: str) -> Act:
    return begin(text, lambda stage: stage.send(b"event: message_delta\ndata: {not json\n\n"))


def raw(status: int, body: bytes, *, kind: str = "text/html") -> Act:
    """Whatever a proxy or a wrong address answers."""

    def act(stage: Stage) -> None:
        stage.head(Head(status, {"content-type": kind}))
        stage.send(body)

    return act


def _events(stage: Stage, text: str) -> Iterator[bytes]:
    yield from stage.wire.opening(model=stage.model)
    for number, word in enumerate(text.split(" ")):
        yield stage.wire.part(f" {word}" if number else word, model=stage.model)
