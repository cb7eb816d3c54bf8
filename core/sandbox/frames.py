"""What passes between parent and child: two lengths, a JSON header, then raw bytes.

The lengths are big-endian: of the header, and of all that follows it. The header's `sizes` cut the
rest into blobs.
"""

import json
import struct
from collections.abc import Callable, Sequence
from typing import Any

LENGTHS = struct.Struct(">II")


def pack(header: dict[str, Any], blobs: Sequence[bytes] = ()) -> bytes:
    """Header text is ASCII, so any string survives, a lone surrogate as well."""
    text = json.dumps({**header, "sizes": [len(blob) for blob in blobs]}).encode("ascii")
    return b"".join((LENGTHS.pack(len(text), sum(map(len, blobs))), text, *blobs))


def unpack(take: Callable[[int], bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """Read one frame; `take(n)` returns exactly n bytes or raises EOFError."""
    length, _ = LENGTHS.unpack(take(LENGTHS.size))
    header = json.loads(take(length))
    return header, [take(size) for size in header["sizes"]]
