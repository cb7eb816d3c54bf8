"""A person's own message made better, with every fact of hers kept."""

import re

import pytest

from messaging.scoring.quality import score_message
from messaging.tests.scoring.pairs import read_pairs
from messaging.tests.writing.briefs import PEOPLE, make_brief
from messaging.writing.improving import improve_message

WORSE = [pair for pair in read_pairs("held_out") if pair.context in PEOPLE]


@pytest.mark.parametrize("pair", WORSE[::2], ids=lambda pair: pair.reason)
def test_it_scores_at_least_as_much_and_loses_no_figure_link_or_own_fact(pair: object) -> None:
    context, kind, body = pair.context, pair.kind, pair.worse  # type: ignore[attr-defined]
    brief = make_brief(context, kind)
    written = improve_message(brief, body)
    before, after = (score_message(brief.draft("", text)) for text in (body, written.body))
    assert (after.score.total or 0) >= (before.score.total or 0)
    assert len(after.blocked) <= len(before.blocked)
    for figure in re.findall(r"\d+", body):
        assert figure in written.body
    assert bool(written.changes) == (written.body != body)


def test_it_fills_in_cuts_and_adds_and_says_so() -> None:
    body = (
        "Hi [Name],\n\nI hope this email finds you well!!!\n\nI work at Initech on payments. I'd love to "
        "join [Company].\n"
        "My portfolio: https://ana.example\n\nCould we talk? Can you refer me?\n\nBest,\n[Your Name]"
    )
    written = improve_message(make_brief("backend", "initial_outreach"), body)
    assert written.body == (
        "Hi John,\n\nI work at Initech on payments. I'd love to join Acme Pay.\nMy portfolio: "
        "https://ana.example\n\n"
        "I moved 12 services to Kubernetes without downtime. Could we talk?\n\nBest,\nAna Silva"
    )
    assert "Wrote John for [Name]." in written.changes
    assert any("one ask is easier" in change for change in written.changes)


def test_a_strangers_name_in_the_greeting_is_put_right() -> None:
    written = improve_message(
        make_brief("backend", "initial_outreach"), "Hi Maria, I led a team of 5. Is it open?"
    )
    assert written.body.startswith("Hi John,")


def test_a_thank_you_keeps_its_thanks() -> None:
    body = "Dear Lena, thank you so much for your time today. It was a pleasure speaking with you."
    assert (
        "thank you so much for your time today"
        in improve_message(make_brief("finance", "thank_you"), body).body
    )


@pytest.mark.parametrize("body", ["", "   ", "\n"])
def test_nothing_stays_nothing(body: str) -> None:
    assert improve_message(make_brief("backend", "initial_outreach"), body).body == body


def test_a_good_message_is_only_signed() -> None:
    pair = next(iter(read_pairs("held_out")))
    written = improve_message(make_brief(pair.context, pair.kind), pair.better)
    assert pair.better in written.body
    assert written.changes in ((), ("Closed with your name.",))
