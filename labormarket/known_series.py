"""The monthly series of the BLS that pages show, under their series IDs, seasonally adjusted.

An ID is made of a survey, what it is of and what it counts, as the BLS describes:
https://www.bls.gov/help/hlpforma.htm
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from labormarket import states
from labormarket.industries import TOTAL, industries
from labormarket.models import Measure, Source

UNEMPLOYMENT, PAYROLLS = "LNS14000000", "CES0000000001"
ELEMENTS = {
    "JOR": Measure.OPENINGS_RATE,
    "HIR": Measure.HIRES_RATE,
    "QUR": Measure.QUITS_RATE,
    "LDR": Measure.LAYOFFS_RATE,
    "TSR": Measure.SEPARATIONS_RATE,
    "JOL": Measure.OPENINGS,
    "HIL": Measure.HIRES,
    "QUL": Measure.QUITS,
    "LDL": Measure.LAYOFFS,
    "TSL": Measure.SEPARATIONS,
}
# What the scores and pages read of every industry; of all industries together they read everything.
OF_INDUSTRIES = {Measure.OPENINGS_RATE, Measure.HIRES_RATE, Measure.QUITS_RATE, Measure.LAYOFFS_RATE}
# These two have no unemployment survey.
WITHOUT_LAUS = {"GU", "VI"}
NAMES = {"UNRATE": UNEMPLOYMENT, "CPS_UNEMPLOYMENT": UNEMPLOYMENT, "PAYEMS": PAYROLLS}
JOLTS_NAME = re.compile(r"JTS(\d{4}|\d{6})?([A-Z]{3})", re.ASCII)
STATE_NAME = re.compile(r"([A-Z]{2})UR", re.ASCII)


@dataclass(frozen=True, slots=True)
class Known:
    id: str
    source: Source
    measure: Measure
    title: str
    industry: str = ""
    state: str = ""

    @property
    def is_rate(self) -> bool:
        return self.measure is Measure.UNEMPLOYMENT or self.measure.value.endswith("_rate")

    def allows(self, value: float) -> bool:
        """Whether a month can have this value: a rate is percent, the others are counts."""
        return 0 <= value <= (100 if self.is_rate else float("inf"))


@cache
def known() -> dict[str, Known]:
    return {one.id: one for one in (*of_the_nation(), *of_states(), *of_industries())}


def fetched() -> list[str]:
    """The IDs of the series that are asked for from the BLS, the most read first."""
    return [
        one.id
        for one in known().values()
        if one.source is not Source.JOLTS or one.industry == TOTAL or one.measure in OF_INDUSTRIES
    ]


def of_the_nation() -> Iterator[Known]:
    yield Known(UNEMPLOYMENT, Source.CPS, Measure.UNEMPLOYMENT, "Unemployment rate, United States")
    yield Known(PAYROLLS, Source.CES, Measure.PAYROLLS, "Nonfarm payrolls, United States")


def of_states() -> Iterator[Known]:
    for state in states.by_fips().values():
        if state.postal not in WITHOUT_LAUS:
            title = f"Unemployment rate, {state.name}"
            yield Known(state_id(state.fips), Source.LAUS, Measure.UNEMPLOYMENT, title, state=state.postal)


def of_industries() -> Iterator[Known]:
    for code, industry in industries().items():
        for element, measure in ELEMENTS.items():
            title = f"{measure.label}, {industry.title}"
            yield Known(jolts_id(code, element), Source.JOLTS, measure, title, industry=code)


def state_id(fips: str) -> str:
    return f"LASST{fips}0000000000003"


def jolts_id(industry: str, element: str) -> str:
    return f"JTS{industry}000000000{element}"


def by_name(name: str) -> Known | None:
    """A series under its ID or under the name that FRED, the St. Louis Fed's collection, gives it."""
    name = name.upper()
    if found := known().get(NAMES.get(name, name)):
        return found
    if match := JOLTS_NAME.fullmatch(name):
        return known().get(jolts_id((match[1] or TOTAL).ljust(6, "0"), match[2]))
    match = STATE_NAME.fullmatch(name)
    state = states.by_postal().get(match[1]) if match else None
    return known().get(state_id(state.fips)) if state else None
