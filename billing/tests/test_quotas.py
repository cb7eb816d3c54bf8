from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from billing import quotas
from billing.plans import Feature, Plan
from billing.quotas import QuotaExceeded, Spend, Usage
from billing.tests.factories import NOON, counters, put_on, use, used

DECEMBER = datetime(2026, 12, 1, tzinfo=UTC)


def test_a_spend_is_counted_in_its_month(ana: User) -> None:
    spend = quotas.spend(ana, Feature.RECRUITERS, at=NOON)
    assert spend == Spend(ana.pk, Feature.RECRUITERS, date(2026, 11, 1), 1)
    assert counters(ana) == {("recruiters", "2026-11-01"): 1}


def test_the_limit_is_the_last_that_is_given(ana: User) -> None:
    use(Feature.RECRUITERS, user=ana, times=5, at=NOON)
    with pytest.raises(QuotaExceeded) as caught:
        quotas.spend(ana, Feature.RECRUITERS, at=NOON)
    told = caught.value
    assert (told.feature, told.limit, told.used, told.left) == (Feature.RECRUITERS, 5, 5, 0)
    assert (told.renews_on, told.plan) == (date(2026, 12, 1), Plan.BASIC)
    assert used(Feature.RECRUITERS, user=ana) == 5


def test_several_are_given_together_or_not_at_all(ana: User) -> None:
    quotas.spend(ana, Feature.RECRUITERS, 3, at=NOON)
    with pytest.raises(QuotaExceeded) as caught:
        quotas.spend(ana, Feature.RECRUITERS, 3, at=NOON)
    assert (caught.value.left, caught.value.wanted) == (2, 3)
    assert used(Feature.RECRUITERS, user=ana) == 3
    quotas.spend(ana, Feature.RECRUITERS, 2, at=NOON)
    assert used(Feature.RECRUITERS, user=ana) == 5


def test_more_than_a_plan_ever_holds_is_refused_at_once(ana: User) -> None:
    with pytest.raises(QuotaExceeded):
        quotas.spend(ana, Feature.RECRUITERS, 2**40, at=NOON)


@pytest.mark.parametrize("count", [0, -1])
def test_nobody_earns_by_spending(ana: User, count: int) -> None:
    with pytest.raises(ValueError, match="spends"):
        quotas.spend(ana, Feature.RECRUITERS, count, at=NOON)


def test_a_new_month_is_a_new_count_and_the_old_one_stays(ana: User) -> None:
    use(Feature.RECRUITERS, user=ana, times=5, at=NOON)
    quotas.spend(ana, Feature.RECRUITERS, at=DECEMBER)
    assert counters(ana) == {("recruiters", "2026-11-01"): 5, ("recruiters", "2026-12-01"): 1}


def test_the_coach_is_counted_by_the_day(ana: User) -> None:
    use(Feature.COACH_DAILY, user=ana, times=5, at=NOON)
    with pytest.raises(QuotaExceeded) as caught:
        quotas.spend(ana, Feature.COACH_DAILY, at=NOON)
    assert caught.value.renews_on == date(2026, 11, 23)
    quotas.spend(ana, Feature.COACH_DAILY, at=NOON + timedelta(days=1))


def test_research_and_skills_gap_are_counted_apart(ana: User) -> None:
    quotas.spend(ana, Feature.SKILLS_GAP, at=NOON)
    quotas.spend(ana, Feature.RESEARCH, at=NOON)
    assert used(Feature.SKILLS_GAP, user=ana) == used(Feature.RESEARCH, user=ana) == 1


def test_people_are_counted_apart(ana: User, mallory: User) -> None:
    use(Feature.RECRUITERS, user=mallory, times=5, at=NOON)
    quotas.spend(ana, Feature.RECRUITERS, at=NOON)
    assert used(Feature.RECRUITERS, user=ana) == 1


def test_without_a_limit_it_still_counts(ana: User) -> None:
    put_on(Plan.EXPERT, user=ana)
    quotas.spend(ana, Feature.AI_MESSAGES, 5_000, at=NOON)
    quotas.spend(ana, Feature.AI_MESSAGES, at=NOON)
    assert used(Feature.AI_MESSAGES, user=ana) == 5_001
    assert quotas.left(ana, Feature.AI_MESSAGES, at=NOON) is None


