"""No two people get the same first line."""

import pytest

from messaging.scoring.draft import MessageType
from messaging.tests.writing.briefs import make_brief, poor_brief
from messaging.writing.composing import write_message
from messaging.writing.gathering import Facts
from messaging.writing.openings import line_of, openings, untaken

KINDS = [kind.value for kind in MessageType]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("level", ["role", "company", "skills", "nothing", "unknown"])
def test_two_hundred_people_of_one_company_get_two_hundred_first_lines(level: str, kind: str) -> None:
    taken = set[str]()
    for number in range(200):
        given = {"seed": str(number), "taken": frozenset(taken)}
        brief = make_brief(level, kind, **given) if level == "unknown" else poor_brief(level, kind, **given)  # type: ignore[arg-type]
        (opening,) = untaken(openings(Facts(brief)), brief.taken, 1)
        assert line_of(opening) not in taken
        taken.add(line_of(opening))


def test_what_was_written_is_told_in_the_form_in_which_it_is_taken() -> None:
    taken = set[str]()
    for number in range(12):
        brief = make_brief("unknown", "initial_outreach", seed=str(number), taken=frozenset(taken))
        written = write_message(brief)
        assert written.opening
        assert written.opening not in taken
        assert written.opening in line_of(written.body)
        taken.add(written.opening)


def test_without_being_told_what_is_taken_the_seed_varies_the_first_line() -> None:
    lines = {
        write_message(make_brief("backend", "initial_outreach", seed=str(seed))).opening for seed in range(12)
    }
    assert len(lines) >= 3


def test_different_facts_open_differently() -> None:
    lines = {
        write_message(make_brief(context, "initial_outreach")).opening
        for context in ("backend", "nurse", "finance")
    }
    assert len(lines) == 3
