"""Make .venv and fill it with the pinned packages; does nothing when the pins have not changed.

Runs on the standard library alone, under any Python that scripts/find_python.sh accepts.
"""

import fcntl
import hashlib
import importlib.util
import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = (ROOT / ".venv").resolve()  # a link is as good as the folder it leads to
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "pins"
LOG = VENV / "pip.log"
PINS = [ROOT / "requirements.txt", ROOT / "requirements-dev.txt"]


class SetupFailed(Exception):
    """Set-up cannot go on; the message is one sentence for the person at the keyboard."""


def in_environment() -> bool:
    return Path(sys.prefix).resolve() == VENV


def fingerprint() -> str:
    """What the packages depend on: the pins, the Python and where the folder lies."""
    parts = [sys.version.encode(), bytes(VENV), *(pins.read_bytes() for pins in PINS)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def make_environment() -> None:
    """A fresh .venv, or the one in place made whole where it is what runs this file."""
    if not in_environment():
        print("Making .venv with", sys.executable, flush=True)
        command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    elif importlib.util.find_spec("pip") is None:
        command = [sys.executable, "-m", "ensurepip"]
    else:
        return
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last_words = (done.stdout + done.stderr).strip().splitlines()[-1:] or ["no reason given"]
        raise SetupFailed(f"Cannot make {VENV}: {last_words[0]}")


def install() -> None:
    print("Installing the pinned packages, a minute or two the first time.", flush=True)
    done = subprocess.run(
        [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
        + ["--log", str(LOG), "-r", str(PINS[-1])],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SetupFailed(f"The packages could not be installed: {reason(done.stderr)} ({LOG} has it all.)")


def compile_own() -> None:
    """So that the first start need not, nor any where Python is told to write no bytecode. What cannot be
    compiled, or written, is said by the start that meets it."""
    subprocess.run(
        [str(PYTHON), "-m", "compileall", "-q", "-j", "0", "-x", re.escape(f"{ROOT}/.venv"), str(ROOT)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def reason(complaint: str) -> str:
    """The one line of pip's complaint that tells a person what to do."""
    if any(sign in complaint for sign in ("NewConnectionError", "NameResolutionError", "ConnectTimeout")):
        return "pip cannot reach the package index, so check the network connection and run it again."
    if "No space left" in complaint:
        return "the disk is full."
    errors = [line for line in complaint.splitlines() if line.startswith("ERROR:")] or complaint.splitlines()
    return errors[0].removeprefix("ERROR:").strip() if errors else "pip gave no reason."


def set_up() -> None:
    began = time.time()
    folder = os.open(ROOT, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)  # two commands started together install once; freed on exit
    if STAMP.exists() and STAMP.stat().st_mtime >= began:
        return  # somebody has just done it, whatever Python runs this
    if in_environment() and STAMP.exists() and STAMP.read_text() == fingerprint():
        return
    make_environment()
    STAMP.unlink(missing_ok=True)
    install()
    compile_own()
    STAMP.write_text(fingerprint())


if __name__ == "__main__":
    try:
        set_up()
    except (SetupFailed, OSError) as trouble:
        sys.exit(str(trouble))