def test_what_is_rolled_back_is_not_spent(ana: User) -> None:
    def fail() -> None:
        with transaction.atomic():
            quotas.spend(ana, Feature.RECRUITERS, at=NOON)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert counters(ana) == {}


def test_a_refusal_leaves_the_transaction_around_it_usable(ana: User) -> None:
    use(Feature.RESEARCH, user=ana, times=3, at=NOON)
    with transaction.atomic():
        with pytest.raises(QuotaExceeded):
            quotas.spend(ana, Feature.RESEARCH, at=NOON)
        quotas.spend(ana, Feature.RECRUITERS, at=NOON)
    assert used(Feature.RECRUITERS, user=ana) == 1


def test_a_refund_makes_room_again(ana: User) -> None:
    quotas.refund(quotas.spend(ana, Feature.SKILLS_GAP, at=NOON))
    quotas.spend(ana, Feature.SKILLS_GAP, at=NOON)
    assert used(Feature.SKILLS_GAP, user=ana) == 1


def test_a_refund_goes_to_the_window_it_was_spent_in(ana: User) -> None:
    spend = quotas.spend(ana, Feature.RECRUITERS, at=NOON)
    quotas.spend(ana, Feature.RECRUITERS, at=DECEMBER)
    quotas.refund(Spend(ana.pk, Feature.RECRUITERS, window=spend.window))
    assert counters(ana) == {("recruiters", "2026-11-01"): 0, ("recruiters", "2026-12-01"): 1}


def test_a_refund_never_goes_below_nought(ana: User) -> None:
    spend = quotas.spend(ana, Feature.RECRUITERS, at=NOON)
    quotas.refund(Spend(ana.pk, Feature.RECRUITERS, spend.window, count=7))
    assert used(Feature.RECRUITERS, user=ana) == 0


def test_a_refund_of_what_was_never_spent_gives_nothing(ana: User, mallory: User) -> None:
    quotas.spend(ana, Feature.RECRUITERS, at=NOON)
    quotas.refund(Spend(mallory.pk, Feature.RECRUITERS, date(2026, 11, 1)))
    assert (used(Feature.RECRUITERS, user=ana), counters(mallory)) == (1, {})


def test_usage_is_a_meter_for_every_feature(ana: User) -> None:
    use(Feature.COACH_DAILY, user=ana, times=2, at=NOON)
    use(Feature.COACH_DAILY, user=ana, times=1, at=NOON - timedelta(days=1))
    meters = quotas.usage(ana, at=NOON)
    assert [meter.feature for meter in meters] == list(Feature)
    coach = meters[list(Feature).index(Feature.COACH_DAILY)]
    assert coach == Usage(Feature.COACH_DAILY, used=2, limit=5, renews_on=date(2026, 11, 23))


def test_on_the_first_of_a_month_days_and_months_are_not_mixed_up(ana: User) -> None:
    use(Feature.COACH_DAILY, user=ana, times=2, at=DECEMBER)
    use(Feature.RECRUITERS, user=ana, times=3, at=DECEMBER)
    assert used(Feature.COACH_DAILY, user=ana, at=DECEMBER) == 2
    assert used(Feature.RECRUITERS, user=ana, at=DECEMBER) == 3


@pytest.mark.parametrize(
    ("used", "limit", "left", "nearly", "full"),
    [
        (0, 1, 1, False, False),
        (1, 1, 0, False, True),
        (3, 5, 2, False, False),
        (4, 5, 1, True, False),
        (5, 5, 0, False, True),
        (79, 100, 21, False, False),
        (80, 100, 20, True, False),
        (37, 5, 0, False, True),
        (999, None, None, False, False),
    ],
)
def test_a_meter_warns_from_four_fifths(
    used: int, limit: int | None, left: int | None, nearly: bool, full: bool
) -> None:
    meter = Usage(Feature.RECRUITERS, used, limit, date(2026, 12, 1))
    assert (meter.left, meter.nearly, meter.is_full) == (left, nearly, full)


def test_a_spend_asks_the_database_for_little(
    ana: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with transaction.atomic(), django_assert_num_queries(5):  # plan, savepoint, row, count, release
        quotas.spend(ana, Feature.RECRUITERS, at=NOON)
    with django_assert_num_queries(2):
        quotas.usage(ana, at=NOON)
