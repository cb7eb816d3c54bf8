"""What a figure is made of: a value, its unit, and who published it when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

NOT_PUBLISHED = "not published"


@dataclass(frozen=True, slots=True)
class Cited:
    """Where a figure is from. `period` is what it describes ("May 2025", "2024-34")."""

    source: str
    release: str
    period: str
    published: date | None = None

    def __str__(self) -> str:
        return f"{self.source}, {self.period}"


class Unit(StrEnum):
    JOBS = "jobs"
    DOLLARS = "dollars a year"
    PERCENT = "percent"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` is None where nothing is published, and `cited` too where no release is loaded. `note` is a
    sentence of what must be known to read it ("for all of health care")."""

    value: float | None
    unit: Unit
    cited: Cited | None = None
    note: str = ""

    @property
    def known(self) -> bool:
        return self.value is not None


@dataclass(frozen=True, slots=True)
class Cell:
    """A published amount in US dollars a year. `above`: the cell says "this or more", or, without a value,
    "more than we publish"."""

    value: int | None = None
    above: bool = False

    @classmethod
    def of(cls, value: int | None, column: str, above: str | None) -> "Cell":
        """`above` names the columns that say "this or more", with spaces between."""
        return cls(value, column in (above or "").split())

    @property
    def note(self) -> str:
        """What the cell says where it is no plain amount."""
        if self.above:
            return "or more" if self.value is not None else "above what is published"
        return "" if self.value is not None else NOT_PUBLISHED


@dataclass(frozen=True, slots=True)
class Where:
    """An area of OEWS; `kind` is N, S or M."""

    code: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Industry:
    """An industry of JOLTS by its six digits; "000000" is total nonfarm."""

    code: str
    title: str
