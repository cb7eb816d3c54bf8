"""What a call in the sandbox may use, and how it can end."""

from dataclasses import dataclass
from typing import Any

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """`memory` is address space of the whole child, the rest is per call; sizes are bytes.

    `value` bounds the JSON of an answer, which costs the parent some ten times its size once it is read.
    """

    memory: int = 720 * MEGABYTE
    cpu_seconds: int = 6
    wall_seconds: float = 9.0
    value: int = 8 * MEGABYTE
    blobs: int = 24 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Answer:
    """What the function returned; `peak` is the most resident memory of the child so far, in bytes."""

    value: Any
    blobs: list[bytes]
    peak: int
    seconds: float


class Stopped(Exception):
    """There is no answer. The text is for logs and holds nothing of the document."""


class NotStarted(Stopped):
    """The child did not come up: the machine's or the program's fault, not the data's."""


class TimedOut(Stopped):
    pass


class OutOfMemory(Stopped):
    pass


class Overflowed(Stopped):
    """The answer was larger than allowed."""


class Crashed(Stopped):
    """The function raised, or the process died."""
