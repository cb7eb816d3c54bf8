"""Strong resumes score high in any form, nonsense does not, and cheating gains nothing."""

import io
import json
from typing import Any

import pytest
from django.core.management import call_command

from tests.corpus.once import strong
from tests.corpus.strong import STRONG
from tests.corpus.strong.forms import sheet_of, word_count
from tests.corpus.strong.nonsense import NONSENSE

FORMS = ("honest.txt", "honest.docx", "honest-one-column.pdf", "honest-two-columns.pdf")
PEOPLE = [person.key for person in STRONG]

type Report = dict[str, Any]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    """What the command says about every file, by the file's name."""
    files = sorted(strong(tmp_path_factory).iterdir())
    out = io.StringIO()
    call_command("score_resume", *map(str, files), "--json", stdout=out)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    return {path.name: answer for path, answer in zip(files, answers, strict=True)}


def points(report: Report) -> list[tuple[str, float]]:
    return [(part["name"], round(part["points"], 6)) for part in report["components"]]


@pytest.mark.parametrize("person", STRONG, ids=PEOPLE)
def test_the_samples_are_of_a_usual_length(person: Any) -> None:
    assert 430 <= word_count(sheet_of(person)) <= 700
    assert sum(len(job.bullets) for job in person.jobs) >= 12


@pytest.mark.parametrize("person", PEOPLE)
def test_a_strong_resume_scores_alike_in_every_form(reports: dict[str, Report], person: str) -> None:
    totals = {form: reports[f"{person}-{form}"]["total"] for form in FORMS}
    assert min(totals.values()) >= 80, totals
    assert max(totals.values()) - min(totals.values()) <= 6, totals


@pytest.mark.parametrize("person", PEOPLE)
def test_month_names_and_numbers_count_alike(reports: dict[str, Report], person: str) -> None:
    assert points(reports[f"{person}-numeric-dates.txt"]) == points(reports[f"{person}-honest.txt"])


@pytest.mark.parametrize("form", ["txt", "docx", "one-column.pdf"])
@pytest.mark.parametrize("person", PEOPLE)
def test_stuffing_scores_below_honesty(reports: dict[str, Report], person: str, form: str) -> None:
    joint = "." if form in {"txt", "docx"} else "-"
    crammed = reports[f"{person}-stuffed{joint}{form}"]
    assert crammed["total"] < reports[f"{person}-honest{joint}{form}"]["total"]
    assert crammed["total"] <= 30
    assert crammed["gate"]


@pytest.mark.parametrize(
    ("hidden", "honest"),
    [
        ("white-one-column.pdf", "honest-one-column.pdf"),
        ("tiny-one-column.pdf", "honest-one-column.pdf"),
        ("white-two-columns.pdf", "honest-two-columns.pdf"),
        ("white.docx", "honest.docx"),
        ("vanish.docx", "honest.docx"),
    ],
)
@pytest.mark.parametrize("person", PEOPLE)
def test_hidden_text_moves_no_number(
    reports: dict[str, Report], person: str, hidden: str, honest: str
) -> None:
    with_hidden, without = reports[f"{person}-{hidden}"], reports[f"{person}-{honest}"]
    assert with_hidden["total"] == without["total"]
    assert points(with_hidden) == points(without)


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_scores_low_or_not_at_all(reports: dict[str, Report], name: str) -> None:
    report = reports[f"nonsense-{name}.txt"]
    assert report["total"] is None or report["total"] <= 30
    assert report["gate"] or report["total"] is not None
