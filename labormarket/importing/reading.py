"""Published files as they come: a text file (also gzipped), a folder, a ZIP archive, or the address of one.

Nothing is unpacked to disk and no file is held in memory whole, except a ZIP archive as it is packed.
"""

import contextlib
import csv
import functools
import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from core.files.archive import UnsafeArchive, members
from labormarket.importing.downloading import downloaded, is_address
from labormarket.importing.refusing import at_line, in_file

LARGEST_PACKED = 100 * (1 << 20)
LARGEST_UNPACKED = 1 << 30
LONGEST_LINE = CHUNK = 1 << 16
GZIP, ZIP, BYTE_ORDER_MARK = b"\x1f\x8b", b"PK", b"\xef\xbb\xbf"
BROKEN = (OSError, EOFError, zlib.error, zipfile.BadZipFile)

type Opens = Callable[[], Any]


@dataclass(frozen=True)
class Published:
    """What was published together. `origin` is the name or address it came under; members go by their file
    name without folders."""

    origin: str
    members: Mapping[str, Opens]

    def only(self) -> str:
        """The name of the single file, where there is one."""
        if len(self.members) != 1:
            raise in_file(self.origin, "a single file is expected here")
        return next(iter(self.members))

    def lines(self, name: str) -> Iterator[tuple[int, str]]:
        """Each line with its number from 1, without its end. Raises Refused for what is no whole text."""
        if name not in self.members:
            raise in_file(self.origin, f"it has no {name}")
        try:
            with self.members[name]() as stream:
                yield from decoded(stream, name)
        except BROKEN as error:
            raise in_file(name, f"it is damaged ({error})") from error

    def table(
        self, name: str, columns: Sequence[str], *, delimiter: str = "\t"
    ) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The values of these columns, in this order, of each row with its line number.

        The first line names the columns; others may stand between them. A row with more or fewer cells is
        refused. Cells are quoted only where the delimiter is no tab.
        """
        rows = split(self.lines(name), name, delimiter)
        _, header = next(rows, (1, []))
        titles = [cell.strip() for cell in header]
        if missing := [column for column in columns if column not in titles]:
            raise at_line(name, 1, f"the column {missing[0]} is missing")
        pick = itemgetter(*(titles.index(column) for column in columns))
        for number, cells in rows:
            if len(cells) != len(titles):
                raise at_line(name, number, f"{len(cells)} columns where {len(titles)} are expected")
            picked = pick(cells)
            yield number, picked if len(columns) > 1 else (picked,)


def decoded(stream: IO[bytes], name: str) -> Iterator[tuple[int, str]]:
    number, size, ending = 0, 0, b""
    while raw := stream.readline(LONGEST_LINE):
        number, size = number + 1, size + len(raw)
        if number == 1:
            raw = raw.removeprefix(BYTE_ORDER_MARK)
            refuse_web_page(raw, name)
        if not raw.endswith(b"\n") and (len(raw) == LONGEST_LINE or ending == b"\r\n"):
            raise at_line(name, number, "the line has no end, so the file seems to be cut off")
        ending = raw[-2:] if raw.endswith(b"\r\n") else raw[-1:]
        if size > LARGEST_UNPACKED:  # gzip does not tell beforehand
            raise in_file(name, f"it is larger than {LARGEST_UNPACKED >> 20} MB when unpacked")
        if b"\0" in raw:
            raise at_line(name, number, "a zero byte, so this is no text")
        try:
            yield number, raw.decode().rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise at_line(name, number, "bytes that are no UTF-8 text") from error


def refuse_web_page(start: bytes, name: str) -> None:
    if start.lstrip()[:1] == b"<":
        raise in_file(name, "this is a web page, not a published file")


def split(lines: Iterator[tuple[int, str]], name: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    if delimiter == "\t":
        yield from ((number, line.split("\t")) for number, line in lines if line)
        return
    reader = csv.reader((line for _, line in lines), delimiter=delimiter, strict=True)
    try:
        yield from ((reader.line_num, cells) for cells in reader if cells)
    except csv.Error as error:
        raise at_line(name, reader.line_num, str(error)) from error


@contextlib.contextmanager
def opened(where: str) -> Iterator[Published]:
    """What is at a path or an https address. Raises Refused."""
    with contextlib.ExitStack() as stack:
        if is_address(where):
            path, name = stack.enter_context(downloaded(where)), urlsplit(where).path.rsplit("/", 1)[-1]
        else:
            path, name = Path(where), Path(where).name
        try:
            found = folder(path) if path.is_dir() else file(path, name or "the download")
        except OSError as error:
            raise in_file(where, error.strerror or "it cannot be read") from error
        yield Published(where if is_address(where) else name or where, found)


def folder(path: Path) -> dict[str, Opens]:
    return {entry.name: functools.partial(entry.open, "rb") for entry in path.iterdir() if entry.is_file()}


def file(path: Path, name: str) -> dict[str, Opens]:
    with path.open("rb") as stream:
        start = stream.read(512)
    if start.startswith(ZIP):
        return archive(path, name)
    if start.startswith(GZIP):
        return {name.removesuffix(".gz"): functools.partial(gzip.open, path, "rb")}
    refuse_web_page(start.removeprefix(BYTE_ORDER_MARK), name)
    return {name: functools.partial(path.open, "rb")}


def archive(path: Path, name: str) -> dict[str, Opens]:
    if path.stat().st_size > LARGEST_PACKED:
        raise in_file(name, f"it is larger than {LARGEST_PACKED >> 20} MB")
    data = path.read_bytes()
    try:
        listed = [m.name for m in members(data, at_most=LARGEST_UNPACKED) if not m.name.endswith("/")]
        opened_zip = zipfile.ZipFile(io.BytesIO(data))
    except (UnsafeArchive, zipfile.BadZipFile) as error:
        raise in_file(name, f"this ZIP archive cannot be used ({error})") from error
    found: dict[str, Opens] = {
        entry.rsplit("/", 1)[-1]: functools.partial(unpacked, opened_zip, entry) for entry in listed
    }
    if len(found) < len(listed):
        raise in_file(name, "it has two files of one name")
    return found


def unpacked(opened_zip: zipfile.ZipFile, name: str) -> IO[bytes]:
    return io.BufferedReader(opened_zip.open(name), CHUNK)  # type: ignore[type-var]
