"""PDF files whose objects are hostile: loops, absurd counts, actions, wreckage."""

import io
from collections.abc import Callable

from PIL import Image
from pypdf import PdfWriter

from tests.hostile.pdf_frame import CATALOG, HELVETICA, TEXT, good, one_page, pdf, stream


def own_parent() -> bytes:
    return pdf([CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000/Parent 2 0 R>>"])


def page_laughs() -> bytes:
    """Ten levels of page tree, each naming the next ten times: 10,000,000,000 pages in 1 KB."""
    levels = [
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"%d 0 R " % (3 + i) * 10, 10 ** (10 - i)) for i in range(10)
    ]
    return pdf([CATALOG, *levels, b"<</Type/Page/MediaBox[0 0 612 792]>>"])


def hundred_thousand_pages() -> bytes:
    count = 70_000
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 3 + count))
    leaves = [b"<</Type/Page/Parent 2 0 R>>"] * count
    return pdf([CATALOG, b"<</Type/Pages/MediaBox[0 0 9 9]/Kids[%s]/Count %d>>" % (kids, count), *leaves])


def no_pages() -> bytes:
    return pdf([CATALOG, b"<</Type/Pages/Kids[]/Count 0>>"])


def minus_one_page() -> bytes:
    return pdf([CATALOG, b"<</Type/Pages/Kids[]/Count -1>>"])


def blank_page() -> bytes:
    return one_page(stream(b""))


def forty_pages() -> bytes:
    contents = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 43 0 R/Resources<</Font<</F1 44 0 R>>>>>>"
    )
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 43))
    pages = b"<</Type/Pages/Kids[%s]/Count 40>>" % kids
    return pdf([CATALOG, pages, *[contents] * 40, stream(TEXT), HELVETICA])


def nested_arrays() -> bytes:
    return one_page(stream(b"[" * 2_000_000 + TEXT), page=b"/Deep " + b"[" * 500_000 + b"]" * 500_000)


def nested_dictionaries() -> bytes:
    return one_page(stream(TEXT), page=b"/Deep " + b"<</A" * 300_000 + b">>" * 300_000)


def length_of_itself() -> bytes:
    return one_page(b"<</Length 4 0 R>>stream\n" + TEXT + b"endstream")


def tables_in_a_ring() -> bytes:
    sound = good()
    at = sound.rindex(b"startxref\n") + 10
    start = int(sound[at:].split()[0])
    return sound.replace(b"/Root 1 0 R>>", b"/Root 1 0 R/Prev %d/XRefStm %d>>" % (start, start))


def objects_inside_themselves() -> bytes:
    return one_page(
        stream(b"4 0 5 10 <<>> null", b"/Type/ObjStm/N 2/First 9/Extends 4 0 R"), page=b"/Extends 4 0 R"
    )


def outline_ring() -> bytes:
    catalog = b"<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R/Names 6 0 R/Dests 6 0 R>>"
    ring = b"<</First 6 0 R/Last 6 0 R/Next 6 0 R/Prev 6 0 R/Parent 6 0 R/Kids[6 0 R]/Title(x)>>"
    return one_page(stream(TEXT), catalog=catalog, more=[ring])


def many_annotations() -> bytes:
    note = b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://127.0.0.1:9/)>>>>"
    return one_page(stream(TEXT), page=b"/Annots[%s]" % (note * 60_000))


def actions() -> bytes:
    catalog = (
        b"<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R/AA<</WC 7 0 R>>"
        b"/AcroForm<</XFA(<xdp/>)/Fields[]>>/Names<</JavaScript<</Names[(a) 6 0 R]>>>>>>"
    )
    script = b"<</S/JavaScript/JS(while\\(1\\){app.launchURL\\('http://127.0.0.1:9/'\\)})/Next 7 0 R>>"
    launch = b"<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)/P(/c calc)>>/Next 6 0 R>>"
    return one_page(stream(TEXT), page=b"/AA<</O 7 0 R>>", catalog=catalog, more=[script, launch])


def file_from_outside() -> bytes:
    return one_page(stream(b"", b"/F(/etc/passwd)/FFilter/FlateDecode"))


def with_password() -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(good()))
    writer.encrypt("open sesame", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def cut_short() -> bytes:
    return forty_pages()[:2000]


def header_alone() -> bytes:
    return b"%PDF-1.7\n"


def header_and_noise() -> bytes:
    return b"%PDF-1.7\n" + bytes((i * i * 31 + i // 7) % 256 for i in range(300_000))


def picture_named_pdf() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "PNG")
    return buffer.getvalue()


def picture_and_pdf() -> bytes:
    return picture_named_pdf() + good()


def only_a_picture() -> bytes:
    buffer = io.BytesIO()
    Image.linear_gradient("L").resize((850, 1100)).convert("RGB").save(buffer, "PDF")
    return buffer.getvalue()


BOMBS: dict[str, Callable[[], bytes]] = {
    build.__name__: build
    for build in (
        own_parent,
        page_laughs,
        hundred_thousand_pages,
        no_pages,
        minus_one_page,
        blank_page,
        forty_pages,
        nested_arrays,
        nested_dictionaries,
        length_of_itself,
        tables_in_a_ring,
        objects_inside_themselves,
        outline_ring,
        many_annotations,
        actions,
        file_from_outside,
        with_password,
        cut_short,
        header_alone,
        header_and_noise,
        picture_named_pdf,
        picture_and_pdf,
        only_a_picture,
    )
}
