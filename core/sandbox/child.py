"""The entry of the spawned process: prepare, confine, then answer calls until its input ends.

The first frame says what to prepare: `path` (module search path), `imports` (modules loaded before the
limits close), `parent` (its process id), `memory` (bytes), `readable` (folders). Each later frame is a
call: `call` ("module:function"), `arguments`, `cpu` (seconds) and one blob of data. The function gets
the data and the arguments by name and returns a value fit for JSON and a list of blobs. Every frame,
the first as well, is answered by one frame.
"""

import faulthandler
import gc
import importlib
import os
import sys
import traceback
from io import FileIO
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> None:
    answers = FileIO(os.dup(1), "w")
    diagnosis = FileIO(os.dup(2), "w")
    take = _taker(os.fdopen(os.dup(0), "rb"))
    # Nothing of the project can be imported before the search path is known, and that comes in a frame.
    length = int.from_bytes(take(8)[:4], "big")
    setup = importlib.import_module("json").loads(take(length))
    sys.path[:] = setup["path"]
    frames: Any = importlib.import_module("core.sandbox.frames")
    limits: Any = importlib.import_module("core.sandbox.limits")
    for name in setup["imports"]:
        importlib.import_module(name)
    _silence()
    faulthandler.enable(diagnosis.fileno())
    limits.confine(parent=setup["parent"], memory=setup["memory"], readable=setup["readable"])
    gc.freeze()
    _send(answers, frames.pack({}))
    while True:
        try:
            header, blobs = frames.unpack(take)
        except EOFError:
            return
        limits.allow_cpu(header["cpu"])
        _send(answers, _answer(header["call"], blobs[0], header["arguments"]))


def _send(answers: FileIO, frame: bytes) -> None:
    waiting = memoryview(frame)
    while waiting:
        waiting = waiting[answers.write(waiting) :]


def _taker(stream: IO[bytes]) -> "Callable[[int], bytes]":
    def take(count: int) -> bytes:
        data = stream.read(count)
        if len(data) < count:
            raise EOFError
        return data

    return take


def _silence() -> None:
    """Keep what libraries print out of the pipes: it would break the frames or carry document text."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.close(nowhere)


def _answer(call: str, data: bytes, arguments: dict[str, Any]) -> bytes:
    """The result, or the kind and place of the failure. Never its message: that may quote the document."""
    pack: Callable[..., bytes] = sys.modules["core.sandbox.frames"].pack
    peak: Callable[[], int] = sys.modules["core.sandbox.limits"].peak_memory
    module, _, function = call.partition(":")
    try:
        value, blobs = getattr(sys.modules[module], function)(data, **arguments)
        return pack({"value": value, "peak": peak()}, blobs)
    except MemoryError:
        return pack({"memory": True})
    except Exception as error:  # noqa: BLE001 the border: whatever a file makes the code do ends here
        trace = traceback.extract_tb(error.__traceback__)[-3:]
        places = [f"{os.path.basename(step.filename)}:{step.lineno} {step.name}" for step in trace]
        return pack({"failure": type(error).__name__, "places": places})


if __name__ == "__main__":
    main()
