from collections import Counter, defaultdict
from collections.abc import Sequence
from math import isnan

from django.db.models import Q, QuerySet

from labormarket.figures.citing import cited
from labormarket.figures.ratings import Matrix, matrix
from labormarket.imported import kept
from labormarket.known import known_occupations
from labormarket.models import Occupation, Source, Technology
from labormarket.scoring.requirements import Kind, Requirement, Requirements
from labormarket.scoring.thresholds import REQUIRED_IMPORTANCE

KEPT = 256
"""Occupations whose list stays in the process, the ones asked for last."""
TOOL = ("occupation_id", "name", "hot", "in_demand")


def requirements_of(occupation: Occupation) -> Requirements:
    return _requirements(occupation.code, occupation.title)


def requirements_for(codes: Sequence[str]) -> dict[str, Requirements]:
    """Of several occupations, in their order, without those that do not exist."""
    known, tools = known_occupations(), _tools(codes)
    return {code: _listed(code, known[code].title, tools[code]) for code in codes if code in known}


@kept(KEPT)
def _requirements(code: str, title: str) -> Requirements:
    return _listed(code, title, _tools([code])[code])


def _listed(code: str, title: str, tools: list[Requirement]) -> Requirements:
    ratings = matrix()
    elements = elements_of(code, ratings)
    return Requirements(code, title, (*elements, *tools), code in ratings.importance, cited(Source.ONET))


def elements_of(code: str, ratings: Matrix) -> list[Requirement]:
    """Those of importance 3 or more, most important first."""
    rows = zip(
        ratings.elements,
        ratings.importance.get(code, ()),
        ratings.level.get(code, ()),
        ratings.typical,
        strict=False,
    )
    asked = [
        Requirement(name, kind, importance, None if isnan(level) else level, pk, typical=typical)
        for (pk, name, kind), importance, level, typical in rows
        if importance >= REQUIRED_IMPORTANCE
    ]
    return sorted(asked, key=lambda item: (-(item.importance or 0.0), item.name, item.kind))


def _tools(codes: Sequence[str]) -> dict[str, list[Requirement]]:
    """In demand first, then those that are most of the occupation's own field of work."""
    tools: dict[str, list[Requirement]] = defaultdict(list)
    for code, name, hot, in_demand in _marked().filter(occupation__in=codes).values_list(*TOOL):
        tools[code].append(Requirement(name, Kind.TECHNOLOGY, hot=hot, in_demand=in_demand))
    spread = _spread()
    for code, found in tools.items():
        field = field_of(code)
        found.sort(
            key=lambda tool: (not tool.in_demand, -_share(spread.get(tool.name, Counter()), field), tool.name)
        )
    return tools


def _marked() -> QuerySet[Technology]:
    return Technology.objects.filter(Q(hot=True) | Q(in_demand=True))


@kept()
def _spread() -> dict[str, Counter[str]]:
    """For each technology, how many occupations of each field of work name it."""
    spread: dict[str, Counter[str]] = defaultdict(Counter)
    for code, name in _marked().values_list("occupation_id", "name"):
        spread[name][field_of(code)] += 1
    return spread


def field_of(code: str) -> str:
    """The major group of the SOC ("29")."""
    return code.partition("-")[0]


def _share(fields: Counter[str], field: str) -> float:
    return fields[field] / (fields.total() or 1)
