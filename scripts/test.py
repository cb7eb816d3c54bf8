"""Run the whole suite on a real PostgreSQL and Redis: those that are named, those that run, or our own.

Arguments go to pytest: `make test ARGS="-k upload"`.
"""

import contextlib
import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

from scripts import children
from tests.services import browser, postgres, redis

ROOT = Path(__file__).resolve().parent.parent
MOST_WORKERS = 4
OF_SESSIONS = "-c synchronous_commit=off -c jit=off"
"""What PostgreSQL is told: nothing has to outlive the server here, nor is asked often enough to compile."""


def database_url(services: contextlib.ExitStack) -> str:
    """DATABASE_URL, else a name of this checkout on the server of this machine, else on an embedded one."""
    if url := os.environ.get("DATABASE_URL"):
        print("PostgreSQL: the one in DATABASE_URL")
        return url
    if url := postgres.find():
        print("PostgreSQL: the one on this machine")
    else:
        print("PostgreSQL: none on this machine, starting the embedded one", flush=True)
        url = services.enter_context(postgres.embedded())
    own_name = "jobezie_" + hashlib.sha256(bytes(ROOT)).hexdigest()[:8]
    return url.removesuffix("postgres") + own_name


def redis_url(services: contextlib.ExitStack) -> str:
    if url := os.environ.get("REDIS_URL"):
        print("Redis: the one in REDIS_URL")
        return url
    if url := redis.find():
        print("Redis: the one on this machine")
        return url
    print("Redis: none on this machine, starting the embedded one", flush=True)
    return services.enter_context(redis.embedded())


def run_pytest(arguments: list[str], env: dict[str, str]) -> int:
    """pytest's exit status; a Ctrl-C or TERM is left to pytest, which cleans up and ends."""
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    command = [sys.executable, "-m", "pytest", "-n", str(workers), "--dist", "worksteal", *arguments]
    pytest = subprocess.Popen(command, cwd=ROOT, env=env, preexec_fn=children.die_with_parent)  # noqa: PLW1509
    # A handler, unlike SIG_IGN, is not inherited: pytest still gets the Ctrl-C of the terminal.
    signal.signal(signal.SIGINT, lambda *_: None)
    signal.signal(signal.SIGTERM, lambda *_: pytest.send_signal(signal.SIGINT))
    signal.signal(signal.SIGHUP, lambda *_: pytest.send_signal(signal.SIGINT))
    return pytest.wait()


def main(arguments: list[str]) -> int:
    for stop in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(stop, lambda number, _: sys.exit(128 + number))  # leaves through the clean-up below
    with contextlib.ExitStack() as services:
        try:
            env = children.environment(DATABASE_URL=database_url(services), REDIS_URL=redis_url(services))
            env.setdefault("PGOPTIONS", OF_SESSIONS)
        except (postgres.NoPostgres, redis.NoRedis) as trouble:
            print(trouble, file=sys.stderr)
            return 1
        if not browser.find():
            browser.install()
        if not browser.find() and os.environ.get("CI") == "true":
            print("The browser tests need Chromium: apt-get install chromium.", file=sys.stderr)
            return 1
        if not browser.find():
            print("Chromium: none found, so the browser tests are skipped.", flush=True)
        return run_pytest(arguments, env)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
