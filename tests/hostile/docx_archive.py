"""DOCX files whose archive is hostile: sizes, names, counts, overlaps."""

import random
import struct
import zipfile
import zlib
from collections.abc import Callable

from tests.hostile.docx_frame import (
    OPENING,
    PARAGRAPH,
    archive,
    document,
    docx,
    end,
    frame,
    good,
    grown,
    raw_member,
)
from tests.hostile.flate import MEGABYTE


def renamed(name: str) -> Callable[[], bytes]:
    """A sound document with one more member of that name, put in as it stands."""

    def build() -> bytes:
        placeholder = "q" * len(name.encode())
        return docx(PARAGRAPH, (placeholder, b"x")).replace(placeholder.encode(), name.encode())

    return build


def gigabyte() -> bytes:
    return grown(b" " * MEGABYTE, 1024)


def gigabyte_that_says_kilobyte() -> bytes:
    return grown(b" " * MEGABYTE, 1024, stated=1024)


def sixty_megabytes() -> bytes:
    noise = random.Random(1).randbytes(MEGABYTE)
    return docx(PARAGRAPH, ("word/media/noise.bin", noise), ("word/media/air.bin", bytes(60 * MEGABYTE)))


def quoted_overlap() -> bytes:
    """A hundred members share one kernel: each one's data quotes the next header and runs on."""
    content = random.Random(4).randbytes(5_000)
    tail = zlib.compress(content, 9)[2:-4]
    placed: list[tuple[bytes, bytes, int, int]] = []
    for number in range(100):
        name, size, crc = b"word/%03d" % number, len(content), zlib.crc32(content)
        local, _ = raw_member(name, tail, size=size, crc=crc, at=0)
        placed.append((name, tail, size, crc))
        header = local[: 30 + len(name)]
        tail = struct.pack("<BHH", 0, len(header), ~len(header) & 0xFFFF) + local
        content = header + content
    whole = tail[5:]
    sound = archive([*frame(), document(PARAGRAPH)])
    start = sound.index(b"PK\x01\x02")
    directory = sound[start : sound.rindex(b"PK\x05\x06")]
    for name, data, size, crc in placed:
        at = start + len(whole) - 30 - len(name) - len(data)
        directory += raw_member(name, data, size=size, crc=crc, at=at)[1]
    return sound[:start] + whole + end(103, directory, start + len(whole))


def hundred_thousand_members() -> bytes:
    parts, entries, at = [], [], 0
    for number in range(100_000):
        local, entry = raw_member(
            b"word/document.xml" if number == 0 else b"%05d" % number, b"", size=0, crc=0, at=at
        )
        parts.append(local)
        entries.append(entry)
        at += len(local)
    return b"".join(parts) + end(0xFFFF, b"".join(entries), at)


def count_that_lies() -> bytes:
    sound = bytearray(archive([*frame(), document(PARAGRAPH), *((f"x{i}", b"") for i in range(3000))]))
    at = sound.rindex(b"PK\x05\x06")
    sound[at + 8 : at + 12] = struct.pack("<2H", 3, 3)
    return bytes(sound)


def twins() -> bytes:
    return docx(PARAGRAPH, ("word/Document.xml", OPENING.encode()))


def locked() -> bytes:
    sound = bytearray(good())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := sound.find(signature, at + 1)) >= 0:
            sound[at + offset] |= 1
    return bytes(sound)


def checksum_that_lies() -> bytes:
    sound = bytearray(good())
    for signature, offset in ((b"PK\x03\x04", 14), (b"PK\x01\x02", 16)):
        sound[sound.rindex(signature) + offset] ^= 0xFF
    return bytes(sound)


def two_names_for_one_member() -> bytes:
    sound = good()
    at = sound.index(b"word/document.xml")
    return sound[:at] + b"word/d0cument.xml" + sound[at + 17 :]


def zip64() -> bytes:
    sound = good()
    at = sound.rindex(b"PK\x05\x06")
    record = b"PK\x06\x06" + struct.pack("<Q2H2L4Q", 44, 45, 45, 0, 0, 1 << 60, 1 << 60, 1 << 60, 1 << 60)
    locator = b"PK\x06\x07" + struct.pack("<LQL", 0, at, 1)
    return sound[:at] + record + locator + sound[at:]


def cut_short() -> bytes:
    return good()[:400]


def end_alone() -> bytes:
    return end(0, b"", 0)


def text_behind() -> bytes:
    return good() + b"trailing text" * 100


def pdf_in_front() -> bytes:
    return b"%PDF-1.7\n" + good()


def unknown_method() -> bytes:
    return archive([*frame(), document(PARAGRAPH)], method=zipfile.ZIP_LZMA)


def flate_cut() -> bytes:
    packed = zlib.compress(document(PARAGRAPH * 50)[1])[2:-20]
    sound = archive(frame())
    start = sound.index(b"PK\x01\x02")
    local, entry = raw_member(b"word/document.xml", packed, size=3000, crc=0, at=start)
    entries = sound[start : sound.rindex(b"PK\x05\x06")] + entry
    return sound[:start] + local + end(3, entries, start + len(local))


BOMBS: dict[str, Callable[[], bytes]] = {
    "climbing_name": renamed("../../etc/cron.d/x"),
    "absolute_name": renamed("/etc/cron.d/x"),
    "backslash_name": renamed("..\\..\\autoexec.bat"),
    "drive_name": renamed("C:/autoexec.bat"),
    "zero_in_name": renamed("word/\0evil.xml"),
    **{
        build.__name__: build
        for build in (
            gigabyte,
            gigabyte_that_says_kilobyte,
            sixty_megabytes,
            quoted_overlap,
            hundred_thousand_members,
            count_that_lies,
            twins,
            locked,
            checksum_that_lies,
            two_names_for_one_member,
            zip64,
            cut_short,
            end_alone,
            text_behind,
            pdf_in_front,
            unknown_method,
            flate_cut,
        )
    },
}
