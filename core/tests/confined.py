"""Functions that the sandbox's tests run in the child: acts that no file must ever get done."""

import ctypes
import json
import os
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

type Parcel = tuple[Any, Sequence[bytes]]

LIBC = ctypes.CDLL(None, use_errno=True)


def echo(data: bytes, **arguments: Any) -> Parcel:
    return {"length": len(data), **arguments}, [data[::-1]]


def environment(data: bytes) -> Parcel:
    return [sorted(os.environ), os.getpid(), hash("a fixed seed"), sorted(os.listdir("/proc/self/fd"))], []


def hog_memory(data: bytes) -> Parcel:
    kept = []
    while True:
        kept.append(bytearray(10_000_000))


def hog_memory_in_the_answer(data: bytes) -> Parcel:
    return "x" * 400_000_000, []


def spin(data: bytes) -> Parcel:
    while True:
        pass


def sleep(data: bytes) -> Parcel:
    time.sleep(60)
    return None, []


def die(data: bytes) -> Parcel:
    ctypes.string_at(0)
    return None, []


def leave(data: bytes) -> Parcel:
    os._exit(0)


def recurse(data: bytes) -> Parcel:
    return recurse(data)


def quote_the_document(data: bytes) -> Parcel:
    print(data.decode())  # noqa: T201
    raise ValueError(data.decode())


def answer_too_much(data: bytes) -> Parcel:
    return None, [b"x" * 50_000_000]


def answer_nonsense(data: bytes) -> Parcel:
    return object(), []


def attempt(data: bytes) -> Parcel:
    """What each forbidden act of Python code came to: the name of the exception, or "done"."""
    path = data.decode()
    acts: dict[str, Callable[[], object]] = {
        "socket": lambda: socket.socket(),
        "resolve": lambda: socket.getaddrinfo("localhost", 80),
        "fork": lambda: os.fork(),
        "program": lambda: subprocess.run(["true"], check=False),
        "shell": lambda: os.system("true"),
        "write": lambda: Path(path).write_text("x"),
        "append": lambda: os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT),
        "remove": lambda: os.remove(__file__),
        "make a folder": lambda: os.mkdir(path),
        "kill": lambda: os.kill(os.getppid(), 0),
        "load a library": lambda: ctypes.CDLL("libc.so.6"),
    }
    outcome = {}
    for name, act in acts.items():
        try:
            act()
            outcome[name] = "done"
        except OSError as error:
            outcome[name] = type(error).__name__
    return outcome, []


def attempt_natively(data: bytes) -> Parcel:
    """The same past Python's audit hook, as native code taken over by a file would: 0 or the errno."""
    calls: dict[str, tuple[int | bytes | None, ...]] = json.loads(data)
    outcome = {}
    for name, (function, *arguments) in calls.items():
        ctypes.set_errno(0)
        given = [a.encode() if isinstance(a, str) else a for a in arguments]
        result = getattr(LIBC, str(function))(*given)
        outcome[name] = ctypes.get_errno() if result == -1 else 0
    return outcome, []
