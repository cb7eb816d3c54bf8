"""A worker that is killed while it sends: the mail server counts, and what is not known is asked.

The worker is another process, killed for good; the clock is then moved past the time after which a silent
worker counts as dead.
"""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings as project
from django.db import connection
from django.utils import timezone

from accounts.models import User
from messaging.models import Delivery, Message, MessageStatus
from messaging.sending import STALLED_AFTER, arrived, pick_up, queue_message, send
from messaging.tests.factories import make_message, verify
from messaging.tests.sink import Sink
from recruiters.models import Touch

# Says when it is about to look at the clock for the given time, and waits there to be killed.
WORKER = """
import sys, time, uuid
import django
django.setup()
from django.utils import timezone
from messaging.sending import send
looks = 0
def clock():
    global looks
    looks += 1
    if looks == int(sys.argv[2]):
        print("reached", flush=True)
        time.sleep(60)
    return timezone.now()
send(message_id=uuid.UUID(sys.argv[1]), clock=clock)
"""
pytestmark = pytest.mark.skipif(
    connection.vendor == "sqlite", reason="SQLite's test database is in this process's memory"
)
BEFORE_THE_FULL_STOP, AFTER_THE_ANSWER, NEVER = 2, 3, 99


@pytest.fixture
def message(transactional_db: None) -> Message:
    ana = User.objects.create_user("ana@example.com", "Correct-horse-9", first_name="Ana", last_name="Silva")
    verify(ana)
    now = timezone.now()
    return queue_message(message=make_message(user=ana), when=now, now=now)


@contextmanager
def worker(message: Message, sink: Sink, *, stop_at: int) -> Iterator["subprocess.Popen[str]"]:
    database = connection.settings_dict
    where = f"{database['USER']}@{database['HOST'] or 'localhost'}:{database['PORT'] or 5432}"
    env = {
        **os.environ,
        "DATABASE_URL": f"postgresql://{where}/{database['NAME']}",
        "DATA_DIR": str(project.DATA_DIR),
        "DJANGO_SETTINGS_MODULE": "jobezie.settings",
        "SMTP_HOST": "127.0.0.1",
        "SMTP_PORT": str(sink.port),
        "SMTP_TLS": "0",
    }
    command = [sys.executable, "-c", WORKER, str(message.pk), str(stop_at)]
    process = subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, text=True, cwd=Path(project.BASE_DIR)
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def kill(process: "subprocess.Popen[str]") -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()


def later_on(message: Message) -> Message:
    """The clock is moved on, and what beat would do is done twice."""
    now = timezone.now() + STALLED_AFTER + timedelta(seconds=1)
    for _ in range(2):
        for pk in pick_up(now=now):
            send(message_id=pk, clock=lambda: now)
    message.refresh_from_db()
    return message


@pytest.mark.parametrize("point", ["EHLO", BEFORE_THE_FULL_STOP])
def test_killed_before_the_server_has_it_the_message_goes_once(
    message: Message, sink: Sink, point: str | int
) -> None:
    sink.pause_at = point if isinstance(point, str) else ""
    with worker(message, sink, stop_at=point if isinstance(point, int) else NEVER) as process:
        if isinstance(point, str):
            assert sink.reached.wait(30)
        else:
            assert process.stdout is not None
            assert process.stdout.readline() == "reached\n"
        kill(process)
    sink.pause_at = ""
    sink.go_on.set()
    assert pick_up(now=timezone.now()) == []  # the dead worker's claim still holds
    later_on(message)
    assert message.delivery == Delivery.SENT
    assert message.status == MessageStatus.SENT
    assert len(sink.taken) == 1
    assert Touch.objects.filter(reference=message.pk).count() == 1


@pytest.mark.parametrize("point", ["before taking", "after taking", AFTER_THE_ANSWER])
def test_killed_while_the_server_takes_it_the_person_is_asked_and_nothing_goes_twice(
    message: Message, sink: Sink, point: str | int
) -> None:
    sink.pause_at = point if isinstance(point, str) else ""
    with worker(message, sink, stop_at=point if isinstance(point, int) else NEVER) as process:
        if isinstance(point, str):
            assert sink.reached.wait(30)
        else:
            assert process.stdout is not None
            assert process.stdout.readline() == "reached\n"
        kill(process)
    taken = len(sink.taken)
    sink.pause_at = ""
    sink.go_on.set()
    later_on(message)
    assert message.delivery == Delivery.UNKNOWN
    assert len(sink.taken) == taken <= 1
    arrived(message=message, at=timezone.now())  # the provider tells that it has this Message-ID
    message.refresh_from_db()
    assert message.status == MessageStatus.SENT
    assert Touch.objects.filter(reference=message.pk).count() == 1


def test_two_workers_at_the_same_moment_send_it_once(message: Message, sink: Sink) -> None:
    sink.pause_at = "after taking"

    def work() -> None:
        try:
            send(message_id=message.pk, clock=timezone.now)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for one in workers:
        one.start()
    assert sink.reached.wait(30)
    sink.go_on.set()
    for one in workers:
        one.join()
    message.refresh_from_db()
    assert message.delivery == Delivery.SENT
    assert len(sink.taken) == 1
    assert Touch.objects.filter(reference=message.pk).count() == 1
