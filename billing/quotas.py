"""What a person may still use. One call before the doing, one more if the doing fails.

    with transaction.atomic():
        quotas.spend(user, Feature.RECRUITERS)      # raises QuotaExceeded; rolled back, nothing is spent
        ...

Where the work comes later, in a task, keep the parts of the `Spend` with the job and hand it to `refund` in
the transaction that marks the job as failed, so that a task that runs twice refunds once. The counter's row
stays locked until the transaction ends: no network inside it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Greatest
from django.utils import timezone

from accounts.models import User
from billing.models import Subscription, UsageCounter
from billing.plans import Feature, Plan, limit_of
from billing.windows import window_of


@dataclass(frozen=True, slots=True)
class Spend:
    """What was taken from where, as `refund` wants it: `window` is the first day of its window."""

    user_id: UUID
    feature: Feature
    window: date
    count: int = 1


@dataclass(frozen=True, slots=True)
class Usage:
    """A meter: `limit` is None where there is none."""

    feature: Feature
    used: int
    limit: int | None
    renews_on: date

    @property
    def left(self) -> int | None:
        return None if self.limit is None else max(0, self.limit - self.used)

    @property
    def is_full(self) -> bool:
        return self.left == 0

    @property
    def nearly(self) -> bool:
        """Four fifths are used, and something is left."""
        return self.limit is not None and not self.is_full and self.used * 5 >= self.limit * 4


class QuotaExceeded(Exception):
    """The plan does not hold what was asked for. Nothing was spent."""

    def __init__(
        self, feature: Feature, limit: int, used: int, renews_on: date, *, plan: Plan, wanted: int = 1
    ) -> None:
        super().__init__(f"{used} of {limit} {feature} used, {wanted} wanted")
        self.feature = feature
        self.limit = limit
        self.used = used
        self.renews_on = renews_on
        self.plan = plan
        self.wanted = wanted

    @property
    def left(self) -> int:
        return max(0, self.limit - self.used)


def plan_of(user: User) -> Plan:
    plan = Subscription.objects.filter(user=user).values_list("plan", flat=True).first()
    return Plan(plan) if plan else Plan.BASIC


def spend(user: User, feature: Feature, count: int = 1, *, at: datetime | None = None) -> Spend:
    """Count `count` uses, all or none, in the caller's transaction. Raises `QuotaExceeded`."""
    if count < 1:
        raise ValueError(f"Nobody spends {count}.")
    plan = plan_of(user)
    limit, window = limit_of(plan, feature), window_of(feature, at or timezone.now())
    row = UsageCounter(user_id=user.pk, feature=feature, window=window.start)
    rows = UsageCounter.objects.filter(user_id=user.pk, feature=feature, window=window.start)
    with transaction.atomic():
        UsageCounter.objects.bulk_create([row], ignore_conflicts=True)
        room = rows if limit is None else rows.filter(used__lte=limit - count)
        if not room.update(used=F("used") + count):
            assert limit is not None  # without a limit the row above is always there to be counted up
            used = rows.values_list("used", flat=True).get()
            raise QuotaExceeded(feature, limit, used, window.renews_on, plan=plan, wanted=count)
    return Spend(user.pk, feature, window.start, count)


def refund(spend: Spend) -> None:
    """Give back what was spent, to the window it was spent in; never below nought."""
    rows = UsageCounter.objects.filter(user_id=spend.user_id, feature=spend.feature, window=spend.window)
    rows.update(used=Greatest(F("used") - spend.count, 0))


def usage(user: User, *, plan: Plan | None = None, at: datetime | None = None) -> list[Usage]:
    """A meter for every feature, in the order of `Feature`. One query, one more where `plan` is not known."""
    plan = plan or plan_of(user)
    windows = {feature: window_of(feature, at or timezone.now()) for feature in Feature}
    starts = {window.start for window in windows.values()}
    rows = UsageCounter.objects.for_user(user).filter(window__in=starts)
    used = {(row.feature, row.window): row.used for row in rows}
    return [
        Usage(feature, used.get((feature, window.start), 0), limit_of(plan, feature), window.renews_on)
        for feature, window in windows.items()
    ]


def left(user: User, feature: Feature, *, at: datetime | None = None) -> int | None:
    """How many more `spend` would allow now; None where there is no limit. For pages; `spend` decides."""
    return next(meter.left for meter in usage(user, at=at) if meter.feature is feature)
