"""The counts of words are those of the O*NET release."""

from pathlib import Path

from django.conf import settings

from resumes.scoring.match.rarity import TASKS
from resumes.scoring.match.rarity_table import lines_of, statements_in

RELEASE: Path = settings.BASE_DIR.parent / "shared" / "data" / "onet_db_30_text.zip"


def test_the_counts_on_file_are_those_of_the_release() -> None:
    assert TASKS.read_text(encoding="utf-8").splitlines() == lines_of(statements_in(RELEASE))
