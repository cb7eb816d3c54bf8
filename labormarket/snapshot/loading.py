from collections.abc import Callable, Sequence, Set
from itertools import repeat
from pathlib import Path
from typing import Any

from django.db import transaction

from labormarket.importing.onet.release import remove_occupations
from labormarket.importing.releases import record
from labormarket.importing.storing import replace_rows
from labormarket.linking import link_occupations
from labormarket.models import Area, Group, Occupation, Release, Report, Series, Source
from labormarket.snapshot.columns import Kind, unpack
from labormarket.snapshot.file import SNAPSHOT, Head, Shipped, damaged, read_columns, read_head
from labormarket.snapshot.tables import MONTHLY, TABLES, Table

ORIGIN = "snapshot"
DIGEST_SHOWN = 12


def wanted(head: Head) -> list[Shipped]:
    """The releases of the snapshot that are newer than those in the database, and those that another snapshot
    brought there. One query."""
    there = {release.source: release for release in Release.objects.all()}
    return [shipped for shipped in head.releases if is_news(shipped, there.get(shipped.source), origin(head))]


def is_news(shipped: Shipped, there: Release | None, ours: str) -> bool:
    if there is None or shipped.since > there.since:
        return True
    return shipped.since == there.since and there.origin.startswith(ORIGIN) and there.origin != ours


def origin(head: Head) -> str:
    return f"{ORIGIN} {head.digest[:DIGEST_SHOWN]}"


def load_snapshot(path: Path = SNAPSHOT, say: Callable[[str], object] = str) -> list[Shipped]:
    """Bring what the database does not have yet; returns the releases that were brought. Raises Unusable."""
    head = read_head(path)
    news = wanted(head)
    if news:
        say("Loading market figures...")
        data = read_columns(head, path)
        with transaction.atomic():
            store(head, data, {Source(shipped.source) for shipped in news}, path)
            for shipped in news:
                note(shipped, origin(head))
    return news


def note(shipped: Shipped, ours: str) -> None:
    told = {name: getattr(shipped, name) for name in ("name", "period", "since", "published", "rows")}
    record(Source(shipped.source), **told, origin=ours, changed=True)


def store(head: Head, data: bytes, sources: Set[Source], path: Path) -> None:
    at, rows_of_series = 0, Monthly(sources)
    for table in TABLES:
        told = head.tables.get(table.name)
        if told is None or [column["name"] for column in told["columns"]] != list(table.columns):
            raise damaged(path)
        if not sources.isdisjoint(table.sources):
            columns = columns_of(told, data, at)
            if table.sources == MONTHLY:
                rows_of_series.store(table, columns)
            else:
                store_table(table, columns)
        at += sum(column["size"] for column in told["columns"])
    link_occupations()


def columns_of(told: dict[str, Any], data: bytes, at: int) -> list[Sequence[Any]]:
    columns = []
    for column in told["columns"]:
        columns.append(unpack(Kind(column["kind"]), column, data[at : at + column["size"]]))
        at += column["size"]
    return columns


def store_table(table: Table, columns: Sequence[Sequence[Any]]) -> None:
    fields, rows = list(table.columns), zip(*columns, strict=True)
    if table.model is Occupation:
        rows = zip(*columns, repeat("", len(columns[0])), strict=True)
        replace_rows(Occupation, [*fields, "description"], rows, once=["description"], remove=False)
        remove_occupations(set(columns[0]))
    elif table.model is Area:
        kept = Report.objects.exclude(area=None).values_list("area", flat=True).distinct()
        replace_rows(Area, fields, rows, keep=list(kept))
    else:
        # Groups are named by two sources, of which perhaps one is wanted.
        replace_rows(table.model, fields, rows, remove=table.model is not Group)


class Monthly:
    """Series of the wanted sources. One that was fetched since only gets the months that it lacks."""

    def __init__(self, sources: Set[Source]) -> None:
        self.sources = sources
        self.wanted: set[str] = set()
        self.fetched = set(Series.objects.exclude(fetched_at=None).values_list("pk", flat=True))

    def store(self, table: Table, columns: Sequence[Sequence[Any]]) -> None:
        fields, rows = list(table.columns), list(zip(*columns, strict=True))
        once = ["failure"] if table.model is Series else []
        if table.model is Series:
            self.wanted = {row[0] for row in rows if row[1] in self.sources}
            rows = [(*row, "") for row in rows]
        fields += once
        ours = [row for row in rows if row[0] in self.wanted - self.fetched]
        theirs = [row for row in rows if row[0] in self.wanted & self.fetched]
        replace_rows(table.model, fields, ours, remove=False, once=once)
        replace_rows(table.model, fields, theirs, remove=False, once=fields)
