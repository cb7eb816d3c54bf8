"""Sentences about limits, from plain values."""

from billing.plans import FEATURES, PLANS, Feature, Period, Plan, limit_of, plans_with_more

FOR_THIS = {Period.MONTH: "for this month", Period.DAY: "for today"}
A_PERIOD = {Period.MONTH: "a month", Period.DAY: "a day"}


def say_exceeded(*, feature: Feature, limit: int, used: int, wanted: int) -> str:
    """Why not: what was asked for does not fit into what is left."""
    words = FEATURES[feature]
    until = FOR_THIS[words.period]
    if wanted > 1 and used < limit:
        return f"This needs {wanted} {words.many}, and {limit - used} of {limit} are left {until}"
    if used > limit:
        return f"Your plan holds {_counted(feature, limit)}, and {used} are used {until}"
    if limit == 1:
        return f"You have used your one {words.one} {until}"
    return f"You have used all {limit} {words.many} {until}"


def say_more(*, plan: Plan, feature: Feature) -> str:
    """Which plans hold more of a feature; nothing where none does."""
    found = [f"{PLANS[p].name} has {say_limit(limit_of(p, feature))}" for p in plans_with_more(plan, feature)]
    return f"{', '.join(found)}." if found else ""


def say_limit(limit: int | None) -> str:
    return "no limit" if limit is None else str(limit)


def say_what(feature: Feature) -> str:
    """What a limit counts, as the head of a row: `Recruiters a month`."""
    words = FEATURES[feature]
    return f"{words.name} {A_PERIOD[words.period]}"


def _counted(feature: Feature, number: int) -> str:
    words = FEATURES[feature]
    return f"{number} {words.one if number == 1 else words.many}"
