import errno
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from core.sandbox import box as boxes
from core.sandbox.box import Sandbox
from core.sandbox.outcomes import (
    Crashed,
    Limits,
    NotStarted,
    OutOfMemory,
    Overflowed,
    Stopped,
    TimedOut,
)

ROOT = Path(__file__).resolve().parents[2]
linux = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own limits are Linux's")


@pytest.fixture
def box() -> Iterator[Sandbox]:
    with Sandbox(imports=["core.tests.confined"]) as box:
        yield box


def run(box: Sandbox, function: str, data: bytes = b"", **arguments: Any) -> Any:
    return box.run(f"core.tests.confined:{function}", data, **arguments)


def test_it_hands_over_data_and_arguments_and_brings_back_value_and_blobs(box: Sandbox) -> None:
    data = bytes(range(256)) * 40_000
    answer = run(box, "echo", data, kind="pdf", odd="\ud800 \x00 é")
    assert answer.value == {"length": len(data), "kind": "pdf", "odd": "\ud800 \x00 é"}
    assert answer.blobs == [data[::-1]]
    assert 5_000_000 < answer.peak < 300_000_000


def test_it_knows_nothing_of_the_parents_environment_and_files(box: Sandbox) -> None:
    with open(__file__) as kept:
        os.set_inheritable(kept.fileno(), True)
        names, _, _, handles = run(box, "environment").value
    assert {name for name in names if not name.startswith(("PYTHON", "MALLOC", "LC_"))} == set()
    assert len(handles) <= 7  # the three standard ones, our three pipes, and the listing itself


def test_it_hashes_alike_in_every_process(box: Sandbox) -> None:
    with Sandbox(imports=["core.tests.confined"]) as other:
        first, second = run(box, "environment").value, run(other, "environment").value
    assert first[1] != second[1]
    assert first[2] == second[2]


@pytest.mark.parametrize(
    ("function", "outcome"),
    [
        ("spin", TimedOut),
        ("sleep", TimedOut),
        ("hog_memory", OutOfMemory),
        ("hog_memory_in_the_answer", OutOfMemory),
        ("die", Crashed),
        ("leave", Crashed),
        ("recurse", Crashed),
        ("answer_too_much", Overflowed),
        ("answer_nonsense", Crashed),
        ("no_such_function", Crashed),
    ],
)
def test_it_names_how_a_call_ended_and_serves_the_next_one(function: str, outcome: type[Stopped]) -> None:
    # What is to meet another limit may need more than a second on a machine that is busy.
    limits = Limits(cpu_seconds=1 if outcome is TimedOut else 4, wall_seconds=4)
    with Sandbox(imports=["core.tests.confined"], limits=limits) as box:
        started = time.monotonic()
        with pytest.raises(outcome):
            run(box, function)
        assert time.monotonic() - started < 6
        assert run(box, "echo", b"again").value == {"length": 5}


def test_it_tells_where_the_code_failed_but_nothing_of_the_document(
    box: Sandbox, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Crashed) as stopped:
        run(box, "quote_the_document", b"Ana Silva, 12 Rose Lane")
    assert "ValueError" in str(stopped.value)
    assert "quote_the_document" in str(stopped.value)
    said = f"{stopped.value}{capfd.readouterr()}"
    assert "Rose Lane" not in said


def test_it_refuses_network_programs_and_writing_to_python_code(box: Sandbox, tmp_path: Path) -> None:
    outcome = run(box, "attempt", str(tmp_path / "made").encode()).value
    assert set(outcome.values()) == {"Refused"}, outcome
    assert list(tmp_path.iterdir()) == []
    assert Path(__file__).with_name("confined.py").exists()


@linux
def test_it_refuses_network_programs_and_files_to_native_code(box: Sandbox, tmp_path: Path) -> None:
    calls = {
        "socket": ["socket", 2, 1, 0],
        "fork": ["fork"],
        "program": ["execve", "/bin/true", None, None],
        "kill": ["kill", os.getpid(), 0],
        "trace": ["ptrace", 16, os.getpid(), 0, 0],
        "write": ["open", str(tmp_path / "made"), os.O_CREAT | os.O_WRONLY, 0o600],
        "remove": ["unlink", __file__],
        "read a secret": ["open", "/etc/passwd", os.O_RDONLY],
        "read the project": ["open", __file__, os.O_RDONLY],
    }
    outcome = run(box, "attempt_natively", json.dumps(calls).encode()).value
    assert set(outcome.values()) <= {errno.EPERM, errno.EACCES}, outcome
    assert list(tmp_path.iterdir()) == []


def test_a_program_that_does_not_load_is_not_the_files_fault() -> None:
    with Sandbox(imports=["core.no_such_module"]) as box, pytest.raises(NotStarted, match="no_such_module"):
        run(box, "echo")


def test_a_machine_without_room_for_a_process_is_not_the_files_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    with Sandbox(imports=["core.tests.confined"]) as box, pytest.raises(NotStarted, match="No such file"):
        run(box, "echo")


def test_one_child_serves_calls_until_it_is_replaced(box: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boxes, "CALLS_PER_CHILD", 3)
    pids = [run(box, "environment").value[1] for _ in range(7)]
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [3, 3, 1]


def test_each_call_has_processor_time_of_its_own() -> None:
    with Sandbox(imports=["core.tests.confined"], limits=Limits(cpu_seconds=2)) as box:
        for _ in range(4):
            run(box, "echo", b"x" * 8_000_000)
        with pytest.raises(TimedOut, match="processor"):
            run(box, "spin")


def test_threads_may_each_have_one() -> None:
    def work(number: int) -> int:
        with Sandbox(imports=["core.tests.confined"]) as box:
            return int(run(box, "echo", b"x" * number).value["length"])

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(work, range(8))) == list(range(8))


def test_a_daemonic_worker_may_have_one() -> None:
    """Celery's prefork workers are daemonic: they may have no multiprocessing children."""
    program = (
        "import multiprocessing as m\n"
        "from core.sandbox.box import Sandbox\n"
        "def work():\n"
        "    with Sandbox(imports=['core.tests.confined']) as box:\n"
        "        assert box.run('core.tests.confined:echo', b'abc').value == {'length': 3}\n"
        "    print('read')\n"
        "p = m.get_context('fork').Process(target=work, daemon=True)\n"
        "p.start(); p.join(20); raise SystemExit(p.exitcode)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, timeout=30, check=False
    )
    assert done.stdout.strip() == b"read", done.stderr.decode()


@linux
@pytest.mark.parametrize("moment", ["idle", "working"])
def test_no_child_outlives_a_killed_parent(moment: str) -> None:
    program = (
        "import sys, threading, time\n"
        "from core.sandbox.box import Sandbox\n"
        "box = Sandbox(imports=['core.tests.confined'])\n"
        "print(box.run('core.tests.confined:environment', b'').value[1], flush=True)\n"
        "box.run('core.tests.confined:sleep', b'') if sys.argv[1] == 'working' else time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, moment], cwd=ROOT, stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        time.sleep(0.2)
        assert Path(f"/proc/{child}").exists()
        parent.send_signal(signal.SIGKILL)
    assert _gone(child)


def test_closing_leaves_no_process_and_no_open_file(box: Sandbox) -> None:
    before = threading.active_count(), _open_files()
    pid = run(box, "environment").value[1]
    box.close()
    box.close()
    assert (threading.active_count(), _open_files()) == before
    assert _gone(pid)


def _open_files() -> int:
    return len(os.listdir("/dev/fd"))


def _gone(pid: int) -> bool:
    for _ in range(50):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
