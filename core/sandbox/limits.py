"""What a process takes away from itself before it touches untrusted bytes. There is no way back.

Linux has all of it. macOS has the resource limits except address space (its kernel ignores that one)
and the audit hook; there the wall time that the parent keeps is the last line.
"""

import contextlib
import ctypes
import os
import resource
import signal
import sys
from typing import Any

from core.sandbox import landlock, seccomp

PR_SET_PDEATHSIG = 1
PR_SET_NO_NEW_PRIVS = 38
CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
REFUSED_EVENTS = frozenset(
    {
        *("os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "os.system", "os.startfile"),
        *("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate"),
        *("os.chmod", "os.chown", "os.kill", "os.killpg", "os.putenv", "os.utime", "os.setxattr"),
        *("ctypes.dlopen", "pty.spawn", "sys.addaudithook"),
    }
)
REFUSED_FAMILIES = ("socket.", "subprocess.", "tempfile.", "shutil.", "webbrowser.", "urllib.", "ftplib.")


class Refused(PermissionError):
    """The confined process asked for something that reading a document does not need."""


def confine(*, parent: int, memory: int, readable: list[str]) -> None:
    """Limit this process for good. `memory` is bytes of address space; `readable` are folders.

    Ends the process if `parent` has died already: nobody is left to read an answer or to kill it.
    """
    if sys.platform == "linux":
        _leave_network()
        _tie_to_parent(parent)
        landlock.restrict(readable)
        seccomp.install()
    _limit_resources(memory)
    sys.addaudithook(_refuse)


def allow_cpu(seconds: int) -> None:
    """From now on this process may use `seconds` of processor time; then SIGXCPU ends it."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime) + 1
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    _lower(resource.RLIMIT_CPU, used + seconds, resource.RLIM_INFINITY)


def peak_memory() -> int:
    """The most resident memory this process has had so far, in bytes.

    Not `ru_maxrss` on Linux: a spawned process inherits that figure from the one that spawned it.
    """
    with contextlib.suppress(OSError), open("/proc/self/status", "rb") as status:
        for line in status:
            if line.startswith(b"VmHWM:"):
                return int(line.split()[1]) * 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _tie_to_parent(parent: int) -> None:
    _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)
    _prctl(PR_SET_NO_NEW_PRIVS, 1)


def _leave_network() -> None:
    """An empty network of its own, where the system allows one; seccomp refuses sockets anyway."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.unshare(CLONE_NEWUSER | CLONE_NEWNET)


def _limit_resources(memory: int) -> None:
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_NOFILE, 32)
    if hasattr(resource, "RLIMIT_NPROC"):
        _lower(resource.RLIMIT_NPROC, 0)
    if hasattr(resource, "RLIMIT_AS"):
        _lower(resource.RLIMIT_AS, memory)


def _lower(what: int, soft: int, hard: int | None = None) -> None:
    """Never above the hard limit that is there already; a system that does not know it says ValueError."""
    ceiling = resource.getrlimit(what)[1]
    values = [soft, soft if hard is None else hard]
    if ceiling != resource.RLIM_INFINITY:
        values = [ceiling if v == resource.RLIM_INFINITY else min(v, ceiling) for v in values]
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(what, (values[0], values[1]))


def _prctl(option: int, value: int) -> None:
    ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook: covers what Python code does; the kernel's own limits cover the rest."""
    if event == "open":
        if arguments[2] & WRITING:
            raise Refused(f"{event} for writing")
    elif event in REFUSED_EVENTS or event.startswith(REFUSED_FAMILIES):
        raise Refused(event)
