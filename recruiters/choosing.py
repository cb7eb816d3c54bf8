"""Which recruiters a list shows, from the address of its page; what is no choice there is none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q
from django.db.models.expressions import OrderBy
from django.db.models.functions import Lower

from core.requests import words_of
from recruiters.models import Recruiter, RecruiterQuerySet
from recruiters.stages import Stage

MOST_OPTIONS = 100
LOOKED_THROUGH = 2000


def _lowest(column: str) -> OrderBy:
    return F(column).asc(nulls_last=True)


def _highest(column: str) -> OrderBy:
    return F(column).desc(nulls_last=True)


NAME = (Lower("first_name"), Lower("last_name"), "pk")
SORTS: dict[str, tuple[str, tuple[Any, ...]]] = {
    "priority": ("Priority", (_highest("priority_total"), *NAME)),
    "due": ("What is due first", (_lowest("next_action_on"), _lowest("follow_up_on"), *NAME)),
    "contact": ("Last contact", (_highest("last_contact_at"), *NAME)),
    "fit": ("Best fit", (_highest("fit_total"), *NAME)),
    "engagement": ("Best response", (_highest("engagement_total"), *NAME)),
    "name": ("Name", NAME),
    "company": ("Company", (Lower("company"), *NAME)),
    "newest": ("Newest first", ("-created_at", "pk")),
}
FIRST_SORT = "priority"


@dataclass(frozen=True, slots=True)
class Choice:
    words: str = ""
    stage: Stage | None = None
    industry: str = ""
    location: str = ""
    due: bool = False
    archived: bool = False
    sort: str = FIRST_SORT

    @classmethod
    def read(cls, address: Mapping[str, str]) -> "Choice":
        stage, sort = address.get("stage", ""), address.get("sort", "")
        return cls(
            words=words_of(address),
            stage=Stage(stage) if stage in Stage else None,
            industry=words_of(address, "industry"),
            location=words_of(address, "location"),
            due=address.get("due") == "1",
            archived=address.get("archived") == "1",
            sort=sort if sort in SORTS else FIRST_SORT,
        )

    @property
    def narrows(self) -> bool:
        return bool(self.words or self.stage or self.industry or self.location or self.due)

    @property
    def has_more(self) -> bool:
        """Something of the part of the form that may stand folded is chosen."""
        return bool(self.industry or self.location or self.sort != FIRST_SORT)


def chosen(user: Any, choice: Choice, *, today: date) -> RecruiterQuerySet:
    mine = Recruiter.objects.archived_by(user) if choice.archived else Recruiter.objects.for_user(user)
    if choice.words:
        mine = mine.search(choice.words)
    if choice.stage:
        mine = mine.in_stage(choice.stage)
    if choice.industry:
        mine = mine.in_industry(choice.industry)
    if choice.location:
        mine = mine.in_location(choice.location)
    if choice.due:
        mine = mine.due(today)
    return mine.for_listing().order_by(*SORTS[choice.sort][1])


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are in all, in each stage, due and archived, whatever the list shows."""

    total: int
    due: int
    archived: int
    stages: tuple[tuple[Stage, int], ...]


def counts(user: Any, *, today: date) -> Counts:
    """One query."""
    here = Q(archived_at=None)
    due = Recruiter.objects.due(today).values("pk")
    asked = Recruiter.objects.filter(user=user).aggregate(
        total=Count("pk", filter=here),
        due=Count("pk", filter=here & Q(pk__in=due)),
        archived=Count("pk", filter=~here),
        **{f"in_{stage}": Count("pk", filter=here & Q(stage=stage)) for stage in Stage},
    )
    stages = tuple((stage, asked[f"in_{stage}"]) for stage in Stage)
    return Counts(asked["total"], asked["due"], asked["archived"], stages)


@dataclass(frozen=True, slots=True)
class Options:
    """What the person's own recruiters can be narrowed down to."""

    industries: tuple[str, ...]
    locations: tuple[str, ...]


def options(user: Any) -> Options:
    """One query, over the recruiters that were changed last where there are very many."""
    rows = Recruiter.objects.for_user(user).order_by("-updated_at").values_list("industries", "locations")
    lists = list(rows[:LOOKED_THROUGH])
    return Options(_names(row[0] for row in lists), _names(row[1] for row in lists))


def _names(lists: Iterable[list[str]]) -> tuple[str, ...]:
    """In alphabetical order, each once in whatever case it came first."""
    names: dict[str, str] = {}
    for name in (name for each in lists for name in each):
        names.setdefault(name.casefold(), name)
    return tuple(names[key] for key in sorted(names)[:MOST_OPTIONS])
