"""DOCX files whose parts are hostile; the archive around them is sound."""

import random
from collections.abc import Callable

from tests.hostile.docx_frame import (
    CLOSING,
    PARAGRAPH,
    W,
    archive,
    document,
    docx,
    frame,
    good,
)
from tests.hostile.flate import MEGABYTE


def forty_megabytes_of_paragraphs() -> bytes:
    noise = random.Random(2).randbytes(MEGABYTE)
    return docx("<w:p/>" * (40 * MEGABYTE // 6), ("word/media/noise.bin", noise))


def laughs() -> bytes:
    entities = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    return docx("<w:p><w:r><w:t>&l11;</w:t></w:r></w:p>", prolog=f"<!DOCTYPE x [{entities}]>")


def laughs_in_utf_16() -> bytes:
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    opening = f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [{entities}]><w:document {W}><w:body>'
    text = f"{opening}<w:p><w:r><w:t>&j;</w:t></w:r></w:p>{CLOSING}"
    return archive([*frame(), ("word/document.xml", text.encode("utf-16"))])


def entity_from_outside() -> bytes:
    prolog = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/">%p;]>'
    return docx("<w:p><w:r><w:t>&secret;</w:t></w:r></w:p>", prolog=prolog)


def part_from_outside() -> bytes:
    return archive([*frame(target="file:///etc/passwd", mode='TargetMode="External" '), document(PARAGRAPH)])


def main_part_missing() -> bytes:
    return archive([*frame(target="word/none.xml"), document(PARAGRAPH)])


def main_part_up_and_away() -> bytes:
    return archive([*frame(target="../../../../etc/passwd"), document(PARAGRAPH)])


def with_macros() -> bytes:
    return archive(
        [*frame(main="application/vnd.ms-word.document.macroEnabled.main+xml"), document(PARAGRAPH)]
    )


def workbook() -> bytes:
    return archive(frame(main="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"))


def nested_tables() -> bytes:
    opening, closing = "<w:tbl><w:tr><w:tc><w:p/>", "<w:p/></w:tc></w:tr></w:tbl>"
    return docx(opening * 20_000 + PARAGRAPH + closing * 20_000)


def fifty_nested_tables() -> bytes:
    return docx("<w:tbl><w:tr><w:tc>" * 50 + PARAGRAPH + "</w:tc></w:tr></w:tbl>" * 50)


def hundred_thousand_paragraphs() -> bytes:
    lines = (f"<w:p><w:r><w:t>Line {i} {hash((i, 7)) % 9973}</w:t></w:r></w:p>" for i in range(100_000))
    return docx("".join(lines))


def million_runs() -> bytes:
    return docx(f"<w:p>{''.join(f'<w:r><w:t>{i}</w:t></w:r>' for i in range(400_000))}</w:p>")


def one_paragraph_of_ten_megabytes() -> bytes:
    words = "".join(f"w{i * i % 99991} " for i in range(1_500_000))
    return docx(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")


def wide_table() -> bytes:
    row = "<w:tr>" + "<w:tc><w:p/></w:tc>" * 1000 + "</w:tr>"
    return docx("<w:tbl>" + row * 300 + "</w:tbl>", ("noise", random.Random(3).randbytes(200_000)))


def deep_elements() -> bytes:
    return docx("<w:sdt><w:sdtContent>" * 100_000 + "</w:sdtContent></w:sdt>" * 100_000)


def many_attributes() -> bytes:
    attributes = " ".join(f'w:a{i}="{i}"' for i in range(200_000))
    return docx(f"<w:p {attributes}/>{PARAGRAPH}")


def not_xml() -> bytes:
    return archive([*frame(), ("word/document.xml", b"\x00\xff<<<>>>")])


def no_text() -> bytes:
    return docx("<w:p/>")


def document_in_document() -> bytes:
    inner = good()
    for _ in range(50):
        inner = archive([*frame(), document(PARAGRAPH), ("word/embeddings/inner.docx", inner)])
    return inner


BOMBS: dict[str, Callable[[], bytes]] = {
    build.__name__: build
    for build in (
        forty_megabytes_of_paragraphs,
        laughs,
        laughs_in_utf_16,
        entity_from_outside,
        part_from_outside,
        main_part_missing,
        main_part_up_and_away,
        with_macros,
        workbook,
        nested_tables,
        fifty_nested_tables,
        hundred_thousand_paragraphs,
        million_runs,
        one_paragraph_of_ten_megabytes,
        wide_table,
        deep_elements,
        many_attributes,
        not_xml,
        no_text,
        document_in_document,
    )
}
