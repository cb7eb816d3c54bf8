"""`make run` without any server: SQLite, the queue in a folder, one web and one worker process.

Everything runs in processes of its own and is looked at from outside, as a person would.
"""

import contextlib
import http.cookiejar
import os
import pty
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from labormarket.indexing import NAME
from resumes.tests.factories import TEXT
from scripts.run import INDEX
from tests.services.ports import free_port

RUN = [sys.executable, "-m", "scripts.run"]
SERVERS = {"DATABASE_URL", "REDIS_URL", "SITE_URL", "SECRET_KEY", "MAKELEVEL", "MAKEFLAGS"}
needs_proc = pytest.mark.skipif(
    not Path("/proc/self/environ").exists(), reason="looks for processes in /proc"
)


def environment(folder: Path, port: int | str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in SERVERS}
    return {**kept, "DATA_DIR": str(folder), "PORT": str(port)}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as the first start leaves it before web and worker run."""
    folder = tmp_path_factory.mktemp("prepared")
    prepare = [sys.executable, "-m", "scripts.prepare"]
    subprocess.run(
        prepare, cwd=settings.BASE_DIR, env=environment(folder, 0), capture_output=True, check=True
    )
    # Nothing is searched here, and each start would begin to build what searches go by, for a dozen seconds.
    (folder / INDEX).touch()
    return folder


@pytest.fixture
def folder(prepared: Path, tmp_path: Path) -> Path:
    return shutil.copytree(prepared, tmp_path / "data")


class Started:
    """A `make run` that answers: its process, and what it had printed by then."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, terminal: int) -> None:
        self.process = process
        self.address = f"http://127.0.0.1:{port}"
        self.terminal = terminal
        self.output = read_until("Ctrl-C stops it.", terminal)


@contextlib.contextmanager
def started(folder: Path, command: list[str] = RUN, terminal: bool = False) -> Iterator[Started]:
    """The site on a free port with its data in `folder`; killed at the end if it still runs."""
    port = free_port()
    reader, writer = pty.openpty() if terminal else os.pipe()
    process = subprocess.Popen(
        command,
        cwd=settings.BASE_DIR,
        env=environment(folder, port),
        stdin=writer if terminal else subprocess.DEVNULL,
        stdout=writer,
        stderr=writer,
        start_new_session=True,
        preexec_fn=own_terminal if terminal else None,
    )
    os.close(writer)
    try:
        yield Started(process, port, reader)
    finally:
        process.kill()
        process.wait()
        with contextlib.suppress(OSError):  # where the test has closed it
            os.close(reader)


def own_terminal() -> None:
    """Make standard input the terminal that sends this session its Ctrl-C."""
    os.close(os.open(os.ttyname(0), os.O_RDWR))


def read_until(sentence: str, reader: int) -> str:
    output = ""
    while sentence not in output:
        try:
            more = os.read(reader, 4096).decode(errors="replace")
        except OSError:  # a terminal whose last user has gone
            more = ""
        assert more, f"It ended before it was ready:\n{output}"
        output += more
    return output


def processes_of(folder: Path) -> list[int]:
    """The running processes that were started with this data folder."""
    found = []
    for environ in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):
            if f"DATA_DIR={folder}\0".encode() in environ.read_bytes():
                found.append(int(environ.parent.name))
    return found


def wait_until(condition: Callable[[], bool], *, seconds: float, every: float = 0.05) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(every)
    return True


