"""Twenty processes that all want the same five, on the SQLite file of an empty `DATA_DIR`."""

import multiprocessing
import sys
from multiprocessing.synchronize import Barrier

from django.core.management import call_command
from django.db import connections, transaction

from accounts.models import User
from billing import quotas
from billing.models import UsageCounter
from billing.plans import Feature

RACERS = 20
REFUSED = 3


def race() -> None:
    """Prints how many got one, how many were refused and what the counter says."""
    for app in ("account", "billing"):
        call_command("migrate", app, verbosity=0)
    user = User.objects.create_user("ana@example.com", first_name="Ana", last_name="Silva")
    connections.close_all()  # no connection may be shared with a child
    forked = multiprocessing.get_context("fork")
    start = forked.Barrier(RACERS)
    racers = [forked.Process(target=_run, args=(user, start)) for _ in range(RACERS)]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join(60)
    ends = [racer.exitcode for racer in racers]
    sys.stdout.write(
        f"{ends.count(0)} got, {ends.count(REFUSED)} refused, {UsageCounter.objects.get().used} used"
    )


def _run(user: User, start: Barrier) -> None:
    start.wait(30)
    try:
        with transaction.atomic():
            quotas.spend(user, Feature.RECRUITERS)
    except quotas.QuotaExceeded:
        sys.exit(REFUSED)
