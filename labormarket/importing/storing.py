# ruff: noqa: S608 - the names in these statements are those of models
"""Many rows into a table at once: through a table of the connection's own, then by key.

Rows that are there already and say the same are left alone, so importing twice writes nothing.
"""

import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection, models

BATCH = 5_000
CACHE_BYTES = 1 << 26
ARRIVING = "arriving"
ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})

type Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Stored:
    """`rows` came, `changed` of them were new or different, `removed` were there and did not come."""

    rows: int
    changed: int
    removed: int


def replace_rows(
    model: type[models.Model],
    fields: Sequence[str],
    rows: Iterable[Row],
    *,
    once: Sequence[str] = (),
    remove: bool = True,
    keep: Collection[str] = (),
) -> Stored:
    """Make the table hold these rows; to be called in a transaction.

    `fields` are the names of columns with the whole primary key among them, `rows` are tuples in their order,
    of values as the database takes them (JSON as text), each key once; the columns of `once` are written with
    a new row and left alone in an old one. Rows whose key did not come are removed unless `remove` is False
    or the key, where it is one column, is in `keep`.
    """
    table, key = model._meta.db_table, key_columns(model)
    with connection.cursor() as cursor:
        if is_empty(cursor, table):
            count = fill(cursor, table, fields, rows)
            analyze(cursor, table)
            return Stored(count, count, 0)
        create_arriving(cursor, table, fields)
        count = fill(cursor, ARRIVING, fields, rows)
        # SQLite looks each old row up among the new ones, and would do so by reading all of them.
        cursor.execute(f"CREATE UNIQUE INDEX {ARRIVING}_key ON {ARRIVING} ({listed(key)})")
        removed = remove_vanished(cursor, table, key, keep) if remove else 0
        changed = take_over(cursor, table, fields, key, {*key, *once})
        cursor.execute(f"DROP TABLE {ARRIVING}")
        analyze(cursor, table)
    return Stored(count, changed, removed)


def is_empty(cursor: Any, table: str) -> bool:
    cursor.execute(f"SELECT 1 FROM {quoted(table)} LIMIT 1")
    return cursor.fetchone() is None


def analyze(cursor: Any, table: str) -> None:
    """PostgreSQL would plan for an empty table until it looks by itself."""
    if connection.vendor == "postgresql":
        cursor.execute(f"ANALYZE {quoted(table)}")


def key_columns(model: type[models.Model]) -> list[str]:
    return [str(field.column) for field in model._meta.pk_fields]


def quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def listed(columns: Iterable[str], prefix: str = "") -> str:
    return ", ".join(f"{prefix}{quoted(column)}" for column in columns)


def create_arriving(cursor: Any, table: str, fields: Sequence[str]) -> None:
    cursor.execute(f"DROP TABLE IF EXISTS {ARRIVING}")
    cursor.execute(
        f"CREATE TEMPORARY TABLE {ARRIVING} AS SELECT {listed(fields)} FROM {quoted(table)} WHERE 1 = 0"
    )


def fill(cursor: Any, table: str, fields: Sequence[str], rows: Iterable[Row]) -> int:
    """Write rows into a table that holds none of them; returns how many there were."""
    if connection.vendor == "postgresql":
        return copy(cursor, table, fields, rows)
    # Two megabytes, the default, are less than one index, and each row would be written out at once.
    cursor.execute(f"PRAGMA cache_size = -{CACHE_BYTES >> 10}")
    places = ", ".join(["%s"] * len(fields))
    statement, count = f"INSERT INTO {quoted(table)} ({listed(fields)}) VALUES ({places})", 0
    for batch in itertools.batched(rows, BATCH):
        cursor.executemany(statement, batch)
        count += len(batch)
    return count


def copy(cursor: Any, table: str, fields: Sequence[str], rows: Iterable[Row]) -> int:
    count = 0
    with cursor.copy(f"COPY {quoted(table)} ({listed(fields)}) FROM STDIN") as stream:
        for batch in itertools.batched(as_lines(rows), BATCH):
            stream.write("".join(batch))
            count += len(batch)
    return count


def as_lines(rows: Iterable[Row]) -> Iterator[str]:
    """The text format of COPY, which is quicker written here than value by value in psycopg."""
    for row in rows:
        yield "\t".join(map(as_cell, row)) + "\n"


def as_cell(value: Any) -> str:
    if value is None:
        return "\\N"
    text = value if type(value) is str else str(value)
    return text if text.isprintable() and "\\" not in text else text.translate(ESCAPES)


def remove_vanished(cursor: Any, table: str, key: Sequence[str], keep: Collection[str]) -> int:
    same = " AND ".join(f"a.{quoted(column)} = t.{quoted(column)}" for column in key)
    statement = f"DELETE FROM {quoted(table)} AS t WHERE NOT EXISTS (SELECT 1 FROM {ARRIVING} a WHERE {same})"
    if keep:
        statement += f" AND t.{quoted(key[0])} NOT IN ({', '.join(['%s'] * len(keep))})"
    cursor.execute(statement, list(keep))
    return int(cursor.rowcount)


def take_over(
    cursor: Any, table: str, fields: Sequence[str], key: Sequence[str], untouched: Collection[str]
) -> int:
    others = [column for column in fields if column not in untouched]
    conflict = "DO NOTHING"
    if others:
        sets = ", ".join(f"{quoted(column)} = excluded.{quoted(column)}" for column in others)
        conflict = f"DO UPDATE SET {sets} WHERE {differs(others, table)}"
    cursor.execute(
        f"INSERT INTO {quoted(table)} ({listed(fields)}) SELECT {listed(fields)} FROM {ARRIVING} WHERE 1 = 1"
        f" ON CONFLICT ({listed(key)}) {conflict}"
    )
    return int(cursor.rowcount)


def differs(columns: Sequence[str], table: str) -> str:
    return " OR ".join(
        f"{quoted(table)}.{quoted(column)} IS DISTINCT FROM excluded.{quoted(column)}" for column in columns
    )
