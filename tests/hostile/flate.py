"""Compressed streams that are far larger inside, made without compressing all of it."""

import zlib
from functools import cache

MEGABYTE = 1 << 20


def deflate_repeated(unit: bytes, times: int) -> bytes:
    """A raw deflate stream of `unit` repeated: one block, flushed to a byte border, is a building brick."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    brick = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    return brick * times + b"\x03\x00"


def zlib_repeated(unit: bytes, times: int) -> bytes:
    """The same as a zlib stream. Its checksum is wrong, which readers of PDF do not mind."""
    return b"\x78\xda" + deflate_repeated(unit, times) + b"\0\0\0\0"


@cache
def crc_repeated(unit: bytes, times: int) -> int:
    checksum = 0
    for _ in range(times):
        checksum = zlib.crc32(unit, checksum)
    return checksum
