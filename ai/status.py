"""How the models are doing: what staff look at when somebody says that nothing is written any more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Count, Max, Q, QuerySet, Sum

from ai.configuration import Backend
from ai.models import Backend as BackendName
from ai.models import Call, Outcome, Task
from ai.reply import Writer

WINDOW = timedelta(days=7)
MOST_LATENCIES = 1_000
_LEFT_OPEN = (Outcome.ASKING, Outcome.ABANDONED)


@dataclass(frozen=True, slots=True)
class BackendStatus:
    """Latencies are milliseconds of the answers of the last seven days; `cost` is in millionths of a dollar
    since the start of the month, without the `unpriced` calls."""

    backend: Backend
    label: str
    calls: int
    answered: int
    cost: int
    unpriced: int
    last_answer: datetime | None
    last_failure: Call | None
    median: int | None
    slow: int | None

    @property
    def models(self) -> tuple[str, ...]:
        """The names it is asked by, the usual one first."""
        return tuple(dict.fromkeys(name for name in (self.backend.model, self.backend.fast_model) if name))

    @property
    def is_in_trouble(self) -> bool:
        """The last thing that happened was a failure."""
        failed = self.last_failure
        return bool(failed and (self.last_answer is None or failed.started_at > self.last_answer))


@dataclass(frozen=True, slots=True)
class TaskStatus:
    label: str
    calls: int
    answered: int
    cost: int


@dataclass(frozen=True, slots=True)
class Status:
    backends: tuple[BackendStatus, ...]
    tasks: tuple[TaskStatus, ...]
    since: datetime
    unfinished: int

    @property
    def cost(self) -> int:
        return sum(backend.cost for backend in self.backends)

    @property
    def asked(self) -> int:
        return sum(backend.calls for backend in self.backends if backend.backend.name != Writer.TEMPLATE)


def read_status(*, now: datetime) -> Status:
    """A fixed number of queries, whatever the number of calls."""
    since = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    month = Call.objects.since(since)
    by_backend = {row["backend"]: row for row in _counted(month, "backend")}
    by_task = {row["task"]: row for row in _counted(month.to_models(), "task")}
    forgotten = Call.objects.filter(outcome=Outcome.ASKING, started_at__lt=now - _patience())
    return Status(
        backends=tuple(
            _of_backend(one, by_backend.get(one.name.value, {}), now) for one in settings.AI.chain
        ),
        tasks=tuple(_of_task(task, by_task[task.value]) for task in Task if task.value in by_task),
        since=since,
        unfinished=forgotten.count(),
    )


def percentile(sorted_values: Sequence[int], share: float) -> int | None:
    """The nearest rank: the smallest value that `share` of all do not exceed."""
    if not sorted_values:
        return None
    rank = -int(-len(sorted_values) * share // 1)
    return sorted_values[max(rank, 1) - 1]


def _counted(calls: QuerySet[Call], name: str) -> Iterable[dict[str, Any]]:
    counted: Iterable[dict[str, Any]] = (
        calls.order_by()
        .values(name)
        .annotate(
            calls=Count("pk"),
            answered=Count("pk", filter=Q(outcome=Outcome.ANSWERED)),
            spent=Sum("cost"),
            unpriced=Count("pk", filter=Q(cost=None, outcome=Outcome.ANSWERED)),
        )
    )
    return counted


def _of_backend(backend: Backend, month: dict[str, Any], now: datetime) -> BackendStatus:
    calls = Call.objects.filter(backend=backend.name.value)
    answers = calls.filter(outcome=Outcome.ANSWERED)
    latest = answers.since(now - WINDOW).exclude(latency=None).order_by("-started_at")
    latencies = sorted(n for n in latest.values_list("latency", flat=True)[:MOST_LATENCIES] if n is not None)
    failures = calls.exclude(outcome__in=[Outcome.ANSWERED, *_LEFT_OPEN])
    return BackendStatus(
        backend=backend,
        label=BackendName(backend.name.value).label,
        calls=month.get("calls", 0),
        answered=month.get("answered", 0),
        cost=month.get("spent") or 0,
        unpriced=month.get("unpriced", 0),
        last_answer=answers.aggregate(last=Max("started_at"))["last"],
        last_failure=failures.order_by("-started_at").first(),
        median=percentile(latencies, 0.5),
        slow=percentile(latencies, 0.95),
    )


def _of_task(task: Task, row: dict[str, Any]) -> TaskStatus:
    return TaskStatus(task.label, row["calls"], row["answered"], row["spent"] or 0)


def _patience() -> timedelta:
    """Later than this a call that has no ending will have none: its process was ended."""
    return timedelta(seconds=settings.AI.deadline + 60)
