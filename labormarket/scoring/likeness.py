"""How alike two occupations are by what they ask for, and how alike by whom they suit."""

from collections.abc import Iterable, Sequence
from math import isnan, sqrt, sumprod

type Profile = list[float]
"""A vector of length 1, or of zeros."""


def means(rows: Iterable[Sequence[float]], width: int) -> list[float]:
    """Of each column, without what is not published; 0 for an empty one."""
    sums, counts = [0.0] * width, [0] * width
    for row in rows:
        for index, value in enumerate(row):
            if not isnan(value):
                sums[index] += value
                counts[index] += 1
    return [total / count if count else 0.0 for total, count in zip(sums, counts, strict=True)]


def centred(importance: Sequence[float], typical: Sequence[float]) -> Profile:
    """How much more or less important each element is than elsewhere, weighted by the root of its importance,
    so that in a product of two occupations the importance to both weighs in. What is not published is
    neither more nor less."""
    row = [
        0.0 if isnan(value) else (value - usual) * sqrt(value)
        for value, usual in zip(importance, typical, strict=True)
    ]
    length = sqrt(sumprod(row, row))
    return [value / length for value in row] if length else row


def similarity(one: Profile, other: Profile) -> float:
    """The cosine of the two, 0-1; what points apart is 0."""
    return max(0.0, min(1.0, sumprod(one, other)))


def nearest(code: str, profiles: dict[str, Profile], limit: int) -> list[tuple[str, float]]:
    """The codes most alike with their similarity, nearest first, without the code itself."""
    own = profiles[code]
    ranked = sorted((-sumprod(own, row), other) for other, row in profiles.items() if other != code)
    return [(other, max(0.0, min(1.0, -minus))) for minus, other in ranked[:limit]]


def correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Pearson's, -1 to 1; None where one of them has no ups and downs."""
    if len(one) != len(other) or not one:
        return None
    left = [value - sum(one) / len(one) for value in one]
    right = [value - sum(other) / len(other) for value in other]
    spread = sqrt(sumprod(left, left)) * sqrt(sumprod(right, right))
    return sumprod(left, right) / spread if spread else None
