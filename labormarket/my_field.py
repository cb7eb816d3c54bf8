"""What the market says for the roles and the place that somebody's profile names."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import OuterRef, Subquery

from accounts.models import Profile
from labormarket.asking import AskedPlace, read_place, tidy
from labormarket.figures import Ranked
from labormarket.finding import best_occupation
from labormarket.models import Occupation, Wage
from labormarket.scoring.facts import Cell

MOST_ROLES = 4


@dataclass(frozen=True, slots=True)
class FieldRole:
    """A role of hers as she wrote it, and the occupation it was read as."""

    text: str
    ranked: Ranked
    is_current: bool
    local_pay: Cell

    @property
    def reads_otherwise(self) -> bool:
        return self.text.casefold() != self.ranked.title.casefold()


@dataclass(frozen=True, slots=True)
class MyField:
    """`unknown` are roles that no occupation was found for; `place` is the one she lives in."""

    roles: tuple[FieldRole, ...]
    unknown: tuple[str, ...]
    place: AskedPlace

    @property
    def is_empty(self) -> bool:
        return not (self.roles or self.unknown or self.place.text)


def field_of(profile: Profile, ranked: Mapping[str, Ranked]) -> MyField:
    """Her target roles in their order, then the current one; each occupation once. Two queries."""
    wanted = [role for text in profile.target_roles if (role := tidy(text))]
    current = tidy(profile.current_role)
    texts = list(dict.fromkeys([*wanted, *([current] if current else [])]))[:MOST_ROLES]
    found = {text: best_occupation(text) for text in texts}
    codes = {text: match.code for text, match in found.items() if match and match.code in ranked}
    place = read_place(profile.location)
    local = _local_pay(set(codes.values()), place.code)
    first = {code: text for text, code in reversed(codes.items())}
    roles = (
        FieldRole(text, ranked[code], text == current, local.get(code, Cell()))
        for text, code in codes.items()
        if first[code] == text
    )
    return MyField(tuple(roles), tuple(text for text in texts if text not in codes), place)


def _local_pay(codes: set[str], area: str) -> dict[str, Cell]:
    if not codes or not area:
        return {}
    wages = Wage.objects.filter(area=area, soc=OuterRef("wage_soc"))
    rows = Occupation.objects.filter(pk__in=codes).annotate(
        median=Subquery(wages.values("annual_median")), above=Subquery(wages.values("above"))
    )
    return {
        code: Cell.of(median, "annual_median", above)
        for code, median, above in rows.values_list("pk", "median", "above")
    }
