"""English words out of order are told from sentences of four languages."""

import pytest

from resumes.scoring.order import misplaced_words
from resumes.scoring.plausibility import only_verbs, sense_of, verbs_unjoined
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


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Led increased 45% optimized revenue managed team 20 people delivered reduced 30% cost", 5),
        ("Spearheaded 200% growth leveraged orchestrated 50 stakeholders transformed $5M", 3),
        ("Improved 40% implemented 12 increased 15% led 5 drove 60% saved $2M", 5),
    ],
)
def test_verbs_that_nothing_joins_make_no_sense(line: str, count: int) -> None:
    assert verbs_unjoined(line) == count
    assert sense_of(line, "en") == 0


@pytest.mark.parametrize(
    "line",
    [
        "Planned, designed, built and tested pumps",
        "Led automated integrated testing of 12 services",
        "Cut costs 30%; hired, trained, led 20 people; delivered 14 sites",
        "Increased sales 12% / reduced returns 8% / trained 9 clerks",
        "Managed budget planning, reduced overtime, negotiated rates with 40 carriers",
        "Team geleitet, 14 Projekte gesteuert, Kosten gesenkt",
        "Taught, graded, advised, coached",
    ],
)
def test_terse_lines_join_their_verbs(line: str) -> None:
    assert verbs_unjoined(line) < 3
    assert sense_of(line, "en") > 0