class Visitor:
    """A browser without script: keeps cookies, sends forms."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

    def get(self, path: str) -> str:
        with self.opener.open(self.address + path, timeout=20) as answer:
            return str(answer.read().decode())

    def post(self, path: str, **fields: str) -> str:
        token = next(cookie.value for cookie in self.cookies if cookie.name == "csrftoken") or ""
        body = urllib.parse.urlencode({**fields, "csrfmiddlewaretoken": token}).encode()
        with self.opener.open(self.address + path, body, timeout=20) as answer:
            return str(answer.read().decode())

    def upload(self, path: str, name: str, data: bytes) -> None:
        token = next(cookie.value for cookie in self.cookies if cookie.name == "csrftoken") or ""
        parts = (
            f'--edge\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n{token}\r\n'
            f'--edge\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        ).encode()
        request = urllib.request.Request(
            self.address + path,
            parts + data + b"\r\n--edge--\r\n",
            {"Content-Type": "multipart/form-data; boundary=edge"},
        )
        with self.opener.open(request, timeout=20) as answer:
            assert "/progress/" in answer.url or reverse("resumes:list") in answer.url

    def last_resume(self) -> str:
        """The address of the newest resume in the list."""
        found = re.search(r'class="resume-item-title" href="([^"]+)"', self.get(reverse("resumes:list")))
        assert found
        return found[1]


@needs_proc
def test_a_visitor_signs_in_as_the_demo_and_ctrl_c_leaves_nothing_running(tmp_path: Path) -> None:
    with started(tmp_path) as site:
        login = re.search(r"Demo login: (\S+), password (\S+)", site.output)
        assert login
        assert site.address in site.output
        assert "Bringing the database up to date" in site.output
        visitor = Visitor(site.address)
        visitor.get(reverse("account_login"))
        visitor.post(reverse("account_login"), login=login[1], password=login[2])
        assert "sessionid" in {cookie.name for cookie in visitor.cookies}
        assert len(processes_of(tmp_path)) >= 3
        assert "Being read" not in visitor.get(reverse("resumes:list")), "the demo is complete at the start"
        visitor.upload(reverse("resumes:upload"), "my resume.txt", TEXT.encode())
        assert wait_until(
            lambda: (
                "my resume" in (page := visitor.get(reverse("resumes:list"))) and "Being read" not in page
            ),
            seconds=30,
            every=0.5,  # a visitor who asks more often is refused after a hundred times
        ), "the worker reads what was uploaded"
        assert "Ana Silva" in visitor.get(visitor.last_resume())
        site.process.send_signal(signal.SIGINT)
        assert site.process.wait(timeout=8) == 0
    assert processes_of(tmp_path) == []


@needs_proc
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children that their parent was killed")
def test_a_second_start_repeats_nothing_and_a_killed_one_takes_its_children_along(folder: Path) -> None:
    with started(folder) as first:
        first.process.send_signal(signal.SIGTERM)
        assert first.process.wait(timeout=8) == 0
    with started(folder) as second:
        assert "Bringing the database up to date" not in first.output
        assert "Bringing the database up to date" not in second.output
        second.process.kill()
        assert wait_until(lambda: processes_of(folder) == [], seconds=20)


@needs_proc
@pytest.mark.parametrize("end", ["ctrl-c", "closing"])
def test_make_run_stops_with_its_terminal(folder: Path, end: str) -> None:
    with started(folder, ["make", "run"], terminal=True) as site:
        if end == "ctrl-c":
            os.write(site.terminal, b"\x03")
        else:
            os.close(site.terminal)
        site.process.wait(timeout=8)
        assert wait_until(lambda: processes_of(folder) == [], seconds=8)


@needs_proc
def test_a_process_that_dies_brings_the_others_down(folder: Path) -> None:
    with started(folder) as site:
        children = Path(f"/proc/{site.process.pid}/task/{site.process.pid}/children").read_text().split()
        os.kill(int(children[0]), signal.SIGKILL)
        assert site.process.wait(timeout=8) == 1
    assert processes_of(folder) == []


def test_a_start_looks_for_the_file_that_searches_go_by() -> None:
    assert INDEX == NAME


def refused(folder: Path, port: int | str) -> str:
    """What it says instead of starting."""
    done = subprocess.run(
        RUN, cwd=settings.BASE_DIR, env=environment(folder, port), capture_output=True, text=True, timeout=30
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    return done.stderr


def test_a_busy_port_is_said_in_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        assert f"Port {port} is in use" in refused(tmp_path, port)


@pytest.mark.parametrize("port", ["http", "0", "65536", "-1", "٨٠٨٠"])
def test_a_port_that_is_no_port_is_said_in_one_sentence(tmp_path: Path, port: str) -> None:
    assert "PORT must be a number" in refused(tmp_path, port)


def test_a_folder_it_cannot_write_to_is_said_in_one_sentence(tmp_path: Path) -> None:
    """A file where the folder should be, as nothing is unwritable to root."""
    (tmp_path / "file").touch()
    assert "Cannot write to" in refused(tmp_path / "file" / "data", free_port())


def test_a_database_that_does_not_answer_is_said_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "SERVERS", SERVERS - {"DATABASE_URL"})
    monkeypatch.setenv("DATABASE_URL", f"postgresql://nobody@127.0.0.1:{free_port()}/none")
    assert "Cannot use the database" in refused(tmp_path, free_port())
