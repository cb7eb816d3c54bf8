"""`python -m tests.blind [FOLDER...] [--figures]`: what the match reaches and where it differs."""

import os
import sys
from pathlib import Path

import django

from tests.blind.cases import HERE, read_cases
from tests.blind.report import differences, summary
from tests.blind.running import answer


def main(arguments: list[str]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobezie.settings")
    django.setup()
    folders = [Path(one) for one in arguments if not one.startswith("-")] or [HERE]
    answers = [answer(case) for folder in folders for case in read_cases(folder)]
    if "--figures" not in arguments:
        sys.stdout.write("\n".join(map(differences, answers)) + "\n")
    sys.stdout.write(summary(answers) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
