"""Files for tests, made once per test run by whichever worker comes first."""

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


def made_once(factory: pytest.TempPathFactory, name: str, *options: str) -> Path:
    """In a process of its own: its browser's event loop and that of other tests do not get along."""
    base = factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    folder = shared / name
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            draft = shared / f"{name}-draft"
            command = [sys.executable, "-m", "tests.corpus", str(draft), *options]
            subprocess.run(command, cwd=ROOT, check=True, timeout=300)
            draft.rename(folder)
    return folder


def corpus(factory: pytest.TempPathFactory) -> Path:
    return made_once(factory, "corpus")


def strong(factory: pytest.TempPathFactory) -> Path:
    return made_once(factory, "strong", "--strong")
