"""The list of roles by how much they are wanted: what somebody chose of it, and those that fit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from core.requests import words_of
from labormarket.figures import Ranked


def _falling(value_of: Callable[[Ranked], float | None]) -> Callable[[Ranked], Any]:
    """Highest first, what is not published last, then by title."""

    def key(role: Ranked) -> Any:
        value = value_of(role)
        return (value is None, -(value or 0), role.title)

    return key


def _pay(role: Ranked) -> float | None:
    """A median above what is published is above all that are."""
    return role.median.value if role.median.value is not None else float("inf") if role.median.above else None


SORTS: dict[str, tuple[str, Callable[[Ranked], Any]]] = {
    "growth": ("Growth", _falling(lambda role: role.growth)),
    "openings": ("Openings a year", _falling(lambda role: role.openings)),
    "pay": ("Median pay", _falling(_pay)),
    "jobs": ("Jobs", _falling(lambda role: role.jobs)),
    "shortage": ("Shortage score", _falling(lambda role: role.shortage)),
    "title": ("Name", lambda role: role.title.casefold()),
}
TOGETHER = "both"
CHOICES = [(TOGETHER, "Growth and openings"), *((key, label) for key, (label, _) in SORTS.items())]


@dataclass(frozen=True, slots=True)
class Choice:
    words: str = ""
    industry: str = ""
    sort: str = TOGETHER

    @classmethod
    def read(cls, query: QueryDict) -> "Choice":
        sort = query.get("sort", "")
        return cls(
            words=words_of(query),
            industry=words_of(query, "industry"),
            sort=sort if sort in SORTS else TOGETHER,
        )

    @property
    def narrows(self) -> bool:
        return bool(self.words or self.industry)


def wanted_roles(roles: Sequence[Ranked], choice: Choice) -> list[Ranked]:
    """The roles that fit, in the order chosen; one for each figure that is published."""
    rows = _one_for_each_figure(roles)
    rows = _both(rows) if choice.sort == TOGETHER else sorted(rows, key=SORTS[choice.sort][1])
    words = choice.words.casefold().split()
    return [
        role
        for role in rows
        if all(word in role.title.casefold() for word in words)
        and choice.industry in ("", role.industry.code)
    ]


def industries_of(roles: Sequence[Ranked]) -> list[tuple[str, str]]:
    """Code and title of each industry that a role is in, by title."""
    found = {role.industry.code: role.industry.title for role in roles}
    return sorted(found.items(), key=lambda pair: pair[1])


def _one_for_each_figure(roles: Sequence[Ranked]) -> list[Ranked]:
    """Specialities that O*NET adds carry the figures of the whole, and so do the parts of a wider group: the
    first of them stands for all."""
    of_code: dict[str, Ranked] = {}
    for role in sorted(roles, key=lambda role: role.code):
        if role.growth is not None or role.openings is not None:
            of_code.setdefault(role.code.partition(".")[0], role)
    of_group: dict[str, Ranked] = {}
    for role in of_code.values():
        of_group.setdefault(role.group or role.code, role)
    return list(of_group.values())


def _both(roles: Sequence[Ranked]) -> list[Ranked]:
    """By the sum of two ranks, among all by growth and among all by openings: who is high in both comes
    first, and neither figure needs a weight."""
    ranks: dict[str, int] = {}
    for name in ("growth", "openings"):
        for rank, role in enumerate(sorted(roles, key=SORTS[name][1])):
            ranks[role.code] = ranks.get(role.code, 0) + rank
    return sorted(roles, key=lambda role: (ranks[role.code], role.title))
