import io
from collections.abc import Callable

import pytest
from docx import Document as new_document
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from resumes.parsing import parse
from resumes.parsing.document import Kind, Reading

BOX = (
    "<w:p {ns}><w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
    "<w:drawing><wp:anchor><a:graphic><a:graphicData>"
    "<wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
    "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{inner}"
    "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
NAMESPACES = (
    nsdecls("w", "wp", "a")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    + ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def read(fill: Callable[[Document], None]) -> Reading:
    document = new_document()
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return parse(out.getvalue(), Kind.DOCX)


def jobs(document: Document) -> None:
    document.add_heading("Experience", 1)
    document.add_paragraph("Store Manager\tJan 2019 – Present")
    document.add_paragraph("Harbour Books, Portland, OR")
    document.add_paragraph("Run a shop of 12 people", style="List Bullet")
    document.add_paragraph("Cut returns by 8%", style="List Bullet")


def test_paragraphs_headings_and_list_bullets_are_read() -> None:
    reading = read(jobs)
    (job,) = reading.resume["work"]
    assert (job["position"], job["name"], job["endDate"]) == ("Store Manager", "Harbour Books", None)
    assert job["highlights"] == ["Run a shop of 12 people", "Cut returns by 8%"]


def test_lines_of_word_have_no_place_on_a_page() -> None:
    assert all(line.box is None for line in read(jobs).document.lines)


def test_the_page_header_holds_the_contact_data() -> None:
    def fill(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "Ana Silva\tana@example.com"
        jobs(document)

    basics = read(fill).resume["basics"]
    assert (basics["name"], basics["email"]) == ("Ana Silva", "ana@example.com")


def test_a_text_box_is_read_once() -> None:
    def fill(document: Document) -> None:
        inner = "<w:p><w:r><w:t>ana@example.com</w:t></w:r></w:p>"
        document.element.body.insert(0, parse_xml(BOX.format(ns=NAMESPACES, inner=inner)))
        jobs(document)

    reading = read(fill)
    assert reading.document.text.count("ana@example.com") == 1
    assert reading.resume["basics"]["email"] == "ana@example.com"


def test_a_layout_table_is_two_columns() -> None:
    def fill(document: Document) -> None:
        side, main = document.add_table(1, 2).rows[0].cells
        for text in ("Ana Silva", "ana@example.com", "SKILLS", "Excel", "Greek", "Sales"):
            side.add_paragraph(text)
        for text in (
            "EXPERIENCE",
            "Store Manager, 2019 – Present",
            "Harbour Books",
            "Cashier, 2015 – 2018",
            "Petit Marché",
        ):
            main.add_paragraph(text)

    reading = read(fill)
    assert reading.document.columns == 2
    assert [skill["name"] for skill in reading.resume["skills"]] == ["Excel", "Greek", "Sales"]
    assert [job["name"] for job in reading.resume["work"]] == ["Harbour Books", "Petit Marché"]


@pytest.mark.parametrize("tag", ["del", "ins"])
def test_deleted_words_are_left_out_and_inserted_ones_are_in(tag: str) -> None:
    def fill(document: Document) -> None:
        jobs(document)
        text = "delText" if tag == "del" else "t"
        xml = f"<w:{tag} {nsdecls('w')} w:id='1' w:author='x'><w:r><w:{text}>zebra</w:{text}></w:r></w:{tag}>"
        document.add_paragraph("Plain words ")._p.append(parse_xml(xml))

    assert ("zebra" in read(fill).document.text) is (tag == "ins")
