"""How far things get and how long they stay, from the history of their stages. Plain Python.

1. The way is a row of stages; a thing *reached* a stage if it ever stood there or further on. A stage off the
   way (rejected, withdrawn...) ends it, and may imply one on it: nobody is rejected who has not applied.
2. Of those that reached a stage, how many reached the next: a share with its n, none for n = 0.
3. The time in a stage is the median over the stays that have ended, in days, with its n. Stays that go on are
   left out: they would only say when one looked.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

DAY = timedelta(days=1)

type History = Sequence[tuple[str, datetime]]
"""Each stage with the moment from which it held, in order of time."""


@dataclass(frozen=True, slots=True)
class Way:
    """`stages` in their order; `implied` says for a stage off the way which of them was reached before it."""

    stages: Sequence[str]
    implied: Mapping[str, str]

    def furthest(self, history: History) -> int | None:
        """The place on the way, from nought; None for a history that never was on it."""
        names = (self.implied.get(stage, stage) for stage, _ in history)
        return max((self.stages.index(name) for name in names if name in self.stages), default=None)


@dataclass(frozen=True, slots=True)
class Step:
    """One stage. `before` counts those that reached the one before it, 0 for the first; `here` those that are
    in it now, `ended` those that ended without getting further; `days` is the median of `stays` stays."""

    stage: str
    reached: int
    before: int
    here: int
    ended: int
    days: float | None
    stays: int

    @property
    def share(self) -> float | None:
        """Of those that reached the stage before, 0-1."""
        return self.reached / self.before if self.before else None


def funnel(histories: Iterable[History], way: Way) -> tuple[Step, ...]:
    known = [history for history in histories if history]
    places = [(way.furthest(history), history[-1][0]) for history in known]
    stays = _stays(known)
    steps: list[Step] = []
    for number, stage in enumerate(way.stages):
        lasted = stays.get(stage, [])
        steps.append(
            Step(
                stage=stage,
                reached=sum(place is not None and place >= number for place, _ in places),
                before=steps[-1].reached if steps else 0,
                here=sum(now == stage for _, now in places),
                ended=sum(place == number and now not in way.stages for place, now in places),
                days=median(lasted) if lasted else None,
                stays=len(lasted),
            )
        )
    return tuple(steps)


def _stays(histories: Iterable[History]) -> dict[str, list[float]]:
    """The days of every stay that has ended, by stage."""
    found: dict[str, list[float]] = {}
    for history in histories:
        for (stage, since), (_, until) in pairwise(history):
            found.setdefault(stage, []).append(max(0.0, (until - since) / DAY))
    return found
