import io

import pytest
from docx import Document as WordDocument
from docx.shared import Pt, RGBColor
from reportlab.lib.colors import HexColor, white
from reportlab.pdfgen.canvas import Canvas

from resumes.parsing import parse
from resumes.parsing.document import Hidden, Kind, Reading

SECRET = "kubernetes terraform"


def pdf(draw: str) -> Reading:
    out = io.BytesIO()
    page = Canvas(out, pagesize=(612, 792))
    page.setFont("Helvetica-Bold", 20)
    page.drawString(72, 720, "Ana Silva")
    page.setFont("Helvetica", 11)
    page.drawString(72, 700, "ana@example.com")
    page.setFont("Helvetica-Bold", 13)
    page.drawString(72, 660, "SKILLS")
    page.setFont("Helvetica", 11)
    page.drawString(72, 640, "Excel, Greek")
    match draw:
        case "white":
            page.setFillColor(white)
            page.drawString(72, 620, SECRET)
        case "tiny":
            page.setFont("Helvetica", 1)
            page.drawString(72, 620, SECRET)
        case "off the page":
            page.drawString(-900, 620, SECRET)
        case "invisible":
            text = page.beginText(72, 620)
            text.setTextRenderMode(3)
            text.textLine(SECRET)
            page.drawText(text)
        case "white on a dark bar":
            page.setFillColor(HexColor("#123456"))
            page.rect(60, 610, 300, 30, stroke=0, fill=1)
            page.setFillColor(white)
            page.drawString(72, 620, SECRET)
    page.save()
    return parse(out.getvalue(), Kind.PDF)


@pytest.mark.parametrize(
    ("draw", "why"),
    [
        ("white", Hidden.WHITE),
        ("tiny", Hidden.TINY),
        ("off the page", Hidden.OFF_PAGE),
        ("invisible", Hidden.VANISH),
    ],
)
def test_what_nobody_sees_is_marked_and_read_into_no_field(draw: str, why: Hidden) -> None:
    reading = pdf(draw)
    (line,) = [line for line in reading.document.lines if line.hidden]
    assert (line.text, line.hidden) == (SECRET, why)
    assert not any(line.index in section.lines for section in reading.document.sections)
    assert SECRET not in reading.document.text
    assert reading.resume == pdf("nothing").resume


def test_white_letters_on_a_dark_bar_are_there_to_be_seen() -> None:
    reading = pdf("white on a dark bar")
    assert not [line for line in reading.document.lines if line.hidden]
    assert SECRET in reading.document.text


@pytest.mark.parametrize("how", ["vanish", "white", "tiny"])
def test_hidden_runs_of_word_are_left_out(how: str) -> None:
    document = WordDocument()
    document.add_paragraph("Ana Silva")
    document.add_heading("Skills", 1)
    document.add_paragraph("Excel, Greek")
    run = document.add_paragraph().add_run(SECRET)
    if how == "vanish":
        run.font.hidden = True
    elif how == "white":
        run.font.color.rgb = RGBColor(255, 255, 255)
    else:
        run.font.size = Pt(1)
    out = io.BytesIO()
    document.save(out)
    reading = parse(out.getvalue(), Kind.DOCX)
    assert [line.text for line in reading.document.lines if line.hidden] == [SECRET]
    assert [skill["name"] for skill in reading.resume["skills"]] == ["Excel", "Greek"]
