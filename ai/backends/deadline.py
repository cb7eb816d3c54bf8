"""A wall clock over everything a provider's client does: connecting, waiting, retrying, dripping.

The client works in a thread of its own and hands over what it gets; whoever asked waits at most until the
deadline. A thread that is left behind ends at the next byte, retry or time-out of its socket: the hooks of
the HTTP client see to that.
"""

import contextvars
import queue
import threading
import time
from collections.abc import Callable, Generator, Iterator
from typing import Any

import httpx2

PATIENCE = 2.0
"""Seconds a provider may ask us to wait before the one retry. Is it longer, the next backend is asked."""


class DeadlinePassed(Exception):
    """The time for one backend is over."""


class Leash:
    """When to stop, known to both threads."""

    def __init__(self, seconds: float) -> None:
        self.ends = time.monotonic() + seconds
        self.is_cut = False

    @property
    def left(self) -> float:
        return 0.0 if self.is_cut else max(0.0, self.ends - time.monotonic())

    def check(self) -> None:
        """Raises httpx2.ReadTimeout, which the clients know, once the time is over."""
        if not self.left:
            raise httpx2.ReadTimeout("the deadline has passed")


_leash: contextvars.ContextVar[Leash | None] = contextvars.ContextVar("leash", default=None)


def within[T](seconds: float, work: Callable[[], Iterator[T]]) -> Generator[T]:
    """The items of `work`, which runs in a thread, until the deadline. Raises DeadlinePassed and whatever
    `work` raises. Closing this iterator ends the work too."""
    leash = Leash(seconds)
    inbox: queue.SimpleQueue[tuple[str, T | BaseException | None]] = queue.SimpleQueue()
    threading.Thread(target=_fill, args=(inbox, leash, work), name="model", daemon=True).start()
    try:
        while True:
            kind, item = _next(inbox, leash)
            if kind == "end":
                return
            if kind == "error":
                assert isinstance(item, BaseException)
                raise item
            yield item  # type: ignore[misc]
    finally:
        leash.is_cut = True


def _next[T](inbox: "queue.SimpleQueue[T]", leash: Leash) -> T:
    """What has come already counts, also if it is fetched late."""
    try:
        return inbox.get_nowait()
    except queue.Empty:
        pass
    try:
        return inbox.get(timeout=leash.left)
    except queue.Empty:
        raise DeadlinePassed from None


def _fill[T](
    inbox: "queue.SimpleQueue[tuple[str, T | BaseException | None]]",
    leash: Leash,
    work: Callable[[], Iterator[T]],
) -> None:
    _leash.set(leash)
    try:
        for item in work():
            if not leash.left:
                return
            inbox.put(("item", item))
        inbox.put(("end", None))
    except BaseException as error:  # noqa: BLE001 - raised again in the thread that asked
        inbox.put(("error", error))


def hold_to_deadline(request: httpx2.Request) -> None:
    """Hook: no request, and no retry of one, outlives the deadline."""
    if leash := _leash.get():
        leash.check()
        limits = request.extensions.get("timeout") or {}
        request.extensions["timeout"] = {
            phase: min(leash.left, limits.get(phase) or leash.left)
            for phase in ("connect", "read", "write", "pool")
        }


def hold_answer_to_deadline(response: httpx2.Response) -> None:
    """Hook: a body that drips is dropped at the deadline, and a long wait before a retry is not waited."""
    if _long(response.headers.get("retry-after"), 1) or _long(response.headers.get("retry-after-ms"), 1000):
        response.headers["x-should-retry"] = "false"
    if (leash := _leash.get()) and isinstance(response.stream, httpx2.SyncByteStream):
        response.stream = LeashedStream(response.stream, leash)


class LeashedStream(httpx2.SyncByteStream):
    def __init__(self, stream: httpx2.SyncByteStream, leash: Leash) -> None:
        self.stream = stream
        self.leash = leash

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self.stream:
            self.leash.check()
            yield chunk

    def close(self) -> None:
        self.stream.close()


def _long(wait: str | None, parts: int) -> bool:
    """A date as well as anything that is no number counts as long."""
    if wait is None:
        return False
    try:
        return not float(wait) / parts <= PATIENCE
    except ValueError:
        return True


HOOKS: dict[str, list[Callable[..., Any]]] = {
    "request": [hold_to_deadline],
    "response": [hold_answer_to_deadline],
}
