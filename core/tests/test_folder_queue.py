"""The queue in a folder: what the worker reads is whole, in order, and gone once read."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Empty

import pytest
from kombu.connection import Connection


@pytest.fixture
def link(tmp_path: Path) -> Iterator[Connection]:
    folders = {
        "data_folder_in": str(tmp_path / "queue"),
        "data_folder_out": str(tmp_path / "queue"),
        "control_folder": str(tmp_path / "control"),
    }
    with Connection(transport="core.folder_queue:Transport", transport_options=folders) as link:
        yield link


@pytest.fixture
def name(request: pytest.FixtureRequest) -> str:
    """A queue for each test: the transport remembers for the whole process which ones are bound."""
    return str(request.node.name)


def test_messages_come_back_once_and_in_order(link: Connection, name: str) -> None:
    queue = link.SimpleQueue(name)
    for number in range(5):
        queue.put({"number": number})
    assert [queue.get_nowait().payload["number"] for _ in range(5)] == [0, 1, 2, 3, 4]
    with pytest.raises(Empty):
        queue.get_nowait()


def test_a_reader_never_meets_half_a_message(link: Connection, name: str) -> None:
    """With the transport as it comes, one read in a hundred ends in a decoding error here."""
    sent = 500
    writer = link.clone()

    def write() -> None:
        queue = writer.SimpleQueue(name)
        for number in range(sent):
            queue.put({"number": number, "padding": "x" * 20_000})

    thread = threading.Thread(target=write)
    thread.start()
    channel, received, deadline = link.default_channel, 0, time.monotonic() + 30
    while received < sent and time.monotonic() < deadline:
        try:
            channel._get(name)
        except Empty:
            continue
        received += 1
    thread.join()
    assert received == sent


def test_waiting_for_work_ends_soon(link: Connection, name: str) -> None:
    with link.Consumer([link.SimpleQueue(name).queue], callbacks=[]):
        start = time.monotonic()
        with pytest.raises(TimeoutError):
            link.drain_events(timeout=5)
        assert time.monotonic() - start < 2
