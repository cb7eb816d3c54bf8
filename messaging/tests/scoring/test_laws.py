"""What holds for every message, whatever somebody types."""

import time
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from core.score import Score
from messaging.scoring.draft import Channel, Draft, Field, MessageType
from messaging.scoring.quality import score_message
from messaging.tests.scoring.contexts import CONTACTS, EVIDENCE, SENDERS, draft
from messaging.tests.scoring.pairs import read_pairs

PIECES = [
    sentence
    for pair in [*read_pairs("dev"), *read_pairs("held_out")][::4]
    for body in (pair.better, pair.worse)
    for sentence in body.split(". ")
]
bodies = st.one_of(
    st.text(max_size=200),
    st.text(alphabet=st.characters(), max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=8).map(". ".join),
    st.text(alphabet="[]{}<>%_XHi Johndear,.!?\n\t@#$*|", max_size=120),
)
drafts = st.builds(
    Draft,
    type=st.sampled_from(MessageType),
    channel=st.sampled_from(Channel),
    subject=st.text(max_size=40),
    body=bodies,
    sender=st.sampled_from([*SENDERS.values()]),
    recruiter=st.sampled_from([*CONTACTS.values()]),
    evidence=st.sampled_from([(), *EVIDENCE.values()]),
    posting=st.text(max_size=40),
)


@settings(max_examples=120, deadline=None)
@given(drafts)
def test_any_text_has_a_score_whose_words_stand_in_it(given: Draft) -> None:
    quality = score_message(given)
    assert quality.score.total is not None
    assert 0 <= quality.score.total <= 100
    for mark in quality.marks:
        text = given.body if mark.field is Field.BODY else given.subject
        assert 0 <= mark.start < mark.end <= len(text)
    for block in quality.blocked:
        text = given.body if block.field is Field.BODY else given.subject
        assert 0 <= block.start <= block.end <= len(text)
        assert block.reason
        assert block.remedy
    assert Score.from_json(quality.score.as_json()) == quality.score


@settings(max_examples=30, deadline=None)
@given(drafts)
def test_the_same_draft_gives_the_same_report(given: Draft) -> None:
    assert score_message(given) == score_message(given)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(". ".join))
def test_saying_a_sentence_again_never_lifts_the_score(body: str) -> None:
    once = draft("backend", "initial_outreach", f"{body}.")
    last = body.rsplit(". ", maxsplit=1)[-1]
    again = replace(once, body=f"{body}. {last}.")
    assert (score_message(again).score.total or 0) <= (score_message(once).score.total or 0) + 1


def test_three_hundred_words_are_scored_while_somebody_types() -> None:
    body = " ".join(" ".join(PIECES).split()[:300])
    given = draft("backend", "initial_outreach", body)
    score_message(given)
    spent = []
    for _ in range(5):
        began = time.process_time()
        score_message(given)
        spent.append(time.process_time() - began)
    assert min(spent) < 0.05


def test_ten_thousand_words_and_hostile_ones_end_in_time() -> None:
    for body in ("word " * 10_000, " " * 20_000 + "x", "[" * 9000):
        began = time.process_time()
        score_message(draft("backend", "initial_outreach", body))
        assert time.process_time() - began < 5
