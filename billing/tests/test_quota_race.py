"""At the same moment, exactly the limit: on the server's database and on a file."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from django.db import connection, transaction

from accounts.models import User
from accounts.tests.people import make_ana
from billing import quotas
from billing.models import UsageCounter
from billing.plans import Feature
from billing.quotas import QuotaExceeded
from billing.tests.racing import RACERS


def try_to_spend(user: User, start: Barrier) -> bool:
    start.wait(30)
    try:
        with transaction.atomic():
            quotas.spend(user, Feature.RECRUITERS)
    except QuotaExceeded:
        return False
    finally:
        connection.close()
    return True


def test_twenty_at_once_get_exactly_five(transactional_db: None) -> None:
    user, start = make_ana(), Barrier(RACERS)
    with ThreadPoolExecutor(RACERS) as pool:
        got = list(pool.map(lambda _: try_to_spend(user, start), range(RACERS)))
    assert sum(got) == 5
    assert UsageCounter.objects.get().used == 5


def test_twenty_processes_at_once_get_exactly_five_on_sqlite(tmp_path: Path) -> None:
    keep = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "REDIS_URL"}}
    env = {**keep, "DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "jobezie.settings"}
    program = "import django; django.setup(); from billing.tests.racing import race; race()"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout == "5 got, 15 refused, 5 used", done.stderr
