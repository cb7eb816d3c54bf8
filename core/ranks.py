"""Places in an order that people make by hand: each thing has a rank, and smaller stands higher.

Ranks leave gaps, so that putting a thing between two others changes that thing alone. Where a gap is used up,
the whole column gets new ranks. Plain Python.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

GAP = 1024


@dataclass(frozen=True, slots=True)
class Placing[Key]:
    """The rank of what was placed, and the new ranks of others: of none, unless a gap was used up.

    `position` counts from nought.
    """

    rank: int
    position: int
    others: Mapping[Key, int] = field(default_factory=dict)


class Step(StrEnum):
    """A way to move within a column without naming a neighbour."""

    UP = "up"
    DOWN = "down"
    TOP = "top"
    BOTTOM = "bottom"


def place[Key](
    column: Sequence[tuple[Key, int]], *, before: Key | None = None, after: Key | None = None
) -> Placing[Key]:
    """Where a thing goes among the others of a column: below `after`, else above `before`, else at the top.

    `column` holds the keys and ranks of the others in their order; ranks may be equal. A neighbour that is no
    longer there is passed over: somebody has moved it in the meantime. If `after` was the only one named, the
    thing was to stand at the end, and does.
    """
    keys = [key for key, _ in column]
    if after is not None and after in keys:
        position = keys.index(after) + 1
    elif before is not None and before in keys:
        position = keys.index(before)
    else:
        position = len(keys) if after is not None and before is None else 0
    return _at(column, position)


def _at[Key](column: Sequence[tuple[Key, int]], position: int) -> Placing[Key]:
    above = column[position - 1][1] if position > 0 else None
    below = column[position][1] if position < len(column) else None
    if above is None or below is None:
        rank = below - GAP if below is not None else above + GAP if above is not None else 0
        return Placing(rank, position)
    if below - above > 1:
        return Placing((above + below) // 2, position)
    return _renumbered([key for key, _ in column], position)


def _renumbered[Key](keys: Sequence[Key], position: int) -> Placing[Key]:
    others = {key: (index + (index >= position)) * GAP for index, key in enumerate(keys)}
    return Placing(position * GAP, position, others)


def neighbours[Key](keys: Sequence[Key], key: Key, step: Step | None = None) -> tuple[Key | None, Key | None]:
    """Who would stand below and above `key` after a step, or do so now: `(before, after)` for `place`."""
    others = [other for other in keys if other != key]
    now = keys.index(key)
    position = {
        None: now,
        Step.UP: max(now - 1, 0),
        Step.DOWN: min(now + 1, len(others)),
        Step.TOP: 0,
        Step.BOTTOM: len(others),
    }[step]
    before = others[position] if position < len(others) else None
    return before, others[position - 1] if position else None
