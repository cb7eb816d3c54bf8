"""What is known of an occupation in the nation."""

from dataclasses import dataclass

from labormarket.scoring.facts import Cell, Figure, Industry


@dataclass(frozen=True, slots=True)
class Outlook:
    """Everything the shortage score reads, and what a role page shows of the nation.

    `wage_group` and `projection_group` name the wider group whose figures these are, "" where they are the
    occupation's own. `industry` is the one it mostly works in (our assignment), `measured` the one whose
    JOLTS rates are given: the same, or a wider one where its own are not loaded. Rates are percent, the mean
    of the last twelve months; growth is percent a year, `change` percent over the ten years projected.
    """

    code: str
    title: str
    jobs: Figure
    median: Figure
    jobs_projected_from: Figure
    jobs_projected: Figure
    change: Figure
    openings: Figure
    job_growth: Figure
    pay_growth: Figure
    industry: Industry
    measured: Industry
    openings_rate: Figure
    hires_rate: Figure
    quits_rate: Figure
    industry_growth: Figure
    wage_group: str = ""
    projection_group: str = ""
    education: str = ""
    experience: str = ""
    training: str = ""

    @property
    def pay(self) -> Cell:
        """The median as a published cell."""
        value = self.median.value
        return Cell(None if value is None else round(value), above=bool(self.median.note))

    @property
    def openings_per_hire(self) -> float | None:
        """How many openings stand for each hire of a month."""
        openings, hires = self.openings_rate.value, self.hires_rate.value
        return None if openings is None or not hires else openings / hires
