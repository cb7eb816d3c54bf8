"""The ratings of all occupations as rows of numbers, which likeness and distinction are reckoned from."""

from dataclasses import dataclass
from math import nan

from labormarket.imported import kept
from labormarket.models import Element, Rating
from labormarket.scoring.likeness import Profile, centred, means
from labormarket.scoring.requirements import Kind


@dataclass(frozen=True, slots=True)
class Matrix:
    """`elements` are id, name and kind by column; importance and level of an occupation by code in the same
    order, nan where O*NET publishes none."""

    elements: tuple[tuple[str, str, Kind], ...]
    importance: dict[str, list[float]]
    level: dict[str, list[float]]
    typical: list[float]
    profiles: dict[str, Profile]


@kept()
def matrix() -> Matrix:
    elements = tuple(
        (pk, name, Kind(category))
        for pk, name, category in Element.objects.order_by("pk").values_list("pk", "name", "category")
    )
    column = {pk: index for index, (pk, _, _) in enumerate(elements)}
    importance: dict[str, list[float]] = {}
    level: dict[str, list[float]] = {}
    rows = Rating.objects.values_list("occupation_id", "element_id", "importance", "level")
    for code, element, important, needed in rows.iterator(chunk_size=20_000):
        if code not in importance:
            importance[code], level[code] = [nan] * len(elements), [nan] * len(elements)
        importance[code][column[element]] = nan if important is None else important
        level[code][column[element]] = nan if needed is None else needed
    typical = means(importance.values(), len(elements))
    profiles = {code: centred(row, typical) for code, row in importance.items()}
    return Matrix(elements, importance, level, typical, profiles)
