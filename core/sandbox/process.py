"""One spawned child and the pipes to it. A frame goes in, a frame comes out, or the child is dead."""

import contextlib
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, cast

from core.sandbox.frames import LENGTHS, pack, unpack
from core.sandbox.outcomes import (
    MEGABYTE,
    Crashed,
    Limits,
    NotStarted,
    OutOfMemory,
    Overflowed,
    Stopped,
    TimedOut,
)

ROOT = Path(__file__).resolve().parent.parent.parent
ENTRY = Path(__file__).with_name("child.py")
SHARED_LIBRARIES_AND_FONTS = (
    *("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/proc/self"),
    *("/usr/share/fonts", "/usr/local/share/fonts"),
)
STDERR_KEPT = 2_000


class Child:
    """A fresh interpreter, not a fork: the parent may have threads, sockets and database handles.

    Plain pipes, because a Celery worker is a daemonic process and may have no multiprocessing children.
    """

    def __init__(self, *, imports: list[str], limits: Limits, until: float) -> None:
        """Start and confine it. `until` is on the monotonic clock. Raises NotStarted."""
        self.limits = limits
        self.calls = 0
        self._errors = b""
        try:
            self._process = _spawn()
        except OSError as error:  # no memory, processes or handles left
            raise NotStarted(str(error)) from error
        path = list(dict.fromkeys(os.path.abspath(entry) for entry in [str(ROOT), *sys.path]))
        libraries = [entry for entry in path if not ROOT.is_relative_to(entry)]
        setup = {
            "path": path,
            "imports": imports,
            "parent": os.getpid(),
            "memory": limits.memory,
            "readable": [*libraries, *SHARED_LIBRARIES_AND_FONTS],
        }
        try:
            self.ask(pack(setup), until=until)
        except Stopped as stopped:
            self.kill()
            raise NotStarted(str(stopped)) from stopped

    def ask(self, request: bytes, *, until: float) -> tuple[dict[str, Any], list[bytes]]:
        """Send the frame while reading the answer, so that neither side waits for the other for ever."""
        stdin, stdout, stderr = self._pipes()
        waiting = memoryview(request)
        received = bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(stdin, selectors.EVENT_WRITE)
            selector.register(stdout, selectors.EVENT_READ)
            selector.register(stderr, selectors.EVENT_READ)
            while not self._is_whole(received):
                left = until - time.monotonic()
                ready = selector.select(left) if left > 0 else []
                if not ready:
                    raise TimedOut("wall time")
                for pipe in (cast(IO[bytes], key.fileobj) for key, _ in ready):
                    if pipe is stdin:
                        waiting = _write(pipe, waiting)
                        if not waiting:
                            selector.unregister(pipe)
                    elif not (chunk := os.read(pipe.fileno(), MEGABYTE)):
                        selector.unregister(pipe)
                        if pipe is stdout:
                            raise self._cause_of_death()
                    elif pipe is stdout:
                        received += chunk
                    else:
                        self._errors = (self._errors + chunk)[-STDERR_KEPT:]
        self.calls += 1
        return unpack(_taker(received))

    def kill(self) -> None:
        """End it and whatever it may have started. Safe to call twice."""
        if self._process.returncode is None:
            # macOS answers EPERM for a group of zombies.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.kill()
            self._process.wait()
        for pipe in self._pipes():
            pipe.close()

    def _pipes(self) -> tuple[IO[bytes], IO[bytes], IO[bytes]]:
        process = self._process
        return (
            cast(IO[bytes], process.stdin),
            cast(IO[bytes], process.stdout),
            cast(IO[bytes], process.stderr),
        )

    def _is_whole(self, received: bytearray) -> bool:
        """Whether the bytes hold a full frame. Raises Overflowed before too large a one is taken in."""
        if len(received) < LENGTHS.size:
            return False
        value, blobs = LENGTHS.unpack_from(received)
        if value > self.limits.value or blobs > self.limits.blobs:
            raise Overflowed(f"{value} and {blobs} bytes")
        return bool(len(received) >= LENGTHS.size + value + blobs)

    def _cause_of_death(self) -> Stopped:
        with contextlib.suppress(BlockingIOError):
            self._errors += os.read(self._pipes()[2].fileno(), STDERR_KEPT)
        try:
            code = self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return Crashed("closed its output")
        if code == -signal.SIGXCPU:
            return TimedOut("processor time")
        if b"MemoryError" in self._errors:
            return OutOfMemory("MemoryError outside the function")
        return Crashed(f"exit {code}: {self._errors.decode(errors='replace')}")


def _spawn() -> subprocess.Popen[bytes]:
    process = subprocess.Popen(  # noqa: S603 our own interpreter and file
        [sys.executable, "-s", "-S", "-P", str(ENTRY)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
        # A fixed hash seed: the same file must be read the same way every time.
        env={"PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "MALLOC_ARENA_MAX": "1"},
        cwd="/",
        start_new_session=True,
    )
    for pipe in (process.stdin, process.stdout, process.stderr):
        os.set_blocking(cast(IO[bytes], pipe).fileno(), False)
    return process


def _write(pipe: IO[bytes], waiting: memoryview) -> memoryview:
    """What is left to write; nothing, when the reader is gone (its death shows on the other pipe)."""
    try:
        return waiting[os.write(pipe.fileno(), waiting[:MEGABYTE]) :]
    except BrokenPipeError:
        return waiting[:0]


def _taker(received: bytearray) -> Callable[[int], bytes]:
    at = 0

    def take(count: int) -> bytes:
        nonlocal at
        at += count
        return bytes(received[at - count : at])

    return take
