"""A sentence about several doings is cut where the next one begins, and only there."""

import pytest

from resumes.scoring.requirements import read_posting
from resumes.scoring.requirements.grammar import changes_of_doing


def parts(phrase: str, *, able: bool = False) -> list[str]:
    spans = changes_of_doing(phrase, able=able)
    starts, ends = [0, *(end for _, end in spans)], [*(start for start, _ in spans), len(phrase)]
    return [phrase[start:end] for start, end in zip(starts, ends, strict=True)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("been on call and written blameless post-mortems", 2),
        ("taking and defending depositions, drafting motions, and managing e-discovery", 3),
        ("has tried a case, works well with clients, and has a clerkship", 3),
        ("close the books, reconcile bank and balance sheet accounts, and keep schedules current", 3),
        ("hire and coach people", 1),
        ("coach, discipline and document performance", 1),
        ("partnered with sales and supply chain leaders", 1),
        ("wound care and telemetry", 1),
        ("", 1),
    ],
)
def test_each_doing_with_an_object_is_one(phrase: str, expected: int) -> None:
    assert len(parts(phrase)) == expected


def test_after_able_to_unknown_verbs_are_verbs() -> None:
    phrase = "laminate by hand, temper chocolate, and plate 120 covers"
    assert parts(phrase, able=True) == ["laminate by hand", "temper chocolate", "plate 120 covers"]


@pytest.mark.parametrize(
    ("posting", "expected"),
    [
        ("Requirements\n→ Welding\n→ Brazing", "Welding | Brazing"),
        (
            "Requirements\n- A framework (we use Svelte; React is fine)",
            "framework (we use Svelte; React is fine)",
        ),
        (
            "Looking for a tech who can handle brakes, suspension, steering and engine work.",
            "brakes | suspension | steering | engine work",
        ),
        (
            "Knowledge of: wage and hour law, garnishments, and payroll taxes.",
            "wage and hour law | garnishments | payroll taxes",
        ),
        (
            "Requirements\n- Familiarity with Relativity and with insurance disputes",
            "Relativity | insurance disputes",
        ),
        ("Requirements\n- Real estate experience", "Real estate experience"),
        ("Requirements\n- LLM fine-tuning", "LLM fine-tuning"),
        (
            "Litigation Associate (3-5 years)\n\nRequirements\n- Depositions\n- Pleadings",
            "Depositions | Pleadings",
        ),
    ],
)
def test_a_posting_of_any_shape_is_taken_apart(posting: str, expected: str) -> None:
    assert " | ".join(one.text for one in read_posting(posting)) == expected


@pytest.mark.parametrize("piece", ["C++/C#, or ", "x, y and ", "Python, ", "able to run, "])
def test_an_endless_list_gives_no_more_than_a_posting_can_hold(piece: str) -> None:
    assert len(read_posting("Requirements: " + piece * 1000)) <= 80
