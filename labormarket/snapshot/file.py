"""The file of the snapshot: its head can be read without what follows, and damage is told before anything is
believed."""

import hashlib
import json
import lzma
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

SNAPSHOT = Path(__file__).resolve().parent.parent / "data" / "market.snapshot"
FORMAT = b"jobezie market figures 1\n"
LONGEST_HEAD = 1 << 20
FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME}]


class Unusable(Exception):
    """A snapshot that cannot be loaded, in one sentence."""


@dataclass(frozen=True, slots=True)
class Shipped:
    """A release in the snapshot, as `models.Release` has it."""

    source: str
    name: str
    period: str
    since: date
    published: date | None
    rows: int


@dataclass(frozen=True, slots=True)
class Head:
    """What is in the file. `tables` tells by table name how many rows it has and how each column is packed;
    `digest` is that of all columns as they follow each other unpacked."""

    releases: tuple[Shipped, ...]
    tables: Mapping[str, Any]
    size: int
    digest: str


def read_head(path: Path = SNAPSHOT) -> Head:
    """Raises Unusable."""
    try:
        with path.open("rb") as file:
            return parsed(file.readline(len(FORMAT)), file.readline(LONGEST_HEAD))
    except OSError as error:
        raise Unusable(f"The market figures cannot be read from {path}: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(path) from error


def parsed(form: bytes, head: bytes) -> Head:
    if form != FORMAT:
        raise ValueError("another format")
    told = json.loads(head)
    releases = tuple(shipped(release) for release in told["releases"])
    return Head(releases, told["tables"], told["size"], told["digest"])


def shipped(told: dict[str, Any]) -> Shipped:
    dates = {key: told[key] and date.fromisoformat(told[key]) for key in ("since", "published")}
    return Shipped(**{**told, **dates})


def damaged(path: Path) -> Unusable:
    return Unusable(
        f"The market figures in {path} are damaged: get the file again, or build it with"
        " manage.py build_snapshot."
    )


def read_columns(head: Head, path: Path = SNAPSHOT) -> bytes:
    """All columns, unpacked and held against the head. Raises Unusable."""
    try:
        with path.open("rb") as file:
            file.readline(len(FORMAT)), file.readline(LONGEST_HEAD)
            data = lzma.LZMADecompressor().decompress(file.read(), head.size + 1)
    except (OSError, EOFError, lzma.LZMAError) as error:
        raise damaged(path) from error
    if hashlib.sha256(data).hexdigest() != head.digest:
        raise damaged(path)
    return data


def write(path: Path, releases: list[dict[str, Any]], tables: dict[str, Any], columns: bytes) -> None:
    """Beside the file first, so that nobody ever reads half of it."""
    told = {
        "releases": releases,
        "tables": tables,
        "size": len(columns),
        "digest": hashlib.sha256(columns).hexdigest(),
    }
    head = json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    packed = lzma.compress(columns, format=lzma.FORMAT_XZ, check=lzma.CHECK_CRC32, filters=FILTERS)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
        file.write(FORMAT + head.encode() + b"\n" + packed)
    os.chmod(file.name, 0o644)
    os.replace(file.name, path)
