"""What the rules reach on material written without a look at them, and where they differ.

`python -m tests.blind [FOLDER...] [--figures]` asks the match of resumes and postings,
`python -m tests.blind titles [FILE...] [--figures]` the names of occupations.
"""

import os
import sys
from pathlib import Path

import django

from tests.blind import naming
from tests.blind.cases import HERE, read_cases
from tests.blind.report import differences, summary
from tests.blind.running import answer


def main(arguments: list[str]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobezie.settings")
    django.setup()
    named = [one for one in arguments if not one.startswith("-")]
    figures = "--figures" in arguments
    if named[:1] == ["titles"]:
        _titles([Path(one) for one in named[1:]], figures=figures)
    else:
        _matches([Path(one) for one in named], figures=figures)


def _matches(folders: list[Path], *, figures: bool) -> None:
    answers = [answer(case) for folder in folders or [HERE] for case in read_cases(folder)]
    if not figures:
        sys.stdout.write("\n".join(map(differences, answers)) + "\n")
    sys.stdout.write(summary(answers) + "\n")


def _titles(files: list[Path], *, figures: bool) -> None:
    for path in files or sorted(naming.FOLDER.glob("*.tsv")):
        named = naming.name(naming.read_titles(path))
        if not figures:
            sys.stdout.write(naming.missed(named) + "\n")
        sys.stdout.write(f"{path.name}: {naming.told(named)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
