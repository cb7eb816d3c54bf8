from decimal import Decimal

import pytest

from pipeline.postings.pay import number_of, pay_in

CASES = [
    ("$120k–$150k", (120_000, 150_000, "USD", "")),
    ("Salary: $120k–150k", (120_000, 150_000, "USD", "")),
    ("Gehalt: €55.000 - 65.000 p.a.", (55_000, 65_000, "EUR", "year")),
    ("£350 per day", (350, 350, "GBP", "day")),
    ("$28.50/hr", ("28.50", "28.50", "USD", "hour")),
    ("Pay: up to 90k", (None, 90_000, "", "")),
    ("Salary up to $75k (DOE)", (None, 75_000, "USD", "")),
    ("Pay: $40K-$64K/year, based on base pay and bonuses.", (40_000, 64_000, "USD", "year")),
    ("Annual Salary Range: $75,000 - $90,000 AT WILL STATEMENT", (75_000, 90_000, "USD", "year")),
    ("This role starts at $139,000 and has over 4 weeks of vacation", (139_000, None, "USD", "")),
    ("base salary that will range between $230,000/yr to $280,000/yr.", (230_000, 280_000, "USD", "year")),
    ("Pay: $5,550.00 - $7,350.00 per month", (5_550, 7_350, "USD", "month")),
    ("the hourly rate is set at $35.00 - $49.00, and bonus eligible", (35, 49, "USD", "hour")),
    ("Pay rate: $25 - $27Job Summary", (25, 27, "USD", "")),
    ("Base salary starting at $49,920 with uncapped commissions", (49_920, None, "USD", "")),
    ("Compensation: $85k base, $170k OTE.", (85_000, 85_000, "USD", "")),
    ("Salary: 70,000 - 84,000 per year", (70_000, 84_000, "", "year")),
    ("CHF 95'000 bis 110'000 pro Jahr", (95_000, 110_000, "CHF", "year")),
    ("Jahresgehalt: 52.500,50 €", ("52500.50", "52500.50", "EUR", "year")),
    ("45 000 € - 55 000 € brut annuel, salaire fixe", (45_000, 55_000, "EUR", "year")),
    ("Salario: 30.000 € - 36.000 € al año", (30_000, 36_000, "EUR", "year")),
    ("CA$90,000 to CA$110,000 annually", (90_000, 110_000, "CAD", "year")),
    ("Salary $80,000+ a year", (80_000, None, "USD", "year")),
    ("Stundenlohn: ab 17,50 EUR", ("17.50", None, "EUR", "hour")),
    ("SEK 45 000 - 52 000 per month", (45_000, 52_000, "SEK", "month")),
    ("Pay: $1,400 weekly", (1_400, 1_400, "USD", "week")),
    ("Salary: £45,000 to £55,000 per annum", (45_000, 55_000, "GBP", "year")),
]
SILENT = [
    "",
    "Tuition reimbursement; $6,000/year",
    "disrupting a $100B market within enterprise networking",
    "We manage $2 million in revenue a year.",
    "20-25 hours per week",
    "You get a 401k with a match of 4%",
    "POSITION IS FOR 2024-2025 SCHOOL YEAR",
    "You get a self-care fund of $200 each year",
    "Salary depends on experience",
    "Call +1 212 555 0100 or 555-0100",
    "3 to 5 years of experience with budgets of $500",
    "Salary: $90,000 - $10",
    "Medical Reimbursement Program; $53/month",
]


@pytest.mark.parametrize(("line", "told"), CASES)
def test_pay_is_read_as_people_write_it(line: str, told: tuple[object, object, str, str]) -> None:
    pay = pay_in(["About the job", line])
    assert pay is not None
    low, high = (None if value is None else Decimal(str(value)) for value in told[:2])
    assert (pay.low, pay.high, pay.currency, pay.period) == (low, high, *told[2:])
    assert pay.where.line == 1
    assert pay.where.quote


@pytest.mark.parametrize("line", SILENT)
def test_what_is_not_pay_is_not_taken_for_it(line: str) -> None:
    assert pay_in([line]) is None


def test_a_bare_dollar_is_the_one_the_person_counts_in() -> None:
    pay = pay_in(["Salary: $90,000 a year"], dollars="CAD")
    assert pay is not None
    assert pay.currency == "CAD"


def test_the_surest_figure_wins_over_the_first() -> None:
    pay = pay_in(["A signing bonus of $5,000.", "The salary range is $70,000 - $84,000 a year."])
    assert pay is not None
    assert pay.low == 70_000


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("55.000", 55_000),
        ("28.50", "28.50"),
        ("1,234.56", "1234.56"),
        ("1.234,56", "1234.56"),
        ("1'234", 1234),
        ("70 000", 70_000),
        ("7", 7),
        ("9" * 16, None),
    ],
)
def test_numbers_are_read_in_the_ways_of_several_countries(written: str, value: object) -> None:
    assert number_of(written) == (None if value is None else Decimal(str(value)))
