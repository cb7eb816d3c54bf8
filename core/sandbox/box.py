"""Calling a function in a limited child process.

    with Sandbox(imports=["resumes.opening"]) as box:
        answer = box.run("resumes.opening:read", data, kind="pdf")

Works from a Celery worker, an ASGI thread or a command. On macOS the kernel keeps no memory limit; CPU
and wall time hold there as well.
"""

import time
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

from core.sandbox.frames import pack
from core.sandbox.outcomes import Answer, Crashed, Limits, OutOfMemory
from core.sandbox.process import Child

CALLS_PER_CHILD = 50


class Sandbox:
    """One thread at a time. The child starts with the first call and serves the next ones.

    One that gave no answer or has served CALLS_PER_CHILD is replaced. Calls share a child, so files of
    different people each get a sandbox of their own.
    """

    def __init__(self, *, imports: Sequence[str], limits: Limits | None = None) -> None:
        self.imports = list(imports)
        self.limits = limits or Limits()
        self._child: Child | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        if self._child:
            self._child.kill()
            self._child = None

    def run(self, call: str, data: bytes, *, seconds: float | None = None, **arguments: Any) -> Answer:
        """Call `module:function(data, **arguments)`; the module is among the sandbox's imports.

        The function returns (value fit for JSON, list of blobs). `seconds` shortens the wall time, which
        includes the start of the child. Raises a `Stopped`, after which the child is gone.
        """
        started = time.monotonic()
        wall = self.limits.wall_seconds
        until = started + (wall if seconds is None else min(seconds, wall))
        request = pack({"call": call, "arguments": arguments, "cpu": self.limits.cpu_seconds}, [data])
        answered = False
        try:
            header, blobs = self._ready_child(until).ask(request, until=until)
            answered = "value" in header
        finally:
            if not answered:
                self.close()
        if header.get("memory"):
            raise OutOfMemory("MemoryError")
        if not answered:
            raise Crashed(f"{header.get('failure')} at {header.get('places')}")
        return Answer(header["value"], blobs, int(header["peak"]), time.monotonic() - started)

    def _ready_child(self, until: float) -> Child:
        if self._child and self._child.calls > CALLS_PER_CHILD:
            self.close()
        if self._child is None:
            self._child = Child(imports=self.imports, limits=self.limits, until=until)
        return self._child
