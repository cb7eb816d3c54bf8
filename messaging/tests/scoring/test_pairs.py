"""Two messages to the same person, and which of them a recruiter would rather get."""

import re

import pytest

from messaging.scoring.draft import Draft
from messaging.scoring.quality import score_message
from messaging.tests.scoring.contexts import draft
from messaging.tests.scoring.pairs import Pair, read_pairs

PAIRS = [*read_pairs("dev"), *read_pairs("held_out"), *read_pairs("fresh")]


def total(draft: Draft) -> int:
    score = score_message(draft).score.total
    assert score is not None
    return score


def test_there_are_more_than_sixty_pairs_and_half_of_them_were_kept_back() -> None:
    assert len(PAIRS) == 62 + 58
    assert len(list(read_pairs("held_out"))) == 31


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.context}-{pair.kind}-{pair.reason}")
def test_the_better_message_scores_higher(pair: Pair) -> None:
    better, worse = (draft(pair.context, pair.kind, body) for body in (pair.better, pair.worse))
    assert total(better) > total(worse)
    assert not score_message(better).blocked


def test_a_specific_note_of_45_words_leaves_a_padded_template_far_behind() -> None:
    pair = next(iter(read_pairs("held_out")))
    assert len(pair.better.split()) == 45
    assert len(pair.worse.split()) >= 137
    better, worse = (total(draft(pair.context, pair.kind, body)) for body in (pair.better, pair.worse))
    assert better - worse >= 30


@pytest.mark.parametrize(
    "pair",
    [pair for pair in PAIRS if re.search(r"gibberish|lorem|repeated word", pair.reason)],
    ids=lambda pair: pair.reason,
)
def test_what_is_no_language_scores_next_to_nothing(pair: Pair) -> None:
    assert total(draft(pair.context, pair.kind, pair.worse)) <= 5
