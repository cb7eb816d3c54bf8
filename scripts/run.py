"""Run the whole site here: prepare the data while the web server loads, then a worker too, until Ctrl-C.

PORT chooses the port, DATA_DIR the folder; with DATABASE_URL and REDIS_URL it runs on those servers.
"""

import contextlib
import http.client
import os
import select
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from scripts import children

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
PATIENCE = 4.0  # seconds that web and worker have to finish what they are at
INDEX = "titles.index"  # what searches go by, in the folder of data
GIVE_UP = 60.0  # seconds until the first page must have answered


class CannotRun(Exception):
    """One sentence for the person at the keyboard."""


def chosen_port() -> int:
    text = os.environ.get("PORT") or "8000"
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise CannotRun(f"PORT must be a number from 1 to 65535, not {text!r}.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(text)))
        except PermissionError as error:
            raise CannotRun(f"Port {text} needs more rights than yours; choose one above 1023.") from error
        except OSError as error:
            raise CannotRun(
                f"Port {text} is in use; stop what uses it, or choose another: PORT=8001 make run."
            ) from error
    return int(text)


def data_folder() -> Path:
    folder = Path(os.environ.get("DATA_DIR") or ROOT / ".data").resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError as error:
        raise CannotRun(
            f"Cannot write to {folder}: {error.strerror}; set DATA_DIR to a folder of yours."
        ) from error


class Terminal:
    """Tells when the terminal we run in is closed. Its signal reaches the leader of the session alone: where
    that is make (`ssh -t host make run`), it waits for us and does not pass the signal on."""

    def __init__(self) -> None:
        self.poll = select.poll()
        if os.isatty(0):
            self.poll.register(0, 0)  # nothing but hang-up and error

    def closed(self) -> bool:
        return bool(self.poll.poll(0))


class Site:
    """The processes of the site, and what they write."""

    def __init__(self, port: int, folder: Path) -> None:
        self.address = f"http://{HOST}:{port}"
        self.port = port
        self.folder = folder
        self.env = children.environment(
            DATA_DIR=str(folder),
            SITE_URL=os.environ.get("SITE_URL") or self.address,
            PYTHONUNBUFFERED="1",
            PYTHONWARNINGS="ignore:You're running the worker with superuser:UserWarning",
        )
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self.outputs = selectors.DefaultSelector()
        self.unfinished: dict[str, bytes] = {}
        self.terminal = Terminal()
        self.told_to_stop = False

    def ended(self) -> bool:
        """Somebody wants it to stop."""
        return self.told_to_stop or self.terminal.closed()

    def start(self, name: str, *module_and_arguments: str, source: int = subprocess.DEVNULL) -> None:
        child = children.start(
            [sys.executable, "-m", *module_and_arguments],
            env=self.env,
            source=source,
            output=subprocess.PIPE,
        )
        assert child.stdout
        self.outputs.register(child.stdout, selectors.EVENT_READ, name)
        self.unfinished[name] = b""
        self.running[name] = child

    def lines(self, patience: float) -> Iterator[tuple[str, str]]:
        """Who wrote and what, a line at a time, waiting up to `patience` seconds for the first."""
        for key, _ in self.outputs.select(patience):
            name, written = key.data, os.read(key.fd, 65536)
            if not written:
                self.outputs.unregister(key.fileobj)
            *whole, self.unfinished[name] = (self.unfinished[name] + written).split(b"\n")
            for line in whole:
                yield name, line.decode(errors="replace")

    def prepare(self) -> str:
        """Bring the data up to date while the web server loads; returns the line with the demo login."""
        self.start("prepare", "scripts.prepare")
        self.start("web", "scripts.web", HOST, str(self.port), source=subprocess.PIPE)
        written: dict[str, list[str]] = {"prepare": [], "web": []}
        while self.writes("prepare") and not self.ended():
            for name, line in self.lines(0.2):
                written[name].append(line)
                if name == "prepare" and line.endswith("..."):
                    say(line)
        told = written["prepare"]
        if not self.ended() and self.running.pop("prepare").wait():
            self.outputs = selectors.DefaultSelector()  # what stops the one stops the other, and is said once
            raise CannotRun("\n".join(line for line in told if not line.endswith("...")))
        for line in written["web"]:
            say(f"web    | {line}")
        return told[-1] if told else ""

    def writes(self, name: str) -> bool:
        """It has not closed its output."""
        return any(key.data == name for key in self.outputs.get_map().values())

    def serve(self) -> None:
        let_it = self.running["web"].stdin
        assert let_it
        with contextlib.suppress(OSError), let_it:  # one that has ended is noticed by who watches
            let_it.write(b"\n")
        self.start(
            "worker",
            *("celery", "-A", "jobezie", "--skip-checks", "--quiet"),
            *("worker", "--beat", "--concurrency", "1"),
            *("--loglevel", "WARNING", "--schedule", str(self.folder / "beat-schedule")),
            *("--without-gossip", "--without-mingle", "--without-heartbeat"),
        )
        if not (self.folder / INDEX).exists():
            # Beside the one worker, which would read nothing that is uploaded meanwhile.
            self.start("index", "manage", "refresh_index")

    def answers(self) -> bool:
        """The site is up: it says so itself, or sends us to the https address it is told to have."""
        link = http.client.HTTPConnection(HOST, self.port, timeout=2)
        try:
            link.request("GET", "/healthz")
            return link.getresponse().status < 400
        except (OSError, http.client.HTTPException):
            return False
        finally:
            link.close()

    def watch(self, demo_login: str) -> None:
        """Pass on what the processes write until somebody stops them or one of them ends."""
        deadline = time.monotonic() + GIVE_UP
        ready = False
        while not self.ended():
            for name, line in self.lines(0.5 if ready else 0.05):
                say(f"{name:<6} | {line}")
            for name, child in list(self.running.items()):
                status = child.poll()
                if name == "index" and status == 0:
                    del self.running[name]
                elif status is not None:
                    raise CannotRun(
                        f"The {name} process ended by itself ({ending(status)}), so all is stopped."
                    )
            if not ready and (ready := self.answers()):
                say(f"Jobezie runs at {self.env['SITE_URL']}\n{demo_login}\nCtrl-C stops it.")
            if not ready and time.monotonic() > deadline:
                raise CannotRun(f"The site did not answer within {GIVE_UP:.0f} seconds, so all is stopped.")

    def stop(self) -> None:
        children.stop(self.running.values(), patience=PATIENCE)
        with contextlib.suppress(OSError):
            for name, line in self.lines(0):
                say(f"{name:<6} | {line}")


def ending(status: int) -> str:
    return f"exit status {status}" if status >= 0 else signal.strsignal(-status) or f"signal {-status}"


def say(text: str) -> None:
    """Print, unless the terminal has been closed; the signal that says so is on its way."""
    with contextlib.suppress(OSError):
        print(text, flush=True)


def main() -> int:
    children.adopt_grandchildren()
    if os.environ.get("MAKELEVEL"):
        children.die_with_parent()  # make was killed without a chance to pass the signal on
    try:
        site = Site(chosen_port(), data_folder())
    except CannotRun as trouble:
        print(trouble, file=sys.stderr)
        return 1

    def ask_to_stop(*_: object) -> None:
        site.told_to_stop = True

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, ask_to_stop)
    try:
        demo_login = site.prepare()
        if not site.ended():
            site.serve()
            site.watch(demo_login)
        say("Stopping.")
        return 0
    except CannotRun as trouble:
        with contextlib.suppress(OSError):
            print(trouble, file=sys.stderr)
        return 1
    finally:
        site.stop()


if __name__ == "__main__":
    sys.exit(main())
