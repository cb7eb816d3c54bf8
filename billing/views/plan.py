from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from billing.models import Subscription
from billing.plans import FEATURES, PLANS, Feature, Plan
from billing.quotas import usage

LATER = frozenset(feature for feature, words in FEATURES.items() if words.later)


@require_safe
def show_plan(request: SignedInRequest) -> HttpResponse:
    """What the person's plan is, how much of it is used, and what the others hold."""
    subscription = Subscription.objects.filter(user=request.user).first()
    current = Plan(subscription.plan) if subscription else Plan.BASIC
    context = {
        "current": current,
        "tier": PLANS[current],
        "since": subscription.changed_at if subscription else None,
        "meters": [m for m in usage(request.user, plan=current) if m.feature not in LATER],
        "tiers": PLANS.items(),
        "later": LATER,
        "rows": [(f, [(tier.name, tier.limits[f]) for tier in PLANS.values()]) for f in Feature],
    }
    return render(request, "billing/plan.html", context)
