"""Title, employer and place: of head lines, labels and sentences as real postings have them."""

from datetime import date

import pytest

from pipeline.postings import read_posting

TODAY = date(2026, 5, 1)
# text, title, company, place
CASES = [
    (
        "Senior data analyst\nRiverbend Foods, Saint Paul, MN (hybrid, two days)\n\nWe ask for SQL",
        "Senior data analyst",
        "Riverbend Foods",
        "Saint Paul, MN (hybrid, two days)",
    ),
    (
        "Senior Data Analyst\nRiverbend Foods · Minneapolis, MN (Hybrid)\n\nWe ask for SQL.",
        "Senior Data Analyst",
        "Riverbend Foods",
        "Minneapolis, MN (Hybrid)",
    ),
    (
        "Senior Data Analyst at Riverbend Foods\nAustin, TX",
        "Senior Data Analyst",
        "Riverbend Foods",
        "Austin, TX",
    ),
    ("Data Engineer | Acme GmbH | Berlin\nWir suchen dich.", "Data Engineer", "Acme GmbH", "Berlin"),
    ("Registered Nurse\nMercy Hospital\nDenver, CO\n", "Registered Nurse", "Mercy Hospital", "Denver, CO"),
    ("Job Title: Mechanical Engineer \nSummary:\nThe main function", "Mechanical Engineer", None, None),
    (
        "Role: Risk Business AnalystLocation: Tampa, FLFull-time Job Description: Must have experience",
        "Risk Business Analyst",
        None,
        "Tampa, FL",
    ),
    (
        "Title: Program ManagerLocation:Cupertino, CA (Work from office 3 days in hybrid model)",
        "Program Manager",
        None,
        "Cupertino, CA (Work from office 3 days in hybrid model)",
    ),
    (
        "Department: Resource Development Job Title: Associate Director\nReports to: Director",
        "Associate Director",
        None,
        None,
    ),
    (
        "Location: Falconer, NY\n\nAbout SKF\n\nSKF has been making the world spin",
        None,
        "SKF",
        "Falconer, NY",
    ),
    (
        "Senior Mechanical Engineer\nLocation: Redwood City, CA\nAbout DexterityAt Dexterity, we’re building",
        "Senior Mechanical Engineer",
        "Dexterity",
        "Redwood City, CA",
    ),
    (
        "Lawhon and Associates, Inc. is seeking a passionate, self-motivated biologist to join our team.",
        "biologist",
        "Lawhon and Associates, Inc.",
        None,
    ),
    (
        "Johnson & Johnson MedTech is recruiting a Senior Automation Engineer in Mooresville, IN!",
        "Senior Automation Engineer",
        "Johnson & Johnson MedTech",
        None,
    ),
    (
        "SolarEdge (NASDAQ: SEDG), is a global leader in smart energy.",
        None,
        "SolarEdge",
        None,
    ),
    (
        "At Northwest Navigator we thrive on a passion for the extraordinary.",
        None,
        "Northwest Navigator",
        None,
    ),
    (
        "Join Our Team as a Commercial Insurance Manager!\nWhy join us?",
        "Commercial Insurance Manager",
        None,
        None,
    ),
    (
        "The Controls Engineer role at PennPak Solutions is a hands on role.",
        "Controls Engineer",
        None,
        None,
    ),
    (
        "As a Call Center Agent at Gainwell, you can contribute your skills",
        "Call Center Agent",
        "Gainwell",
        None,
    ),
    (
        "Company DescriptionDelta Construction is a leading commercial company",
        None,
        "Delta Construction",
        None,
    ),
    (
        "Stellenbezeichnung: Softwareentwickler (m/w/d)\n"
        "Unternehmen: Müller & Söhne GmbH\n"
        "Standort: 80331 München",
        "Softwareentwickler (m/w/d)",
        "Müller & Söhne GmbH",
        "80331 München",
    ),
    (
        "Intitulé du poste : Ingénieur logiciel\nEntreprise : L'Oréal\nLieu : Paris",
        "Ingénieur logiciel",
        "L'Oréal",
        "Paris",
    ),
    (
        "Puesto: Analista de datos\nEmpresa: Acción SA\nUbicación: Madrid",
        "Analista de datos",
        "Acción SA",
        "Madrid",
    ),
    (
        "Job titleOffice Assistant for Luxury Agent\nPosition typeJob",
        "Office Assistant for Luxury Agent",
        None,
        None,
    ),
    ("We are looking for an associate attorney to handle defense.", "associate attorney", None, None),
    (
        "Company: O'Brien & Sons\nPosition: Cook\nWork location: Remote",
        "Cook",
        "O'Brien & Sons",
        "Remote",
    ),
]
NOTHING = [
    "",
    "   \n\n  ",
    "We are a prestigious firm.\nAre you passionate about smiles?\nApply today!",
    "Responsibilities\n-Set up and operate a machine\n-Read drawings",
    "As an SKF team member, you will join 40,000 colleagues.",
    "😀" * 50,
]


@pytest.mark.parametrize(("text", "title", "company", "place"), CASES)
def test_the_head_of_a_posting_is_read(
    text: str, title: str | None, company: str | None, place: str | None
) -> None:
    read = read_posting(text, today=TODAY)
    told = [found.value if found else None for found in (read.title, read.company, read.place)]
    assert told == [title, company, place]


@pytest.mark.parametrize("text", NOTHING)
def test_where_nothing_is_said_nothing_is_made_up(text: str) -> None:
    read = read_posting(text, today=TODAY)
    assert (read.title, read.company, read.place, read.pay, read.deadline) == (None,) * 5


def test_everything_read_comes_with_the_line_that_says_so() -> None:
    text = "Clerk\nAcme · Paris, France\n\nSalary: €30,000 a year. Apply by 3 June 2026."
    lines = text.splitlines()
    read = read_posting(text, today=TODAY)
    for found in (read.title, read.company, read.place, read.pay, read.deadline):
        assert found is not None
        assert found.where.line is not None
        assert found.where.quote in lines[found.where.line]
