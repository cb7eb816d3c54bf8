"""Resumes as word processors make them: shaded columns, tables of dates, page headers, grids of licences."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt

type Story = Any  # a cell, a header or a body: whatever takes paragraphs


def shade(cell: Any, colour: str) -> None:
    fill = OxmlElement("w:shd")
    fill.set(qn("w:val"), "clear")
    fill.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(fill)


def say(story: Story, text: str, style: str | None = None, *, size: float = 0, bold: bool = False) -> Any:
    paragraph = story.add_paragraph(style=style)
    run = paragraph.add_run(text)
    run.bold = bold or None
    if size:
        run.font.size = Pt(size)
    return paragraph


def shaded_column(target: Path) -> None:
    document = Document()
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    left.width, right.width = Inches(2.1), Inches(4.6)
    shade(left, "DDE5EC")
    left.paragraphs[0].add_run("Joanna Burke").font.size = Pt(24)
    say(left, "Dental Office Manager")
    for head, lines in (
        ("Contact", ["817-555-0160", "joanna.burke@mailbox.example", "Fort Worth, Texas"]),
        ("Education", ["Tarrant County College", "Associate of Arts", "May 2011"]),
        ("Key skills", ["Dentrix", "Insurance billing", "Scheduling", "QuickBooks", "Team training"]),
    ):
        say(left, head, size=14, bold=True)
        for line in lines:
            say(left, line)
    right.paragraphs[0].add_run("Objective").bold = True
    say(right, "An office that runs itself, with patients who come back and insurers who pay on time.")
    say(right, "Experience", size=14, bold=True)
    for dates, head, duty in (
        (
            "March 2019–Present",
            "Office Manager • Lone Star Dental Group",
            "Manage 3 dentists' books and 11 staff.",
        ),
        ("June 2014–February 2019", "Patient Coordinator • Trinity Orthodontics", "Booked 60 visits a day."),
        ("2011–2014", "Receptionist • Hillcrest Family Practice", "Front desk for four physicians."),
    ):
        say(right, dates)
        say(right, head, bold=True)
        say(right, duty)
    say(right, "Leadership", size=14, bold=True)
    say(right, "President of the Fort Worth Dental Managers' Circle, 2021–2023.")
    document.save(str(target))


def functional(target: Path) -> None:
    document = Document()
    document.add_heading("Raymond Ochoa", 0)
    say(document, "Fresno, CA 93701 | (559) 555-0138 | ray.ochoa@inbox.example")
    document.add_heading("Professional profile", 1)
    say(document, "Supervisor with nineteen years in food production and cold storage.")
    document.add_heading("Professional accomplishments", 1)
    for head, duties in (
        ("Production and quality", ["Kept a line of 28 at 104% of plan.", "Passed 6 SQF audits in a row."]),
        ("Safety", ["Wrote the lock-out procedure that two plants use.", "No lost time in 2019 and 2020."]),
        ("Training", ["Certified 75 forklift operators."]),
    ):
        document.add_heading(head, 2)
        for duty in duties:
            say(document, duty, "List Bullet")
    document.add_heading("Work history", 1)
    say(document, "Production Supervisor, Valley Harvest Foods, Fresno, CA\t2015 – 2025")
    say(document, "Line Lead, Sunrise Packing, Reedley, CA\t2010 – 2015")
    say(document, "Forklift Operator, Sierra Cold Storage, Selma, CA\t2006 – 2010")
    document.add_heading("Education", 1)
    say(document, "Certificate in Food Safety, Fresno City College, 2012")
    document.save(str(target))


def page_header(target: Path) -> None:
    document = Document()
    header = document.sections[0].header
    header.paragraphs[0].text = "THOMAS A. BRANDT, PE"
    header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    say(header, "Columbus, Ohio | 614.555.0175 | tbrandt@civilmail.example")
    document.sections[0].footer.paragraphs[0].text = "Thomas A. Brandt, PE – Page 1"
    for head in ("PROFESSIONAL EXPERIENCE",):
        say(document, head, bold=True)
    for employer, title, duty in (
        (
            "STANTEC, Columbus, OH",
            "Senior Project Engineer\tApr. 2018 to date",
            "Design lead for 9 overpasses.",
        ),
        (
            "OHIO DEPARTMENT OF TRANSPORTATION, Delaware, OH",
            "Bridge Engineer\t06/11–03/18",
            "Inspected 140 bridges a year.",
        ),
        ("BURGESS & NIPLE, Columbus, OH", "Engineer in Training\t08/08–05/11", "Drafted retaining walls."),
    ):
        say(document, employer, bold=True)
        say(document, title).runs[0].italic = True
        say(document, duty, "List Bullet")
    say(document, "EDUCATION", bold=True)
    say(document, "Bachelor of Science in Civil Engineering, The Ohio State University, 2008")
    say(document, "LICENSES", bold=True)
    say(document, "Professional Engineer, Ohio No. E-81234, since 2013")
    say(document, "TECHNICAL SKILLS", bold=True)
    say(document, "AutoCAD Civil 3D • MicroStation • HEC-RAS • Bridge inspection")
    document.save(str(target))


def license_first(target: Path) -> None:
    document = Document()
    say(document, "ADAEZE NWOSU, BSN, RN, CCRN", size=18, bold=True)
    say(document, "Decatur, GA 30030 ♦ Cell: 404-555-0151 ♦ adaeze.nwosu@rnmail.example")
    say(document, "Licenses and Certifications", size=13, bold=True)
    grid = document.add_table(rows=0, cols=3)
    for row in (
        ("Registered Nurse, Georgia", "RN284417", "exp. 01/2028"),
        ("CCRN", "AACN", "exp. 06/2027"),
        ("ACLS, BLS", "American Heart Association", "exp. 03/2027"),
    ):
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
    say(document, "Professional Experience", size=13, bold=True)
    for employer, jobs in (
        ("Emory University Hospital Midtown – Atlanta, GA", [("ICU Registered Nurse", "07/2020 – Present")]),
        (
            "WellStar Kennestone Hospital – Marietta, GA",
            [
                ("Staff Nurse, Telemetry", "06/2017 – 07/2020"),
                ("Patient Care Technician", "09/2015 – 06/2017"),
            ],
        ),
    ):
        say(document, employer, bold=True)
        for title, dates in jobs:
            say(document, f"{title} ({dates})")
            say(document, "Unit: 24 beds, 1:2 ratio. EMR: Epic.", "List Bullet")
            say(document, "Charge nurse on 40% of shifts.", "List Bullet")
    say(document, "Education", size=13, bold=True)
    say(document, "Bachelor of Science in Nursing – Georgia State University, Atlanta, GA – May 2017")
    say(document, "Affiliations", size=13, bold=True)
    say(document, "American Association of Critical-Care Nurses, member since 2020")
    document.save(str(target))


def table_of_dates(target: Path) -> None:
    document = Document()
    say(document, "Siobhán O'Leary", size=22)
    say(document, "12 Harbour View, Kinsale, Co. Cork")
    say(document, "Mob: 087 555 0162    Email: siobhan@oleary.example")
    for head, rows in (
        (
            "Career to date",
            [
                ("2016 – present", "Bank of Ireland, Cork", ""),
                ("2020 – present", "Head of Retail Lending", "Lending book of €640m; team of 35."),
                ("2016 – 2020", "Lending Manager", "Cut time to decision from nine days to four."),
                ("2012 – 2016", "AIB, Cork\nCredit Analyst", "Rated 400 business borrowers."),
            ],
        ),
        ("Education", [("2008 – 2012", "University College Cork\nBComm (Hons) Finance", "First class")]),
    ):
        say(document, head, size=14, bold=True)
        table = document.add_table(rows=0, cols=2)
        for dates, what, more in rows:
            cells = table.add_row().cells
            cells[0].text, cells[1].text = dates, "\n".join(filter(None, (what, more)))
            cells[0].width, cells[1].width = Inches(1.4), Inches(5)
    say(document, "Skills", size=14, bold=True)
    say(document, "Credit risk, Regulatory reporting, SQL, Power BI")
    say(document, "Interests: coastal rowing, choir (since 2014)")
    document.save(str(target))


BUILDERS: dict[str, Callable[[Path], None]] = {
    one.__name__: one for one in (shaded_column, functional, page_header, license_first, table_of_dates)
}
