"""Everything that can be said about the code without running its tests; ends with one line for each check."""

import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MANAGE = ["manage.py"]
CHECKS: dict[str, list[str]] = {
    "ruff check": ["-m", "ruff", "check"],
    "ruff format": ["-m", "ruff", "format", "--check"],
    "mypy": ["-m", "mypy", "."],
    "import-linter": ["-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
    "djlint": ["-m", "djlint", "templates", "--lint", "--quiet"],
    "migrations": [*MANAGE, "makemigrations", "--check", "--dry-run"],
}
PRODUCTION_CHECKS: dict[str, list[str]] = {
    "check --deploy": [*MANAGE, "check", "--deploy", "--fail-level", "WARNING"],
    "collectstatic": [*MANAGE, "collectstatic", "--no-input", "--verbosity", "0"],
}


def local(folder: str) -> dict[str, str]:
    servers = {"DATABASE_URL", "REDIS_URL", "SITE_URL", "SECRET_KEY"}
    return {**{k: v for k, v in os.environ.items() if k not in servers}, "DATA_DIR": folder}


def production(folder: str) -> dict[str, str]:
    """A site as README.md describes it. Nothing connects to these servers."""
    return local(folder) | {
        "SITE_URL": "https://jobezie.example",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "DATABASE_URL": "postgresql://jobezie@db.jobezie.example/jobezie",
        "REDIS_URL": "redis://redis.jobezie.example/0",
        "SMTP_HOST": "mail.jobezie.example",
        "BEHIND_PROXY": "1",
    }


def passes(name: str, arguments: list[str], env: Mapping[str, str]) -> bool:
    start = time.monotonic()
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        print(f"--- {name}\n{done.stdout}{done.stderr}", flush=True)
    else:
        print(f"--- {name}: fine, {time.monotonic() - start:.0f} s", flush=True)
    return done.returncode == 0


def main(wanted: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="jobezie-check-") as folder:
        all_checks = [(name, arguments, local(folder)) for name, arguments in CHECKS.items()]
        all_checks += [(name, arguments, production(folder)) for name, arguments in PRODUCTION_CHECKS.items()]
        outcome = {
            name: passes(name, arguments, env)
            for name, arguments, env in all_checks
            if not wanted or name in wanted
        }
    failed = [name for name, fine in outcome.items() if not fine]
    print(f"Checks: {len(outcome) - len(failed)} fine, {len(failed)} failed {', '.join(failed)}".rstrip())
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
