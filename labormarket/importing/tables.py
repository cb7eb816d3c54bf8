"""A delimited table under the names that we give its columns, whatever its publisher calls them."""

import itertools
from collections.abc import Collection, Iterator, Mapping, Sequence

from labormarket.importing.reading import Published, split
from labormarket.importing.refusing import Refused, at_line, in_file

type Row = tuple[int, list[str]]
"""The line it ends on, and its cells in the order of the wanted columns: "" where the file has none such."""


class Table:
    """The first line of a file names its columns; tabs or commas stand between them.

    `headings` are the file's own, in small letters. Reading it raises Refused.
    """

    def __init__(self, published: Published) -> None:
        self.file = published.only()
        lines = published.lines(self.file)
        first = next(lines, None)
        if not first:
            raise in_file(self.file, "it is empty")
        self._rows = split(itertools.chain([first], lines), self.file, "\t" if "\t" in first[1] else ",")
        _, cells = next(self._rows, (1, []))
        self.headings = [cell.strip().strip('"').lower() for cell in cells]

    def has(self, *headings: str) -> bool:
        return set(headings) <= set(self.headings)

    def rows(self, columns: Mapping[str, Sequence[str]], *, optional: Collection[str] = ()) -> Iterator[Row]:
        """`columns` tells by which headings each wanted column is known; only those of `optional` may be
        missing. A row with more or fewer cells than there are headings is refused."""
        width = len(self.headings)
        places = [self._place(known, column in optional) for column, known in columns.items()]
        for line, cells in self._rows:
            if len(cells) != width:
                raise self.refused(line, f"{len(cells)} columns where {width} are expected")
            cells.append("")
            yield line, [cells[at] for at in places]

    def refused(self, line: int, trouble: str) -> Refused:
        return at_line(self.file, line, trouble)

    def _place(self, known: Sequence[str], optional: bool) -> int:
        found = next((heading for heading in known if heading in self.headings), None)
        if found is None and not optional:
            raise self.refused(1, f"the column {known[0]} is missing")
        return len(self.headings) if found is None else self.headings.index(found)
