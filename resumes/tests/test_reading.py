import io
import logging
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image

from core.files.archive import Fault
from core.files.types import MAX_BYTES, FileType
from core.sandbox.box import Sandbox
from core.sandbox.outcomes import (
    Answer,
    Crashed,
    NotStarted,
    OutOfMemory,
    Overflowed,
    Stopped,
    TimedOut,
)
from resumes import reading as module
from resumes.opening import storable
from resumes.parsing.document import Kind, Trouble
from resumes.reading import CannotRead, kind_of, pages_left_out, read_and_picture, read_file, reading_sandbox
from resumes.refusals import explain_fault, explain_stop, explain_trouble, explain_type
from tests.hostile import NAMES, docx_archive, docx_content, docx_frame, pdf_frame, pdf_structure, texts

RESUME = texts.RESUME.encode()


def refusal(data: bytes, name: str = "resume.pdf") -> CannotRead:
    with pytest.raises(CannotRead) as caught:
        read_file(data, name=name)
    return caught.value


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (pdf_frame.good(), Kind.PDF),
        (docx_frame.good(), Kind.DOCX),
        (RESUME, Kind.TXT),
        (texts.RESUME.encode("utf-16-le"), Kind.TXT),
    ],
)
def test_it_reads_what_the_content_says_whatever_the_name(data: bytes, kind: Kind) -> None:
    for name in ("resume.exe", *NAMES):
        assert kind_of(data, name=name) is kind
    reading = read_file(data, name="resume.exe")
    assert reading.document.kind is kind
    assert "2015" in reading.document.text


def test_text_comes_back_letter_by_letter_from_any_encoding() -> None:
    said = "Zoë Müller-O’Brien & Söhne\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"):
        data = (said + texts.RESUME).encode(encoding)
        assert said.strip() in read_file(data, name="a.txt").document.text, encoding


@pytest.mark.parametrize(
    ("make", "code", "words"),
    [
        (lambda: b"", "empty", "no text"),
        (lambda: b" \n\t\n", "empty", "no text"),
        (lambda: b"x" * (MAX_BYTES + 1), "too-big", "10 MB"),
        (pdf_structure.picture_named_pdf, "wrong-type", "a PNG picture, though its name ends in .pdf"),
        (docx_content.with_macros, "wrong-type", "with macros"),
        (lambda: rb"{\rtf1 Ana}", "wrong-type", "an RTF document"),
        (texts.BOMBS["program"], "wrong-type", "a program"),
        (pdf_structure.with_password, "encrypted", "password"),
        (docx_archive.locked, "encrypted", "password"),
        (pdf_structure.only_a_picture, "image-only", "picture of a resume"),
        (pdf_structure.header_alone, "damaged", "damaged"),
        (docx_archive.cut_short, "damaged", "damaged"),
        (docx_content.not_xml, "damaged", "damaged"),
        (docx_archive.gigabyte, "too-large-inside", "far larger inside"),
        (docx_archive.gigabyte_that_says_kilobyte, "unsafe", "packed in a way"),
        (docx_content.laughs, "unsafe", "packed in a way"),
    ],
)
def test_each_refusal_has_its_own_words(make: Callable[[], bytes], code: str, words: str) -> None:
    problem = refusal(make())
    assert problem.code == code
    assert words in problem.message


def test_every_refusal_is_plain_and_says_what_to_do() -> None:
    wrong_types = [kind for kind in FileType if kind not in module.KINDS]
    said = [
        *(explain_trouble(trouble) for trouble in Trouble),
        *(explain_fault(fault) for fault in Fault),
        *(explain_type(kind, name=name) for kind in wrong_types for name in ("a.pdf", "a", "a\0/b.docx")),
        *(explain_stop(kind("x")) for kind in (TimedOut, OutOfMemory, Overflowed, Crashed, NotStarted)),
    ]
    for told in said:
        assert told.code == told.code.lower()
        assert "!" not in told.message
        assert told.message.count(". ") >= 1, told.message
        assert any(verb in told.message for verb in ("Save", "save", "Export", "Upload", "upload")), told


def test_a_password_protected_word_file_is_not_called_an_old_one() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert refusal(ole, name="resume.docx").code == "encrypted"


def test_a_long_file_is_read_to_its_thirtieth_page_and_says_so() -> None:
    reading, pictures = read_and_picture(pdf_structure.forty_pages(), name="a.pdf")
    assert len(reading.document.page_sizes) == 30
    assert pages_left_out(reading) == "This file has 40 pages. The first 30 were read."
    assert [picture.number for picture in pictures] == list(range(1, 11))
    assert pages_left_out(read_file(pdf_frame.good(), name="a.pdf")) == ""


