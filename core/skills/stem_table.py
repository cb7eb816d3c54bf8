"""Rewrite `data/stems.tsv`: the stem of every word in the tables, so that no process has to work them out.

    python -m core.skills.stem_table

To be run after a change of any table; a test compares the file with the stemmer.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from core.skills.words import STEMS, words_of, work_out_stem

# The tables of skills, and the words that the match of resumes keeps beside its rules.
TABLES = (STEMS.parent, Path(__file__).parents[2] / "resumes" / "scoring" / "match" / "data")


def words_in_tables() -> set[str]:
    """Lower-case words of all tables but this one."""
    paths = (path for folder in TABLES for path in folder.glob("*.t*") if path != STEMS)
    return {word.lower for path in paths for word in words_of(path.read_text(encoding="utf-8"))}


def rows_of(words: Iterable[str]) -> str:
    return "".join(f"{word}\t{work_out_stem(word)}\n" for word in sorted(words))


if __name__ == "__main__":
    STEMS.write_text(rows_of(words_in_tables()), encoding="utf-8")
    sys.stdout.write(f"{STEMS}\n")
