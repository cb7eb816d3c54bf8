"""What somebody means by a title, a skill or a place she types."""

from dataclasses import dataclass

from django.db.models import Count

from core.skills import canonical, vocabulary
from labormarket.imported import kept
from labormarket.indexing import Busy, title_index
from labormarket.known import known_areas, known_occupations
from labormarket.models import Element, Occupation, Technology, Wage
from labormarket.search.names import Name, NameIndex
from labormarket.search.places import PlaceIndex, Region

# Where the best is less sure than this, all are guesses that help nobody.
LEAST_SURE = 0.01
LEAST_FIT = 0.5


@dataclass(frozen=True, slots=True)
class Match:
    """`code` is the O*NET-SOC code ("15-1252.00"), `matched` the title of it that came nearest."""

    code: str
    title: str
    matched: str
    score: float


@dataclass(frozen=True, slots=True)
class Place:
    code: str
    kind: str
    name: str


def find_occupations(text: str, *, limit: int = 5) -> list[Match]:
    """The best first, `limit` of them or none; while another process counts, those whose title begins so."""
    try:
        hits = title_index().find(text, limit=limit)
    except Busy:
        rows = Occupation.objects.filter(title__istartswith=text.strip()).order_by("title")[:limit]
        return [Match(row.code, row.title, row.title, LEAST_SURE) for row in rows]
    if not hits or hits[0].score < LEAST_SURE:
        return []
    roles = known_occupations()
    return [Match(hit.code, roles[hit.code].title, hit.matched, hit.score) for hit in hits]


def best_occupation(text: str) -> Match | None:
    return next(iter(find_occupations(text, limit=1)), None)


def find_skills(text: str, *, limit: int = 8) -> list[str]:
    """Names as the product writes them: elements and technologies of O*NET and the table of skills."""
    known = canonical(text.strip()) if text.strip() else None
    found = [name for name in skill_names().find(text, limit=limit) if name != known]
    return ([known] if known else []) + found[: limit - bool(known)]


def find_areas(text: str, *, limit: int = 5) -> list[Place]:
    found = area_names().find(text, limit=limit)
    return [Place(region.code, region.kind, region.name) for region, _ in found]


def best_area(text: str) -> Place | None:
    """The area of a place as written in a profile or a posting, or None where that is not sure enough."""
    for region, fit in area_names().find(text, limit=1):
        if fit >= LEAST_FIT:
            return Place(region.code, region.kind, region.name)
    return None


@kept()
def skill_names() -> NameIndex:
    terms = [Name(name, 0) for name in vocabulary().terms]
    elements = [Name(name, 0) for name in Element.objects.order_by("name").values_list("name", flat=True)]
    rows = Technology.objects.order_by("name").values_list("name").annotate(known=Count("occupation"))
    return NameIndex([*terms, *elements, *(Name(name, known) for name, known in rows)])


@kept()
def area_names() -> PlaceIndex:
    sizes = dict(Wage.objects.order_by().values_list("area").annotate(Count("soc")))
    return PlaceIndex(
        Region(area.code, area.kind, area.name, tuple(area.states.split()), sizes.get(area.code, 0))
        for area in known_areas().values()
    )
