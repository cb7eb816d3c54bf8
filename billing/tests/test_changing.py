from datetime import timedelta

import pytest

from accounts.models import User
from billing import quotas
from billing.changing import change_plan
from billing.models import PlanChange, Subscription
from billing.plans import Feature, Plan
from billing.quotas import QuotaExceeded
from billing.tests.factories import NOON, put_on, use, used


def test_everybody_is_on_basic_without_a_row(ana: User) -> None:
    assert quotas.plan_of(ana) is Plan.BASIC
    assert not Subscription.objects.exists()


def test_a_change_says_who_when_and_why(ana: User, mallory: User) -> None:
    change_plan(user=ana, plan=Plan.PRO, at=NOON, by=mallory, note="A tester.")
    assert quotas.plan_of(ana) is Plan.PRO
    change = PlanChange.objects.get()
    assert (change.user, change.before, change.after) == (ana, Plan.BASIC, Plan.PRO)
    assert (change.at, change.by, change.note) == (NOON, mallory, "A tester.")


def test_the_same_plan_again_is_no_change(ana: User) -> None:
    put_on(Plan.PRO, user=ana)
    put_on(Plan.PRO, user=ana, at=NOON + timedelta(days=3))
    assert PlanChange.objects.count() == 1
    assert Subscription.objects.get().changed_at == NOON


def test_the_history_outlives_who_made_it(ana: User, mallory: User) -> None:
    change_plan(user=ana, plan=Plan.PRO, at=NOON, by=mallory)
    mallory.delete()
    assert PlanChange.objects.get().by is None


def test_a_bigger_plan_gives_more_at_once_and_keeps_the_count(ana: User) -> None:
    use(Feature.RECRUITERS, user=ana, times=5, at=NOON)
    put_on(Plan.PRO, user=ana)
    quotas.spend(ana, Feature.RECRUITERS, 45, at=NOON)
    with pytest.raises(QuotaExceeded) as caught:
        quotas.spend(ana, Feature.RECRUITERS, at=NOON)
    assert (caught.value.used, caught.value.limit) == (50, 50)


def test_a_smaller_plan_takes_nothing_back_and_gives_no_more_this_month(ana: User) -> None:
    put_on(Plan.PRO, user=ana)
    quotas.spend(ana, Feature.RECRUITERS, 37, at=NOON)
    put_on(Plan.BASIC, user=ana)
    assert used(Feature.RECRUITERS, user=ana) == 37
    assert quotas.left(ana, Feature.RECRUITERS, at=NOON) == 0
    with pytest.raises(QuotaExceeded) as caught:
        quotas.spend(ana, Feature.RECRUITERS, at=NOON)
    assert (caught.value.used, caught.value.left) == (37, 0)
    quotas.spend(ana, Feature.RECRUITERS, at=NOON + timedelta(days=20))
