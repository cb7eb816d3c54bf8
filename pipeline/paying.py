"""The pay of a posting beside what is published for its title and place."""

from dataclasses import dataclass
from decimal import Decimal

from accounts.models import Currency
from labormarket.figures import wage_bands
from labormarket.finding import best_area, best_occupation
from labormarket.models import AreaKind, Occupation
from labormarket.scoring.thresholds import DAYS_A_WEEK, HOURS_A_YEAR, WEEKS_A_YEAR
from labormarket.scoring.wages import WageBand
from labormarket.scoring.wording import percentile
from pipeline.models import Application, SalaryPeriod

TIMES_A_YEAR = {
    SalaryPeriod.YEAR: 1,
    SalaryPeriod.MONTH: 12,
    SalaryPeriod.WEEK: WEEKS_A_YEAR,
    SalaryPeriod.DAY: WEEKS_A_YEAR * DAYS_A_WEEK,
    SalaryPeriod.HOUR: HOURS_A_YEAR,
}


@dataclass(frozen=True, slots=True)
class Placed:
    """An amount a year, and where it lies among the published percentiles, in words."""

    amount: int
    where: str


@dataclass(frozen=True, slots=True)
class PayCheck:
    """`occupation` is what the title was found to mean. `band` is None where nothing is published, `placed`
    empty where the posting's pay cannot be held against it; `notes` say why."""

    occupation: Occupation | None = None
    band: WageBand | None = None
    placed: tuple[Placed, ...] = ()
    notes: tuple[str, ...] = ()


def check_pay(application: Application) -> PayCheck:
    match = best_occupation(application.title)
    occupation = Occupation.objects.without_texts().filter(pk=match.code).first() if match else None
    if occupation is None:
        return PayCheck(notes=("We know no occupation by this title, so there is no published pay for it.",))
    area = best_area(application.place)
    bands = wage_bands(occupation, [area.code] if area else [])
    if not bands:
        return PayCheck(occupation, notes=("No pay is published for this occupation.",))
    band, trouble = bands[0], _trouble(application)
    notes = [_where_from(application, band, known=area is not None), trouble]
    placed = () if trouble else _placed(application, band)
    return PayCheck(occupation, band, placed, tuple(note for note in notes if note))


def place_in_band(amount: int, band: WageBand) -> str:
    """Between which published percentiles an amount lies: `between the median and the 75th percentile`."""
    known = [(percent, cell.value) for percent, cell in band.percentiles if cell.value is not None]
    below = [percent for percent, value in known if value <= amount]
    over = [percent for percent, value in known if value > amount]
    if below and over:
        return f"between the {percentile(below[-1])} and the {percentile(over[0])}"
    if below:
        return f"at or above the {percentile(below[-1])}"
    return f"below the {percentile(over[0])}" if over else ""


def _placed(application: Application, band: WageBand) -> tuple[Placed, ...]:
    times = TIMES_A_YEAR[SalaryPeriod(application.salary_period)]
    named = [amount for amount in (application.salary_from, application.salary_to) if amount is not None]
    a_year = dict.fromkeys(round(amount * Decimal(times)) for amount in named)
    return tuple(Placed(amount, where) for amount in a_year if (where := place_in_band(amount, band)))


def _trouble(application: Application) -> str:
    """Why the posting's pay cannot be held against published pay; nothing if it can."""
    if application.salary_from is None and application.salary_to is None:
        return "No pay is written down for this job. This is what such jobs pay."
    if application.salary_currency != Currency.USD:
        return f"Published pay is in US dollars and this in {application.salary_currency}: no comparison."
    if application.salary_period not in TIMES_A_YEAR:
        return (
            "The posting does not say for how long the pay is. With “a year” or “an hour” it can be compared."
        )
    return ""


def _where_from(application: Application, band: WageBand, *, known: bool) -> str:
    if not application.place.strip():
        return "No place is written down for this job, so this is the pay in the whole nation."
    if not known:
        return f"We know no place named “{application.place}”, so this is the pay in the whole nation."
    if band.stands_in:
        here = "the whole nation" if band.area.kind == AreaKind.NATION else band.area.name
        return f"Pay is not published for {band.asked.name}; this is the pay in {here}."
    return ""
