"""What an occupation pays in an area, as it is published."""

from dataclasses import dataclass

from labormarket.scoring.facts import Cell, Cited, Where
from labormarket.scoring.thresholds import PERCENTILES


@dataclass(frozen=True, slots=True)
class WageBand:
    """`area` is the one that the figures are of and `asked` the one that was asked for: they differ where a
    state or the nation stands in for an area without published pay. `soc` is the code the figures are
    published under, `group` the title of it where it is wider than the occupation, else "". `hourly` is the
    median of an hour, which is all that is published where work by the year is unusual. `jobs_there` are
    those of the area that was asked for, which may be published where its pay is not;
    `employment` are those of `area`.
    """

    area: Where
    asked: Where
    soc: str
    p10: Cell
    p25: Cell
    median: Cell
    p75: Cell
    p90: Cell
    mean: Cell
    employment: int | None
    cited: Cited | None
    group: str = ""
    hourly: float | None = None
    jobs_there: int | None = None

    @property
    def only_hourly(self) -> bool:
        return self.hourly is not None and not any(
            cell.value is not None or cell.above for _, cell in self.percentiles
        )

    @property
    def stands_in(self) -> bool:
        return self.area.code != self.asked.code

    @property
    def percentiles(self) -> tuple[tuple[int, Cell], ...]:
        cells = (self.p10, self.p25, self.median, self.p75, self.p90)
        return tuple(zip(PERCENTILES, cells, strict=True))
