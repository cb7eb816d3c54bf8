import json
from pathlib import Path
from typing import Any

from labormarket.models import Release
from labormarket.snapshot.columns import Kind, pack
from labormarket.snapshot.file import SNAPSHOT, Shipped, write
from labormarket.snapshot.tables import TABLES, Table

SHIPPED = tuple(Shipped.__dataclass_fields__)


class NothingImported(Exception):
    pass


def build_snapshot(path: Path = SNAPSHOT) -> int:
    """Write what the tables hold to the file; returns its size. Raises NothingImported."""
    releases = list(Release.objects.order_by("source").values(*SHIPPED))
    if not releases:
        raise NothingImported("Nothing has been imported yet, so there is nothing to build a snapshot from.")
    told: dict[str, Any] = {}
    packed: list[bytes] = []
    for table in TABLES:
        told[table.name], columns = packed_table(table)
        packed += columns
    write(path, [as_json(release) for release in releases], told, b"".join(packed))
    return path.stat().st_size


def as_json(release: dict[str, Any]) -> dict[str, Any]:
    dates = {key: release[key] and release[key].isoformat() for key in ("since", "published")}
    return {**release, **dates}


def packed_table(table: Table) -> tuple[dict[str, Any], list[bytes]]:
    rows = rows_of(table)
    told, packed = [], []
    for index, (name, kind) in enumerate(table.columns.items()):
        how, data = pack(kind, [row[index] for row in rows])
        told.append({"name": name, "kind": kind, "size": len(data), **how})
        packed.append(data)
    return {"rows": len(rows), "columns": told}, packed


def rows_of(table: Table) -> list[tuple[Any, ...]]:
    """In the order of their first texts, which no collation of a database has a say in."""
    rows = table.model._default_manager.values_list(*table.columns)
    texts = [index for index, kind in enumerate(table.columns.values()) if kind is not Kind.NUMBER]
    return sorted((as_texts(row) for row in rows), key=lambda row: [row[index] for index in texts])


def as_texts(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dumped(value) if isinstance(value, dict) else value for value in row)


def dumped(words: dict[str, int]) -> str:
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
