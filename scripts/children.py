"""Child processes that do not outlive this one, however it ends.

Each child leads a session of its own, so that a Ctrl-C at the terminal reaches this process alone, which then
stops them in order. On Linux the kernel ends them when this process is killed, and hands grandchildren whose
parent died to this process, so that they are found as well.
"""

import ctypes
import os
import pwd
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypedDict

LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36


def die_with_parent() -> None:
    """Ask the kernel for a TERM when the parent ends. To be called in the child, between fork and exec."""
    if LIBC:
        LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)


def adopt_grandchildren() -> None:
    if LIBC:
        LIBC.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


class Credentials(TypedDict):
    user: int | None
    group: int | None
    extra_groups: list[int] | None


def as_account(account: pwd.struct_passwd | None) -> Credentials:
    """Arguments for `subprocess` that run a program as `account`, or as ourselves."""
    if account is None:
        return {"user": None, "group": None, "extra_groups": None}
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def environment(**told: str) -> dict[str, str]:
    """Ours and what is told. Python keeps what it compiles, else every process compiles our code anew."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | told


def start(
    command: Sequence[str],
    *,
    env: Mapping[str, str] | None = None,
    source: int = subprocess.DEVNULL,
    output: int | None = None,
    account: pwd.struct_passwd | None = None,
) -> subprocess.Popen[bytes]:
    """Start a command, from the main thread: the kernel ties the child to the thread that made it."""
    return subprocess.Popen(
        command,
        env=env,
        stdin=source,
        stdout=output,
        stderr=subprocess.STDOUT if output is not None else None,
        start_new_session=True,
        **as_account(account),
        preexec_fn=die_with_parent,  # noqa: PLW1509 - nothing here runs threads
    )


def stop(
    children: Iterable[subprocess.Popen[bytes]],
    *,
    patience: float,
    first: int = signal.SIGTERM,
    sweeping: bool = True,
) -> None:
    """Ask every child to end, and after `patience` seconds end them and all that they started.

    Sweeping ends every other child of this process too; not for one that has more of them, as a browser.
    """
    children = list(children)
    for child in children:
        if child.poll() is None:
            child.send_signal(first)
    deadline = time.monotonic() + patience
    for child in children:
        try:
            child.wait(timeout=max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
    for child in children:
        kill_group(child.pid)
        child.wait()
    if sweeping:
        sweep()


def kill_group(leader: int) -> None:
    try:
        os.killpg(leader, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):  # nobody left (macOS says so with the second)
        return


def sweep() -> None:
    """End and reap what this process adopted."""
    own = Path(f"/proc/self/task/{os.getpid()}/children")
    while own.exists() and (pids := [int(pid) for pid in own.read_text().split()]):
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
