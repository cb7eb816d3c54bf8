"""The title index as one file, which every process maps into its memory and so shares with the others.

A line of JSON says what it was built from and where each array lies; the arrays follow, each on a border of
64 bytes. It is written beside its place and renamed, so that a reader sees the old one or the new one.
"""

import hashlib
import json
import os
import tempfile
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from labormarket.search.building import Built

BORDER = 64
HERE = Path(__file__).parent


class Unusable(Exception):
    """The file is missing, was cut, was built of other titles or by other rules."""


@cache
def rules() -> str:
    """Changes with the code and the tables that an index is built by."""
    digest = hashlib.sha256(np.__version__.encode())
    for path in sorted([*HERE.glob("*.py"), *HERE.glob("data/*.txt")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def write(path: Path, built: Built, *, stamp: str) -> None:
    texts = {name: "\n".join(lines).encode() for name, lines in _lines(built).items()}
    parts = {name: np.frombuffer(text, np.uint8) for name, text in texts.items()}
    arrays: dict[str, NDArray[np.generic]] = {**parts, **built.arrays}
    places, at = {}, 0
    for name, array in arrays.items():
        places[name] = {"at": at, "shape": array.shape, "type": array.dtype.str}
        at += -(-array.nbytes // BORDER) * BORDER
    head = json.dumps({"stamp": stamp, "rules": rules(), "size": at, "arrays": places}).encode() + b"\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
        file.write(head + b"\0" * (-len(head) % BORDER))
        for array in arrays.values():
            file.write(np.ascontiguousarray(array).tobytes() + b"\0" * (-array.nbytes % BORDER))
    os.replace(file.name, path)


def read(path: Path, *, stamp: str) -> Built:
    """Raises Unusable."""
    try:
        with path.open("rb") as file:
            line = file.readline(1_000_000)
        head = json.loads(line)
        start = -(-len(line) // BORDER) * BORDER
        if (head["stamp"], head["rules"]) != (stamp, rules()):
            raise Unusable("built of other titles or by other rules")
        if path.stat().st_size != start + head["size"]:
            raise Unusable("cut")
        whole = np.asarray(np.memmap(path, np.uint8, mode="r", offset=start))
        arrays = {
            name: whole[one["at"] :][: _bytes(one)].view(one["type"]).reshape(one["shape"])
            for name, one in head["arrays"].items()
        }
        lines = {
            name: arrays.pop(name).tobytes().decode().split("\n") for name in ("codes", "words", "titles")
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unusable(str(error)) from error
    return Built(lines["codes"], lines["words"], lines["titles"], arrays)


def _lines(built: Built) -> dict[str, list[str]]:
    return {"codes": built.codes, "words": built.words, "titles": built.titles}


def _bytes(one: dict[str, object]) -> int:
    shape = one["shape"]
    assert isinstance(shape, list)
    return int(np.prod(shape)) * np.dtype(str(one["type"])).itemsize
