"""The title index of what is imported: built once, kept as a file in DATA_DIR, mapped by every process."""

from collections import Counter
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from labormarket.imported import stamp
from labormarket.locking import held
from labormarket.models import AlternateTitle, AreaKind, Occupation, Release, Source, Technology, Wage
from labormarket.search import filing
from labormarket.search.building import Built, Described, build
from labormarket.search.titles import TitleIndex

NAME = "titles.index"
BATCH = 5_000


class Busy(Exception):
    """Another process builds the index at this moment."""


def title_index() -> TitleIndex:
    """Raises Busy. Where no release is noted nothing says when it is old, and each question builds it."""
    imported = dict(stamp()).get(Source.ONET)
    if imported is None:
        return TitleIndex(build(described()))
    return _index_of(imported, path())


def refresh() -> None:
    """Build the index after an import, so that nobody waits for it; nothing where it is there already."""
    try:
        title_index()
    except Busy:
        return


def path() -> Path:
    return settings.DATA_DIR / NAME


@lru_cache(maxsize=1)
def _index_of(imported: str, file: Path) -> TitleIndex:
    state = _state(imported)
    try:
        return TitleIndex(filing.read(file, stamp=state))
    except filing.Unusable:
        with held(file.with_suffix(".lock")) as alone:
            if not alone:
                raise Busy from None
            built = build(described())
            filing.write(file, built, stamp=state)
        return TitleIndex(_mapped(file, built, state))


def _mapped(file: Path, built: Built, state: str) -> Built:
    """What was built is let go for the file that all share."""
    try:
        return filing.read(file, stamp=state)
    except filing.Unusable:
        return built


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
    """Read the file again, as another process does."""
    _index_of.cache_clear()
