"""Whatever is spent, given back and changed in whatever order, the counts obey the same laws."""

from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from billing import quotas
from billing.plans import Feature, Plan, limit_of
from billing.quotas import QuotaExceeded, Spend
from billing.tests.factories import NOON, counters, put_on, used

FEATURES = (Feature.RESEARCH, Feature.COACH_DAILY)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("spend"), st.sampled_from(FEATURES), st.integers(1, 6)),
        st.tuples(st.just("refund"), st.integers(0, 20)),
        st.tuples(st.just("plan"), st.sampled_from(Plan)),
        st.tuples(st.just("days"), st.integers(0, 12)),
    ),
    max_size=25,
)


class Played:
    """What happened, kept beside the database in plain numbers."""

    def __init__(self, user: User) -> None:
        self.user, self.at, self.plan = user, NOON, Plan.BASIC
        self.kept: list[Spend] = []

    def count(self, feature: Feature, window: str) -> int:
        return sum(s.count for s in self.kept if s.feature is feature and s.window.isoformat() == window)

    def spend(self, feature: Feature, count: int) -> None:
        limit = limit_of(self.plan, feature)
        before = used(feature, user=self.user, at=self.at)
        if limit is None or before + count <= limit:
            self.kept.append(quotas.spend(self.user, feature, count, at=self.at))
            return
        with pytest.raises(QuotaExceeded) as caught:
            quotas.spend(self.user, feature, count, at=self.at)
        assert (caught.value.used, caught.value.limit) == (before, limit)

    def refund(self, which: int) -> None:
        if self.kept:
            quotas.refund(self.kept.pop(which % len(self.kept)))

    def change(self, plan: Plan) -> None:
        put_on(plan, user=self.user, at=self.at)
        self.plan = plan

    def wait(self, days: int) -> None:
        self.at += timedelta(days=days)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_counts_are_what_was_spent_and_not_given_back(
    ana: User, steps: list[tuple[str, Feature, int]]
) -> None:
    with transaction.atomic():
        played = Played(ana)
        acts = {"spend": played.spend, "refund": played.refund, "plan": played.change, "days": played.wait}
        for name, *arguments in steps:
            acts[name](*arguments)  # type: ignore[operator]
            for (feature, window), number in counters(ana).items():
                assert number == played.count(Feature(feature), window)
        transaction.set_rollback(True)
