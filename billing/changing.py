from datetime import datetime

from django.db import transaction

from accounts.models import User
from billing.models import PlanChange, Subscription
from billing.plans import Plan


@transaction.atomic
def change_plan(
    *, user: User, plan: Plan, at: datetime, by: User | None = None, note: str = ""
) -> Subscription:
    """Put a person on a plan and remember who did. What was used in this window stays used."""
    Subscription.objects.bulk_create(
        [Subscription(user=user, plan=Plan.BASIC, changed_at=at)], ignore_conflicts=True
    )
    subscription = Subscription.objects.select_for_update().get(user=user)
    before = Plan(subscription.plan)
    if before is not plan:
        subscription.plan, subscription.changed_at = plan, at
        subscription.save(update_fields=["plan", "changed_at"])
        PlanChange.objects.create(user=user, before=before, after=plan, at=at, by=by, note=note)
    return subscription
