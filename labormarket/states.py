"""The states as federal statistics number them (FIPS), with the letters and names people use."""

from dataclasses import dataclass
from functools import cache

from labormarket.reference import rows_of


@dataclass(frozen=True, slots=True)
class State:
    fips: str
    postal: str
    name: str


@cache
def by_fips() -> dict[str, State]:
    return {row["fips"]: State(**row) for row in rows_of("states.csv")}


@cache
def by_postal() -> dict[str, State]:
    return {state.postal: state for state in by_fips().values()}
