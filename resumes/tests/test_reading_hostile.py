"""Every hostile file, through the whole of reading: an answer in time, in bounds, and in words."""

import random
import resource
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings

from core.sandbox.box import Sandbox
from resumes.reading import CannotRead, read_and_picture, read_file, reading_sandbox
from tests.hostile import NAMES, all_bombs, docx_content, docx_frame, pdf_structure

SHARED = settings.BASE_DIR.parent / "shared" / "data" / "hostile"
MEGABYTE = 1 << 20
MOST_SECONDS = 10
MOST_MEMORY = 800 * MEGABYTE
UNITS = 1 if sys.platform == "darwin" else 1024


def shared_files() -> Iterator[tuple[str, bytes]]:
    for path in sorted(SHARED.rglob("*.*")):
        yield path.name, path.read_bytes()


def outcome(name: str, data: bytes, box: Sandbox) -> tuple[str, str, float]:
    """(name, kind or code of the answer, seconds). Anything but a reading or a CannotRead is raised."""
    started = time.monotonic()
    try:
        reading, pictures = read_and_picture(data, name=NAMES[len(data) % len(NAMES)], box=box)
        told = reading.document.kind.value
        assert len(pictures) <= 10
        reading.document.text.encode()
    except CannotRead as problem:
        told = problem.code if len(problem.message.split()) > 5 else "no words"
    return name, told, time.monotonic() - started


def sweep(files: Callable[[], Iterator[tuple[str, bytes]]]) -> list[tuple[str, str, float]]:
    """Two at a time; a file is made when its turn comes, so that the files themselves fill no memory.

    A child reads on until a file ends it, so each file also meets what those before it left behind. Files
    that have a child of their own, as on the site, are in tests/test_hostile_uploads.py.
    """
    source, turn = files(), threading.Lock()

    def work(_: int) -> list[tuple[str, str, float]]:
        answers: list[tuple[str, str, float]] = []
        with reading_sandbox() as box:
            while True:
                with turn:
                    name, data = next(source, ("", b""))
                if not name:
                    return answers
                answers.append(outcome(name, data, box))

    with ThreadPoolExecutor(2) as pool:
        return [answer for answers in pool.map(work, range(2)) for answer in answers]


@pytest.mark.parametrize("files", [shared_files, all_bombs])
def test_every_hostile_file_is_answered(files: Callable[[], Iterator[tuple[str, bytes]]]) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNITS
    answers = sweep(files)
    assert len(answers) > 100
    slow = [answer for answer in answers if answer[2] > MOST_SECONDS]
    assert slow == []
    told = Counter(code for _, code, _ in answers)
    assert told["busy"] == told["no words"] == 0
    assert {"pdf", "docx", "encrypted"} <= set(told)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * UNITS <= MOST_MEMORY
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNITS - before < 300 * MEGABYTE


@pytest.mark.parametrize(
    "sound", [pdf_structure.forty_pages, docx_content.fifty_nested_tables, docx_frame.good]
)
def test_a_bent_file_never_trips_the_code(sound: Callable[[], bytes]) -> None:
    """Bytes changed, cut out and doubled: "unreadable" would be an exception of ours or a dead process."""
    chance = random.Random(20)
    data = sound()
    told: Counter[str] = Counter()
    with reading_sandbox() as box:
        for _ in range(150):
            bent = bytearray(data)
            for _ in range(chance.choice((1, 3, 20))):
                at = chance.randrange(len(bent))
                match chance.randrange(3):
                    case 0:
                        bent[at] = chance.randrange(256)
                    case 1:
                        del bent[at : at + chance.randrange(1, 30)]
                    case _:
                        bent[at:at] = bent[at : at + chance.randrange(1, 300)]
            try:
                told[read_file(bytes(bent), name="a", box=box).document.kind.value] += 1
            except CannotRead as problem:
                told[problem.code] += 1
    assert told["unreadable"] == told["too-slow"] == 0, told
    assert len(told) > 1
