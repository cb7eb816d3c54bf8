from collections import defaultdict
from collections.abc import Sequence
from math import isnan

from django.db.models import Q

from labormarket.figures.citing import cited
from labormarket.figures.ratings import Matrix, matrix
from labormarket.imported import kept
from labormarket.models import Occupation, Source, Technology
from labormarket.scoring.requirements import Kind, Requirement, Requirements
from labormarket.scoring.thresholds import REQUIRED_IMPORTANCE

KEPT = 256
"""Occupations whose list stays in the process, the ones asked for last."""


def requirements_of(occupation: Occupation) -> Requirements:
    return _requirements(occupation.code, occupation.title)


def requirements_for(codes: Sequence[str]) -> dict[str, Requirements]:
    """Of several occupations, in their order, without those that do not exist; two queries in all."""
    titles = dict(Occupation.objects.filter(pk__in=codes).values_list("code", "title"))
    tools = _tools(codes)
    return {code: _listed(code, titles[code], tools[code]) for code in codes if code in titles}


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
    """In demand first, then by name."""
    tools: dict[str, list[Requirement]] = defaultdict(list)
    marked = Technology.objects.filter(Q(hot=True) | Q(in_demand=True), occupation__in=codes)
    for tool in marked.order_by("-in_demand", "name"):
        found = Requirement(tool.name, Kind.TECHNOLOGY, hot=tool.hot, in_demand=tool.in_demand)
        tools[tool.occupation_id].append(found)
    return tools
