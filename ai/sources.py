"""Which facts of a text stand in none of its sources."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["number", "date", "name", "skill", "link"]


@dataclass(frozen=True, slots=True)
class Unsourced:
    """`text[start:end]` claims something that no source says."""

    start: int
    end: int
    text: str
    kind: Kind
