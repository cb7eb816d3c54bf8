"""How much a word tells: rare words of work more, words of every job less.

`data/tasks.csv` counts in how many of O*NET's task statements a stem stands. `rarity` is the logarithm of
all statements over those; a stem that stands in none is as rare as can be.
"""

from functools import cache
from math import log
from pathlib import Path

TASKS = Path(__file__).parent / "data" / "tasks.csv"


@cache
def _statements() -> tuple[int, dict[str, int]]:
    """How many task statements there are, and by stem how many of them hold it."""
    first, *rows = TASKS.read_text(encoding="utf-8").splitlines()
    table = {stem: int(count) for stem, count in (row.split(",") for row in rows)}
    return int(first.rsplit(",", 1)[1]), table


def rarity(stem: str) -> float:
    """0 for a stem of every task statement, some 9 for one of none."""
    whole, table = _statements()
    return log(whole / (1 + table.get(stem, 0)))
