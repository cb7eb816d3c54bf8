"""Measuring by CPU time of this process, so that what else the machine does counts little."""

import statistics
import time
from collections.abc import Callable, Mapping

ROUNDS = 9
SHORTEST = 0.05  # seconds of CPU that one measurement takes at least, far above the clock's grain


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU seconds of one call, from as many calls as make up `SHORTEST`."""
    calls = 1
    while True:
        start = time.process_time()
        for _ in range(calls):
            work()
        spent = time.process_time() - start
        if spent >= SHORTEST:
            return spent / calls
        calls *= 2


def medians(works: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """CPU seconds of each work, the median of rounds in which all of them take their turn."""
    for work in works.values():
        work()  # imports, compiled templates, first connections
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work in works.items():
            taken[name].append(cpu_seconds(work))
    return {name: statistics.median(times) for name, times in taken.items()}
