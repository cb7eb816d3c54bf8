import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resumes.parsing import parse
from resumes.parsing.document import Kind, Reading, Trouble, Unreadable

WORDS = st.sampled_from(
    [
        "EXPERIENCE",
        "Education",
        "2019 – 2020",
        "Jan 2015 -",
        "Manager",
        "Acme Inc.",
        "- did 5 things",
        "\t",
        "   ",
        "•",
        "(",
        ",",
        "–",
        "\n",
        "\n\n",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS | st.text(max_size=12), max_size=60))
def test_any_text_is_read_or_is_empty(pieces: list[str]) -> None:
    data = " ".join(pieces).encode("utf-8", "replace")
    if not data.strip():
        return
    try:
        reading = parse(data, Kind.TXT)
    except Unreadable:
        # Nothing but marks that nobody sees.
        return
    again = Reading.from_json(json.loads(json.dumps(reading.as_json())))
    assert again == reading


@pytest.mark.parametrize("kind", [Kind.PDF, Kind.DOCX])
@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\n", b"PK\x03\x04rest"])
def test_what_is_no_file_of_its_kind_is_damaged(kind: Kind, data: bytes) -> None:
    with pytest.raises(Unreadable) as raised:
        parse(data, kind)
    assert raised.value.trouble is Trouble.DAMAGED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_texts_come_in_the_encodings_people_have(encoding: str) -> None:
    text = (
        "Zoë Müller\nzoe@example.com\n\nBERUFSERFAHRUNG\n\nKöchin, Café Grün\t2015 – 2018\n- Führte 4 Köche\n"
    )
    assert parse(text.encode(encoding), Kind.TXT).resume["basics"]["name"] == "Zoë Müller"


def test_windows_line_ends_make_no_difference() -> None:
    text = "Ana Silva\nana@example.com\n\nSKILLS\nGo, Rust\n"
    assert (
        parse(text.replace("\n", "\r\n").encode(), Kind.TXT).resume == parse(text.encode(), Kind.TXT).resume
    )
