"""The scores over the whole snapshot: where they lie, and that they say what figures say."""

from statistics import fmean

import pytest

from labormarket.figures import ranking, requirements_for, trends
from labormarket.figures.outlook import outlooks
from labormarket.figures.ratings import matrix
from labormarket.imported import one_state
from labormarket.industries import industry_of
from labormarket.models import Element, Occupation, RelatedOccupation
from labormarket.reference import rows_of
from labormarket.scoring.covering import cover
from labormarket.scoring.likeness import nearest
from labormarket.scoring.thresholds import CRITICAL, MODERATE, SIGNIFICANT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("market")]

SHORTER = [
    ("Registered Nurses", "Parking Attendants"),
    ("Registered Nurses", "Cashiers"),
    ("Nurse Practitioners", "Registered Nurses"),
    ("Physician Assistants", "Postal Service Clerks"),
    ("Physical Therapists", "Tellers"),
    ("Medical Assistants", "Switchboard Operators, Including Answering Service"),
    ("Home Health Aides", "Sewing Machine Operators"),
    ("Software Developers", "Computer Programmers"),
    ("Data Scientists", "Data Entry Keyers"),
    ("Information Security Analysts", "Word Processors and Typists"),
    ("Electricians", "Telemarketers"),
    ("Solar Photovoltaic Installers", "Chemists"),
    ("Wind Turbine Service Technicians", "Retail Salespersons"),
    ("Cooks, Restaurant", "Waiters and Waitresses"),
    ("Construction Laborers", "Elementary School Teachers, Except Special Education"),
]
"""Thirty occupations in pairs, told apart by their own published projection and their industry's rates."""

LISTS = {
    "15-1252.00": ["Python", "Django", "PostgreSQL", "Docker", "Git", "JavaScript"],
    "29-1141.00": ["patient care", "IV therapy", "Epic", "ACLS", "medication administration"],
    "13-2011.00": ["QuickBooks", "Excel", "month-end close", "general ledger", "tax preparation"],
    "43-4051.00": ["customer service", "Zendesk", "data entry", "typing", "Spanish"],
    "25-2021.00": ["lesson planning", "classroom management", "Google Classroom"],
    "47-2111.00": ["conduit bending", "National Electrical Code", "blueprint reading", "OSHA 10"],
    "53-3032.00": ["CDL Class A", "tractor-trailer driving", "electronic logging device"],
    "17-2141.00": ["SolidWorks", "AutoCAD", "FEA", "GD&T", "prototyping"],
    "23-1011.00": ["litigation", "legal research", "Westlaw", "contract drafting"],
}
"""What people of the trade write, as on the sample resumes."""


def test_shortage_reaches_from_below_40_to_above_80() -> None:
    with one_state():
        totals = [row.shortage for row in ranking()]
    known = sorted(total for total in totals if total is not None)
    shares = {
        "low": sum(total < MODERATE for total in known),
        "moderate": sum(MODERATE <= total < SIGNIFICANT for total in known),
        "significant": sum(SIGNIFICANT <= total < CRITICAL for total in known),
        "critical": sum(total >= CRITICAL for total in known),
    }
    assert (len(totals), len(known)) == (1016, 997), "what docs/scoring.md tells"
    assert shares == {"low": 109, "moderate": 682, "significant": 162, "critical": 44}
    assert (known[0], known[-1]) == (31, 91)


def test_occupations_without_a_score_are_those_without_figures() -> None:
    with one_state():
        without = {row.code for row in ranking() if row.shortage is None}
        figures = [outlooks()[code].change for code in without]
    assert all(code.startswith("55-") for code in without)
    assert not any(figure.known for figure in figures)


@pytest.mark.parametrize(("shorter", "other"), SHORTER)
def test_the_one_with_more_demand_in_its_figures_is_the_shorter_one(shorter: str, other: str) -> None:
    with one_state():
        rows = {row.title: row for row in ranking()}
    one, two = rows[shorter], rows[other]
    assert one.shortage is not None
    assert two.shortage is not None
    assert one.shortage > two.shortage
    assert (one.growth or 0) > (two.growth or 0)


def test_each_industry_that_grows_is_told_with_its_fastest_occupations() -> None:
    with one_state():
        found = trends()
    assert found[0].industry.title == "Health care and social assistance"
    assert [trend.growth.value for trend in found] == sorted(
        (trend.growth.value for trend in found), key=lambda value: -(value or 0)
    )
    for trend in found:
        growths = [role.growth or 0 for role in trend.roles]
        assert growths == sorted(growths, reverse=True)
    assert not {trend.industry.code for trend in found} - {industry_of(c).code for c in _socs()}


def _socs() -> list[str]:
    return list(Occupation.objects.values_list("soc", flat=True))


def test_most_of_the_nearest_are_ones_that_onet_names_itself() -> None:
    named: dict[str, set[str]] = {}
    for code, related in RelatedOccupation.objects.values_list("occupation_id", "related_id"):
        named.setdefault(code, set()).add(related)
    with one_state():
        profiles = matrix().profiles
    sample = sorted(profiles)[::6]
    shares = [
        fmean(other in named.get(code, ()) for other, _ in nearest(code, profiles, 10)) for code in sample
    ]
    assert len(profiles) == 894
    assert fmean(shares) >= 0.55, "0.57 over all"


def test_people_suit_their_own_trade_better_than_the_other_ones() -> None:
    """A list of skills covers its own occupation, and no other as well unless the trades are kin."""
    with one_state():
        requirements = requirements_for(list(LISTS))
    for code, skills in LISTS.items():
        covered = {other: cover(asked, skills) for other, asked in requirements.items()}
        shares = {other: found.share for other, found in covered.items() if found}
        assert max(shares, key=lambda other: shares[other]) == code, shares
        assert shares[code] >= 0.6, (code, shares)


def test_every_element_has_its_row_of_what_shows_it() -> None:
    listed = {row["element"] for row in rows_of("element_synonyms.csv")}
    assert listed == set(Element.objects.values_list("name", flat=True))
