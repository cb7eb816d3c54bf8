from typing import Any

from django import template

from billing.plans import FEATURES, PLANS, limit_of, plans_with_more
from billing.quotas import QuotaExceeded

register = template.Library()


@register.inclusion_tag("components/limit_card.html")
def limit_card(exceeded: QuotaExceeded | None) -> dict[str, Any]:
    """What a plan would not allow, when it will again, and which plans hold more; nothing for None."""
    if exceeded is None:
        return {"exceeded": None}
    return {
        "exceeded": exceeded,
        "words": FEATURES[exceeded.feature],
        "plan": PLANS[exceeded.plan].name,
        "more": [
            {"name": PLANS[plan].name, "limit": limit_of(plan, exceeded.feature)}
            for plan in plans_with_more(exceeded.plan, exceeded.feature)
        ],
    }
