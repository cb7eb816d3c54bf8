"""Reference data kept in the process until the next import.

Every import that changes something moves `Release.imported_at`; the stamps of all releases are the key. They
are asked for once a request, so a page sees one state and an import is seen by the next page of every worker.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from threading import Lock

from django.core.signals import request_finished, request_started

from labormarket.models import Release

type Stamp = tuple[tuple[str, str], ...]

_of_request: ContextVar[list[Stamp] | None] = ContextVar("market_stamp", default=None)


def stamp() -> Stamp:
    """Empty where nothing is imported."""
    known = _of_request.get()
    if known:
        return known[0]
    releases = Release.objects.order_by("source").values_list("source", "imported_at")
    found = tuple((source, moment.isoformat()) for source, moment in releases)
    if known is not None:
        known.append(found)
    return found


def kept[**P, T](most: int = 1) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep the last `most` answers, by their arguments, as long as the stamp is the same. Without a release
    nothing is kept."""

    def keep(work: Callable[P, T]) -> Callable[P, T]:
        answers: OrderedDict[object, T] = OrderedDict()
        lock = Lock()

        @wraps(work)
        def answer(*args: P.args, **kwargs: P.kwargs) -> T:
            now = stamp()
            key = (now, args, tuple(sorted(kwargs.items())))
            with lock:
                if key in answers:
                    answers.move_to_end(key)
                    return answers[key]
            with _holding(now):
                made = work(*args, **kwargs)
            if now:
                with lock:
                    answers[key] = made
                    while len(answers) > most:
                        answers.popitem(last=False)
            return made

        return answer

    return keep


@contextmanager
def one_state() -> Iterator[None]:
    """Outside of a request: ask for the stamp once in the block."""
    token = _of_request.set([])
    try:
        yield
    finally:
        _of_request.reset(token)


@contextmanager
def _holding(now: Stamp) -> Iterator[None]:
    """What is worked out from other kept answers takes them of the same state, and asks for it once."""
    token = _of_request.set([now])
    try:
        yield
    finally:
        _of_request.reset(token)


def _begin(**_: object) -> None:
    _of_request.set([])


def _end(**_: object) -> None:
    _of_request.set(None)


request_started.connect(_begin, dispatch_uid="market-stamp")
request_finished.connect(_end, dispatch_uid="market-stamp")
