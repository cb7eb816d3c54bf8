from typing import Any

from django import template

from billing.plans import FEATURES, PLANS
from billing.quotas import QuotaExceeded, Usage
from billing.wording import say_exceeded, say_limit, say_more, say_what

register = template.Library()
register.filter(say_limit)
register.filter(say_what)


@register.inclusion_tag("components/limit_card.html")
def limit_card(exceeded: QuotaExceeded | None) -> dict[str, Any]:
    """What a plan would not allow, when it will again, and which plans hold more; nothing for None."""
    if exceeded is None:
        return {"exceeded": None}
    return {
        "exceeded": exceeded,
        "why": say_exceeded(
            feature=exceeded.feature, limit=exceeded.limit, used=exceeded.used, wanted=exceeded.wanted
        ),
        "plan": PLANS[exceeded.plan].name,
        "more": say_more(plan=exceeded.plan, feature=exceeded.feature),
    }


@register.inclusion_tag("components/meter.html")
def meter(usage: Usage) -> dict[str, Any]:
    """How much of a feature is used, in words and as a bar."""
    share = 0 if usage.limit is None else min(100, round(100 * usage.used / usage.limit))
    return {"usage": usage, "words": FEATURES[usage.feature], "share": share}
