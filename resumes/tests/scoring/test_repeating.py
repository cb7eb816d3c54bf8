"""English words out of order are told from sentences of four languages."""

import pytest

from resumes.scoring.order import misplaced_words
from resumes.scoring.plausibility import only_verbs
from resumes.scoring.words import words_of


@pytest.mark.parametrize(
    "line", ["Work the of data", "Team with is report", "List or and plan", "Read for our the"]
)
def test_it_counts_words_that_english_cannot_have_there(line: str) -> None:
    assert misplaced_words(line) > 0


@pytest.mark.parametrize(
    "line",
    [
        "Led the move of 40 sites from a paper process to software within a year",
        "Leitung eines Teams von acht Personen in der Pflege",
        "Gestion de la paie pour 120 salariés",
        "Lager, Versand, Wareneingang",
    ],
)
def test_it_counts_nothing_in_an_honest_line(line: str) -> None:
    assert misplaced_words(line) == 0


def test_five_verbs_in_a_row_say_nothing() -> None:
    assert only_verbs(words_of("Led managed directed achieved delivered 50%"))
    assert not only_verbs(words_of("Planned, designed, built and tested pumps"))
