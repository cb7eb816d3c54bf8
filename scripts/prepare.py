"""Before the site starts: the migrations that are missing, the market figures, the demo account,
the queue.

One process for all, as starting Django costs more than the work does when there is nothing to do. The last
line of the output is the demo login.
"""

import os
import sys

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from jobezie.celery import app


class CannotStart(Exception):
    """One sentence about what is missing."""


def check_servers() -> None:
    """Ask both servers briefly, where Django's pool would wait for half a minute."""
    if settings.DATABASE_URL:
        check_database(settings.DATABASE_URL)
    if settings.REDIS_URL:
        check_redis(settings.REDIS_URL)


def check_database(url: str) -> None:
    import psycopg  # noqa: PLC0415 - a third of a second that the embedded stack need not wait

    try:
        psycopg.connect(url, connect_timeout=5).close()
    except psycopg.Error as error:
        raise CannotStart(f"Cannot use the database of DATABASE_URL: {first_line(error)}") from error


def check_redis(url: str) -> None:
    import redis  # noqa: PLC0415

    try:
        with redis.Redis.from_url(url, socket_connect_timeout=5) as server:
            server.ping()
    except (redis.RedisError, ValueError) as error:
        raise CannotStart(f"Cannot use the Redis of REDIS_URL: {first_line(error)}") from error


def declare_queue() -> None:
    """Web and worker would both do it on first use, at the same moment, in the same file."""
    if not settings.REDIS_URL:
        with app.connection_for_write() as link:
            app.amqp.queues["celery"](link.default_channel).declare()


def migrate() -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        print("Bringing the database up to date...", flush=True)
        call_command("migrate", verbosity=0, interactive=False)


def first_line(error: Exception) -> str:
    return next(iter(str(error).strip().splitlines()), type(error).__name__)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobezie.settings")
    try:
        django.setup()
        check_servers()
        declare_queue()
        migrate()
        call_command("load_snapshot", "--no-index")
        call_command("seed_demo")
    except (CannotStart, ImproperlyConfigured, CommandError) as trouble:
        sys.exit(str(trouble))
    except (DatabaseError, OSError) as trouble:
        sys.exit(f"Cannot prepare the data: {first_line(trouble)}")


if __name__ == "__main__":
    main()