def test_pictures_come_with_the_text_and_of_pdf_alone() -> None:
    reading, pictures = read_and_picture(pdf_frame.good(), name="a.pdf")
    assert "Ana Silva" in reading.document.text
    (picture,) = pictures
    with Image.open(io.BytesIO(picture.data)) as image:
        assert (image.format, image.size) == ("WEBP", (picture.width, picture.height))
        assert min(image.convert("L").tobytes()) < 100  # there is ink on it
    width, height = reading.document.page_sizes[0]
    assert picture.width == 1100
    assert picture.width / picture.height == pytest.approx(width / height, rel=0.01)
    assert read_and_picture(docx_frame.good(), name="a.docx")[1] == []
    assert read_and_picture(RESUME, name="a.txt")[1] == []


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", ["", "/CropBox[30 600 500 760]"])
def test_what_was_read_lies_on_the_ink_of_the_picture(turn: int, crop: str) -> None:
    page = f"/Rotate {turn}{crop}".encode()
    reading, (picture,) = read_and_picture(
        pdf_frame.one_page(pdf_frame.stream(pdf_frame.TEXT), page=page), name="a.pdf"
    )
    scale = picture.width / reading.document.page_sizes[0][0]
    boxes = [line.box for line in reading.document.lines if line.box]
    with Image.open(io.BytesIO(picture.data)) as image:
        ink = image.convert("L").point(lambda shade: 255 if shade < 128 else 0).getbbox()
    assert ink
    around = (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )
    for edge, drawn in zip(around, ink, strict=True):
        assert edge * scale == pytest.approx(drawn, abs=5 * scale)


def test_a_picture_of_a_resume_is_shown_though_not_read() -> None:
    with pytest.raises(CannotRead) as caught:
        read_and_picture(pdf_structure.only_a_picture(), name="scan.pdf")
    assert caught.value.code == "image-only"
    assert len(caught.value.pictures) == 1


def test_a_page_that_cannot_be_drawn_costs_its_picture_alone() -> None:
    data = pdf_frame.one_page(pdf_frame.packed(pdf_frame.TEXT + b"0 0 m 612 792 l S\n" * 600_000))
    reading, pictures = read_and_picture(data, name="a.pdf")
    assert "Ana Silva" in reading.document.text
    assert pictures == []


def test_the_same_file_is_read_the_same_way_every_time() -> None:
    data = pdf_structure.forty_pages()
    assert read_file(data, name="a").as_json() == read_file(data, name="a").as_json()


def test_a_command_reads_many_files_in_one_child() -> None:
    files = [pdf_frame.good(), b"", docx_frame.good(), pdf_structure.header_alone(), RESUME]
    with reading_sandbox() as box:
        outcomes = []
        for data in files:
            try:
                outcomes.append(read_file(data, name="a", box=box).document.kind.value)
            except CannotRead as problem:
                outcomes.append(problem.code)
    assert outcomes == ["pdf", "empty", "docx", "damaged", "txt"]


@pytest.mark.parametrize(
    "value", [None, [], {}, {"reading": {}}, {"reading": {"document": []}}, {"trouble": 1}]
)
def test_a_child_that_was_taken_over_is_not_believed(value: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def lie(*_: Any, **__: Any) -> Answer:
        return Answer(value, [], 0, 0.0)

    monkeypatch.setattr(Sandbox, "run", lie)
    assert refusal(RESUME).code == "unreadable"


@pytest.mark.parametrize(
    ("stopped", "code"),
    [
        (TimedOut("wall time"), "too-slow"),
        (OutOfMemory("x"), "too-complex"),
        (Overflowed("x"), "too-long"),
        (Crashed("x"), "unreadable"),
        (NotStarted("x"), "busy"),
    ],
)
def test_however_the_child_ends_a_person_gets_a_sentence_and_the_log_a_line(
    stopped: Stopped, code: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stop(*_: Any, **__: Any) -> Answer:
        raise stopped

    monkeypatch.setattr(Sandbox, "run", stop)
    with caplog.at_level(logging.WARNING):
        assert refusal(RESUME).code == code
    assert type(stopped).__name__ in caplog.text
    assert "Ana" not in caplog.text


def test_nothing_that_a_database_cannot_hold_comes_out() -> None:
    value = {"a\0": ["b\0\ud800", ("é", 1, None, True, 0.5)]}
    assert storable(value) == {"a": ["b?", ["é", 1, None, True, 0.5]]}
