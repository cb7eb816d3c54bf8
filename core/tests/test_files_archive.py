import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.files.archive import Fault, UnsafeArchive, members, read_member, verify
from tests.hostile import docx_archive, docx_content, docx_frame

BOMBS = {**docx_archive.BOMBS, **docx_content.BOMBS}

FAULTS = {
    "climbing_name": Fault.UNSAFE_NAME,
    "absolute_name": Fault.UNSAFE_NAME,
    "backslash_name": Fault.UNSAFE_NAME,
    "drive_name": Fault.UNSAFE_NAME,
    "zero_in_name": Fault.UNSAFE_NAME,
    "gigabyte": Fault.TOO_LARGE,
    "sixty_megabytes": Fault.TOO_LARGE,
    "nested_tables": Fault.TOO_DENSE,
    "hundred_thousand_members": Fault.TOO_MANY,
    "quoted_overlap": Fault.OVERLAP,
    "count_that_lies": Fault.LYING,
    "two_names_for_one_member": Fault.LYING,
    "twins": Fault.DUPLICATE,
    "locked": Fault.ENCRYPTED,
    "zip64": Fault.DAMAGED,
    "cut_short": Fault.DAMAGED,
    "unknown_method": Fault.DAMAGED,
}
FAULTS_INSIDE = {
    "gigabyte_that_says_kilobyte": Fault.LYING,
    "checksum_that_lies": Fault.DAMAGED,
    "flate_cut": Fault.DAMAGED,
    "laughs": Fault.DOCTYPE,
    "laughs_in_utf_16": Fault.DOCTYPE,
    "entity_from_outside": Fault.DOCTYPE,
}


def fault_of(data: bytes, *, unpacking: bool) -> Fault | None:
    try:
        verify(data) if unpacking else members(data)
    except UnsafeArchive as unsafe:
        return unsafe.fault
    return None


@pytest.mark.parametrize("name", FAULTS)
def test_the_directory_alone_gives_it_away(name: str) -> None:
    assert fault_of(BOMBS[name](), unpacking=False) is FAULTS[name]


@pytest.mark.parametrize("name", FAULTS_INSIDE)
def test_it_shows_only_while_unpacking(name: str) -> None:
    bomb = BOMBS[name]()
    assert fault_of(bomb, unpacking=False) is None
    assert fault_of(bomb, unpacking=True) is FAULTS_INSIDE[name]


def test_a_doctype_is_found_across_the_border_of_two_pieces() -> None:
    for padding in range((1 << 18) - 12, (1 << 18) + 2):
        part = b"<!--" + b"-x" * (padding // 2) + b" " * (padding % 2) + b"--><!DOCTYPE x>"
        data = docx_frame.archive([("a.xml", part)], method=zipfile.ZIP_STORED)
        assert fault_of(data, unpacking=True) is Fault.DOCTYPE


def test_what_a_word_processor_writes_passes() -> None:
    for name in ("document_in_document", "text_behind", "hundred_thousand_paragraphs"):
        assert fault_of(BOMBS[name](), unpacking=True) is None


@pytest.mark.parametrize("count", [2000, 2001])
def test_two_thousand_members_are_the_most(count: int) -> None:
    data = docx_frame.archive((f"part{number}.xml", b"<a/>") for number in range(count))
    assert fault_of(data, unpacking=False) is (Fault.TOO_MANY if count > 2000 else None)


def test_it_reads_no_more_of_a_member_than_it_is_asked() -> None:
    data = docx_frame.archive([("a.txt", b"0123456789" * 1000)], method=zipfile.ZIP_STORED)
    (member,) = members(data)
    assert (member.name, member.unpacked) == ("a.txt", 10_000)
    assert read_member(data, member, at_most=12) == b"012345678901"
    assert len(read_member(data, member, at_most=1 << 20)) == 10_000


SAFE_NAMES = st.from_regex(r"[a-z0-9_]{1,8}(/[a-z0-9_\[\] éß]{1,8}){0,2}\.(xml|rels|png)", fullmatch=True)


@given(
    st.dictionaries(SAFE_NAMES, st.binary(max_size=3000), max_size=8), st.sampled_from(["stored", "deflated"])
)
def test_any_honest_archive_passes_and_reads_back(contents: dict[str, bytes], method: str) -> None:
    packing = zipfile.ZIP_STORED if method == "stored" else zipfile.ZIP_DEFLATED
    data = docx_frame.archive(contents.items(), method=packing)
    verify(data)
    found = {m.name: read_member(data, m, at_most=1 << 20) for m in members(data)}
    assert found == contents


@given(st.data())
def test_a_changed_byte_is_refused_or_changes_nothing(data: st.DataObject) -> None:
    """Either verify raises its own error, or Python's reader finds the same members with the same content."""
    sound = docx_frame.good()
    at = data.draw(st.integers(0, len(sound) - 1))
    bent = sound[:at] + bytes([data.draw(st.integers(0, 255))]) + sound[at + 1 :]
    if fault_of(bent, unpacking=True) is None:
        with zipfile.ZipFile(io.BytesIO(bent)) as file:
            sizes = {info.filename: info.file_size for info in file.infolist()}
        assert sizes == {member.name: member.unpacked for member in members(bent)}


@given(st.binary(max_size=400), st.integers(0, 400))
def test_noise_is_refused_by_name(noise: bytes, cut: int) -> None:
    assert fault_of(b"PK\x03\x04" + noise, unpacking=True) is not None
    mixed = docx_frame.good()
    assert fault_of(mixed[:cut] + noise + mixed[cut:], unpacking=True) in {*Fault, None}
