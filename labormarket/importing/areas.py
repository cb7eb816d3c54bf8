"""The areas of OEWS, under one code of seven digits whatever the table calls them."""

import re
from functools import lru_cache

from labormarket import states
from labormarket.models import AreaKind

# The letters of our table, and the numbers of the official one: nation, state, territory, metropolitan area,
# nonmetropolitan area.
KINDS = {
    "N": AreaKind.NATION,
    "S": AreaKind.STATE,
    "M": AreaKind.METRO,
    "1": AreaKind.NATION,
    "2": AreaKind.STATE,
    "3": AreaKind.STATE,
    "4": AreaKind.METRO,
    "6": AreaKind.METRO,
}
NATION, NATION_NAME = "0000000", "United States"
POSTAL = re.compile(r", ([A-Z]{2}(?:-[A-Z]{2})*)(?: .*)?$")


class UnknownArea(ValueError):
    """The message says what is wrong with it."""


@lru_cache(maxsize=1 << 10)
def area_of(kind: str, code: str, name: str) -> tuple[str, str, str, str]:
    """Code, kind, name and states as `Area` keeps them. Raises UnknownArea."""
    known = KINDS.get(kind.strip())
    if not known:
        raise UnknownArea(f"{kind!r} is no kind of area")
    if not re.fullmatch(r"\d{1,7}", code.strip(), re.ASCII):
        raise UnknownArea(f"{code!r} is no code of an area")
    if known is AreaKind.NATION:
        return NATION, known, NATION_NAME, ""
    code = whole_code(known, code.strip())
    return code, known, name.strip(), states_of(known, code, name.strip())


def whole_code(kind: AreaKind, code: str) -> str:
    """States are numbered "01" in the official table and "0100000" in ours; metropolitan areas "10180" and
    "0010180"."""
    if kind is AreaKind.STATE and len(code) <= 2:
        return code.zfill(2).ljust(7, "0")
    return code.zfill(7)


def states_of(kind: AreaKind, code: str, name: str) -> str:
    """Metropolitan areas name their states; the others are numbered by theirs."""
    if kind is AreaKind.METRO and code.startswith("00"):
        found = POSTAL.search(name)
        letters = found[1].split("-") if found else []
        if not letters or not set(letters) <= set(states.by_postal()):
            raise UnknownArea(f"{name!r} does not say in which state it lies")
        return " ".join(letters)
    state = states.by_fips().get(code[:2])
    if not state:
        raise UnknownArea(f"{code} begins with the number of no state")
    return state.postal
