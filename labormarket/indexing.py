"""The title index of what is imported, kept as a file in DATA_DIR and mapped by every process.

What is counted of titles is there in seconds, and is what is asked until a worker has learned the rest.
"""

from collections import Counter
from contextlib import ExitStack, suppress
from functools import lru_cache
from pathlib import Path
from time import monotonic, sleep

from celery import current_app
from django.conf import settings
from kombu.exceptions import OperationalError

from labormarket.imported import stamp
from labormarket.locking import held
from labormarket.models import AlternateTitle, AreaKind, Occupation, Release, Source, Technology, Wage
from labormarket.search import filing
from labormarket.search.building import Built, Described, build, count
from labormarket.search.titles import TitleIndex

NAME = "titles.index"
BATCH = 5_000
# Seconds that a question waits for who counts, as long as counting takes on a machine that is busy.
PATIENCE, WAIT = 8.0, 0.1


class Busy(Exception):
    """Another process has been counting for long, and there is nothing to ask yet."""


def title_index() -> TitleIndex:
    """Raises Busy. Where no release is noted nothing says when it is old, and each question counts anew."""
    imported = dict(stamp()).get(Source.ONET)
    if imported is None:
        return TitleIndex(count(described()))
    try:
        return _whole(imported, path())
    except filing.Unusable:
        return _counted(imported, _beside(".counted"))


def refresh() -> None:
    """Make the whole index, which takes some fifteen seconds of a core; nothing where it is there already or
    another process is at it."""
    imported = dict(stamp()).get(Source.ONET)
    if imported is None:
        return
    with held(_beside(".learning.lock")) as alone:
        if not alone:
            return
        try:
            _whole(imported, path())
        except filing.Unusable:
            _build(_state(imported))


def _build(state: str) -> None:
    """Nobody has to count while this does, and what it counts is there to be asked while it learns."""
    with ExitStack() as counting:
        counting.enter_context(held(_beside(".lock")))

        def offer(counted: Built) -> None:
            filing.write(_beside(".counted"), counted, stamp=state)
            counting.close()

        filing.write(path(), build(described(), offer), stamp=state)
    _beside(".counted").unlink(missing_ok=True)


def ask_for_refresh() -> None:
    """Leave it to a worker. Where no queue is there to ask, what is counted has to do."""
    with suppress(OperationalError):
        current_app.send_task("labormarket.tasks.refresh_index", retry=False)


def path() -> Path:
    return settings.DATA_DIR / NAME


def _beside(suffix: str) -> Path:
    return path().with_suffix(suffix)


@lru_cache(maxsize=1)
def _whole(imported: str, file: Path) -> TitleIndex:
    """Raises Unusable."""
    if not file.exists():
        raise filing.Unusable("not there yet")
    return TitleIndex(filing.read(file, stamp=_state(imported)))


@lru_cache(maxsize=1)
def _counted(imported: str, file: Path) -> TitleIndex:
    """What another process counts at this moment is waited for: it would not be sooner done here."""
    state, deadline = _state(imported), monotonic() + PATIENCE
    while True:
        with suppress(filing.Unusable):
            return TitleIndex(filing.read(file, stamp=state))
        with held(_beside(".lock")) as alone:
            if alone:
                return TitleIndex(_count(file, state))
        if monotonic() > deadline:
            raise Busy
        sleep(WAIT)


def _count(file: Path, state: str) -> Built:
    """What was counted is let go for the file that all share."""
    built = count(described())
    filing.write(file, built, stamp=state)
    ask_for_refresh()
    try:
        return filing.read(file, stamp=state)
    except filing.Unusable:
        return built


@lru_cache(maxsize=1)
def _state(imported: str) -> str:
    """What is shipped is the same wherever it was loaded; an import is what it is from its moment on."""
    release = Release.objects.get(source=Source.ONET)
    when = "" if release.origin.startswith("snapshot ") else imported
    return f"{release.origin} {release.rows} {when}"


def described() -> list[Described]:
    titles: dict[str, list[str]] = {}
    rows = AlternateTitle.objects.order_by("occupation_id", "title").values_list("occupation_id", "title")
    for code, title in rows.iterator(chunk_size=BATCH):
        titles.setdefault(code, []).append(title)
    occupations = Occupation.objects.order_by("code").values_list("code", "title", "words")
    tools, jobs = hot_tools(), jobs_of()
    return [
        Described(code, [title, *titles.get(code, ())], words, tools.get(code, ()), jobs.get(code))
        for code, title, words in occupations
    ]


def jobs_of() -> dict[str, float]:
    """Jobs in the nation, shared among the occupations that are published as one."""
    published = Wage.objects.filter(area__kind=AreaKind.NATION, employment__isnull=False)
    counted = dict(published.order_by("soc").values_list("soc", "employment"))
    codes = dict(Occupation.objects.exclude(wage_soc="").order_by("code").values_list("code", "wage_soc"))
    sharing = Counter(codes.values())
    return {code: (counted[soc] or 0) / sharing[soc] for code, soc in codes.items() if soc in counted}


def hot_tools() -> dict[str, list[str]]:
    """What postings often name: "iOS engineer"."""
    tools: dict[str, list[str]] = {}
    rows = Technology.objects.filter(hot=True).order_by("occupation_id", "name")
    for code, name in rows.values_list("occupation_id", "name"):
        tools.setdefault(code, []).append(name)
    return tools


def forget() -> None:
    """Read the files again, as another process does."""
    _state.cache_clear()
    _whole.cache_clear()
    _counted.cache_clear()
