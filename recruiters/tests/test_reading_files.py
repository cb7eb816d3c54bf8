import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiters.reading.cards import looks_like_cards, read_cards
from recruiters.reading.entries import UnreadableFile
from recruiters.reading.tables import MOST_ROWS, escape, guess_columns, read_entries, read_table, unescape

LINKEDIN = (
    'Notes:\n"When exporting, some addresses are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    'Zoë,Müller-Nguyễn,https://www.linkedin.com/in/zoe,zoe@x.example,"O\'Brien, & Sons",Recruiter,1 May\n'
)
TABLES = [
    (
        "linkedin, with its remarks",
        LINKEDIN,
        [
            {
                "first_name": "Zoë",
                "last_name": "Müller-Nguyễn",
                "linkedin_url": "https://www.linkedin.com/in/zoe",
                "email": "zoe@x.example",
                "company": "O'Brien, & Sons",
                "title": "Recruiter",
            }
        ],
    ),
    (
        "semicolons",
        "Name;E-Mail\nAna Silva;a@b.example\n",
        [{"first_name": "Ana", "last_name": "Silva", "email": "a@b.example"}],
    ),
    ("tabs", "First name\tCompany\nAna\tAcme\n", [{"first_name": "Ana", "company": "Acme"}]),
    (
        "german",
        "Vorname;Nachname;Firma\nJörg;Weiß;Öl AG\n",
        [{"first_name": "Jörg", "last_name": "Weiß", "company": "Öl AG"}],
    ),
    (
        "lines within a cell",
        'Name,Notes\nAna,"one\ntwo"\n',
        [{"first_name": "Ana", "last_name": "", "note": "one\ntwo"}],
    ),
    ("two notes", "Name,Notes,Comments\nAna,a,b\n", [{"first_name": "Ana", "last_name": "", "note": "a"}]),
    ("a short row", "First name,Company\nAna\n", [{"first_name": "Ana"}]),
    ("a lone last name", "First name,Last name\n,Silva\n", [{"first_name": "Silva", "last_name": ""}]),
    (
        "an escaped formula",
        "Name,Phone\nAna,'+1 212 555 0100\n",
        [{"first_name": "Ana", "last_name": "", "phone": "+1 212 555 0100"}],
    ),
]


@pytest.mark.parametrize(("text", "people"), [case[1:] for case in TABLES], ids=[case[0] for case in TABLES])
def test_tables_of_all_kinds_are_read(text: str, people: list[dict[str, str]]) -> None:
    table = read_table(text)
    entries = read_entries(table, guess_columns(table.headings))
    assert [dict(entry.values) for entry in entries] == people


def test_a_row_is_known_by_the_line_it_begins_on() -> None:
    table = read_table('Name,Notes\nAna,"one\ntwo"\n\nBo,three\n')
    assert [line for line, _ in table.rows] == [2, 5]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("\n\n", "empty"),
        ("Name,Email\n", "nobody below"),
        ('Name,Email\nAna,"a@b.example\n' + "x" * 200_000, "Line 2"),
        ("Name\n" + "Ana\n" * (MOST_ROWS + 7), f"{MOST_ROWS + 7:,} rows"),
        ("Name\n" + "Ana\n" * 50_000, "50,000 rows"),
        (",".join(["Name"] * 300) + "\nAna\n", "300 columns"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, said: str) -> None:
    with pytest.raises(UnreadableFile, match=said):
        read_table(text)


@given(st.text())
def test_no_cell_is_a_formula_and_every_cell_comes_back(cell: str) -> None:
    assert escape(cell)[:1] not in set("=+-@\t\r")
    assert unescape(escape(cell)) == cell


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_text_is_a_table_or_says_why_not(text: str) -> None:
    with contextlib.suppress(UnreadableFile):
        table = read_table(text)
        assert len(read_entries(table, guess_columns(table.headings))) == len(table.rows)


def card(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""])


CARDS = [
    (
        card(
            "VERSION:3.0",
            "N:Müller;Zoë;;;",
            "ORG:O'Brien \\& Sons\\, Inc;Hiring",
            "TEL:+1 212",
            "EMAIL:z@x.example",
        ),
        {
            "first_name": "Zoë",
            "last_name": "Müller",
            "company": "O'Brien \\& Sons, Inc",
            "phone": "+1 212",
            "email": "z@x.example",
        },
    ),
    (
        card(
            "VERSION:4.0",
            "FN:Ana Silva",
            "TEL;VALUE=uri:tel:+33-1",
            "item1.URL:https://www.linkedin.com/in/ana",
            "TITLE:Recruiter",
        ),
        {
            "first_name": "Ana",
            "last_name": "Silva",
            "phone": "+33-1",
            "linkedin_url": "https://www.linkedin.com/in/ana",
            "title": "Recruiter",
        },
    ),
    (
        card(
            "VERSION:2.1",
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg",
            "EMAIL;INTERNET:j@x.example",
        ),
        {"first_name": "Jörg", "last_name": "Müller", "email": "j@x.example"},
    ),
    (
        card(
            "VERSION:3.0",
            "N:Silva;Ana;;;",
            "PHOTO;ENCODING=b:not base64",
            " of two lines",
            "URL:https://x.example",
        ),
        {"first_name": "Ana", "last_name": "Silva"},
    ),
    (
        card("VERSION:3.0", "N:Silva;Ana;;;", "NOTE:one\\ntwo", "this is no line"),
        {"first_name": "Ana", "last_name": "Silva", "note": "one\ntwo"},
    ),
]


@pytest.mark.parametrize(("text", "values"), CARDS)
def test_cards_of_every_version_are_read(text: str, values: dict[str, str]) -> None:
    assert looks_like_cards(text)
    entry = read_cards(text)[0]
    assert not entry.trouble
    assert dict(entry.values) == values


def test_a_broken_card_does_not_take_the_others_with_it() -> None:
    good = card("VERSION:3.0", "N:Silva;Ana;;;")
    entries = read_cards(
        good + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Never closed\r\n" + good + card() + "rubbish"
    )
    assert [bool(entry.trouble) for entry in entries] == [False, True, False, True]
    assert [entry.line for entry in entries] == [1, 5, 8, 12]


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8"), max_size=60), max_size=8))
def test_whatever_a_card_holds_it_is_read_or_refused(lines: list[str]) -> None:
    for entry in read_cards(card("VERSION:3.0", *lines)):
        assert entry.trouble or entry.values
