from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.score import Score
from recruiters.scoring.contacts import Contacts, Happening, Kind, contacts_of
from recruiters.scoring.engagement import (
    calculate_engagement,
    engagement_label,
    recency_points,
    response_points,
)

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def contacts(*, sent: int = 0, opened: int = 0, answered: int = 0, days: int | None = None) -> Contacts:
    last = None if days is None else NOW - timedelta(days=days)
    return Contacts(sent=sent, opened=opened, answered=answered, last=last)


def score(known: Contacts, *, tracked: bool = False) -> Score:
    return calculate_engagement(known, now=NOW, tracked=tracked)


@pytest.mark.parametrize(
    ("answered", "sent", "points"),
    [
        (1, 1, 100),
        (2, 5, 100),
        (39, 100, 85),
        (1, 4, 85),
        (24, 100, 70),
        (15, 100, 70),
        (14, 100, 55),
        (8, 100, 55),
        (7, 100, 40),
        (1, 100, 40),
        (1, 101, 25),
        (0, 100, 25),
    ],
)
def test_answers_earn_by_the_table(answered: int, sent: int, points: int) -> None:
    assert response_points(answered / sent) == points


@pytest.mark.parametrize(
    ("days", "points"),
    [(0, 100), (7, 100), (8, 75), (14, 75), (15, 50), (30, 50), (31, 25), (60, 25), (61, 10), (9999, 10)],
)
def test_freshness_earns_by_the_table(days: int, points: int) -> None:
    assert recency_points(days) == points


def test_never_earns_nothing() -> None:
    assert recency_points(None) == 0


@pytest.mark.parametrize(
    ("known", "tracked", "total"),
    [
        (contacts(sent=2, answered=1, days=3), False, 100),
        (contacts(sent=4, days=3), False, 59),  # 25 * .55 + 100 * .45
        (contacts(sent=5, answered=1, days=20), False, 61),  # 70 * .55 + 50 * .45
        (contacts(sent=5, answered=1, opened=5, days=20), True, 73),  # 70 * .4 + 100 * .3 + 50 * .3
        (contacts(sent=4, opened=2, days=40), True, 32),  # 25 * .4 + 50 * .3 + 25 * .3
        (contacts(days=3), False, 100),  # a call, no message: only the freshness is known
        (contacts(), False, 0),
        (contacts(), True, 0),
    ],
)
def test_the_parts_are_weighted(known: Contacts, tracked: bool, total: int) -> None:
    assert score(known, tracked=tracked).total == total


def test_the_weights_depend_on_whether_opens_are_counted() -> None:
    known = contacts(sent=1, opened=1, answered=1, days=1)
    weights = {
        tracked: [c.weight for c in score(known, tracked=tracked).components] for tracked in (False, True)
    }
    assert weights == {False: [55, 45], True: [40, 30, 30]}
    assert engagement_label(tracked=False) == "Response score"
    assert engagement_label(tracked=True) == "Engagement score"


def test_what_has_no_data_is_left_out_and_told() -> None:
    report = score(contacts(days=3), tracked=True)
    assert [c.name for c in report.components] == ["recency"]
    assert [c.name for c in report.left_out] == ["response_rate", "open_rate"]


def test_an_empty_recruiter_does_not_outrank_a_poor_one() -> None:
    empty, poor = score(contacts()).total, score(contacts(sent=9, days=400)).total
    assert empty is not None
    assert poor is not None
    assert empty < poor


def test_every_part_says_why_and_all_but_the_best_say_what_next() -> None:
    for known in (contacts(), contacts(sent=3, days=90), contacts(sent=1, answered=1, days=0)):
        for part in score(known, tracked=True).components:
            assert part.evidence
            assert all(piece.reason for piece in part.evidence)
            assert (part.advice is None) == (part.share > 0.999)


histories = st.lists(
    st.builds(
        Happening,
        st.sampled_from(Kind),
        st.integers(0, 400).map(lambda days: NOW - timedelta(days=days)),
        st.booleans(),
    ),
    max_size=12,
).map(lambda happenings: sorted(happenings, key=lambda h: h.at))


@given(histories, st.booleans())
def test_the_total_stays_between_0_and_100(happenings: list[Happening], tracked: bool) -> None:
    total = score(contacts_of(happenings), tracked=tracked).total
    assert total is not None
    assert 0 <= total <= 100


@given(histories, st.integers(0, 400), st.booleans())
def test_one_more_answer_never_lowers_it(happenings: list[Happening], days: int, tracked: bool) -> None:
    answer = Happening(Kind.RESPONDED, NOW - timedelta(days=days))
    more = sorted([*happenings, answer], key=lambda h: h.at)
    before = score(contacts_of(happenings), tracked=tracked).total or 0
    after = score(contacts_of(more), tracked=tracked).total or 0
    has_no_rate = contacts_of(happenings).rate is None
    assert after >= before or has_no_rate


@given(histories)
def test_one_more_open_never_lowers_it(happenings: list[Happening]) -> None:
    more = [*happenings, Happening(Kind.OPENED, NOW)]
    for tracked in (False, True):
        before = score(contacts_of(happenings), tracked=tracked).total or 0
        assert (score(contacts_of(more), tracked=tracked).total or 0) >= before


@given(histories, st.integers(0, 100))
def test_time_alone_never_raises_it(happenings: list[Happening], days: int) -> None:
    known = contacts_of(happenings)
    now = calculate_engagement(known, now=NOW, tracked=False).total or 0
    later = calculate_engagement(known, now=NOW + timedelta(days=days), tracked=False).total or 0
    assert later <= now
