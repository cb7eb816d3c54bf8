from math import isnan

from labormarket.figures.outlook import outlooks
from labormarket.figures.ratings import matrix
from labormarket.figures.requirements import elements_of
from labormarket.imported import kept
from labormarket.known import known_occupations
from labormarket.models import Occupation, RelatedOccupation
from labormarket.scoring.adjacent import Adjacent, carry_over
from labormarket.scoring.facts import Figure, Unit
from labormarket.scoring.likeness import nearest

KEPT = 256
MOST = 10


def adjacent_to(occupation: Occupation, limit: int = 10) -> list[Adjacent]:
    """Nearest first, ten at most; empty where O*NET has not rated the occupation."""
    return _adjacent(occupation.code)[:limit]


@kept(KEPT)
def _adjacent(code: str) -> list[Adjacent]:
    ratings = matrix()
    if code not in ratings.profiles:
        return []
    named = set(RelatedOccupation.objects.filter(occupation=code).values_list("related", flat=True))
    levels = _levels(code)
    return [
        _described(code, other, likeness, levels, other in named)
        for other, likeness in nearest(code, ratings.profiles, MOST)
    ]


def _levels(code: str) -> dict[str, float]:
    ratings = matrix()
    pairs = zip(ratings.elements, ratings.level[code], strict=True)
    return {pk: level for (pk, _, _), level in pairs if not isnan(level)}


def _described(code: str, other: str, likeness: float, levels: dict[str, float], named: bool) -> Adjacent:
    carries, missing = carry_over(levels, elements_of(other, matrix()))
    here, there = outlooks()[code], outlooks()[other]
    return Adjacent(
        code=other,
        title=there.title,
        similarity=likeness,
        carries=carries,
        missing=missing,
        pay=there.pay,
        pay_difference=_difference(here.median, there.median),
        named=named,
        job_zone=known_occupations()[other].job_zone,
    )


def _difference(here: Figure, there: Figure) -> Figure:
    plain = not here.note and not there.note
    known = plain and here.value is not None and there.value is not None
    return Figure((there.value or 0) - (here.value or 0) if known else None, Unit.DOLLARS, there.cited)
