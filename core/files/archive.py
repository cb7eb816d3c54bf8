"""Whether a ZIP archive is safe to open: its directory is checked first, then what is really inside.

Archives inside the archive are never opened, so they need no check of their own.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

MAX_UNPACKED = 50 * (1 << 20)
MAX_RATIO = 100
MAX_MEMBERS = 2_000
CHUNK = 1 << 18

END = struct.Struct("<4s4H2LH")
ENTRY = struct.Struct("<4s6H3L5H2L")
LOCAL = struct.Struct("<4s5H3L2H")
ZIP64_LOCATOR = b"PK\x06\x07"
ZIP64_LOCATOR_SIZE = 20
MAX_COMMENT = (1 << 16) - 1
STORED, DEFLATED = 0, 8
ENCRYPTED = 1 | 1 << 6 | 1 << 13
SIZES_FOLLOW, NAME_IS_UTF8 = 1 << 3, 1 << 11
UNSAFE_NAME = re.compile(r"[\x00-\x1f\\:]|^/|(?:^|/)\.{1,2}(?:/|$)|//")
XML_NAME = re.compile(r"\.(?:xml|rels|vml)$", re.IGNORECASE)
DOCTYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


class Fault(StrEnum):
    DAMAGED = "damaged"
    TOO_MANY = "too many members"
    TOO_LARGE = "too large when unpacked"
    TOO_DENSE = "packed too densely"
    UNSAFE_NAME = "a name that leads out of the archive"
    DUPLICATE = "two members of one name"
    OVERLAP = "members that overlap"
    ENCRYPTED = "encrypted"
    LYING = "sizes that are not true"
    DOCTYPE = "a document type definition"


class UnsafeArchive(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Member:
    """`packed` and `unpacked` are the sizes that the directory states; `data` is where the bytes start."""

    name: str
    packed: int
    unpacked: int
    crc: int
    deflated: bool
    header: int
    data: int


def members(data: bytes, *, at_most: int = MAX_UNPACKED) -> list[Member]:
    """Read and check the central directory; nothing is unpacked, and no more than `at_most` bytes may
    come out of it. Raises UnsafeArchive."""
    try:
        found = list(_directory(data))
    except (struct.error, UnicodeDecodeError) as error:
        raise UnsafeArchive(Fault.DAMAGED) from error
    if len({member.name.lower() for member in found}) < len(found):
        raise UnsafeArchive(Fault.DUPLICATE)
    unpacked = sum(member.unpacked for member in found)
    if unpacked > at_most:
        raise UnsafeArchive(Fault.TOO_LARGE)
    if unpacked > MAX_RATIO * sum(member.packed for member in found):
        raise UnsafeArchive(Fault.TOO_DENSE)
    ordered = sorted(found, key=lambda member: member.header)
    for member, after in pairwise(ordered):
        if member.data + member.packed > after.header:
            raise UnsafeArchive(Fault.OVERLAP)
    return found


def verify(data: bytes) -> None:
    """Unpack every member piece by piece and throw it away: sizes and checksums must be as stated.

    Also refuses XML with a document type definition: Office formats forbid one, and entity bombs need one.
    Raises UnsafeArchive; holds no more than a chunk in memory.
    """
    for member in members(data):
        checksum, size, tail = 0, 0, b""
        look = XML_NAME.search(member.name)
        for chunk in _unpack(data, member):
            size += len(chunk)
            if size > member.unpacked:
                raise UnsafeArchive(Fault.LYING)
            checksum = zlib.crc32(chunk, checksum)
            if look and any(mark in tail + chunk for mark in DOCTYPE):
                raise UnsafeArchive(Fault.DOCTYPE)
            tail = chunk[-20:]
        if size != member.unpacked:
            raise UnsafeArchive(Fault.LYING)
        if checksum != member.crc:
            raise UnsafeArchive(Fault.DAMAGED)


def read_member(data: bytes, member: Member, *, at_most: int) -> bytes:
    """The first `at_most` unpacked bytes."""
    content = bytearray()
    for chunk in _unpack(data, member):
        content += chunk
        if len(content) >= at_most:
            break
    return bytes(content[:at_most])


def _directory(data: bytes) -> Iterator[Member]:
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - END.size - MAX_COMMENT))
    if at < 0:
        raise UnsafeArchive(Fault.DAMAGED)
    _, disk, start_disk, here, count, size, start, _ = END.unpack_from(data, at)
    if count > MAX_MEMBERS:
        raise UnsafeArchive(Fault.TOO_MANY)
    # An archive of ours never needs ZIP64, and bytes before the archive would move every offset.
    zip64 = data[max(0, at - ZIP64_LOCATOR_SIZE) : at].startswith(ZIP64_LOCATOR)
    if zip64 or disk or start_disk or here != count or start + size != at:
        raise UnsafeArchive(Fault.DAMAGED)
    position = start
    for _ in range(count):
        member, position = _entry(data, position, start)
        yield member
    if position != at:
        raise UnsafeArchive(Fault.LYING)


def _entry(data: bytes, at: int, end: int) -> tuple[Member, int]:
    """The member at `at` in the directory and where the next entry starts; `end` is where members end."""
    fields = ENTRY.unpack_from(data, at)
    signature, flags, method, crc, packed, unpacked = fields[0], *fields[3:5], *fields[7:10]
    name_size, extra_size, comment_size, header = *fields[10:13], fields[16]
    raw = data[at + ENTRY.size : at + ENTRY.size + name_size]
    name = raw.decode("utf-8" if flags & NAME_IS_UTF8 else "cp437")
    if signature != b"PK\x01\x02" or len(raw) != name_size or method not in {STORED, DEFLATED}:
        raise UnsafeArchive(Fault.DAMAGED)
    if flags & ENCRYPTED:
        raise UnsafeArchive(Fault.ENCRYPTED)
    if not name or UNSAFE_NAME.search(name):
        raise UnsafeArchive(Fault.UNSAFE_NAME)
    local = LOCAL.unpack_from(data, header)
    start = header + LOCAL.size + local[9] + local[10]
    if local[0] != b"PK\x03\x04" or start + packed > end or (method == STORED and packed != unpacked):
        raise UnsafeArchive(Fault.DAMAGED)
    sizes_agree = local[2] & SIZES_FOLLOW or local[6:9] == (crc, packed, unpacked)
    if not sizes_agree or local[3] != method or data[header + LOCAL.size :][: local[9]] != raw:
        raise UnsafeArchive(Fault.LYING)
    member = Member(name, packed, unpacked, crc, method == DEFLATED, header, start)
    return member, at + ENTRY.size + name_size + extra_size + comment_size


def _unpack(data: bytes, member: Member) -> Iterator[bytes]:
    packed = memoryview(data)[member.data : member.data + member.packed]
    if not member.deflated:
        yield from (bytes(packed[at : at + CHUNK]) for at in range(0, len(packed), CHUNK))
        return
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    rest: bytes | memoryview = packed
    try:
        while not inflater.eof and rest:
            yield inflater.decompress(rest, CHUNK)
            rest = inflater.unconsumed_tail
    except zlib.error as error:
        raise UnsafeArchive(Fault.DAMAGED) from error
    if not inflater.eof or inflater.unused_data:
        raise UnsafeArchive(Fault.DAMAGED)
