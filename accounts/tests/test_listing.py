import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.listing import parse_list, write_list


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("", []),
        ("  \n , \r\n,,", []),
        ("Python, SQL,Go", ["Python", "SQL", "Go"]),
        ("Python\nSQL\r\nGo\rRust", ["Python", "SQL", "Go", "Rust"]),
        ('"Smith, Jones & Co", O\'Brien & Sons', ["Smith, Jones & Co", "O'Brien & Sons"]),
        ('"Big" Corp, Other', ['"Big" Corp', "Other"]),
        ('5" screens', ['5" screens']),
        ('"a ""quoted"", word"', ['a "quoted", word']),
        ('"never closed, and more', ['"never closed', "and more"]),
        ("Müller-Nguyễn\nCafe\u0301", ["Müller-Nguyễn", "Cafe\u0301"]),
        ("C, C++, C#, c", ["C", "C++", "C#", "c"]),
        ("Go, SQL, Go", ["Go", "SQL"]),
    ],
)
def test_a_text_box_holds_a_list(text: str, items: list[str]) -> None:
    assert parse_list(text) == items


@given(st.text(alphabet=st.sampled_from('ab,"\n\r é\u2028'), max_size=60) | st.text(max_size=60))
def test_a_list_survives_being_shown_and_sent_back(text: str) -> None:
    items = parse_list(text)
    assert parse_list(write_list(items)) == items
