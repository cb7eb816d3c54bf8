"""Rewrite `data/tasks.csv` from the O*NET text release: in how many task statements each stem stands.

    python -m resumes.scoring.match.rarity_table PATH/TO/onet_db_30_text.zip

O*NET Database, U.S. Department of Labor, Employment and Training Administration, CC BY 4.0; modified.
"""

import csv
import io
import sys
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from core.skills.words import stem, words_of
from resumes.scoring.match.rarity import TASKS

MANY = 3
"""Statements from which a stem is kept; what stands in fewer is as rare as what stands in none."""


def statements_in(archive: Path) -> Iterator[str]:
    with zipfile.ZipFile(archive) as bundle:
        member = next(name for name in bundle.namelist() if name.endswith("Task Statements.txt"))
        text = io.TextIOWrapper(bundle.open(member), encoding="utf-8")
        yield from (row["Task"] for row in csv.DictReader(text, delimiter="\t"))


def lines_of(statements: Iterable[str]) -> list[str]:
    """The file's lines: a head with the number of statements, then stem and count."""
    counts: Counter[str] = Counter()
    whole = 0
    for statement in statements:
        whole += 1
        counts.update({stem(word.lower) for word in words_of(statement)})
    head = f"# O*NET 30 task statements, U.S. Department of Labor/ETA, CC BY 4.0, counted.,{whole}"
    return [head, *(f"{one},{n}" for one, n in sorted(counts.items()) if n >= MANY)]


if __name__ == "__main__":
    lines = lines_of(statements_in(Path(sys.argv[1])))
    TASKS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(lines) - 1} stems\n")
