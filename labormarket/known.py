"""Every place, role and group there is, read once for all who ask."""

from labormarket.imported import kept
from labormarket.models import Area, Group, Occupation


@kept()
def known_areas() -> dict[str, Area]:
    """By code."""
    return {area.code: area for area in Area.objects.order_by("code")}


@kept()
def known_occupations() -> dict[str, Occupation]:
    """By code, in the order of their titles."""
    return {role.code: role for role in Occupation.objects.without_texts().order_by("title")}


@kept()
def group_titles() -> dict[str, str]:
    """Titles of what OEWS and the projections publish under a code of theirs."""
    return dict(Group.objects.values_list("soc", "title"))
