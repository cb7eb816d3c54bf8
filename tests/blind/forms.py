"""The same words as Word and as one and two columns of PDF, with text that nobody sees, and stuffed."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import docx
from docx.shared import Pt, RGBColor
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

HEADINGS = frozenset(
    "summary profile experience education certifications skills languages projects employment".split()
) | {
    "professional experience",
    "work experience",
    "licenses and certifications",
    "licenses and certificates",
}
ASIDE = frozenset({"skills", "languages", "certifications", "licenses and certifications", "education"})
SECRET = (
    "Kubernetes Terraform Snowflake Salesforce Tableau PMP Six Sigma leadership Python Java Scala SAP Oracle"
)
FONT, BOLD = "Helvetica", "Helvetica-Bold"

type Block = list[str]


@dataclass(slots=True)
class Sheet:
    """The lines above the first heading, and the headings with theirs."""

    head: Block
    sections: list[tuple[str, Block]]


def sheet(text: str) -> Sheet:
    made = Sheet([], [])
    for line in (line.strip() for line in text.splitlines() if line.strip()):
        if line.lower() in HEADINGS:
            made.sections.append((line, []))
        else:
            (made.sections[-1][1] if made.sections else made.head).append(line)
    return made


def is_bullet(line: str) -> bool:
    return line[:2] in {"- ", "• ", "* "}


def word(text: str, *, hide: str = "") -> bytes:
    """`hide`: "", "white", "tiny" or "vanish"."""
    made, document = sheet(text), docx.Document()
    for line in made.head:
        document.add_paragraph(line)
    for heading, lines in made.sections:
        document.add_heading(heading, level=2)
        for line in lines:
            document.add_paragraph(line[2:], style="List Bullet") if is_bullet(
                line
            ) else document.add_paragraph(line)
    if hide:
        run = document.add_paragraph().add_run(SECRET)
        run.font.color.rgb = RGBColor(255, 255, 255) if hide == "white" else None
        run.font.size = Pt(1) if hide == "tiny" else Pt(10)
        run.font.hidden = hide == "vanish"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


class Column:
    """Writes lines downward between x and x + width, on as many pages as there are words for."""

    def __init__(self, canvas: Canvas, x: float, width: float, top: float = 740) -> None:
        self.canvas, self.x, self.width, self.y = canvas, x, width, top

    def write(self, text: str, *, font: str = FONT, size: float = 9.5, indent: float = 0) -> None:
        for line in simpleSplit(text, font, size, self.width - indent):
            if self.y < 50:
                self.canvas.showPage()
                self.y = 740
            self.canvas.setFont(font, size)
            self.canvas.drawString(self.x + indent, self.y, line)
            self.y -= size * 1.32

    def section(self, heading: str, lines: Block) -> None:
        self.y -= 8
        self.write(heading, font=BOLD, size=12)
        for line in lines:
            self.write(f"• {line[2:]}" if is_bullet(line) else line, indent=10 if is_bullet(line) else 0)


def one_column(text: str, *, hide: str = "") -> bytes:
    """`hide`: "" or a key of `HIDING`."""

    def draw(canvas: Canvas) -> None:
        column = Column(canvas, 60, 490)
        made = sheet(text)
        column.write(made.head[0], font=BOLD, size=18)
        for line in made.head[1:]:
            column.write(line)
        for heading, lines in made.sections:
            column.section(heading, lines)
        if hide:
            HIDING[hide](canvas)

    return _pdf(draw)


def two_columns(text: str) -> bytes:
    """What is short stands in a column at the left, under the name and the ways to reach its owner."""

    def draw(canvas: Canvas) -> None:
        made = sheet(text)
        name, *contact = made.head
        column = Column(canvas, 40, 530)
        column.write(name, font=BOLD, size=20)
        top = column.y - 10
        aside = Column(canvas, 40, 150, top)
        for line in contact:
            for part in line.replace(" · ", " | ").split(" | "):
                aside.write(part)
        main = Column(canvas, 215, 355, top)
        for heading, lines in made.sections:
            if heading.lower() in ASIDE:
                aside.section(heading, lines)
        for heading, lines in made.sections:
            if heading.lower() not in ASIDE:
                main.section(heading, lines)

    return _pdf(draw)


def _pdf(draw: Callable[[Canvas], None]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=LETTER, invariant=True)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _white(canvas: Canvas) -> None:
    canvas.setFillColorRGB(1, 1, 1)
    canvas.setFont(FONT, 9)
    canvas.drawString(60, 38, SECRET)


def _nearly_white(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.99, 0.99, 0.99)
    canvas.setFont(FONT, 9)
    canvas.drawString(60, 38, SECRET)


def _tiny(canvas: Canvas) -> None:
    canvas.setFont(FONT, 0.8)
    canvas.drawString(60, 38, SECRET)


def _off_page(canvas: Canvas) -> None:
    canvas.setFont(FONT, 9)
    canvas.drawString(-900, 300, SECRET)


def _drawn_by_no_pen(canvas: Canvas) -> None:
    text = canvas.beginText(60, 38)
    text.setFont(FONT, 9)
    text.setTextRenderMode(3)
    text.textOut(SECRET)
    canvas.drawText(text)


def _on_its_own_colour(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.2, 0.4)
    canvas.rect(40, 30, 530, 20, stroke=0, fill=1)
    canvas.setFont(FONT, 9)
    canvas.drawString(60, 38, SECRET)


def _transparent(canvas: Canvas) -> None:
    canvas.setFillAlpha(0)
    canvas.setFont(FONT, 9)
    canvas.drawString(60, 38, SECRET)


HIDING: dict[str, Callable[[Canvas], None]] = {
    "white": _white,
    "nearly white": _nearly_white,
    "tiny": _tiny,
    "off the page": _off_page,
    "render mode 3": _drawn_by_no_pen,
    "on its own colour": _on_its_own_colour,
    "transparent": _transparent,
}


def _said_over_and_over(text: str) -> str:
    return text + "\n" + "Excel budgeting forecasting leadership SQL " * 60 + "\n"


def _trailing(text: str) -> str:
    """Every bullet drags the same terms behind it."""
    tail = ", Excel, SQL, Power BI, leadership, budgeting, forecasting"
    return "\n".join(line + tail if is_bullet(line) else line for line in text.splitlines()) + "\n"


def _one_bullet_many_times(text: str) -> str:
    first = next(line for line in text.splitlines() if is_bullet(line))
    return text.replace(first, "\n".join([first] * 25))


def _a_word_a_thousand_times(text: str) -> str:
    return text + "\nKeywords\n" + "accounting " * 1000 + "\n"


def _a_bag_of_words(text: str) -> str:
    """Some 160 terms that nothing above speaks of."""
    terms = """
    Kubernetes Docker Terraform Ansible Jenkins Java Scala Kotlin Swift Rust Ruby Perl PHP React Angular
    Vue Node Django Flask Spring Hibernate MongoDB Cassandra Redis Kafka Spark Hadoop Hive Snowflake
    Redshift BigQuery Tableau Looker Qlik Salesforce HubSpot Marketo Zendesk ServiceNow Jira
    Confluence Figma Sketch Photoshop Illustrator InDesign AutoCAD SolidWorks Revit MATLAB SPSS SAS
    Stata Minitab PMP Scrum Kanban SAFe ITIL COBIT CISSP CISM Splunk Wireshark Nessus Metasploit AWS
    Azure GCP Linux Windows VMware Citrix Cisco Juniper Python C++ C# Go TypeScript GraphQL REST
    SOAP gRPC OAuth SAML LDAP OSHA HACCP GMP GLP HPLC PCR CRISPR phlebotomy EKG triage Epic Cerner
    Meditech Montessori phonics IEP litigation Westlaw Relativity Bluebook escrow underwriting
    welding brazing HVAC forklift WMS SAP Oracle Workday ADP payroll recruiting onboarding"""
    return (
        text + "\nADDITIONAL KEYWORDS\n" + ", ".join(terms.split()) + "\n" + ", ".join(terms.split()) + "\n"
    )


STUFFING: dict[str, Callable[[str], str]] = {
    "said over and over": _said_over_and_over,
    "trailing": _trailing,
    "one bullet many times": _one_bullet_many_times,
    "a word a thousand times": _a_word_a_thousand_times,
    "a bag of words": _a_bag_of_words,
}
