"""The states as federal statistics number them (FIPS), with the letters and names people use."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "states.csv"


@dataclass(frozen=True, slots=True)
class State:
    fips: str
    postal: str
    name: str


@cache
def by_fips() -> dict[str, State]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {row["fips"]: State(row["fips"], row["postal"], row["name"]) for row in csv.DictReader(file)}


@cache
def by_postal() -> dict[str, State]:
    return {state.postal: state for state in by_fips().values()}
