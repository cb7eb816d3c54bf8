import pytest

from resumes.parsing.document import SectionKind
from resumes.parsing.layout.headings import heading_kind

HEADINGS = [
    ("Work Experience", SectionKind.WORK),
    ("WORK  EXPERIENCE:", SectionKind.WORK),
    ("— Experience —", SectionKind.WORK),
    ("E X P E R I E N C E", SectionKind.WORK),
    ("JOBS", SectionKind.WORK),
    ("Teaching posts", SectionKind.WORK),
    ("Schools attended", SectionKind.EDUCATION),
    ("SCHOOL", SectionKind.EDUCATION),
    ("Tickets", SectionKind.CERTIFICATES),
    ("Berufserfahrung", SectionKind.WORK),
    ("Expériences professionnelles", SectionKind.WORK),
    ("Experiencia laboral", SectionKind.WORK),
    ("Education", SectionKind.EDUCATION),
    ("EDUCATION A N D QUALIFICATIONS", SectionKind.EDUCATION),
    ("Ausbildung", SectionKind.EDUCATION),
    ("Formation", SectionKind.EDUCATION),
    ("3. Skills", SectionKind.SKILLS),
    ("Skills & Expertise", SectionKind.SKILLS),
    ("AREAS O F EXPERTISE", SectionKind.SKILLS),
    ("Compétences clés", SectionKind.SKILLS),
    ("Languages", SectionKind.LANGUAGES),
    ("Sprachen", SectionKind.LANGUAGES),
    ("Licenses & Certifications", SectionKind.CERTIFICATES),
    ("Selected Projects", SectionKind.PROJECTS),
    ("About me", SectionKind.SUMMARY),
    ("Hotel Experience", SectionKind.WORK),
    ("RESTAURANT & BAR EXPERIENCE", SectionKind.WORK),
    ("Teaching and work experience", SectionKind.WORK),
    ("Expérience hôtelière", SectionKind.WORK),
    ("Experiencia en hostelería", SectionKind.WORK),
    ("Community Volunteering Experience", SectionKind.VOLUNTEER),
    ("Berufliche Praxis & Praktika", SectionKind.WORK),
    ("Studium und Schulausbildung", SectionKind.EDUCATION),
    ("Schule / Berufsausbildung", SectionKind.EDUCATION),
    ("Hochschulausbildung", SectionKind.EDUCATION),
]


@pytest.mark.parametrize(("text", "kind"), HEADINGS)
def test_it_knows_headings_in_their_forms(text: str, kind: SectionKind) -> None:
    assert heading_kind(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ana Silva",
        "Software Engineer",
        "Acme Education Ltd, Berlin",
        "Led the education of 12 apprentices",
        "Python",
        "User Experience",
        "Customer experience",
        "Hands-on experience",
        "10 years experience",
        "Years of experience",
        "hotel experience",
        "Hotel experience.",
        "Director, Member Experience",
        "Expérience client",
        "Schule",
        "Education et projet et experience",
        "Hotel Experience Manager",
    ],
)
def test_it_takes_no_other_line_for_one(text: str) -> None:
    assert heading_kind(text) is None
