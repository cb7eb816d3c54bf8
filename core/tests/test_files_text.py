import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.files.text import decode
from core.files.types import sniff
from tests.hostile import texts

NAME = "Zoë Müller-Nguyễn – 東京, Łódź"
WESTERN = "Zoë Müller – “Engineer” at O’Brien & Söhne, naïve café"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_utf_8_text_comes_back(encoding: str) -> None:
    assert decode(NAME.encode(encoding)) == NAME


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp1252"])
def test_western_text_comes_back_without_a_mark(encoding: str) -> None:
    assert decode(WESTERN.encode(encoding)) == WESTERN


def test_one_broken_letter_does_not_spoil_the_others() -> None:
    assert decode("Zoë, café, naïve, Müller, Łódź ".encode() * 5 + b"\xe2\x80") == (
        "Zoë, café, naïve, Müller, Łódź " * 5 + "\ufffd"
    )


@pytest.mark.parametrize("encoding", ["iso8859_7", "cp1251", "koi8_r", "shift_jis", "gb18030", "big5"])
def test_it_does_not_guess_at_other_alphabets(encoding: str) -> None:
    sample = {"iso8859_7": "Εμπειρία ", "cp1251": "Опыт работы ", "koi8_r": "Опыт работы "}
    assert decode((sample.get(encoding, "東京大阪中心") * 50).encode(encoding)) is None


def test_stray_zeros_are_left_out_and_many_are_no_text() -> None:
    assert decode(b"Ana Silva " * 100 + b"\0") == "Ana Silva " * 100
    assert decode(b"\0" * 100) is None
    assert decode(b"Ana\0Silva\0" * 100) is None


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1))
def test_utf_8_round_trips(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary(max_size=3000))
def test_any_bytes_are_text_that_can_be_stored_or_nothing(data: bytes) -> None:
    text = decode(data)
    assert text is None or "\0" not in text.encode().decode()


def test_ten_megabytes_take_a_moment() -> None:
    for name in ("one_line", "newlines", "comments_without_end"):
        started = time.process_time()
        sniff(texts.BOMBS[name]())
        assert time.process_time() - started < 2
