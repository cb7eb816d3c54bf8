from datetime import UTC, datetime

from accounts.models import User
from billing import quotas
from billing.changing import change_plan
from billing.models import UsageCounter
from billing.plans import Feature, Plan

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def put_on(plan: Plan, *, user: User, at: datetime = NOON) -> None:
    change_plan(user=user, plan=plan, at=at)


def use(feature: Feature, *, user: User, times: int, at: datetime | None = None) -> None:
    for _ in range(times):
        quotas.spend(user, feature, at=at)


def used(feature: Feature, *, user: User, at: datetime = NOON) -> int:
    return next(meter.used for meter in quotas.usage(user, at=at) if meter.feature is feature)


def counters(user: User) -> dict[tuple[str, str], int]:
    rows = UsageCounter.objects.for_user(user)
    return {(row.feature, row.window.isoformat()): row.used for row in rows}
