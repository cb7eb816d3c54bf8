"""Releases follow one another on SQLite as they do on PostgreSQL.

The database of the tests is PostgreSQL, so the commands run in processes of their own, as on a single
machine, and what they leave is read from the file.
"""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from labormarket.tests.bls import files
from labormarket.tests.bls.files import release
from labormarket.tests.onet_release import CHIEF, as_folder, contents, tiny

SERVERS = {"DATABASE_URL", "REDIS_URL", "SITE_URL", "SECRET_KEY"}


def manage(folder: Path, *command: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in SERVERS}
    subprocess.run(
        [sys.executable, "manage.py", *command, "--verbosity", "0"],
        cwd=settings.BASE_DIR,
        env={**environment, "DATA_DIR": str(folder), "DEBUG": "1"},
        check=True,
    )


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the market alone, in a folder of their own."""
    folder = tmp_path_factory.mktemp("embedded")
    manage(folder, "migrate", "labormarket")
    return folder


def told(folder: Path, question: str, *given: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(folder / "jobezie.sqlite3") as database:
        return database.execute(question, given).fetchall()


def everything(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    named = "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'labormarket_%' ORDER BY name"
    tables = [str(name) for (name,) in told(folder, named)]
    return {table: sorted(told(folder, f"SELECT * FROM {table}"), key=repr) for table in tables}


def test_a_second_import_of_onet_changes_what_changed_alone(embedded: Path, tmp_path: Path) -> None:
    first = str(as_folder(tmp_path / "first", contents(tiny())))
    manage(embedded, "import_onet", first)
    before = everything(embedded)
    assert len(before["labormarket_rating"]) == 12
    manage(embedded, "import_onet", first)
    assert everything(embedded) == before
    changed = tiny()
    changed["Alternate Titles.txt"][1] = f"{CHIEF}\tFounder\tn/a\t08"
    changed["Skills.txt"][1] = changed["Skills.txt"][1].replace("2.25", "4.75")
    manage(embedded, "import_onet", str(as_folder(tmp_path / "second", contents(changed))))
    after = everything(embedded)
    assert told(embedded, "SELECT title FROM labormarket_alternatetitle ORDER BY title") == [
        ("Founder",),
        ("Line Cook",),
        ("President",),
    ]
    rated = "SELECT importance FROM labormarket_rating WHERE occupation_id = ? AND element_id = '2.A.1.a'"
    assert told(embedded, rated, CHIEF) == [(4.75,)]
    assert after["labormarket_release"] != before["labormarket_release"]
    assert after["labormarket_technology"] == before["labormarket_technology"]


def test_a_second_import_of_wages_changes_what_changed_alone(embedded: Path, tmp_path: Path) -> None:
    path = tmp_path / "oews_may_2025.csv"
    path.write_bytes(release())
    manage(embedded, "import_oews", str(path))
    before = everything(embedded)
    assert len(before["labormarket_wage"]) == len(files.ROWS)
    manage(embedded, "import_oews", str(path))
    assert everything(embedded) == before
    path.write_bytes(release(files.METRO.replace("104000", "104100"), files.NATION, files.STATE))
    manage(embedded, "import_oews", str(path))
    assert len(everything(embedded)["labormarket_wage"]) == 3
    median = "SELECT annual_median FROM labormarket_wage WHERE area_id = '0014460' AND soc = '29-1141'"
    assert told(embedded, median) == [(104_100,)]
