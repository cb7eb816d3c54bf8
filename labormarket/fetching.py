"""The newest months of the series, from the BLS; what it does not give stays as it was, with its date."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import structlog
from django.conf import settings
from django.db import transaction

from labormarket.bls.answers import Answer, understand
from labormarket.bls.asking import Bls, ask
from labormarket.bls.failures import FetchFailed, Unreadable
from labormarket.bls.turns import turn
from labormarket.keeping import keep
from labormarket.models import Series

ORIGIN = "the public data API of the BLS"
log = structlog.get_logger(__name__)


@dataclass
class Fetched:
    """IDs of series: those that were answered, those that were not, and of these the ones that may be if they
    are asked for again soon. `trouble` is the sentence of what went wrong last."""

    answered: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    again: list[str] = field(default_factory=list)
    trouble: str = ""


def configured() -> Bls:
    return Bls(settings.BLS_API_URL, settings.BLS_API_KEY)


def fetch(series: Sequence[str], *, bls: Bls, clock: Callable[[], datetime]) -> Fetched | None:
    """Ask for these series, as many at once as allowed; None where somebody else is asking.

    Whatever is answered is kept at once. After the first failure nothing more is asked: each question counts.
    """
    fetched, asked = Fetched(), 0
    with turn() as mine:
        if not mine:
            return None
        for batch in itertools.batched(series, bls.series_at_once):
            try:
                answer = question(batch, bls=bls, now=clock())
            except FetchFailed as failure:
                give_up(series[asked:], failure, fetched, now=clock())
                break
            take(answer, fetched, now=clock())
            asked += len(batch)
    log.info("bls_fetched", answered=len(fetched.answered), failed=len(fetched.failed))
    return fetched


def question(batch: Sequence[str], *, bls: Bls, now: datetime) -> Answer:
    return understand(ask(bls, batch, last_year=now.year), asked=batch, today=now.date())


@transaction.atomic
def take(answer: Answer, fetched: Fetched, *, now: datetime) -> None:
    months = [month for series in answer.months.values() for month in series]
    if months:
        keep(months, origin=ORIGIN)
        answered = Series.objects.filter(pk__in=list(answer.months))
        answered.update(fetched_at=now, failed_at=None, failure="")
    for name, detail in answer.troubles.items():
        log.warning("bls_series_failed", series=name, detail=detail)
    if answer.troubles:
        note_failure(list(answer.troubles), Unreadable.sentence, now=now)
        fetched.trouble = Unreadable.sentence
    fetched.answered += answer.months
    fetched.failed += answer.troubles


def give_up(series: Sequence[str], failure: FetchFailed, fetched: Fetched, *, now: datetime) -> None:
    log.warning("bls_failed", failure=type(failure).__name__, detail=failure.detail)
    note_failure(series, str(failure), now=now)
    fetched.trouble = str(failure)
    fetched.failed += series
    fetched.again += series if failure.worth_again else []


def note_failure(series: Sequence[str], sentence: str, *, now: datetime) -> None:
    Series.objects.filter(pk__in=series).update(failed_at=now, failure=sentence)
